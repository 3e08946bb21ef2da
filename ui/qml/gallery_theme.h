// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One mode of a registry's theme as the gallery paints it: colours by their shadcn names, and the corner radius.

#pragma once

#include <QColor>
#include <QQmlEngine>

namespace enigma {

struct GalleryTheme
{
    Q_GADGET
    QML_VALUE_TYPE(galleryTheme)
    Q_PROPERTY(QColor background MEMBER background)
    Q_PROPERTY(QColor foreground MEMBER foreground)
    Q_PROPERTY(QColor card MEMBER card)
    Q_PROPERTY(QColor cardForeground MEMBER cardForeground)
    Q_PROPERTY(QColor primary MEMBER primary)
    Q_PROPERTY(QColor primaryForeground MEMBER primaryForeground)
    Q_PROPERTY(QColor secondary MEMBER secondary)
    Q_PROPERTY(QColor secondaryForeground MEMBER secondaryForeground)
    Q_PROPERTY(QColor muted MEMBER muted)
    Q_PROPERTY(QColor mutedForeground MEMBER mutedForeground)
    Q_PROPERTY(QColor accent MEMBER accent)
    Q_PROPERTY(QColor accentForeground MEMBER accentForeground)
    Q_PROPERTY(QColor destructive MEMBER destructive)
    Q_PROPERTY(QColor destructiveForeground MEMBER destructiveForeground)
    Q_PROPERTY(QColor border MEMBER border)
    Q_PROPERTY(QColor input MEMBER input)
    Q_PROPERTY(QColor ring MEMBER ring)
    Q_PROPERTY(QColor chart1 MEMBER chart1)
    Q_PROPERTY(QColor chart2 MEMBER chart2)
    Q_PROPERTY(QColor chart3 MEMBER chart3)
    Q_PROPERTY(QColor chart4 MEMBER chart4)
    Q_PROPERTY(QColor chart5 MEMBER chart5)
    Q_PROPERTY(double radius MEMBER radius)

public:
    QColor background;
    QColor foreground;
    QColor card;
    QColor cardForeground;
    QColor primary;
    QColor primaryForeground;
    QColor secondary;
    QColor secondaryForeground;
    QColor muted;
    QColor mutedForeground;
    QColor accent;
    QColor accentForeground;
    QColor destructive;
    QColor destructiveForeground;
    QColor border;
    QColor input;
    QColor ring;
    QColor chart1;
    QColor chart2;
    QColor chart3;
    QColor chart4;
    QColor chart5;
    double radius = 8; // Pixels.

    bool operator==(const GalleryTheme &) const = default;
};

} // namespace enigma
