// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a component is: its description, its docs, how developers install it, and what happened to it.

#pragma once

#include "ui/component/open_component.h"

#include <QScrollArea>

namespace enigma {

class ActivityView;
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
    void showActivity();
    QString installCommand(const QString &item) const;

    OpenComponent &m_component;
    TextLabel *m_description;
    SegmentedControl *m_manager;
    CopyLine *m_latest;
    CopyLine *m_pinned;
    MarkdownView *m_docs;
    TextLabel *m_activityHead;
    ActivityView *m_activity;
};

} // namespace enigma
