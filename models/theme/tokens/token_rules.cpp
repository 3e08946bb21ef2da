// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/tokens/token_rules.h"

#include "models/base/text.h"
#include "models/color/color_names.h"
#include "models/color/color_parser.h"
#include "models/css/css_tokenizer.h"
#include "models/theme/theme_groups.h"

#include <QRegularExpression>

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxNameLength = 255;
constexpr qsizetype kMaxValueLength = 16 * 1024;

QString shortened(const QString &text)
{
    return text.size() > 60 ? text.first(57) + u'…' : text;
}

bool isPlainName(QStringView name)
{
    return !name.isEmpty() && name.size() <= kMaxNameLength && std::ranges::all_of(name, [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-' ||
               c == u'_';
    });
}

std::unexpected<Error> badValue(const QString &name, const QString &why)
{
    return failure(ErrorCode::Invalid, tr("The value of --%1 cannot be used: %2").arg(name, why));
}

// What would end the declaration early, or swallow what follows it. A ";" put behind the value shows both.
QString structuralFault(const QString &value)
{
    const QByteArray css = value.toUtf8() + ';';
    const QList<CssToken> tokens = tokenizeCss(css);
    QList<CssTokenType> open;
    for (qsizetype i = 0; i < tokens.size() - 1; ++i) {
        switch (tokens[i].type) {
        case CssTokenType::Semicolon:
            return tr("it contains “;”. Leave the semicolon out, or put the text in quotes.");
        case CssTokenType::BadString:
            return tr("a quoted text has no end. Add the missing quote.");
        case CssTokenType::BadUrl:
            return tr("its url() is broken. Put the address in quotes.");
        case CssTokenType::Function:
        case CssTokenType::OpenParen:
            open.append(CssTokenType::CloseParen);
            break;
        case CssTokenType::OpenSquare:
            open.append(CssTokenType::CloseSquare);
            break;
        case CssTokenType::OpenBrace:
            open.append(CssTokenType::CloseBrace);
            break;
        case CssTokenType::CloseParen:
        case CssTokenType::CloseSquare:
        case CssTokenType::CloseBrace:
            if (open.isEmpty() || open.takeLast() != tokens[i].type) {
                return tr("it closes a bracket that it did not open. Remove it, or add the opening one.");
            }
            break;
        case CssTokenType::Delim:
            if (open.isEmpty() && tokens[i].text(css) == "!") {
                return tr("it contains “!”. Leave “!important” out.");
            }
            break;
        default:
            break;
        }
    }
    if (tokens.last().type != CssTokenType::Semicolon) {
        return tr("a quote, a comment, a url() or a “\\” at its end is not finished. Finish or remove it.");
    }
    return open.isEmpty() ? QString() : tr("a bracket is not closed. Add the missing “)”, “]” or “}”.");
}

