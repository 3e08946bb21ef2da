// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/main_window.h"

#include "ui/shell/action_registry.h"
#include "ui/shell/job_tray.h"
#include "ui/shell/pane_host.h"
#include "ui/shell/rail.h"
#include "ui/shell/status_bar.h"
#include "ui/shell/tab_strip.h"
#include "ui/shell/window_frame.h"
#include "ui/style/metrics.h"
#include "ui/widgets/toast.h"

#include <QCloseEvent>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kMinimum(960, 600);
constexpr QSize kFirst(1440, 900);

// What a pane's widths are remembered under: panes of one place share them.
QString placeName(Place place)
{
    switch (place) {
    case Place::Library:
        return u"library"_s;
    case Place::Theme:
        return u"theme"_s;
    case Place::History:
        return u"history"_s;
    case Place::Chat:
        return u"chat"_s;
    case Place::Sync:
        return u"sync"_s;
    case Place::Settings:
        return u"settings"_s;
    case Place::None:
        break;
    }
    return u"other"_s;
}

} // namespace

MainWindow::MainWindow(QWidget *parent) :
    QMainWindow(parent),
    m_actions(new ActionRegistry(this)),
    m_jobs(new JobTray(this)),
    m_pages(new QStackedWidget),
    m_frame(new WindowFrame),
    m_status(new StatusBar(*m_jobs)),
    m_host(new PaneHost(*m_frame->strip().tabs(), {m_frame->panes(), m_frame->sidebars(), m_frame->inspectors()}, this))
{
    auto *central = new QWidget;
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_pages, 1);
    column->addWidget(m_status);
    m_pages->addWidget(m_frame);
    setCentralWidget(central);
    m_palette = new CommandPalette(*m_actions, this);
    m_palette->setCurrentPane([this] { return cover() ? nullptr : m_host->current(); });
    m_toast = new Toast(this, metrics::kStatusBarHeight);
    setContextMenuPolicy(Qt::NoContextMenu);
    setMinimumSize(kMinimum);
    resize(kFirst);
    restoreGeometry(QSettings().value(u"window/geometry"_s).toByteArray());

    connect(&m_frame->rail(), &Rail::chosen, this, &MainWindow::goTo);
    connect(&m_frame->strip(), &TabStrip::paletteRequested, this, [this] { m_palette->open(); });
    connect(m_host, &PaneHost::currentChanged, this, &MainWindow::showCurrent);
    connect(m_host, &PaneHost::described, this, &MainWindow::describeCurrent);
    connect(m_status, &StatusBar::syncRequested, this, &MainWindow::syncRequested);
    addActions();
}

MainWindow::~MainWindow() = default;

void MainWindow::setBadge(Place place, int count)
{
    m_frame->rail().setBadge(place, count);
}

void MainWindow::setPaletteSource(PaletteSource source)
{
    m_palette->setSource(std::move(source));
}

Pane *MainWindow::open(Pane *pane)
{
    setCover(nullptr);
    return m_host->open(pane);
}

void MainWindow::setTrouble(const QString &sentence)
{
    m_trouble = sentence;
    describeCurrent();
}

void MainWindow::setCover(QWidget *cover, const QString &state, const QList<Fact> &facts)
{
    if (cover == m_cover) {
        return;
    }
    if (m_cover) {
        m_pages->removeWidget(m_cover);
        m_cover->deleteLater();
    }
    m_cover = cover;
    if (cover) {
        m_pages->addWidget(cover);
        m_pages->setCurrentWidget(cover);
        cover->setFocus();
    } else {
        m_pages->setCurrentWidget(m_frame);
    }
    m_coverState = state;
    m_coverFacts = facts;
    describeCurrent();
}

void MainWindow::goTo(Place place)
{
    Pane *current = m_host->current();
    if (current && current->place() == place && !m_cover) {
        m_frame->toggleSidebar(); // A second press on the same place opens or closes what it lists.
        m_frame->rail().setCurrent(place);
        return;
    }
    if (Pane *pane = m_host->latestAt(place)) {
        setCover(nullptr);
        m_host->show(pane);
    } else {
        Q_EMIT placeRequested(place);
    }
    m_frame->rail().setCurrent(m_host->current() ? m_host->current()->place() : Place::None);
}

void MainWindow::showCurrent()
{
    WindowFrame::Wanted wanted;
    if (const Pane *pane = m_host->current()) {
        wanted.name = placeName(pane->place());
        wanted.sidebar = m_host->hasSidebar();
        wanted.inspector = m_host->hasInspector();
        wanted.sidebarWidth = pane->sidebarWidth();
        wanted.inspectorWidth = pane->inspectorWidth();
        m_frame->rail().setCurrent(pane->place());
    } else {
        m_frame->rail().setCurrent(Place::None);
    }
    m_frame->setWanted(wanted);
    describeCurrent();
}

void MainWindow::describeCurrent()
{
    const Pane *pane = m_cover ? nullptr : m_host->current();
    m_status->setFacts(pane ? pane->facts() : m_coverFacts);
    const QString state = pane ? pane->savedState() : m_coverState;
    m_status->setSaved(m_trouble.isEmpty() ? state : m_trouble, m_trouble.isEmpty() ? Tone::Neutral : Tone::Danger);
    setWindowTitle(pane ? pane->title() : QString());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    QSettings().setValue(u"window/geometry"_s, saveGeometry());
    QMainWindow::closeEvent(event);
}

} // namespace enigma
