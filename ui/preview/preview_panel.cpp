// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/preview/preview_panel.h"

#include "ui/preview/live_view.h"
#include "ui/preview/preview_note.h"
#include "ui/render/renderer.h"
#include "ui/style/metrics.h"
#include "ui/theme/theme_session.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/text_label.h"

#include <QLocale>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace enigma {

using namespace Qt::StringLiterals;

static constexpr int kGap = 12;
static constexpr int kWide = 760; // From here on, and wider than high, two views stand side by side.

PreviewPanel::PreviewPanel(OpenComponent &component, Renderer &renderer, QWidget *parent) :
    QWidget(parent),
    m_component(component),
    m_renderer(renderer),
    m_source(component),
    m_caption(new ElidedLabel({}, TextStyle::Small, Token::TextMuted)),
    m_sides(new SegmentedControl(tr("Modes"))),
    m_zoom(new PushButton({}, ButtonKind::Quiet)),
    m_more(new IconButton(u"more"_s, tr("More about this preview"))),
    m_note(new PreviewNote),
    m_row(new QVBoxLayout)
{
    setAccessibleName(tr("Preview"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, kGap);
    column->setSpacing(0);
    column->addLayout(buildHead());
    auto *note = new QVBoxLayout;
    note->setContentsMargins(kGap, 0, kGap, 0);
    note->addWidget(m_note);
    column->addLayout(note);
    column->addLayout(m_row, 1);
    m_row->setSpacing(kGap);
    m_views = {makeView(), makeView()};
    connect(&m_source, &PreviewSource::bundleMade, this, &PreviewPanel::showBundle);
    connect(&m_source, &PreviewSource::themeRead, this, &PreviewPanel::showTheme);
    connect(&m_source, &PreviewSource::failed, this,
            [this](const Error &error) { m_note->say(error.message, Tone::Danger); });
    connect(&m_renderer, &Renderer::stateChanged, this, &PreviewPanel::described);
    apply();
}

QLayout *PreviewPanel::buildHead()
{
    m_sides->addSegment({}, u"sun"_s, tr("Light"));
    m_sides->addSegment({}, u"moon"_s, tr("Dark"));
    m_sides->addSegment(tr("Both"), u"split"_s, tr("Light and dark"));
    m_sides->setSmall();
    m_sides->setCurrent(int(m_choices.sides));
    m_zoom->setSmall();
    m_zoom->setMenu(new QMenu(m_zoom));
    m_more->setSmall();
    connect(m_sides, &SegmentedControl::currentChanged, this, [this](int side) {
        PreviewChoices choices = m_choices;
        choices.sides = PreviewChoices::Sides(side);
        choices.otherMode.clear();
        choose(choices);
    });
    connect(m_zoom->menu(), &QMenu::aboutToShow, this, [this] { fillZooms(*m_zoom->menu()); });
    connect(m_more, &IconButton::clicked, this, [this] {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillMenu(*menu);
        menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
    });
    auto *row = new QHBoxLayout;
    row->setContentsMargins(kGap + 4, 5, kGap - 4, 5);
    row->setSpacing(metrics::kIconGap);
    row->addWidget(new TextLabel(tr("Preview"), TextStyle::BodyStrong));
    row->addWidget(m_caption, 1);
    row->addWidget(m_sides);
    row->addWidget(m_zoom);
    row->addWidget(m_more);
    return row;
}

LiveView *PreviewPanel::makeView()
{
    auto *view = new LiveView(m_renderer);
    view->setResizable();
    m_row->addWidget(view, 1);
    connect(view, &LiveView::shown, this, &PreviewPanel::takeReport);
    connect(view, &LiveView::problemsChanged, this, &PreviewPanel::described);
    connect(view, &LiveView::placeRequested, this, &PreviewPanel::placeRequested);
    connect(view, &LiveView::scaleChanged, this, &PreviewPanel::describe);
    connect(view, &LiveView::zoomStepped, this, &PreviewPanel::stepZoom);
    connect(view, &LiveView::left, this, [this] {
        m_sides->setFocus(Qt::TabFocusReason);
        Q_EMIT left();
    });
    connect(view, &LiveView::deviceWidthChosen, this, [this](int width) {
        PreviewChoices choices = m_choices;
        choices.deviceWidth = width;
        choose(choices);
    });
    return view;
}

void PreviewPanel::choose(const PreviewChoices &choices)
{
    m_choices = choices;
    m_choices.remember();
    apply();
}

void PreviewPanel::apply()
{
    const QStringList modes = m_choices.modes();
    for (int i = 0; i < m_views.size(); ++i) {
        LiveView *view = m_views.at(i);
        view->setDeviceWidth(m_choices.deviceWidth);
        view->setZoom(m_choices.zoom);
        view->setState(m_state);
        if (i < modes.size()) {
            view->setMode(modes.at(i));
        }
        view->setVisible(i < modes.size());
    }
    m_sides->setCurrent(int(m_choices.sides));
    arrange();
    describe();
}

int PreviewPanel::viewCount() const
{
    return int(m_choices.modes().size());
}

// Of an example that is gone, the first one.
int PreviewPanel::example() const
{
    if (!m_example) {
        return 0;
    }
    if (m_example->isEmpty()) {
        return kFromExports;
    }
    const QList<PreviewExample> &examples = m_source.bundle()->examples;
    const auto found = std::ranges::find(examples, *m_example, &PreviewExample::title);
    return found == examples.end() ? 0 : int(found - examples.begin());
}

void PreviewPanel::chooseExample(const QString &title)
{
    m_example = title;
    showBundle();
}

void PreviewPanel::setState(RenderState state)
{
    m_state = state;
    apply();
}

void PreviewPanel::showBundle()
{
    if (m_source.bundle() && m_source.theme()) { // Nothing is shown without its colours first.
        m_note->say({});
        for (LiveView *view : std::as_const(m_views)) {
            view->showBundle(*m_source.bundle(), example());
        }
        Q_EMIT described();
    }
}

void PreviewPanel::showTheme()
{
    for (LiveView *view : std::as_const(m_views)) {
        view->setTheme(*m_source.theme());
    }
    if (!std::exchange(m_isThemed, true)) {
        showBundle();
    }
}

void PreviewPanel::refresh()
{
    for (LiveView *view : std::as_const(m_views)) {
        view->restart();
    }
    m_source.readAgain();
}

void PreviewPanel::takeReport(const LiveReport &report)
{
    if (report.problems.isEmpty()) {
        m_shownExample = report.example;
        m_milliseconds = report.milliseconds;
        describe();
    }
    Q_EMIT described();
}

QString PreviewPanel::exampleText() const
{
    if (m_shownExample.isEmpty()) {
        return tr("from its exports");
    }
    const QList<PreviewExample> examples = m_source.bundle() ? m_source.bundle()->examples : QList<PreviewExample>();
    const auto shown = std::ranges::find(examples, m_shownExample, &PreviewExample::title);
    return shown != examples.end() && shown->source == PreviewExample::Source::Written
               ? tr("from the written example")
               : tr("from %1").arg(m_shownExample);
}

void PreviewPanel::describe()
{
    const QLocale locale;
    QStringList parts;
    if (m_milliseconds >= 0) {
        parts.append(exampleText());
    }
    if (!m_choices.otherMode.isEmpty()) {
        parts.append(modeTitle(m_choices.otherMode));
    }
    if (m_state != RenderState::Rest) {
        parts.append(stateTitle(m_state));
    }
    if (m_choices.deviceWidth > 0) {
        parts.append(tr("%1 px").arg(m_choices.deviceWidth));
    }
    if (m_milliseconds >= 0) {
        parts.append(tr("%1 ms").arg(locale.toString(m_milliseconds)));
    }
    m_caption->setText(parts.join(u", "_s));
    const QString percent = tr("%1 %").arg(locale.toString(int(std::round(m_views.constFirst()->scale() * 100))));
    m_zoom->setText(percent);
    m_zoom->setAccessibleName(tr("Zoom: %1").arg(percent));
}

QString PreviewPanel::fact() const
{
    if (!isVisible()) {
        return {};
    }
    if (m_renderer.state() == Renderer::State::Unavailable) {
        return tr("Preview: missing");
    }
    const LiveView *view = m_views.constFirst();
    return view->isReady()              ? tr("Preview: ready")
           : view->problems().isEmpty() ? tr("Preview: starting")
                                        : tr("Preview: has a problem");
}

QList<PageProblem> PreviewPanel::problems() const
{
    return m_views.constFirst()->problems();
}

QString PreviewPanel::pathOf(const QString &module) const
{
    const QString own = m_component.document().item().head.name + u'/';
    return module.startsWith(own) ? module.sliced(own.size()) : QString();
}

void PreviewPanel::arrange()
{
    const bool isWide = width() >= kWide && width() > height();
    m_row->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_row->setSpacing(isWide ? 0 : kGap); // The views have room at their sides.
}

void PreviewPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void PreviewPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_source.setActive(true);
    Q_EMIT described();
}

void PreviewPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_source.setActive(false);
    Q_EMIT described();
}

} // namespace enigma
