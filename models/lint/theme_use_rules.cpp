// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tokens that nothing uses, and uses that no token answers.

#include "models/base/text.h"
#include "models/lint/theme_lint_scope.h"
#include "models/theme/default_theme.h"
#include "models/theme/theme_mapping.h"
#include "models/theme/tokens/token_references.h"

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

// What refers to them within the stylesheet, without the mapping that makes the utility.
QSet<QString> usedInSource(const ThemeLintScope &scope)
{
    const QStringList &names = scope.snapshot().names;
    UsedTokens used(QSet<QString>(names.cbegin(), names.cend()));
    used.add(scope.theme().source());
    QHash<QString, int> mappings;
    for (const ThemeToken &token : scope.ownTokens()) {
        if (token.mode != kThemeMode) {
            continue;
        }
        for (const TokenReference &reference : tokenReferences(token.value)) {
            mappings[reference.name] +=
                token.name == "color-"_L1 + reference.name || token.name == reference.name ? 1 : 0;
        }
    }
    QSet<QString> result;
    for (const QString &name : used.tokens()) {
        if (used.count(name) > mappings.value(name)) {
            result.insert(name);
        }
    }
    return result;
}

// From every mode, and its mapping.
QList<TokenChange> removal(const ThemeLintScope &scope, const QString &name)
{
    QList<TokenChange> changes;
    for (const QString &mode : scope.snapshot().modes + QStringList{kThemeMode.toString()}) {
        if (scope.declares(mode, name)) {
            changes.append({mode, name, std::nullopt});
        }
    }
    if (const QString mapping = "color-"_L1 + name; scope.declares(kThemeMode.toString(), mapping)) {
        changes.append({kThemeMode.toString(), mapping, std::nullopt});
    }
    return changes;
}

// Of one's own making only: shadcn's set and Tailwind's names have users that are not in the registry.
void lintUnused(ThemeLintScope &scope)
{
    if (scope.usage().uses.isEmpty()) {
        return;
    }
    const QSet<QString> inSource = usedInSource(scope);
    const QSet<QString> defaults(defaultTokenNames().cbegin(), defaultTokenNames().cend());
    for (const QString &name : scope.snapshot().names) {
        if (defaults.contains(name) || isInTailwindNamespace(name) || inSource.contains(name) ||
            scope.usage().uses.contains(name)) {
            continue;
        }
        const QList<TokenChange> changes = removal(scope, name);
        scope.add({.code = u"token-unused"_s,
                   .severity = Severity::Note,
                   .mode = changes.isEmpty() ? QString() : changes.first().mode,
                   .token = name,
                   .message = tr("No component and no other token uses --%1.").arg(name),
                   .remedy = tr("Keep it for those who install the theme, or remove it."),
                   .fixTitle = tr("Remove --%1").arg(name),
                   .fix = changes,
                   .use = QuickFix::Use::WhenAsked});
    }
}

QList<TokenChange> defaultValues(const Theme &defaults, const QString &name)
{
    QList<TokenChange> changes;
    for (const QString &mode : defaults.modes()) {
        if (const std::optional<TokenValue> value = defaults.value(mode, name); value && !value->isInherited) {
            changes.append({mode, name, value->text});
        }
    }
    return changes;
}

void lintUndeclared(ThemeLintScope &scope)
{
    const Theme defaults = Theme::parse(defaultThemeSource()).value_or(Theme());
    QStringList names = scope.usage().undeclared.keys();
    names.sort();
    for (const QString &name : std::as_const(names)) {
        const QList<ComponentUse> uses = scope.usage().undeclared.value(name);
        const QList<TokenChange> changes = defaultValues(defaults, name);
        const QString others = uses.size() > 1 ? tr(" and %1 other components").arg(uses.size() - 1) : QString();
        scope.add({.code = u"token-undeclared"_s,
                   .severity = Severity::Warning,
                   .mode = kLightMode.toString(),
                   .token = name,
                   .message = tr("“%1”%2 uses --%3 (“%4”), which the theme does not have.")
                                  .arg(uses.first().component, others, name, uses.first().utility),
                   .remedy = tr("Add --%1 to the theme, or change what uses it.").arg(name),
                   .fixTitle = changes.isEmpty() ? QString() : tr("Add --%1 as shadcn has it").arg(name),
                   .fix = changes,
                   .use = QuickFix::Use::WhenAsked});
    }
}

} // namespace

void lintUse(ThemeLintScope &scope)
{
    lintUnused(scope);
    lintUndeclared(scope);
}

} // namespace enigma
