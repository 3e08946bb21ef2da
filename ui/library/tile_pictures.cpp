// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/library/tile_pictures.h"

#include <QPainter>

namespace enigma {

static constexpr int kBytesPerPixel = 4;

void TilePictures::setRoomFor(qsizetype pixels)
{
    m_pictures.setMaxCost(2 * kBytesPerPixel * pixels);
}

void TilePictures::draw(QPainter &painter, const QRect &tile, const TileFace &face,
                        const std::function<void(QPainter &, const QRect &)> &paintTile)
{
    const QTransform toDevice = painter.deviceTransform();
    const QRectF place = toDevice.mapRect(QRectF(tile));
    const QRect room = place.toAlignedRect();
    const QPointF offset = place.topLeft() - room.topLeft();
    const QPointF corner = toDevice.inverted().map(QPointF(room.topLeft()));
    if (const Picture *known = m_pictures.object(face.component.id);
        known && known->pixels.size() == room.size() && known->offset == offset && known->face == face) {
        painter.drawPixmap(corner, known->pixels);
        return;
    }
    const qreal ratio = painter.device()->devicePixelRatio();
    QPixmap pixels(room.size());
    pixels.setDevicePixelRatio(ratio);
    pixels.fill(Qt::transparent);
    QPainter inside(&pixels);
    inside.translate(offset / ratio);
    paintTile(inside, QRect(QPoint(), tile.size()));
    inside.end();
    painter.drawPixmap(corner, pixels);
    const qsizetype bytes = kBytesPerPixel * qsizetype(room.width()) * room.height();
    m_pictures.insert(face.component.id, new Picture{face, offset, pixels}, bytes);
}

} // namespace enigma
