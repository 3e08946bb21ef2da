// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/text.h"
#include "models/css/css_tokenizer.h"
#include "models/lint/theme_lint_scope.h"
#include "models/theme/values/font_value.h"

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

struct FontName
{
    int begin = 0;
    int end = 0;
    QString name;        // Its words.
    bool isValid = true; // As a name without quotes: no word begins with a digit.
};

// The names of several words that have no quotes. What is no list of names has none.
QList<FontName> bareNames(const QByteArray &css)
{
    QList<FontName> names;
    QList<CssToken> part;
    const auto take = [&] {
        const auto isWord = [](const CssToken &token) {
            return token.type == CssTokenType::Ident || token.type == CssTokenType::Number ||
                   token.type == CssTokenType::Dimension;
        };
        if (part.size() > 1 && part.first().type == CssTokenType::Ident && std::ranges::all_of(part, isWord)) {
            QStringList words;
            for (const CssToken &token : std::as_const(part)) {
                words.append(cssUnescaped(token.text(css)));
            }
            names.append(
                {part.first().begin, part.last().end, words.join(u' '),
                 std::ranges::all_of(part, [](const CssToken &token) { return token.type == CssTokenType::Ident; })});
        }
        part.clear();
    };
    for (const CssToken &token : tokenizeCss(css)) {
        if (token.type == CssTokenType::Comma) {
            take();
        } else if (!token.isBlank()) {
            part.append(token);
        }
    }
    take();
    return names;
}

QString quoted(const QByteArray &css, const QList<FontName> &names)
{
    QByteArray result;
    int from = 0;
    for (const FontName &name : names) {
        result += css.sliced(from, name.begin - from) + fontFamily(name.name).text.toUtf8();
        from = name.end;
    }
    return QString::fromUtf8(result + css.sliced(from));
}

void lintFont(ThemeLintScope &scope, const ThemeToken &token)
{
    const QByteArray css = token.value.toUtf8();
    const QList<FontName> names = bareNames(css);
    if (names.isEmpty()) {
        return;
    }
    const auto broken = std::ranges::find(names, false, &FontName::isValid);
    const bool isBroken = broken != names.end();
    const QString name = isBroken ? broken->name : names.first().name;
    scope.add({.code = u"token-font"_s,
               .severity = isBroken ? Severity::Warning : Severity::Note,
               .mode = token.mode,
               .token = token.name,
               .message = isBroken
                              ? tr("--%1 in “%2” is ignored: “%3” needs quotes, because a word of it begins with a "
                                   "digit.")
                                    .arg(token.name, token.mode, name)
                              : tr("--%1 in “%2” names the font %3 without quotes.").arg(token.name, token.mode, name),
               .remedy = tr("Put the name in quotes."),
               .fixTitle = tr("Put “%1” in quotes").arg(name),
               .fix = {{token.mode, token.name, quoted(css, names)}}});
}

} // namespace

void lintFonts(ThemeLintScope &scope)
{
    for (const ThemeToken &token : scope.ownTokens()) {
        if (token.kind == TokenKind::Font) {
            lintFont(scope, token);
        }
    }
}

} // namespace enigma
