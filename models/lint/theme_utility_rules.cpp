// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether Tailwind and the shadcn CLI make of a token what its author expects.

#include "models/base/text.h"
#include "models/lint/theme_lint_scope.h"
#include "models/theme/theme_mapping.h"
#include "models/theme/tokens/token_references.h"
#include "models/theme/tokens/token_resolver.h"
#include "models/theme/values/shadow_value.h"

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

const QString kTheme = kThemeMode.toString();

bool isNameForTailwind(const QString &name)
{
    return std::ranges::all_of(name, [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'-' || c == u'_' || c == u'.');
    });
}

// Where nothing of the theme is mapped, publishing does it for all.
bool isMapped(const ThemeLintScope &scope, const QString &name)
{
    return name.startsWith("color-"_L1) || scope.declares(kTheme, "color-"_L1 + name) || scope.declares(kTheme, name);
}

bool mapsColors(const ThemeLintScope &scope)
{
    const QStringList entries = scope.theme().themeEntries();
    return std::ranges::any_of(entries, [](const QString &name) { return name.startsWith("color-"_L1); });
}

void addUnmapped(ThemeLintScope &scope, const ThemeToken &token, const QString &code, const QString &message)
{
    const QString value = (isBareHsl(token.value) ? u"hsl(var(--%1))"_s : u"var(--%1)"_s).arg(token.name);
    scope.add(
        {.code = code,
         .severity = Severity::Note,
         .mode = token.mode,
         .token = token.name,
         .message = message,
         .remedy =
             tr("Add “--color-%1: %2” to @theme. Publishing does it in what is published.").arg(token.name, value),
         .fixTitle = tr("Add --color-%1").arg(token.name),
         .fix = {{kTheme, "color-"_L1 + token.name, value}}});
}

void lintName(ThemeLintScope &scope, const ThemeToken &token)
{
    scope.add(
        {.code = u"token-name"_s,
         .severity = Severity::Warning,
         .mode = token.mode,
         .token = token.name,
         .message =
             tr("Tailwind makes no utility of “%1”: it knows ASCII letters, digits, “-” and “_” only.").arg(token.name),
         .remedy = tr("Rename the token.")});
}

void lintMapping(ThemeLintScope &scope, const ThemeToken &token, bool themeMapsColors)
{
    if (!token.color || isMapped(scope, token.name)) {
        return;
    }
    if (!isBareHsl(token.value) && !isColorForCli(token.value) && tokenReferences(token.value).isEmpty()) {
        addUnmapped(scope, token, u"token-color"_s,
                    tr("The shadcn CLI does not see that “%1” is a colour, so “bg-%2” will not exist.")
                        .arg(token.value, token.name));
    } else if (themeMapsColors) {
        addUnmapped(scope, token, u"token-name"_s,
                    tr("@theme maps other colours and not --%1, so “bg-%1” does not exist.").arg(token.name));
    }
}

bool isShadowName(const QString &name)
{
    static const QStringList kSpaces{u"shadow"_s, u"inset-shadow"_s, u"drop-shadow"_s, u"text-shadow"_s};
    return std::ranges::any_of(
        kSpaces, [&name](const QString &space) { return name == space || name.startsWith(space + u'-'); });
}

// The shadow as every mode has it; nothing when they differ, or when there is none.
std::optional<QString> shadowOfAllModes(const ThemeLintScope &scope, const QString &name)
{
    QStringList texts;
    for (const QString &mode : scope.snapshot().modes) {
        const Result<QString> text = scope.theme().resolveText(mode, name);
        if (!text || !std::ranges::all_of(readShadow(*text), &ShadowLayer::isRead)) {
            return std::nullopt;
        }
        texts.append(*text);
    }
    texts.removeDuplicates();
    return texts.size() == 1 ? std::optional(texts.first()) : std::nullopt;
}

// Tailwind puts the colour of "shadow-red-500" into a shadow that it can read, and cannot look into a variable.
void lintShadow(ThemeLintScope &scope, const ThemeToken &token)
{
    const QList<ShadowLayer> layers =
        token.mode == kTheme && isShadowName(token.name) ? readShadow(token.value) : QList<ShadowLayer>();
    const bool hides =
        std::ranges::any_of(layers, [](const ShadowLayer &layer) { return !aliasTarget(layer.text).isEmpty(); });
    if (!hides) {
        return;
    }
    ThemeFinding finding{.code = u"token-shadow"_s,
                         .severity = Severity::Warning,
                         .mode = token.mode,
                         .token = token.name,
                         .message = tr("“%1” in @theme hides its colour in a variable, so “%1” cannot be coloured with "
                                       "classes such as “shadow-red-500”.")
                                        .arg(token.name),
                         .remedy = tr("Write the lengths in @theme, and only the colour as var().")};
    if (const std::optional<QString> shadow = shadowOfAllModes(scope, token.aliasOf);
        shadow && !token.aliasOf.isEmpty()) {
        finding.fixTitle = tr("Write “%1”").arg(*shadow);
        finding.fix = {{kTheme, token.name, *shadow}};
        finding.use = QuickFix::Use::WhenAsked; // The variable has no effect on the utility any more.
    }
    scope.add(std::move(finding));
}

} // namespace

void lintUtilities(ThemeLintScope &scope)
{
    const bool themeMapsColors = mapsColors(scope);
    for (const ThemeToken &token : scope.ownTokens()) {
        const bool isFirst = token.mode == kLightMode || !scope.declares(kLightMode.toString(), token.name);
        if (!isNameForTailwind(token.name)) {
            if (isFirst) {
                lintName(scope, token);
            }
        } else if (token.mode == kLightMode) {
            lintMapping(scope, token, themeMapsColors);
        }
        lintShadow(scope, token);
    }
}

} // namespace enigma
