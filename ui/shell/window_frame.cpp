// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/window_frame.h"

#include "ui/shell/rail.h"
#include "ui/shell/side_panel.h"
#include "ui/shell/tab_strip.h"
#include "ui/style/metrics.h"
#include "ui/style/type.h"
#include "ui/widgets/pane_splitter.h"

#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWide = 1920;
constexpr int kInspectorFits = 1280;
constexpr int kSidebarFits = 1024;

// Widths are those of the normal size of text, and grow with it: with large text there is room for less beside the
// content.
int grown(int width)
{
    return int(std::lround(width * std::max(1.0, fontScale())));
}

QString widthKey(const QString &side, const QString &pane)
{
    return u"window/%1/%2"_s.arg(side, pane);
}

} // namespace

WindowFrame::WindowFrame(QWidget *parent) :
    QWidget(parent),
    m_rail(new Rail),
    m_outer(new PaneSplitter(Qt::Horizontal, PaneSplitter::Side::First)),
    m_sidebar(new SidePanel(Token::Window, Qt::LeftEdge, tr("Sidebar"))),
    m_main(new QWidget),
    m_strip(new TabStrip),
    m_inner(new PaneSplitter(Qt::Horizontal, PaneSplitter::Side::Last)),
    m_panes(new QStackedWidget),
    m_inspector(new SidePanel(Token::Surface, Qt::RightEdge, tr("Inspector")))
{
    m_main->setMinimumWidth(metrics::kMainMinimum);
    m_panes->setMinimumWidth(metrics::kMainMinimum);
    m_panes->setAutoFillBackground(true);
    m_panes->setBackgroundRole(QPalette::Base);

    auto *column = new QVBoxLayout(m_main);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_strip);
    column->addWidget(m_inner, 1);
    m_inner->addWidget(m_panes);
    m_inner->addWidget(m_inspector);
    m_outer->addWidget(m_sidebar);
    m_outer->addWidget(m_main);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addWidget(m_outer, 1);

    connect(m_outer, &PaneSplitter::sideResized, this,
            [this](int width) { QSettings().setValue(widthKey(u"sidebar"_s, m_wanted.name), width); });
    connect(m_inner, &PaneSplitter::sideResized, this,
            [this](int width) { QSettings().setValue(widthKey(u"inspector"_s, m_wanted.name), width); });
    connect(m_strip, &TabStrip::inspectorToggled, this, &WindowFrame::toggleInspector);
    m_panes->installEventFilter(this);
    const QSettings settings;
    m_sidebarState.shown = settings.value(u"window/sidebar-shown"_s, true).toBool();
    m_inspectorState.shown = settings.value(u"window/inspector-shown"_s, true).toBool();
    arrange();
}

QStackedWidget &WindowFrame::sidebars() const
{
    return m_sidebar->stack();
}

QStackedWidget &WindowFrame::inspectors() const
{
    return m_inspector->stack();
}

int WindowFrame::sidebarDefault() const
{
    const int wide = width() >= grown(kWide) && m_wanted.sidebarWidth == metrics::kSidebarWidth ? 24 : 0;
    const int narrow = width() < grown(kInspectorFits) ? 216 : metrics::kSidebarMaximum;
    return grown(std::min(m_wanted.sidebarWidth + wide, std::max(narrow, metrics::kSidebarMinimum)));
}

int WindowFrame::inspectorDefault() const
{
    return grown(m_wanted.inspectorWidth + (width() >= grown(kWide) ? 40 : 0));
}

void WindowFrame::setWanted(const Wanted &wanted)
{
    m_wanted = wanted;
    m_sidebarState.overlaid = false;
    m_inspectorState.overlaid = false;
    arrange();
}

void WindowFrame::restoreWidths()
{
    const QSettings settings;
    m_outer->setSideDefault(sidebarDefault());
    m_inner->setSideDefault(inspectorDefault());
    if (!m_sidebar->isHidden() && !m_sidebar->isOverlay()) {
        m_outer->setSideSize(settings.value(widthKey(u"sidebar"_s, m_wanted.name), sidebarDefault()).toInt());
    }
    if (!m_inspector->isHidden() && !m_inspector->isOverlay()) {
        m_inner->setSideSize(settings.value(widthKey(u"inspector"_s, m_wanted.name), inspectorDefault()).toInt());
    }
}

