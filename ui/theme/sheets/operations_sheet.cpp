// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/sheets/operations_sheet.h"

#include "models/theme/theme_groups.h"
#include "ui/theme/inspector/number_slider.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QVBoxLayout>

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

OperationsSheet::OperationsSheet(ThemeSession &session, QWidget &pane) :
    TrialSheet(tr("Adjust colours"), session, pane),
    m_act(new SegmentedControl(tr("What is done"))),
    m_explanation(new TextLabel({}, TextStyle::Small, Token::TextMuted)),
    m_which(new SegmentedControl(tr("Which tokens"))),
    m_mode(new QComboBox),
    m_sliders(buildSliders()), // With all of the six.
    m_lock(new PushButton({}, ButtonKind::Quiet)),
    m_report(new TextLabel({}, TextStyle::Small, Token::TextMuted)),
    m_failedBefore(session.failedChecks())
{
    for (const QString &title : {tr("Adjust"), tr("Make dark"), tr("Make light")}) {
        m_act->addSegment(title);
    }
    m_act->setSmall();
    m_act->setCurrent(0);
    m_explanation->setWordWrap(true);
    m_report->setWordWrap(true);
    body()->setSpacing(14);
    body()->addWidget(m_act);
    body()->addWidget(m_explanation);
    body()->addWidget(m_sliders);
    body()->addWidget(buildScope());
    body()->addWidget(m_report);
    connect(m_act, &SegmentedControl::currentChanged, this, &OperationsSheet::refresh);
    connect(m_which, &SegmentedControl::currentChanged, this, &OperationsSheet::refresh);
    connect(m_mode, &QComboBox::currentIndexChanged, this, &OperationsSheet::refresh);
    connect(&session, &ThemeSession::selectionChanged, this, &OperationsSheet::refresh);
    connect(&session, &ThemeSession::refreshed, this, &OperationsSheet::showReport);
    refresh();
}

QWidget *OperationsSheet::buildSliders()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_hue = addSlider(*box, tr("Hue"), -180, 180, 0, 1, u"°"_s);
    m_chroma = addSlider(*box, tr("Chroma"), 0, 200, 100, 1, u" %"_s);
    m_lightness = addSlider(*box, tr("Lightness"), -40, 40, 0, 0.5, u" %"_s);
    m_spread = addSlider(*box, tr("Spread"), 50, 150, 100, 1, u" %"_s);
    m_spread->setToolTip(tr("How far light and dark colours lie apart"));
    column->addSpacing(8);
    column->addWidget(new TextLabel(tr("Tint of neutral colours"), TextStyle::SmallStrong));
    m_tint = addSlider(*box, tr("Chroma"), 0, 0.04, 0, 0.001, {});
    m_tintHue = addSlider(*box, tr("Hue"), 0, 360, 60, 1, u"°"_s);
    auto *resetButton = new PushButton(tr("Reset"), ButtonKind::Quiet);
    resetButton->setSmall();
    column->addWidget(resetButton, 0, Qt::AlignLeft);
    connect(resetButton, &QPushButton::clicked, this, &OperationsSheet::reset);
    return box;
}

NumberSlider *OperationsSheet::addSlider(QWidget &box, const QString &name, double least, double most, double begin,
                                         double step, const QString &suffix)
{
    const int decimals = step < 0.01 ? 3 : step < 1 ? 1 : 0;
    auto *slider = new NumberSlider(name, {least, most, step, decimals, suffix}, begin);
    box.layout()->addWidget(slider);
    connect(slider, &NumberSlider::moved, this, &OperationsSheet::refresh);
    return slider;
}

QWidget *OperationsSheet::buildScope()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(new TextLabel(tr("Tokens"), TextStyle::SmallStrong));
    for (const QString &title : {tr("All"), tr("Selected"), tr("Group")}) {
        m_which->addSegment(title);
    }
    m_which->setSmall();
    m_which->setCurrent(session().selection().size() > 1 ? 1 : 0);
    column->addWidget(m_which);
    m_mode->addItem(tr("In all modes"));
    for (const QString &mode : session().now().modes) {
        m_mode->addItem(tr("Only in %1").arg(modeTitle(mode)), mode);
    }
    m_mode->setAccessibleName(tr("In which modes"));
    column->addWidget(m_mode);
    auto *locks = new QWidget;
    m_locks = new FlowLayout(6, locks);
    m_lock->setSmall();
    m_lock->setIconName(u"lock"_s);
    column->addWidget(m_lock, 0, Qt::AlignLeft);
    column->addWidget(locks);
    connect(m_lock, &QPushButton::clicked, this, [this] { lock(session().token()); });
    return box;
}

