// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Holds the open panes with their sidebars and inspectors, keeps the tabs in step with them, and knows which was used
// most recently. It decides nothing about where things stand in the window.

#pragma once

#include "ui/shell/pane.h"

#include <QPointer>

class QStackedWidget;

namespace enigma {

class DocumentTabs;

class PaneHost : public QObject
{
    Q_OBJECT

public:
    struct Stacks
    {
        QStackedWidget &panes;
        QStackedWidget &sidebars;
        QStackedWidget &inspectors;
    };
    PaneHost(DocumentTabs &tabs, const Stacks &stacks, QObject *parent);

    // Takes the pane over and shows it. When one with its key is open, the new one is deleted and the open one shown.
    // Answers the pane that is shown.
    Pane *open(Pane *pane);
    void show(Pane *pane);
    void close(Pane *pane);

    Pane *current() const { return m_current; }
    Pane *find(const QString &key) const;
    Pane *latestAt(Place place) const; // Null when none is open.
    QList<Pane *> panes() const;       // In the order of the tabs.
    bool hasSidebar() const;
    bool hasInspector() const;

    // Ctrl+Tab: goes through the panes, most recent first; settleStep() when Ctrl is let go.
    void step(int direction);
    void settleStep();

Q_SIGNALS:
    void currentChanged(enigma::Pane *pane); // May be null.
    void described();                        // Of the current pane.
    void closed(const QString &key);

private:
    struct Entry
    {
        Pane *pane;
        QPointer<QWidget> sidebar;
        QPointer<QWidget> inspector;
    };

    int indexOf(const Pane *pane) const;
    void describe(Pane *pane);
    void display(Pane *pane);

    DocumentTabs &m_tabs;
    Stacks m_stacks;
    QList<Entry> m_entries;
    QList<Pane *> m_recent; // The current one first, except while stepping.
    Pane *m_current = nullptr;
};

} // namespace enigma
