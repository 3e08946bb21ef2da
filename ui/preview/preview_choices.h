// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a person looks at previews: in which modes, how wide, how large. Remembered for the next component.

#pragma once

#include <QStringList>

namespace enigma {

struct PreviewChoices
{
    enum class Sides {
        Light,
        Dark,
        Both,
    };

    Sides sides = Sides::Both;
    QString otherMode;   // In place of them, for this component only; empty: none.
    int deviceWidth = 0; // CSS pixels; 0: as the view has room.
    double zoom = 0;     // As LiveView::setZoom().

    QStringList modes() const; // One or two.

    static PreviewChoices remembered();
    void remember() const;
};

} // namespace enigma
