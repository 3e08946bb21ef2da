// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/editors/easing_editor.h"

#include "models/theme/easing_value.h"
#include "ui/theme/editors/easing_curve_view.h"
#include "ui/widgets/push_button.h"

#include <QComboBox>
#include <QHBoxLayout>

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

EasingEditor::EasingEditor(QWidget *parent) : ValueEditor(parent), m_curve(new EasingCurveView), m_usual(new QComboBox)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_curve);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_usual->setAccessibleName(tr("Usual easings"));
    m_usual->addItem(tr("Custom"));
    for (const NamedEasing &each : usualEasings()) {
        m_usual->addItem(each.name);
    }
    auto *play = new IconButton(u"play"_s, tr("Play the easing"));
    row->addWidget(m_usual, 1);
    row->addWidget(play);
    column->addLayout(row);
    connect(play, &IconButton::clicked, m_curve, &EasingCurveView::play);
    connect(m_curve, &EasingCurveView::moved, this,
            [this](const EasingValue &easing) { Q_EMIT edited(easingText(easing)); });
    connect(m_curve, &EasingCurveView::released, this, &ValueEditor::finished);
    connect(m_usual, &QComboBox::activated, this, [this](int index) {
        if (index > 0) {
            Q_EMIT edited(easingText(usualEasings().at(index - 1).easing));
            Q_EMIT finished();
            m_curve->play();
        }
    });
}

bool EasingEditor::setValue(const EditedValue &value)
{
    const std::optional<EasingValue> easing = readEasing(value.text);
    if (!easing) {
        return false;
    }
    m_curve->setEasing(*easing);
    const auto named = std::ranges::find(usualEasings(), *easing, &NamedEasing::easing);
    m_usual->setCurrentIndex(named == usualEasings().cend() ? 0 : int(named - usualEasings().cbegin()) + 1);
    return true;
}

} // namespace enigma
