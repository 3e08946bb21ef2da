// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The 148 colour names of CSS.

#pragma once

#include <QStringView>

#include <optional>

namespace enigma {

// 0xRRGGBB, in any case of letters. "transparent" is not one of them.
std::optional<quint32> namedColor(QStringView name);

} // namespace enigma
