// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "token_spot.h"

#include "spot_outline.h"

namespace enigma {

namespace {

constexpr double kReach = 3;     // Of the outline beyond the place.
constexpr double kLineReach = 4; // How near to its edge a click means the line.

} // namespace

QString TokenSpot::token() const
{
    return !m_ink.isEmpty() ? m_ink : !m_fill.isEmpty() ? m_fill : m_line;
}

bool TokenSpot::uses(const QString &token) const
{
    return !token.isEmpty() && (token == m_fill || token == m_line || token == m_ink);
}

QString TokenSpot::tokenAt(const QPointF &point) const
{
    if (!m_ink.isEmpty()) {
        return m_ink;
    }
    const QRectF inner = QRectF({}, size()).adjusted(kLineReach, kLineReach, -kLineReach, -kLineReach);
    const bool isOnLine = !m_line.isEmpty() && !inner.contains(point);
    return isOnLine || m_fill.isEmpty() ? m_line : m_fill;
}

void TokenSpot::setMark(Mark mark)
{
    if (!m_outline && mark != Mark::None) {
        m_outline = new SpotOutline(this);
        placeOutline();
    }
    if (m_outline) {
        m_outline->setVisible(mark != Mark::None);
        m_outline->setPen(m_scene->outline(), mark == Mark::Current ? Qt::SolidLine : Qt::DashLine);
    }
}

void TokenSpot::placeOutline()
{
    m_outline->setRadius(m_radius + kReach);
    m_outline->setPosition({-kReach, -kReach});
    m_outline->setSize(size() + QSizeF(2 * kReach, 2 * kReach));
}

void TokenSpot::componentComplete()
{
    QQuickItem::componentComplete();
    m_scene->markSpot(*this);
}

void TokenSpot::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickItem::geometryChange(now, before);
    if (m_outline) {
        placeOutline();
    }
}

} // namespace enigma
