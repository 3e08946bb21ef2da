// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Themes in and out of files: reading and writing happen off the GUI thread.

#pragma once

#include "models/jobs/job.h"
#include "models/theme/exchange/theme_import.h"

namespace enigma {

// A stylesheet, a shadcn item or its cssVars. Errors name the file.
Job<ThemeImport> readThemeFile(const QString &path);

// Replaces the file as a whole, or leaves it as it was.
Job<bool> writeThemeFile(const QString &path, const QByteArray &css);

} // namespace enigma
