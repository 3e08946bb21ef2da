// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/text.h"
#include "models/lint/theme_lint_scope.h"
#include "models/theme/color_parser.h"

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

void lintColorValue(ThemeLintScope &scope, const ThemeToken &token)
{
    if (token.kind != TokenKind::Color || token.problem.isEmpty() ||
        token.value.contains("var("_L1, Qt::CaseInsensitive)) {
        return;
    }
    scope.add({.code = u"token-value"_s,
               .severity = Severity::Error,
               .mode = token.mode,
               .token = token.name,
               .message = tr("--%1 in “%2” cannot be used: %3").arg(token.name, token.mode, token.problem),
               .remedy = tr("Write a colour such as “oklch(0.55 0.155 40)” or “#b9491c”.")});
}

} // namespace

void lintValues(ThemeLintScope &scope)
{
    for (const ThemeToken &token : scope.ownTokens()) {
        lintColorValue(scope, token);
    }
}

} // namespace enigma
