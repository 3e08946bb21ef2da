// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The tiles of the grid as they were painted last, so that scrolling copies pixels and lays out only the text that
// comes into sight.

#pragma once

#include "models/domain/registry.h"
#include "models/domain/search_text.h"

#include <QCache>
#include <QPixmap>

#include <functional>

class QPainter;

namespace enigma {

// Everything that a tile shows; two that are equal look the same.
struct TileFace
{
    ComponentSummary component;
    QString words; // Under the title.
    QList<TextRange> wordMarks;
    QList<TextRange> nameMarks;
    qint64 picture = 0; // Identifies that of the component; 0: none.
    bool hovered = false;

    bool operator==(const TileFace &) const = default;
};

class TilePictures
{
public:
    // For this many pixels of the screen, which holds a view's worth twice.
    void setRoomFor(qsizetype pixels);
    // Colours or fonts are others now.
    void clear() { m_pictures.clear(); }

    // What `paintTile` paints into a rectangle at the origin, or has painted for the same face before.
    void draw(QPainter &painter, const QRect &tile, const TileFace &face,
              const std::function<void(QPainter &, const QRect &)> &paintTile);

private:
    struct Picture
    {
        TileFace face;
        QPointF offset; // Of the tile in its picture, in device pixels: not whole at fractional scales.
        QPixmap pixels;
    };

    QCache<ComponentId, Picture> m_pictures; // By bytes.
};

} // namespace enigma
