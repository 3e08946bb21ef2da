// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The theme of a registry as the theme commands work with it: its component and its tokens, and the way back into the
// draft.

#pragma once

#include "app/ctl/resolve.h"
#include "models/domain/registry.h"
#include "models/theme/theme_usage.h"

namespace enigma {

struct OpenTheme
{
    Registry registry;
    ComponentSummary component;
    Item item;
    Theme theme;
};

// NotFound says how to give the registry a theme.
Result<OpenTheme> openTheme(Library &library, const std::string &slug);

struct LabelledTheme
{
    Theme theme;
    QString label; // "1.2.0" or "draft"
};

// Of a version, or of the working state for "draft".
Result<LabelledTheme> themeOfVersion(Library &library, const OpenTheme &open, const QString &version);

// Into the draft.
Result<> storeTheme(Library &library, OpenTheme &open);

// A file named on the command line; TooLarge above the limit of a theme.
Result<QByteArray> readThemeFile(const std::string &path);

// Where the working states of the registry's components use the theme's tokens.
Result<ThemeUsage> usageOfTheme(Library &library, const OpenTheme &open);

} // namespace enigma
