// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/editors/dimension_sample.h"

#include "models/theme/dimension_value.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/type.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr double kTextSize = 15;

bool isCorner(const QString &name)
{
    return name.contains("radius"_L1);
}

bool isText(const QString &name)
{
    return name.contains("tracking"_L1) || name.contains("leading"_L1) || name.contains("letter-spacing"_L1) ||
           name.contains("weight"_L1) || name.startsWith("text-"_L1);
}

bool isGap(const QString &name)
{
    return name.contains("spacing"_L1) || name.contains("gap"_L1);
}

} // namespace

void DimensionSample::setValue(const EditedValue &value)
{
    m_value = value;
    setVisible(isCorner(value.name) || isText(value.name) || isGap(value.name));
    update();
}

void DimensionSample::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawBox(painter, rect(), metrics::kRadiusTile, m_value.ground, QColor(128, 128, 128, 60));
    const std::optional<DimensionValue> value = readDimension(m_value.text);
    const double pixels = value ? std::clamp(pixelsOf(*value).value_or(0), 0.0, 200.0) : 0;
    if (isText(m_value.name)) {
        paintText(painter);
    } else if (isCorner(m_value.name)) {
        paintCorner(painter, pixels);
    } else {
        paintGap(painter, pixels);
    }
}

// One corner, large, so that a small radius is still seen.
void DimensionSample::paintCorner(QPainter &painter, double pixels) const
{
    const QRectF box(24.5, 22.5, width(), height());
    painter.setClipRect(rect());
    QPainterPath shape;
    shape.addRoundedRect(box, pixels * 2, pixels * 2);
    painter.fillPath(shape, m_value.card);
    painter.setPen(QPen(m_value.ink, 2));
    painter.drawPath(shape);
}

void DimensionSample::paintGap(QPainter &painter, double pixels) const
{
    const double side = 30;
    const double left = (width() - 2 * side - pixels) / 2;
    const double top = (height() - side) / 2;
    for (const double x : {left, left + side + pixels}) {
        drawBox(painter, QRectF(x, top, side, side), 4, m_value.ink);
    }
}

void DimensionSample::paintText(QPainter &painter) const
{
    const std::optional<DimensionValue> value = readDimension(m_value.text);
    QFont face = enigma::font(TextStyle::Prose);
    face.setPixelSize(int(kTextSize));
    double lines = 1.4;
    if (value && m_value.name.contains("weight"_L1)) {
        face.setWeight(QFont::Weight(std::clamp(int(value->number), 1, 1000)));
    } else if (value && m_value.name.contains("leading"_L1)) {
        lines = value->unit.isEmpty()
                    ? value->number
                    : pixelsOf(*value, kTextSize).value_or(value->number / 100 * kTextSize) / kTextSize;
    } else if (value && m_value.name.startsWith("text-"_L1)) {
        face.setPixelSize(int(std::clamp(pixelsOf(*value).value_or(kTextSize), 6.0, 40.0)));
    } else if (value) {
        face.setLetterSpacing(QFont::AbsoluteSpacing, pixelsOf(*value, kTextSize).value_or(0));
    }
    painter.setFont(face);
    painter.setPen(m_value.ink);
    const double step = std::clamp(lines, 0.5, 4.0) * face.pixelSize();
    double base = 14 + face.pixelSize();
    for (const QString &words : {tr("The quiet machine"), tr("stays out of the way."), tr("Less, but better.")}) {
        painter.drawText(QPointF(16, base), words);
        base += step;
    }
}

} // namespace enigma
