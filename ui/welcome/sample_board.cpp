// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/welcome/sample_board.h"

#include "ui/style/metrics.h"
#include "ui/style/tokens.h"
#include "ui/welcome/sample_piece.h"

#include <QPainter>

namespace enigma {

namespace {

constexpr int kColumns = 6;
constexpr int kRows = 6;
constexpr int kGap = 14;
constexpr int kMargin = 36;
constexpr int kTallestRow = 124;
constexpr qreal kDrawnFor = 640; // Wider boards show larger pieces.

struct Tile
{
    SamplePiece piece;
    QRect cells;
    qreal scale = 1;
};

constexpr Tile kTiles[] = {
    {SamplePiece::Buttons, QRect(0, 0, 3, 1)},     {SamplePiece::Tabs, QRect(3, 0, 3, 1)},
    {SamplePiece::Table, QRect(0, 1, 4, 2), 1.45}, {SamplePiece::Switches, QRect(4, 1, 2, 1)},
    {SamplePiece::Avatars, QRect(4, 2, 2, 1)},     {SamplePiece::Chart, QRect(0, 3, 3, 2), 1.5},
    {SamplePiece::Field, QRect(3, 3, 3, 1)},       {SamplePiece::Badges, QRect(3, 4, 3, 1)},
    {SamplePiece::Card, QRect(0, 5, 3, 1), 0.92},  {SamplePiece::Checkboxes, QRect(3, 5, 3, 1)},
};

} // namespace

SampleBoard::SampleBoard(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Pieces of the starter registry in its theme"));
    connect(&Tokens::instance(), &Tokens::changed, this, qOverload<>(&QWidget::update));
}

void SampleBoard::setTheme(const ThemeColors &theme)
{
    m_theme = theme;
    update();
}

void SampleBoard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Token::Inset));
    if (m_theme.isEmpty()) {
        return;
    }
    const qreal column = (width() - 2 * kMargin + kGap) / qreal(kColumns);
    const qreal row = std::min((height() - 2 * kMargin + kGap) / qreal(kRows), qreal(kTallestRow + kGap));
    const qreal top = std::max(qreal(kMargin), (height() - (row * kRows - kGap)) / 2);
    const qreal zoom = std::clamp(width() / kDrawnFor, 1.0, 1.3);
    SamplePainter sample(painter, m_theme, Tokens::instance().isDark());
    for (const Tile &tile : kTiles) {
        const QRectF place(kMargin + tile.cells.x() * column, top + tile.cells.y() * row,
                           tile.cells.width() * column - kGap, tile.cells.height() * row - kGap);
        sample.paintGround(place, metrics::kRadiusDialog);
        sample.paint(tile.piece, place, tile.scale * zoom);
    }
}

} // namespace enigma
