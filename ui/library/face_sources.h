// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the faces of components are painted from; see drawComponentFace().

#pragma once

namespace enigma {

class ThemeColorsCache;
class Thumbnails;

struct FaceSources
{
    ThemeColorsCache &colors;
    Thumbnails &thumbnails;
};

} // namespace enigma