OperationsSheet::Act OperationsSheet::act() const
{
    return Act(m_act->current());
}

QStringList OperationsSheet::groupOfCurrent() const
{
    const QString group = tokenGroupOf(session().token());
    QStringList names = session().now().names;
    names.removeIf([&](const QString &name) { return tokenGroupOf(name) != group; });
    return names;
}

TokenScope OperationsSheet::scope() const
{
    TokenScope scope{.locked = m_locked};
    scope.names = m_which->current() == 1   ? session().selection()
                  : m_which->current() == 2 ? groupOfCurrent()
                                            : QStringList();
    if (m_mode->currentIndex() > 0) {
        scope.modes = {m_mode->currentData().toString()};
    }
    return scope;
}

ColorShift OperationsSheet::shift() const
{
    return {.hue = m_hue->value(),
            .chroma = std::max(0.0, m_chroma->value() / 100),
            .lightness = m_lightness->value() / 100,
            .spread = std::max(0.0, m_spread->value() / 100),
            .tint = std::max(0.0, m_tint->value()),
            .tintHue = m_tintHue->value()};
}

void OperationsSheet::reset()
{
    for (NumberSlider *slider : {m_hue, m_lightness, m_tint}) {
        slider->setValue(0);
    }
    for (NumberSlider *slider : {m_chroma, m_spread}) {
        slider->setValue(100);
    }
    refresh();
}

void OperationsSheet::lock(const QString &token)
{
    if (token.isEmpty() || m_locked.contains(token)) {
        return;
    }
    m_locked.append(token);
    auto *chip = new Chip(u"--"_s + token);
    chip->setIconName(u"lock"_s);
    chip->setRemovable();
    m_locks->addWidget(chip);
    connect(chip, &Chip::removed, this, [this, chip, token] {
        m_locked.removeAll(token);
        chip->deleteLater();
        refresh();
    });
    refresh();
}

void OperationsSheet::refresh()
{
    const QString token = session().token();
    m_lock->setVisible(!token.isEmpty() && !m_locked.contains(token));
    m_lock->setText(tr("Keep --%1 as it is").arg(token));
    m_sliders->setVisible(act() == Act::Adjust);
    m_mode->setVisible(act() == Act::Adjust);
    m_explanation->setVisible(act() != Act::Adjust);
    m_explanation->setText(act() == Act::MakeDark
                               ? tr("Every colour of dark is made from that of light: surfaces and texts change ends, "
                                    "brand colours become a little lighter.")
                               : tr("Every colour of light is made from that of dark: surfaces and texts change ends, "
                                    "brand colours become a little darker."));
    const Theme &theme = session().document().theme();
    tryChanges(act() == Act::Adjust     ? shiftColors(theme, shift(), scope())
               : act() == Act::MakeDark ? deriveMode(theme, ModeDirection::DarkFromLight, scope())
                                        : deriveMode(theme, ModeDirection::LightFromDark, scope()));
    showReport();
}

void OperationsSheet::showReport()
{
    const qsizetype count = changes().size();
    const int failed = session().failedChecks();
    const QString values = count == 0   ? tr("Nothing changes yet.")
                           : count == 1 ? tr("1 value changes.")
                                        : tr("%1 values change.").arg(count);
    const QString pairs = failed == m_failedBefore
                              ? QString()
                              : tr("Failing pairs of colours: %1, before: %2.").arg(failed).arg(m_failedBefore);
    m_report->setText(pairs.isEmpty() ? values : values + u' ' + pairs);
    m_report->setInk(failed > m_failedBefore ? Token::Warning : Token::TextMuted);
}

QString OperationsSheet::undoText() const
{
    switch (act()) {
    case Act::MakeDark:
        return tr("Make dark from light");
    case Act::MakeLight:
        return tr("Make light from dark");
    case Act::Adjust:
        break;
    }
    return tr("Adjust colours");
}

} // namespace enigma
