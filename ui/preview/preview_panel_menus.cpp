// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/preview/preview_panel.h"

#include "ui/preview/live_view.h"
#include "ui/theme/theme_session.h"
#include "ui/widgets/segmented_control.h"

#include <QCoreApplication>
#include <QInputDialog>
#include <QLocale>
#include <QMenu>

#include <algorithm>
#include <array>

// The part of PreviewPanel that offers choices: its menus.

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kZooms{0.5, 0.67, 0.75, 0.9, 1.0, 1.25, 1.5, 2.0, 3.0};
constexpr int kPhone = 375;
constexpr int kTablet = 768;
constexpr int kDesktop = 1280;

// One of several that exclude each other.
template<typename Act>
void addChoice(QMenu &menu, const QString &text, bool isChosen, PreviewPanel *panel, Act act)
{
    QAction *action = menu.addAction(text, panel, act);
    action->setCheckable(true);
    action->setChecked(isChosen);
}

} // namespace

QString stateTitle(RenderState state)
{
    switch (state) {
    case RenderState::Rest:
        return QCoreApplication::translate("enigma", "At rest");
    case RenderState::Hover:
        return QCoreApplication::translate("enigma", "Hovered");
    case RenderState::Focus:
        return QCoreApplication::translate("enigma", "Focused");
    case RenderState::Active:
        return QCoreApplication::translate("enigma", "Pressed");
    case RenderState::Disabled:
        return QCoreApplication::translate("enigma", "Disabled");
    }
    Q_UNREACHABLE_RETURN({});
}

void PreviewPanel::fillMenu(QMenu &menu)
{
    addExamples(*menu.addMenu(tr("Example")));
    addWidths(*menu.addMenu(tr("Width")));
    addStates(*menu.addMenu(tr("State")));
    addModes(*menu.addMenu(tr("Mode")));
    fillZooms(*menu.addMenu(tr("Zoom")));
    menu.addSeparator();
    menu.addAction(tr("Start again"), QKeySequence(Qt::CTRL | Qt::Key_Return), this, &PreviewPanel::refresh);
}

void PreviewPanel::addExamples(QMenu &menu)
{
    const QList<PreviewExample> examples = m_source.bundle() ? m_source.bundle()->examples : QList<PreviewExample>();
    const int current = m_source.bundle() ? example() : kFromExports;
    for (qsizetype i = 0; i < examples.size(); ++i) {
        const PreviewExample &each = examples.at(i);
        const QString text = each.source == PreviewExample::Source::Written ? tr("The written example") : each.title;
        addChoice(menu, text, i == current, this, [this, title = each.title] { chooseExample(title); });
    }
    addChoice(menu, tr("From its exports"), current < 0 || current >= examples.size(), this,
              [this] { chooseExample({}); });
}

void PreviewPanel::addWidths(QMenu &menu)
{
    const auto add = [&](const QString &text, int width) {
        addChoice(menu, text, m_choices.deviceWidth == width, this, [this, width] {
            PreviewChoices choices = m_choices;
            choices.deviceWidth = width;
            choose(choices);
        });
    };
    add(tr("As there is room"), 0);
    add(tr("Phone, %1 px").arg(kPhone), kPhone);
    add(tr("Tablet, %1 px").arg(kTablet), kTablet);
    add(tr("Desktop, %1 px").arg(kDesktop), kDesktop);
    const int own = m_choices.deviceWidth;
    if (own != 0 && own != kPhone && own != kTablet && own != kDesktop) {
        add(tr("%1 px").arg(own), own);
    }
    menu.addSeparator();
    menu.addAction(tr("Another width…"), this, &PreviewPanel::askForWidth);
}

void PreviewPanel::askForWidth()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Width of the preview"));
    dialog->setLabelText(tr("CSS pixels, %1 to %2").arg(LiveView::kLeastWidth).arg(LiveView::kMostWidth));
    dialog->setInputMode(QInputDialog::IntInput);
    dialog->setIntRange(LiveView::kLeastWidth, LiveView::kMostWidth);
    dialog->setIntValue(m_choices.deviceWidth > 0 ? m_choices.deviceWidth : kTablet);
    connect(dialog, &QInputDialog::intValueSelected, this, [this](int width) {
        PreviewChoices choices = m_choices;
        choices.deviceWidth = width;
        choose(choices);
    });
    dialog->open();
}

void PreviewPanel::addStates(QMenu &menu)
{
    for (const RenderState state :
         {RenderState::Rest, RenderState::Hover, RenderState::Focus, RenderState::Active, RenderState::Disabled}) {
        addChoice(menu, stateTitle(state), state == m_state, this, [this, state] { setState(state); });
    }
}

void PreviewPanel::addModes(QMenu &menu)
{
    for (int side = 0; side < m_sides->count(); ++side) {
        const QString text = side == 0 ? tr("Light") : side == 1 ? tr("Dark") : tr("Light and dark");
        const bool isChosen = m_choices.otherMode.isEmpty() && int(m_choices.sides) == side;
        addChoice(menu, text, isChosen, this, [this, side] {
            PreviewChoices choices = m_choices;
            choices.sides = PreviewChoices::Sides(side);
            choices.otherMode.clear();
            choose(choices);
        });
    }
    QStringList others = m_source.modes();
    others.removeIf([](const QString &mode) { return mode == kLightMode || mode == kDarkMode; });
    if (!others.isEmpty()) {
        menu.addSeparator();
    }
    for (const QString &mode : std::as_const(others)) {
        addChoice(menu, modeTitle(mode), mode == m_choices.otherMode, this, [this, mode] {
            PreviewChoices choices = m_choices;
            choices.otherMode = mode;
            choose(choices);
        });
    }
}

void PreviewPanel::fillZooms(QMenu &menu)
{
    menu.clear();
    const auto add = [&](const QString &text, double zoom) {
        addChoice(menu, text, zoom == m_choices.zoom, this, [this, zoom] {
            PreviewChoices choices = m_choices;
            choices.zoom = zoom;
            choose(choices);
        });
    };
    add(tr("To fit"), 0);
    for (const double zoom : kZooms) {
        add(tr("%1 %").arg(QLocale().toString(qRound(zoom * 100))), zoom);
    }
}

void PreviewPanel::stepZoom(int step)
{
    const double now = m_choices.zoom > 0 ? m_choices.zoom : m_views.constFirst()->scale();
    const auto next = step > 0 ? std::ranges::upper_bound(kZooms, now) : std::ranges::lower_bound(kZooms, now);
    if (step > 0 ? next == kZooms.end() : next == kZooms.begin()) {
        return;
    }
    PreviewChoices choices = m_choices;
    choices.zoom = step > 0 ? *next : *std::prev(next);
    choose(choices);
}

} // namespace enigma
