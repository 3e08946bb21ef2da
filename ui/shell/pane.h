// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a pane of the window is: a document or a place that opens as a tab and brings its own sidebar and inspector.

#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QMenu;

namespace enigma {

// Where a pane belongs in the rail.
enum class Place {
    None,
    Library,
    Theme,
    History,
    Chat,
    Sync,
    Settings,
};

// One fact of the status bar's right side.
struct Fact
{
    QString text;
    QString key; // Drawn as a key hint before the text; usually empty.
};

class Pane : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    // A stable identity, "component:0190…": the window never holds two panes of one key.
    virtual QString key() const = 0;
    virtual QString title() const = 0;
    virtual QString iconName() const = 0; // Of resources/ui/icons.
    virtual Place place() const { return Place::None; }

    // Asked for once, when the pane opens. Made without a parent; the window owns it and deletes it after the pane.
    // Null: none.
    virtual QWidget *createSidebar() { return nullptr; }
    virtual QWidget *createInspector() { return nullptr; }
    virtual int sidebarWidth() const { return 240; }
    virtual int inspectorWidth() const { return 304; }

    virtual QList<Fact> facts() const { return {}; }
    // "Draft saved": the left end of the status bar while this pane is current.
    virtual QString savedState() const { return tr("Everything saved"); }
    virtual bool isModified() const { return false; } // Draws the mark dot in the tab.
    virtual bool hasProblem() const { return false; } // Draws it in red.

    // What can be done with what is current in it, as its context menus offer it; the palette offers it too.
    virtual void fillMenu(QMenu &) {}

    // The pane became the current one: put the focus on what its keys act on.
    virtual void activate() { setFocus(); }

Q_SIGNALS:
    // Title, icon, facts, saved state, modified or problem are different now.
    void described();
    void closeRequested();
};

} // namespace enigma
