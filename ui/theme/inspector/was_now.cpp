// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/inspector/was_now.h"

#include "ui/style/metrics.h"
#include "ui/style/paint.h"

#include <QPainter>
#include <QPainterPath>

namespace enigma {

namespace {

constexpr double kWasPart = 0.385;

} // namespace

WasNow::WasNow(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void WasNow::setColors(const QColor &was, const QColor &now)
{
    if (m_was == was && m_now == now) {
        return;
    }
    m_was = was;
    m_now = now;
    setAccessibleName(was.isValid() ? tr("Was %1, now %2").arg(was.name(), now.name()) : now.name());
    update();
}

void WasNow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = rect();
    QPainterPath shape;
    shape.addRoundedRect(box, metrics::kRadiusTile, metrics::kRadiusTile);
    painter.save();
    painter.setClipPath(shape);
    const double split = m_was.isValid() ? std::round(box.width() * kWasPart) : 0;
    if (m_was.alpha() < 255 || m_now.alpha() < 255) {
        drawCheckerboard(painter, box, 8);
    }
    if (m_was.isValid()) {
        painter.fillRect(QRectF(0, 0, split, box.height()), m_was);
    }
    painter.fillRect(QRectF(split, 0, box.width() - split, box.height()), m_now);
    painter.restore();
    drawBox(painter, box, metrics::kRadiusTile, {}, QColor(128, 128, 128, 89));
}

} // namespace enigma
