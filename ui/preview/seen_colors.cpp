// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/preview/seen_colors.h"

#include "models/color/color.h"
#include "ui/theme/theme_session.h"

namespace enigma {

static constexpr qsizetype kMostKnown = 200'000; // Of photographs and gradients.

QRgb SeenColors::of(QRgb pixel)
{
    const auto known = m_known.constFind(pixel);
    if (known != m_known.cend()) {
        return *known;
    }
    // A picture with more colours than that is rounded: 32,768 are left.
    if (constexpr QRgb kRounded = 0xfff8f8f8; m_known.size() >= kMostKnown && pixel != (pixel & kRounded)) {
        return of(pixel & kRounded);
    }
    const Color painted = Color::srgb(qRed(pixel) / 255.0, qGreen(pixel) / 255.0, qBlue(pixel) / 255.0);
    const QRgb seen = shownColor(simulated(painted, m_vision)).rgb();
    m_known.insert(pixel, seen);
    return seen;
}

QImage SeenColors::of(const QImage &picture)
{
    QImage seen = picture.convertToFormat(QImage::Format_RGB32);
    QRgb last = 0;
    QRgb lastSeen = of(last);
    for (int y = 0; y < seen.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(seen.scanLine(y));
        for (int x = 0; x < seen.width(); ++x) {
            const QRgb pixel = line[x] | 0xff000000;
            if (pixel != last) {
                last = pixel;
                lastSeen = of(pixel);
            }
            line[x] = lastSeen;
        }
    }
    return seen;
}

} // namespace enigma
