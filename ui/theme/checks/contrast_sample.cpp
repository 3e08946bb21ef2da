// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/checks/contrast_sample.h"

#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/type.h"

#include <QPainter>

namespace enigma {

using namespace Qt::StringLiterals;

void paintContrastSample(QPainter &painter, const QRect &rect, const QColor &ground, const QColor &ink)
{
    drawBox(painter, rect, metrics::kRadiusSmall, ground, QColor(128, 128, 128, 89));
    painter.setFont(font(TextStyle::SmallStrong));
    painter.setPen(ink);
    painter.drawText(rect, Qt::AlignCenter, u"Aa"_s);
}

} // namespace enigma
