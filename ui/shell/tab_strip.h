// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The strip over the panes: the open documents, a list of those that do not fit, and at the right the way to anything
// and the switch of the inspector.

#pragma once

#include "ui/shell/document_tabs.h"

namespace enigma {

class IconButton;

class TabStrip : public QWidget
{
    Q_OBJECT

public:
    explicit TabStrip(QWidget *parent = nullptr);

    DocumentTabs *tabs() const { return m_tabs; }
    void setInspectorShown(bool shown);
    void setInspectorPossible(bool possible);
    void setCompact(bool compact); // "Go to anything" as its icon alone.

Q_SIGNALS:
    void paletteRequested();
    void inspectorToggled(bool shown);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showList();
    void arrange();

    DocumentTabs *m_tabs;
    IconButton *m_more;
    QWidget *m_goTo;
    IconButton *m_search;
    IconButton *m_inspector;
};

} // namespace enigma
