// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What names, paths and sizes may be. Every way into the library asks here, so that no later step meets a bad value.

#pragma once

#include "models/base/result.h"

#include <QString>

namespace enigma {

inline constexpr qint64 kMaxItemBytes = 16 * 1024 * 1024; // All files of one item together.
inline constexpr int kMaxFilesPerItem = 1000;
inline constexpr int kMaxSlugLength = 255;

// The component that holds a registry's own theme is always called this.
inline constexpr QStringView kThemeSlug = u"theme";

// Lower-case letters, digits and hyphens, 1 to 255 characters.
bool isSlug(QStringView text);
Result<> checkSlug(QStringView text); // Invalid, naming the text and what a slug is.

// The nearest slug to any text: "Data Table" gives "data-table"; empty when nothing of it can be kept.
QString slugFrom(QStringView text);

// Names that the published form uses for itself ("registry"), so no component may have them.
bool isReservedSlug(QStringView slug);

// A path inside a component: relative, "/" between parts, NFC, no "..", no control characters, no name that Windows
// reserves. Invalid, naming the path and the rule it breaks.
Result<> checkFilePath(const QString &path);

// A target in the developer's project may also start with "~/" (the project's root).
Result<> checkTargetPath(const QString &target);

} // namespace enigma
