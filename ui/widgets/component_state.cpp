// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/component_state.h"

#include "models/base/text.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"

#include <QPainter>

namespace enigma {

QString stateWord(ComponentState state)
{
    switch (state) {
    case ComponentState::Changed:
        return tr("Changed");
    case ComponentState::Published:
        return tr("Published");
    case ComponentState::Yanked:
        return tr("Yanked");
    case ComponentState::NeverPublished:
        break;
    }
    return tr("Never published");
}

Tone stateTone(ComponentState state)
{
    switch (state) {
    case ComponentState::Changed:
        return Tone::Warning;
    case ComponentState::Published:
        return Tone::Success;
    case ComponentState::Yanked:
        return Tone::Danger;
    case ComponentState::NeverPublished:
        break;
    }
    return Tone::Neutral;
}

void drawStateDot(QPainter &painter, const QPointF &center, ComponentState state)
{
    switch (state) {
    case ComponentState::Changed:
        drawDot(painter, center, metrics::kMarkDot, color(Token::Mark));
        return;
    case ComponentState::Published:
        drawDot(painter, center, metrics::kMarkDot, color(Token::Success));
        return;
    case ComponentState::Yanked:
        drawDot(painter, center, metrics::kMarkDot, color(Token::Danger));
        return;
    case ComponentState::NeverPublished:
        break;
    }
    constexpr qreal half = metrics::kMarkDot / 2.0;
    drawRing(painter, QRectF(center - QPointF(half, half), QSizeF(metrics::kMarkDot, metrics::kMarkDot)), half,
             color(Token::TextFaint), 1.5);
}

} // namespace enigma
