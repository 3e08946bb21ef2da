// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How one component is drawn in the library: as a tile of the grid, or as a row of the list.

#pragma once

#include "ui/library/face_sources.h"
#include "ui/library/tile_pictures.h"

#include <QStyledItemDelegate>

namespace enigma {

struct Thumbnail;

class TileDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit TileDelegate(const FaceSources &sources, QObject *parent = nullptr);

    // Room around every tile inside its cell: the ring before it, the gap behind it.
    static constexpr int kRing = 6;
    static constexpr int kGapAcross = 20;
    static constexpr int kGapDown = 22;
    static QSize cellFor(int tileWidth);
    void setCell(const QSize &cell) { m_cell = cell; }
    const QSize &cell() const { return m_cell; }
    static QRect tileIn(const QRect &cell);
    static QRect faceIn(const QRect &cell);
    void setRoomFor(qsizetype pixels) { m_pictures.setRoomFor(pixels); } // Of the view.
    void forgetPictures() { m_pictures.clear(); }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    void paintTile(QPainter &painter, const QRect &tile, const TileFace &shown, const Thumbnail &thumbnail) const;
    Thumbnail thumbnailOf(const ComponentSummary &component) const;

    FaceSources m_sources;
    mutable TilePictures m_pictures;
    QSize m_cell;
};

class ComponentRowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace enigma