void WindowFrame::arrange()
{
    m_sidebar->setMinimumWidth(grown(metrics::kSidebarMinimum));
    m_sidebar->setMaximumWidth(grown(metrics::kSidebarMaximum));
    m_inspector->setMinimumWidth(grown(metrics::kInspectorMinimum));
    m_inspector->setMaximumWidth(grown(metrics::kInspectorMaximum));
    m_rail->setNarrow(width() < grown(kSidebarFits));
    m_strip->setCompact(width() < grown(kSidebarFits));
    arrangeSidebar();
    arrangeInspector();
    restoreWidths();
    m_strip->setInspectorPossible(m_wanted.inspector);
    m_strip->setInspectorShown(isInspectorShown());
}

void WindowFrame::arrangeSidebar()
{
    const bool fits = width() >= grown(kSidebarFits);
    if (m_wanted.sidebar && fits && m_sidebarState.shown) {
        m_sidebar->dock(*m_outer);
    } else if (m_wanted.sidebar && !fits && m_sidebarState.overlaid) {
        const QRect room(m_rail->width(), 0, width() - m_rail->width(), height());
        m_sidebar->overlay(*this, room, grown(metrics::kSidebarWidth));
    } else {
        m_sidebar->hide();
    }
}

void WindowFrame::arrangeInspector()
{
    const bool fits = width() >= grown(kInspectorFits);
    if (m_wanted.inspector && fits && m_inspectorState.shown) {
        m_inspector->dock(*m_inner);
    } else if (m_wanted.inspector && !fits && m_inspectorState.overlaid) {
        const QPoint corner = m_main->mapTo(this, QPoint(0, 0));
        const int top = m_strip->height();
        const QRect room(corner.x(), top, width() - corner.x(), height() - top);
        m_inspector->overlay(*this, room, grown(metrics::kInspectorWidth));
    } else {
        m_inspector->hide();
    }
}

bool WindowFrame::isSidebarShown() const
{
    return !m_sidebar->isHidden();
}

bool WindowFrame::isInspectorShown() const
{
    return !m_inspector->isHidden();
}

void WindowFrame::toggleSidebar()
{
    if (width() >= grown(kSidebarFits)) {
        m_sidebarState.shown = !m_sidebarState.shown;
        QSettings().setValue(u"window/sidebar-shown"_s, m_sidebarState.shown);
    } else {
        m_sidebarState.overlaid = !m_sidebarState.overlaid;
    }
    arrange();
}

void WindowFrame::toggleInspector()
{
    if (width() >= grown(kInspectorFits)) {
        m_inspectorState.shown = !m_inspectorState.shown;
        QSettings().setValue(u"window/inspector-shown"_s, m_inspectorState.shown);
    } else {
        m_inspectorState.overlaid = !m_inspectorState.overlaid;
    }
    arrange();
}

bool WindowFrame::dismissOverlay()
{
    const bool sidebar = isSidebarShown() && m_sidebar->isOverlay();
    const bool inspector = isInspectorShown() && m_inspector->isOverlay();
    m_sidebarState.overlaid = false;
    m_inspectorState.overlaid = false;
    if (sidebar || inspector) {
        arrange();
    }
    return sidebar || inspector;
}

QWidget *WindowFrame::area(Area area) const
{
    switch (area) {
    case Area::Rail:
        return m_rail;
    case Area::Sidebar:
        return isSidebarShown() ? m_sidebar : nullptr;
    case Area::Tabs:
        return m_strip;
    case Area::Pane:
        return m_panes->currentWidget();
    case Area::Inspector:
        return isInspectorShown() ? m_inspector : nullptr;
    }
    return nullptr;
}

void WindowFrame::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void WindowFrame::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange) {
        arrange();
    }
    QWidget::changeEvent(event);
}

void WindowFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Token::Window));
}

// A press beside an overlay that reaches the pane closes the overlay.
bool WindowFrame::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_panes && event->type() == QEvent::MouseButtonPress) {
        dismissOverlay();
    }
    return QWidget::eventFilter(object, event);
}

} // namespace enigma
