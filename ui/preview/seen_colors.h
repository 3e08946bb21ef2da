// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures as people with a colour vision deficiency see them.

#pragma once

#include "models/theme/palette/color_vision.h"

#include <QHash>
#include <QImage>

namespace enigma {

class SeenColors
{
public:
    explicit SeenColors(ColorVision vision) : m_vision(vision) {}

    // Every pixel as simulated() has it. Fast because interfaces have few colours, which are remembered.
    QImage of(const QImage &picture);

private:
    QRgb of(QRgb pixel);

    ColorVision m_vision;
    QHash<QRgb, QRgb> m_known;
};

} // namespace enigma
