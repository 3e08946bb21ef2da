// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/text.h"
#include "models/lint/theme_lint_scope.h"

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

// "card" for "card-foreground" and the other way round.
QString partnerOf(const QString &name)
{
    if (name == "background"_L1 || name == "foreground"_L1) {
        return name == "background"_L1 ? u"foreground"_s : u"background"_s;
    }
    constexpr QLatin1StringView kEnd("-foreground");
    return name.endsWith(kEnd) ? name.chopped(kEnd.size()) : name + kEnd;
}

// Half of a pair has a value of its own, and the other half shows that of light.
void lintHalfPair(ThemeLintScope &scope, const QString &mode, const ThemeToken &token)
{
    const QString partner = partnerOf(token.name);
    const bool isHalf = token.isInherited && token.color && token.aliasOf.isEmpty() && scope.declares(mode, partner) &&
                        scope.declares(kLightMode.toString(), partner);
    if (isHalf) {
        scope.add({.code = u"token-mode"_s,
                   .severity = Severity::Warning,
                   .mode = mode,
                   .token = token.name,
                   .message = tr("--%1 shows the value of light in “%2”, where --%3 has one of its own.")
                                  .arg(token.name, mode, partner),
                   .remedy = tr("Give --%1 a value in “%2” too.").arg(token.name, mode)});
    }
}

void lintOnlyHere(ThemeLintScope &scope, const ThemeToken &token)
{
    const QString light = kLightMode.toString();
    if (token.mode == kLightMode || token.mode == kThemeMode || scope.declares(light, token.name) ||
        scope.declares(kThemeMode.toString(), token.name)) {
        return;
    }
    scope.add({.code = u"token-mode"_s,
               .severity = Severity::Warning,
               .mode = token.mode,
               .token = token.name,
               .message = tr("--%1 has a value in “%2” and none in light.").arg(token.name, token.mode),
               .remedy = tr("Give it a value in light, which all modes fall back to."),
               .fixTitle = tr("Take “%1” in light too").arg(token.value),
               .fix = {{light, token.name, token.value}},
               .use = QuickFix::Use::WhenAsked});
}

} // namespace

void lintModes(ThemeLintScope &scope)
{
    for (const ThemeToken &token : scope.ownTokens()) {
        lintOnlyHere(scope, token);
    }
    for (const QString &mode : scope.snapshot().modes.sliced(1)) {
        for (const QString &name : scope.snapshot().names) {
            if (const ThemeToken *token = scope.snapshot().token(mode, name)) {
                lintHalfPair(scope, mode, *token);
            }
        }
    }
}

} // namespace enigma
