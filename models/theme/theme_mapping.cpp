// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/theme_mapping.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

const QString kTheme = kThemeMode.toString();

// As shadcn CLI 4.23 derives them from --radius.
QList<MappedToken> radiusScale()
{
    return {{u"radius-sm"_s, u"calc(var(--radius) * 0.6)"_s},
            {u"radius-md"_s, u"calc(var(--radius) * 0.8)"_s},
            {u"radius-lg"_s, u"var(--radius)"_s},
            {u"radius-xl"_s, u"calc(var(--radius) * 1.4)"_s},
            {u"radius-2xl"_s, u"calc(var(--radius) * 1.8)"_s},
            {u"radius-3xl"_s, u"calc(var(--radius) * 2.2)"_s},
            {u"radius-4xl"_s, u"calc(var(--radius) * 2.6)"_s}};
}

QList<MappedToken> ownEntries(const Theme &theme)
{
    QList<MappedToken> result;
    for (const ThemeToken &token : theme.tokens(kTheme)) {
        result.append({token.name, token.value});
    }
    return result;
}

QSet<QString> namesOf(const QList<MappedToken> &entries)
{
    QSet<QString> names;
    for (const MappedToken &entry : entries) {
        names.insert(entry.name);
    }
    return names;
}

// Every variable once, as the first mode that has it knows it.
QList<ThemeToken> variables(const Theme &theme)
{
    QList<ThemeToken> result;
    QSet<QString> known;
    for (const QString &mode : theme.modes()) {
        for (const ThemeToken &token : theme.tokens(mode)) {
            if (!known.contains(token.name)) {
                known.insert(token.name);
                result.append(token);
            }
        }
    }
    return result;
}

MappedToken colorEntry(const QString &name)
{
    return {u"color-"_s + name, u"var(--%1)"_s.arg(name)};
}

// Tailwind 3 themes hold the inside of hsl().
MappedToken colorEntryOf(const ThemeToken &token)
{
    return isBareHsl(token.value) ? MappedToken{u"color-"_s + token.name, u"hsl(var(--%1))"_s.arg(token.name)}
                                  : colorEntry(token.name);
}

bool hasValueBesideLight(const Theme &theme, const QString &name)
{
    return std::ranges::any_of(theme.modes().sliced(1), [&](const QString &mode) {
        const std::optional<TokenValue> value = theme.value(mode, name);
        return value && !value->isInherited;
    });
}

// A media query cannot read a variable, and "shadow-red-500" gives a shadow another colour only where it sees its
// parts.
bool mustBeLiteral(const Theme &theme, const ThemeToken &token)
{
    return token.name.startsWith("breakpoint-"_L1) || token.name.startsWith("container-"_L1) ||
           (token.kind == TokenKind::Shadow && !hasValueBesideLight(theme, token.name));
}

// What makes a utility of a variable; the name is empty where nothing does.
MappedToken entryOf(const Theme &theme, const ThemeToken &token)
{
    if (token.kind == TokenKind::Color && !token.name.startsWith("color-"_L1)) {
        return colorEntryOf(token); // Also "shadow-color" and "text-muted".
    }
    if (token.kind != TokenKind::Color && !isInTailwindNamespace(token.name)) {
        return {};
    }
    return {token.name, mustBeLiteral(theme, token) ? token.value : u"var(--%1)"_s.arg(token.name)};
}

} // namespace

bool isInTailwindNamespace(const QString &name)
{
    static const QStringList kNamespaces{
        u"font-"_s,        u"text-"_s,        u"tracking-"_s, u"leading-"_s, u"breakpoint-"_s,   u"container-"_s,
        u"spacing-"_s,     u"radius-"_s,      u"shadow-"_s,   u"blur-"_s,    u"inset-shadow-"_s, u"drop-shadow-"_s,
        u"text-shadow-"_s, u"perspective-"_s, u"aspect-"_s,   u"ease-"_s,    u"animate-"_s};
    // "spacing" alone sets the unit of all of them.
    return name == "spacing"_L1 || name == "shadow"_L1 ||
           std::ranges::any_of(kNamespaces, [&name](const QString &beginning) { return name.startsWith(beginning); });
}

bool isDefinedElsewhere(const QString &name)
{
    static const QRegularExpression kPattern(u"^(tw-|radix-|color-(black|white|[a-z]+-\\d{2,3})$)"_s);
    return isInTailwindNamespace(name) || kPattern.match(name).hasMatch();
}

bool isColorForCli(const QString &value)
{
    return value.startsWith("oklch"_L1) || value.startsWith("hsl"_L1) || value.startsWith("rgb"_L1) ||
           value.startsWith(u'#') || value.contains("--color-"_L1);
}

QList<MappedToken> completeThemeEntries(const Theme &theme)
{
    QList<MappedToken> result = ownEntries(theme);
    QSet<QString> known = namesOf(result);
    const auto add = [&](const MappedToken &entry) {
        if (!known.contains(entry.name)) {
            known.insert(entry.name);
            result.append(entry);
        }
    };
    for (const ThemeToken &token : variables(theme)) {
        if (token.name == "radius"_L1) {
            std::ranges::for_each(radiusScale(), add);
        } else if (const MappedToken entry = entryOf(theme, token); !entry.name.isEmpty()) {
            add(entry);
        }
    }
    return result;
}

QList<MappedToken> themeEntriesForCli(const Theme &theme)
{
    const QList<ThemeToken> all = variables(theme);
    QList<MappedToken> added;
    for (const ThemeToken &token : all) {
        if (token.name == "radius"_L1) {
            added += radiusScale();
        } else if (isColorForCli(token.value)) {
            added.append(colorEntry(token.name));
        }
    }
    QList<MappedToken> result = ownEntries(theme);
    result.removeIf([&added](const MappedToken &entry) { return added.contains(entry); });
    const QSet<QString> known = namesOf(result);
    for (const ThemeToken &token : all) {
        const MappedToken entry = entryOf(theme, token);
        if (!entry.name.isEmpty() && !added.contains(entry) && !known.contains(entry.name)) {
            result.append(entry);
        }
    }
    return result;
}

QByteArray escapedTokenName(const QString &name)
{
    QString result = u"--"_s;
    for (const QChar c : name) {
        const bool isPlain = c.isLetterOrNumber() || c == u'-' || c == u'_' || c.unicode() >= 0x80;
        result += isPlain ? QString(c) : u"\\"_s + c;
    }
    return result.toUtf8();
}

} // namespace enigma
