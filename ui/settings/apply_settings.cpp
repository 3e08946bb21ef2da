// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/apply_settings.h"

#include "ui/style/tokens.h"
#include "ui/style/type.h"

#include <QtMath>

namespace enigma {

void applySettings(const Settings &settings)
{
    // The two enumerations have the same members in the same order.
    static_assert(int(Settings::Appearance::Dark) == int(Appearance::Dark));
    const auto appearance = Appearance(int(settings.appearance));
    if (Tokens::instance().appearance() != appearance) {
        Tokens::instance().setAppearance(appearance);
    }
    if (!qFuzzyCompare(fontScale(), settings.fontScale)) {
        setFontScale(settings.fontScale);
    }
    if (codeSize() != settings.codeSize) {
        setCodeSize(settings.codeSize);
    }
}

Settings::Appearance currentAppearance()
{
    return Settings::Appearance(int(Tokens::instance().appearance()));
}

} // namespace enigma