bool dependsOnOthers(const QString &value) // Cannot be judged without knowing more than the value.
{
    static const QRegularExpression kPattern(
        u"\\b(var|env|attr|if|light-dark|calc|min|max|clamp|round)\\(|\\(\\s*from\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return kPattern.match(value).hasMatch();
}

// The name of the function that the value begins with.
QString leadingFunction(const QString &value)
{
    const QByteArray css = value.trimmed().toUtf8();
    const QList<CssToken> tokens = tokenizeCss(css);
    if (tokens.isEmpty() || tokens.first().type != CssTokenType::Function) {
        return {};
    }
    return cssUnescaped(tokens.first().text(css).chopped(1)).toLower();
}

bool looksLikeColor(const QString &value)
{
    return value.startsWith(u'#') || namedColor(value) || value.compare(u"transparent", Qt::CaseInsensitive) == 0 ||
           isColorFunction(leadingFunction(value)) || value.compare(u"currentcolor", Qt::CaseInsensitive) == 0;
}

bool hasName(const QString &name, std::initializer_list<QStringView> beginnings)
{
    return std::ranges::any_of(beginnings, [&name](QStringView beginning) {
        return name == beginning || (name.startsWith(beginning) && name.size() > beginning.size() &&
                                     (beginning.endsWith(u'-') || name[beginning.size()] == u'-'));
    });
}

bool looksLikeLength(const QString &value)
{
    static const QRegularExpression kLength(u"^[+-]?(\\d+\\.?\\d*|\\.\\d+)(%|[a-z]+)?$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    static const QStringList kMath{u"calc"_s, u"min"_s, u"max"_s, u"clamp"_s, u"round"_s};
    return kLength.match(value).hasMatch() || kMath.contains(leadingFunction(value));
}

bool looksLikeTime(const QString &value)
{
    static const QRegularExpression kTime(u"^[+-]?(\\d+\\.?\\d*|\\.\\d+)m?s$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QStringList kEasings{u"cubic-bezier"_s, u"steps"_s, u"linear"_s};
    return kTime.match(value).hasMatch() || kEasings.contains(leadingFunction(value));
}

bool isColorGroup(const QString &id)
{
    const auto group = std::ranges::find(tokenGroups(), id, &TokenGroup::id);
    return group != tokenGroups().end() && group->isColor && id != "custom"_L1;
}

} // namespace

QString tokenKindName(TokenKind kind)
{
    switch (kind) {
    case TokenKind::Color:
        return u"color"_s;
    case TokenKind::Dimension:
        return u"dimension"_s;
    case TokenKind::Font:
        return u"font"_s;
    case TokenKind::Shadow:
        return u"shadow"_s;
    case TokenKind::Motion:
        return u"motion"_s;
    case TokenKind::Other:
        return u"other"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

Result<> checkTokenName(const QString &name)
{
    if (isPlainName(name) && !name.startsWith(u"--"_s)) {
        return {};
    }
    if (name.startsWith(u"--"_s)) {
        return failure(ErrorCode::Invalid, tr("Write the token “%1” without its leading dashes.").arg(shortened(name)));
    }
    return failure(ErrorCode::Invalid,
                   tr("“%1” is no token name. Use letters, digits, hyphens and underscores, at most 255 of them.")
                       .arg(shortened(name)));
}

Result<> checkModeName(const QString &mode)
{
    if (isPlainName(mode)) {
        return {};
    }
    return failure(
        ErrorCode::Invalid,
        tr("“%1” is no name of a mode. Use “light”, “dark”, or letters, digits and hyphens.").arg(shortened(mode)));
}

Result<> checkTokenValue(const QString &name, const QString &value)
{
    if (value.trimmed().isEmpty()) {
        return badValue(name, tr("it is empty. Write a value, or remove the token."));
    }
    if (value.size() > kMaxValueLength) {
        return badValue(name, tr("it is longer than 16,384 characters. Shorten it."));
    }
    if (value.contains(u'\0') || !value.isValidUtf16()) {
        return badValue(name, tr("it contains characters that are no text. Remove them."));
    }
    if (value.contains("</style"_L1, Qt::CaseInsensitive)) {
        return badValue(name, tr("it contains “</style”, which would end the page's styles. Remove it."));
    }
    if (const QString fault = structuralFault(value); !fault.isEmpty()) {
        return badValue(name, fault);
    }
    return {};
}

Result<> checkColorValue(const QString &name, const QString &value)
{
    const QString trimmed = value.trimmed();
    const QString function = leadingFunction(trimmed);
    const bool isKnown = function.isEmpty() || isColorFunction(function) || dependsOnOthers(function + u'(');
    if (isContextColor(trimmed) || (isKnown && dependsOnOthers(trimmed))) {
        return {};
    }
    if (const Result<Color> color = parseColor(trimmed); !color) {
        return badValue(name, color.error().message + u' ' +
                                  tr("Write a colour such as “oklch(0.55 0.155 40)”, “#b9491c” or “var(--primary)”."));
    }
    return {};
}

TokenKind guessTokenKind(const QString &name, const QString &value)
{
    const QString trimmed = value.trimmed();
    if (looksLikeColor(trimmed)) {
        return TokenKind::Color;
    }
    if (hasName(name, {u"shadow", u"inset-shadow", u"drop-shadow", u"text-shadow"})) {
        return TokenKind::Shadow;
    }
    if (hasName(name, {u"font-weight"})) {
        return TokenKind::Other;
    }
    if (hasName(name, {u"font"})) {
        return TokenKind::Font;
    }
    if (looksLikeTime(trimmed) || hasName(name, {u"ease", u"animate", u"duration"})) {
        return TokenKind::Motion;
    }
    if (name.startsWith("color-"_L1) || isColorGroup(tokenGroupOf(name))) {
        return TokenKind::Color;
    }
    if (looksLikeLength(trimmed) ||
        hasName(name, {u"radius", u"spacing", u"text", u"tracking", u"leading", u"breakpoint", u"container"})) {
        return TokenKind::Dimension;
    }
    return isBareHsl(trimmed) ? TokenKind::Color : TokenKind::Other;
}

QString aliasTarget(QStringView value)
{
    if (!value.trimmed().startsWith("var("_L1, Qt::CaseInsensitive)) {
        return {};
    }
    const QByteArray css = value.trimmed().toUtf8();
    QList<CssToken> tokens = tokenizeCss(css);
    tokens.removeIf([](const CssToken &token) { return token.isBlank(); });
    const bool isReference = tokens.size() == 3 && tokens[0].type == CssTokenType::Function &&
                             tokens[0].text(css).compare("var(", Qt::CaseInsensitive) == 0 &&
                             tokens[1].type == CssTokenType::Ident && tokens[1].text(css).startsWith("--") &&
                             tokens[2].type == CssTokenType::CloseParen;
    return isReference ? cssUnescaped(tokens[1].text(css)).sliced(2) : QString();
}

} // namespace enigma
