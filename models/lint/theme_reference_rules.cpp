// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/text.h"
#include "models/lint/theme_lint_scope.h"
#include "models/theme/theme_mapping.h"
#include "models/theme/tokens/token_references.h"
#include "models/theme/tokens/token_resolver.h"

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

bool isDefined(const ThemeLintScope &scope, const ThemeToken &token, const QString &name)
{
    const QString theme = kThemeMode.toString();
    const bool isOwnName = token.mode == theme && token.name == name; // The page brings it, as font loaders do.
    return isOwnName || scope.declares(token.mode, name) || scope.declares(kLightMode.toString(), name) ||
           scope.declares(theme, name);
}

void lintReference(ThemeLintScope &scope, const ThemeToken &token, const QString &name)
{
    // A font's variable is often brought by the loader of the font.
    const bool isFont = token.kind == TokenKind::Font;
    scope.add(
        {.code = u"token-reference"_s,
         .severity = isFont ? Severity::Note : Severity::Warning,
         .mode = token.mode,
         .token = token.name,
         .message = tr("--%1 in “%2” uses --%3, which the theme does not define.").arg(token.name, token.mode, name),
         .remedy = isFont ? tr("Make sure that the page defines --%1.").arg(name)
                          : tr("Add --%1, or give --%2 another value.").arg(name, token.name)});
}

void lintCycles(ThemeLintScope &scope)
{
    QString mode;
    std::optional<TokenResolver> resolver; // Of one mode after the other.
    for (const ThemeToken &token : scope.ownTokens()) {
        if (token.mode != mode || !resolver) {
            mode = token.mode;
            resolver.emplace(scope.theme(), mode);
        }
        if (token.problem.isEmpty() || !resolver->isCyclic(token.name)) {
            continue;
        }
        scope.add({.code = u"token-cycle"_s,
                   .severity = Severity::Error,
                   .mode = token.mode,
                   .token = token.name,
                   .message = tr("--%1 in “%2” has no value: it leads back to itself.").arg(token.name, token.mode),
                   .remedy = token.problem});
    }
}

} // namespace

void lintTokenReferences(ThemeLintScope &scope)
{
    lintCycles(scope);
    for (const ThemeToken &token : scope.ownTokens()) {
        for (const TokenReference &reference : tokenReferences(token.value)) {
            if (!reference.isOptional && !isDefined(scope, token, reference.name) &&
                !isDefinedElsewhere(reference.name)) {
                lintReference(scope, token, reference.name);
            }
        }
    }
}

} // namespace enigma
