// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One theme: design tokens in modes, read from a stylesheet and written back into it, changing only what was asked.
// Cheap to copy, so a history can keep whole themes.

#pragma once

#include "models/base/result.h"
#include "models/color/color.h"
#include "models/css/css_document.h"
#include "models/theme/tokens/token_rules.h"

#include <QHash>

#include <optional>

namespace enigma {

inline constexpr QStringView kLightMode = u"light"; // :root
inline constexpr QStringView kDarkMode = u"dark";   // .dark
inline constexpr QStringView kThemeMode = u"theme"; // The entries of @theme, which make Tailwind's utilities.

inline constexpr qint64 kMaxThemeBytes = 8 * 1024 * 1024;
inline constexpr int kMaxThemeTokens = 50'000; // Names.
inline constexpr int kMaxThemeModes = 32;

struct TokenValue
{
    QString text;
    bool isInherited = false; // Not declared in this mode: it shows the value of "light".

    bool operator==(const TokenValue &) const = default;
};

struct ThemeToken
{
    QString name;  // Without "--".
    QString mode;  // The mode that was asked for.
    QString value; // As typed.
    bool isInherited = false;
    TokenKind kind = TokenKind::Other;
    QString aliasOf;            // The token it refers to, when its value is one var() and nothing else.
    std::optional<Color> color; // Of colours, after following aliases.
    QString problem;            // Why a colour has none, or an alias leads nowhere; a sentence.

    bool operator==(const ThemeToken &) const = default;
};

class TokenResolver;

// How a new theme's mode is written: ":root", ".dark", "@theme inline", "[data-theme=\"x\"]".
QString modeSelector(const QString &mode);

class Theme
{
public:
    Theme() = default; // Without tokens.

    // Refuses what is too large, has too many tokens or modes, and what ends in the middle of a block, a comment or a
    // string.
    static Result<Theme> parse(const QByteArray &css);

    QByteArray source() const { return m_document.bytes(); }
    const CssDocument &document() const { return m_document; }

    // "light", "dark", then the others as the source has them. Never "theme".
    QStringList modes() const;

    // The token names of all modes in the order of the source; not those of "theme".
    QStringList names() const;

    // The names that @theme declares.
    QStringList themeEntries() const;

    // All tokens in effect, own and inherited, as names() orders them; of "theme" its own entries.
    QList<ThemeToken> tokens(const QString &mode) const;
    std::optional<ThemeToken> token(const QString &mode, const QString &name) const;
    std::optional<TokenValue> value(const QString &mode, const QString &name) const;
    bool isEmpty() const { return m_index.isEmpty(); }

    // Where the token's value of this mode is written; nothing when it has none of its own there.
    std::optional<CssSpan> declaration(const QString &mode, const QString &name) const;

    // Adds the token, and the mode's block, when they are missing. Refuses bad names and values with the remedy.
    Result<> set(const QString &mode, const QString &name, const QString &value);

    // The token's declarations in this mode; NotFound when it has none of its own.
    Result<> remove(const QString &mode, const QString &name);

    // A mode without values of its own, written as modeSelector() says. Refuses bad names and those that it has.
    Result<> addMode(const QString &mode);
    // Only of modes that are written as [data-theme=x]: "light" and "dark" have a meaning.
    Result<> renameMode(const QString &from, const QString &to);
    // All values that the mode has, and its rules where nothing else is in them. "light" stays.
    Result<> removeMode(const QString &mode);

    // The value with every var() replaced. Cycles and references to nothing are errors that name the tokens.
    Result<QString> resolveText(const QString &mode, const QString &name) const;
    Result<Color> resolveColor(const QString &mode, const QString &name) const;

    // Preludes of the blocks whose custom properties belong to no mode (inside @media, @supports, other selectors):
    // kept in the source, not editable as tokens.
    QStringList otherBlocks() const;

    bool operator==(const Theme &other) const { return source() == other.source(); }

private:
    struct Mode
    {
        QStringList names;               // In the order of the source.
        QHash<QString, CssPlace> places; // Of the declaration that wins.
        QList<int> blocks;
    };
    friend class TokenResolver;

    void index();
    void indexBlock(int block, const QString &mode);
    const CssPlace *place(const QString &mode, const QString &name) const;
    QString textAt(const CssPlace &place) const;
    ThemeToken describe(TokenResolver &resolver, const QString &mode, const QString &name,
                        const TokenValue &value) const;
    Result<> checkValue(const QString &mode, const QString &name, const QString &value) const;
    int blockForNewToken(const QString &mode) const;
    void insertMode(const QString &mode, const QByteArray &declaration);

    CssDocument m_document;
    QHash<QString, Mode> m_index;
    QStringList m_modeOrder; // As first met in the source.
};

} // namespace enigma
