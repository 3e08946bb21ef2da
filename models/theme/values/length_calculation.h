// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Computes lengths for formats that know no calc(). Browsers do this by themselves.

#pragma once

#include <QString>

#include <optional>

namespace enigma {

// In CSS pixels, of a length or of calc() over lengths and numbers, at a font size of 16 pixels. Nothing for what
// depends on the page: percentages, viewport units, var().
std::optional<double> lengthInPixels(QStringView css);

} // namespace enigma
