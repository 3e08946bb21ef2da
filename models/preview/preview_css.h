// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Stylesheets as the page's Tailwind compiles them: it has no files, plugins or configuration to read.

#pragma once

#include <QByteArray>

namespace enigma {

class Theme;

// Without @import, @plugin, @config, @source, @reference, @tailwind and @charset. Linear; any bytes.
QByteArray cssForPage(const QByteArray &css);

// The theme with all its rules, and the @theme entries that it needs and does not have.
QByteArray previewThemeCss(const Theme &theme);

} // namespace enigma
