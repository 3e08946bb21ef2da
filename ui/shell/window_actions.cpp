// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/action_registry.h"
#include "ui/shell/main_window.h"
#include "ui/shell/pane_host.h"
#include "ui/shell/status_bar.h"
#include "ui/shell/window_frame.h"
#include "ui/style/tokens.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMenuBar>
#include <QTimer>

// The part of MainWindow that is about keys, menus and moving between areas.

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

// The widget that had the focus in an area last, or its first that can have it.
QWidget *focusTargetIn(QWidget *area)
{
    if (QWidget *last = area->focusWidget(); last && last->isVisible() && last->isEnabled()) {
        return last;
    }
    for (QWidget *child : area->findChildren<QWidget *>()) {
        if ((child->focusPolicy() & Qt::TabFocus) && child->isVisible() && child->isEnabled()) {
            return child;
        }
    }
    return nullptr;
}

} // namespace

void MainWindow::addActions()
{
    addPlaceActions();
    addViewActions();
    addTabActions();
    // Once for all that are added together.
    auto *rebuild = new QTimer(this);
    rebuild->setSingleShot(true);
    connect(rebuild, &QTimer::timeout, this, &MainWindow::rebuildMenus);
    connect(m_actions, &ActionRegistry::changed, rebuild, qOverload<>(&QTimer::start));
    rebuildMenus();
    menuBar()->hide();
}

void MainWindow::addPlaceActions()
{
    struct Entry
    {
        Place place;
        QString id;
        QString text;
        QString icon;
        QKeySequence key;
    };
    const QList<Entry> entries{
        {Place::Library, u"go.library"_s, tr("Library"), u"library"_s, Qt::CTRL | Qt::Key_1},
        {Place::Theme, u"go.theme"_s, tr("Theme"), u"theme"_s, Qt::CTRL | Qt::Key_2},
        {Place::History, u"go.history"_s, tr("History"), u"history"_s, Qt::CTRL | Qt::Key_3},
        {Place::Chat, u"go.chat"_s, tr("Chat"), u"chat"_s, Qt::CTRL | Qt::Key_4},
        {Place::Sync, u"go.sync"_s, tr("Sync"), u"sync"_s, Qt::CTRL | Qt::Key_5},
        {Place::Settings, u"go.settings"_s, tr("Settings"), u"settings"_s, Qt::CTRL | Qt::Key_Comma},
    };
    m_actions->add({u"go.anything"_s, tr("Go to anything…"), tr("Go"), u"search"_s, Qt::CTRL | Qt::Key_K}, this,
                   [this] { m_palette->open(); });
    m_actions->add({u"go.open"_s, tr("Open a component or file…"), tr("Go"), u"file"_s, Qt::CTRL | Qt::Key_P}, this,
                   [this] { m_palette->open(CommandPalette::Scope::Documents); });
    for (const Entry &entry : entries) {
        m_actions->add({entry.id, entry.text, tr("Go"), entry.icon, entry.key}, this,
                       [this, place = entry.place] { goTo(place); });
    }
}

void MainWindow::addViewActions()
{
    const QString menu = tr("View");
    m_actions->add({u"view.sidebar"_s, tr("Sidebar"), menu, u"list"_s, Qt::CTRL | Qt::Key_B}, this,
                   [this] { m_frame->toggleSidebar(); });
    m_actions->add({u"view.inspector"_s, tr("Inspector"), menu, u"panel"_s, Qt::CTRL | Qt::ALT | Qt::Key_B}, this,
                   [this] { m_frame->toggleInspector(); });
    m_actions->add({u"view.appearance"_s, tr("Light or dark"), menu, u"moon"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_D}, this,
                   [this] {
                       Tokens &tokens = Tokens::instance();
                       tokens.setAppearance(tokens.isDark() ? Appearance::Light : Appearance::Dark);
                       Q_EMIT appearanceChosen();
                   });
    m_actions->add({u"view.next-area"_s, tr("Next area"), menu, {}, Qt::Key_F6}, this, [this] { moveArea(1); });
    m_actions->add({u"view.previous-area"_s, tr("Previous area"), menu, {}, Qt::SHIFT | Qt::Key_F6}, this,
                   [this] { moveArea(-1); });
    m_actions->add({u"view.menu"_s, tr("Menu bar"), {}, u"more"_s, Qt::Key_F10}, this, [this] { showMenuBar(); });
}

void MainWindow::addTabActions()
{
    const QString menu = tr("Tab");
    m_actions->add({u"tab.next"_s, tr("Most recent tab"), menu, {}, Qt::CTRL | Qt::Key_Tab}, this,
                   [this] { m_host->step(1); });
    m_actions->add({u"tab.previous"_s, tr("Least recent tab"), menu, {}, Qt::CTRL | Qt::SHIFT | Qt::Key_Backtab}, this,
                   [this] { m_host->step(-1); });
    m_actions->add({u"tab.close"_s, tr("Close tab"), menu, u"x"_s, Qt::CTRL | Qt::Key_W}, this, [this] {
        if (Pane *pane = m_host->current()) {
            m_host->close(pane);
        }
    });
    m_actions->add({u"window.quit"_s, tr("Quit"), tr("Library"), {}, QKeySequence::Quit}, this, [this] { close(); });
}

void MainWindow::rebuildMenus()
{
    const QList<QMenu *> old = menuBar()->findChildren<QMenu *>(Qt::FindDirectChildrenOnly);
    menuBar()->clear();
    qDeleteAll(old);
    for (const QString &name : m_actions->menus()) {
        QMenu *menu = menuBar()->addMenu(name);
        for (QAction *action : m_actions->actions()) {
            if (m_actions->menuOf(action) == name) {
                menu->addAction(action);
            }
        }
        // Gone again when the last menu closes, unless another of them opens in its place.
        connect(menu, &QMenu::aboutToHide, this, [this] {
            QTimer::singleShot(0, this, [this] {
                if (!QApplication::activePopupWidget()) {
                    menuBar()->hide();
                }
            });
        });
    }
}

void MainWindow::showMenuBar()
{
    menuBar()->show();
    menuBar()->setActiveAction(menuBar()->actions().value(0));
}

void MainWindow::moveArea(int direction)
{
    QList<QWidget *> areas;
    for (const auto area : {WindowFrame::Area::Rail, WindowFrame::Area::Sidebar, WindowFrame::Area::Tabs,
                            WindowFrame::Area::Pane, WindowFrame::Area::Inspector}) {
        if (QWidget *widget = m_frame->area(area)) {
            areas += widget;
        }
    }
    areas += m_status;
    const QWidget *focused = QApplication::focusWidget();
    qsizetype index = -1;
    for (qsizetype i = 0; i < areas.size(); ++i) {
        if (focused && (areas[i] == focused || areas[i]->isAncestorOf(focused))) {
            index = i;
        }
    }
    for (qsizetype tries = 0; tries < areas.size(); ++tries) {
        index = (index + direction + areas.size()) % areas.size();
        if (QWidget *target = focusTargetIn(areas[index])) {
            target->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    m_altAlone = event->key() == Qt::Key_Alt && event->modifiers() == Qt::AltModifier;
    if (event->key() == Qt::Key_Escape && m_frame->dismissOverlay()) {
        return;
    }
    QMainWindow::keyPressEvent(event);
}

void MainWindow::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Alt && m_altAlone) {
        m_altAlone = false;
        if (menuBar()->isVisible()) {
            menuBar()->hide();
        } else {
            showMenuBar();
        }
    } else if (event->key() == Qt::Key_Control) {
        m_host->settleStep();
    }
    QMainWindow::keyReleaseEvent(event);
}

} // namespace enigma
