// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The window: composes rail, sidebar, tabs, panes, inspector and status bar, and owns the actions that concern the
// window itself. What the panes are and when they open is the program's business: see placeRequested().

#pragma once

#include "ui/shell/command_palette.h"
#include "ui/shell/pane.h"

#include <QMainWindow>

class QStackedWidget;

namespace enigma {

class ActionRegistry;
class JobTray;
class PaneHost;
class StatusBar;
class Toast;
class WindowFrame;

class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;

    ActionRegistry &actionRegistry() const { return *m_actions; }
    JobTray &jobs() const { return *m_jobs; }
    StatusBar &status() const { return *m_status; }
    Toast &toast() const { return *m_toast; }
    PaneHost &paneHost() const { return *m_host; }
    void setBadge(Place place, int count);
    // Why nothing can be saved now: stands at the left end of the status bar until it is empty again.
    void setTrouble(const QString &sentence);
    void setPaletteSource(PaletteSource source);

    // See PaneHost::open().
    Pane *open(Pane *pane);
    // Covers everything but the status bar, as Welcome does; owned by the window. Null takes the cover away.
    void setCover(QWidget *cover, const QString &state = {}, const QList<Fact> &facts = {});
    QWidget *cover() const { return m_cover; }

Q_SIGNALS:
    // The rail or its key asks for a place that no open pane belongs to.
    void placeRequested(enigma::Place place);
    void syncRequested();
    void appearanceChosen(); // Light or dark was switched by hand: remember it.

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;

private:
    void addActions();
    void addPlaceActions();
    void addViewActions();
    void addTabActions();
    void rebuildMenus();
    void showMenuBar();
    void goTo(Place place);
    void showCurrent();
    void describeCurrent();
    void moveArea(int direction);

    ActionRegistry *m_actions;
    JobTray *m_jobs;
    QStackedWidget *m_pages;
    WindowFrame *m_frame;
    StatusBar *m_status;
    PaneHost *m_host;
    CommandPalette *m_palette;
    Toast *m_toast;
    QWidget *m_cover = nullptr;
    QString m_coverState;
    QList<Fact> m_coverFacts;
    QString m_trouble;
    bool m_altAlone = false;
};

} // namespace enigma
