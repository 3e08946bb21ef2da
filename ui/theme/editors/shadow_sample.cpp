// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/editors/shadow_sample.h"

#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/theme/gallery_tokens.h"

#include <QPainter>
#include <QPainterPath>

namespace enigma {

namespace {

constexpr QSizeF kCard(110, 58);

} // namespace

void ShadowSample::setValue(const EditedValue &value)
{
    m_value = value;
    update();
}

void ShadowSample::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(rect(), metrics::kRadiusTile, metrics::kRadiusTile);
    painter.setClipPath(shape);
    painter.fillRect(rect(), m_value.ground);
    QRectF card({}, kCard);
    card.moveCenter(QRectF(rect()).center());
    const QList<GalleryShadow> layers = shadowLayers(m_value.resolved);
    paintOuterShadows(painter, card, metrics::kRadiusTile, layers);
    drawBox(painter, card, metrics::kRadiusTile, m_value.card);
    paintInsetShadows(painter, card, metrics::kRadiusTile, layers);
    drawBox(painter, rect(), metrics::kRadiusTile, {}, QColor(128, 128, 128, 60));
}

} // namespace enigma
