// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writing a computed colour the way the author wrote the one before it.

#pragma once

#include "models/theme/color.h"

#include <QStringView>

namespace enigma {

// `like` is the value as typed: hex stays hex, rgb() and hsl() stay themselves while sRGB has the colour, a bare
// "0 0% 100%" stays bare; all else becomes oklch().
QString writtenLike(QStringView like, const Color &color);

} // namespace enigma
