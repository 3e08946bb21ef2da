// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The colours and the corner radius of a registry's theme, for what the window paints in that theme: faces, strips and
// sample pieces. Not for editing, see models/theme.

#pragma once

#include <QColor>
#include <QHash>
#include <QList>
#include <QString>

namespace enigma {

class ThemeColors
{
public:
    ThemeColors() = default;
    // Of a stylesheet that cannot be read: empty.
    static ThemeColors fromCss(const QByteArray &css);

    bool isEmpty() const { return m_light.isEmpty(); }
    // Invalid when the theme has no such colour. What the dark mode lacks, it takes from light.
    QColor color(const QString &token, bool dark) const;
    QColor color(const QString &token, bool dark, const QColor &otherwise) const;
    qreal radius() const { return m_radius; } // Pixels.

    // Four colours that tell this theme from another.
    QList<QColor> face(bool dark) const;
    // Up to eight different ones, the most telling first.
    QList<QColor> strip(bool dark) const;

private:
    QHash<QString, QColor> m_light;
    QHash<QString, QColor> m_dark;
    qreal m_radius = 8;
};

} // namespace enigma
