// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Small pieces of a design system, painted in a theme: what a registry will look like before any preview is rendered.

#pragma once

#include "ui/widgets/theme_colors.h"

#include <QRectF>
#include <QString>

class QPainter;

namespace enigma {

enum class SamplePiece {
    Buttons,
    Tabs,
    Table,
    Switches,
    Avatars,
    Chart,
    Field,
    Badges,
    Card,
    Checkboxes,
};

// Paints one theme in one mode.
class SamplePainter
{
public:
    SamplePainter(QPainter &painter, const ThemeColors &theme, bool dark);

    // In the middle of the rectangle, at its own size times `scale`.
    void paint(SamplePiece piece, const QRectF &rect, qreal scale = 1);

    // The ground that all pieces stand on, as one rounded tile.
    void paintGround(const QRectF &rect, qreal radius);

private:
    enum class Weight {
        Normal,
        Medium,
        Bold,
    };

    QColor ink(const QString &token, const QString &otherwise = {}) const;
    void write(const QRectF &rect, const QString &text, const QColor &color, qreal size, Weight weight,
               Qt::Alignment alignment = Qt::AlignCenter);
    void box(const QRectF &rect, qreal radius, const QColor &fill, const QColor &border = {});
    qreal radius(qreal part) const; // Of the theme's own, as components derive theirs from it.

    void paintButtons();
    void paintTabs();
    void paintTable();
    void paintSwitches();
    void paintAvatars();
    void paintChart();
    void paintField();
    void paintBadges();
    void paintCard();
    void paintCheckboxes();

    QPainter &m_painter;
    const ThemeColors &m_theme;
    bool m_dark;
};

} // namespace enigma
