// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a change means for those who have installed an item: what they gain and what they lose, each with the kind of
// version that it calls for.

#pragma once

#include "models/domain/item.h"
#include "models/domain/semver.h"

namespace enigma {

// "size gained icon", minor.
struct BumpGround
{
    Bump bump = Bump::Patch;
    QString text; // Starts in lower case or with a name, ends without a full stop.

    bool operator==(const BumpGround &) const = default;
};

// Major when a file, an export, a prop, a variant value, a token or a mode is gone, moved or renamed, or when something
// became required; minor when one is new, or when dependencies differ. In this order, and without what calls for a
// patch.
QList<BumpGround> diffSurfaces(const Item &before, const Item &after);

} // namespace enigma
