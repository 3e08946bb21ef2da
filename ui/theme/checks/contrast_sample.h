// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// "Aa" in one colour on another, as contrast is shown everywhere.

#pragma once

#include <QColor>
#include <QRect>

class QPainter;

namespace enigma {

inline constexpr int kSampleWidth = 30;
inline constexpr int kSampleHeight = 22;

void paintContrastSample(QPainter &painter, const QRect &rect, const QColor &ground, const QColor &ink);

} // namespace enigma
