// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a component is: its description, its docs, and how developers install it.

#pragma once

#include "ui/component/open_component.h"

#include <QScrollArea>

namespace enigma {

class CopyLine;
class MarkdownView;
class SegmentedControl;
class TextLabel;

class OverviewTab : public QScrollArea
{
    Q_OBJECT

public:
    explicit OverviewTab(OpenComponent &component, QWidget *parent = nullptr);

private:
    void show();
    QString installCommand(const QString &item) const;

    OpenComponent &m_component;
    TextLabel *m_description;
    SegmentedControl *m_manager;
    CopyLine *m_latest;
    CopyLine *m_pinned;
    MarkdownView *m_docs;
};

} // namespace enigma
