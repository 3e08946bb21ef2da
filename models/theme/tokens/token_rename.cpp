// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/tokens/token_rename.h"

#include "models/base/text.h"
#include "models/css/css_tokenizer.h"
#include "models/theme/theme_mapping.h"
#include "models/theme/tokens/used_tokens.h"

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

bool hasMapping(const Theme &theme, const QString &name)
{
    const std::optional<TokenValue> entry = theme.value(kThemeMode.toString(), u"color-"_s + name);
    return entry && entry->text.contains("var("_L1);
}

bool isKnown(const Theme &theme, const QString &name)
{
    return theme.names().contains(name) || theme.themeEntries().contains(name);
}

// What a class or a var() says instead of `written`; nothing where it cannot say it.
std::optional<QString> renamedPart(QStringView written, const QString &from, const QString &to)
{
    if (written == from) {
        return to;
    }
    if (written == u"color-"_s + from) {
        return u"color-"_s + to;
    }
    if (!from.endsWith(u'-' + written.toString())) { // "lg", of a radius that is derived.
        return std::nullopt;
    }
    const QString space = from.chopped(written.size()); // "shadow-" of "shadow-sm".
    return to.startsWith(space) ? std::optional(to.sliced(space.size())) : std::nullopt;
}

} // namespace

Result<Theme> renamedToken(const Theme &theme, const QString &from, const QString &to)
{
    ENIGMA_CHECK(checkTokenName(to));
    if (!isKnown(theme, from)) {
        return failure(ErrorCode::NotFound, tr("The theme has no token --%1.").arg(from));
    }
    if (isKnown(theme, to)) {
        return failure(ErrorCode::Conflict, tr("This theme already has --%1. Choose another name.").arg(to));
    }
    if (hasMapping(theme, from) && isKnown(theme, u"color-"_s + to)) {
        return failure(ErrorCode::Conflict,
                       tr("The theme's @theme already has --color-%1. Choose another name.").arg(to));
    }
    QHash<QString, QByteArray> names{{u"--"_s + from, escapedTokenName(to)}};
    if (hasMapping(theme, from)) {
        names.insert(u"--color-"_s + from, escapedTokenName(u"color-"_s + to));
    }
    const QByteArray source = theme.source();
    QByteArray result;
    result.reserve(source.size());
    for (const CssToken &token : tokenizeCss(source)) {
        const QByteArrayView text = token.text(source);
        const bool isName = token.type == CssTokenType::Ident && text.startsWith("--");
        const auto renamed = isName ? names.constFind(cssUnescaped(text)) : names.cend();
        result += renamed == names.cend() ? text : QByteArrayView(*renamed);
    }
    return Theme::parse(result);
}

QByteArray renamedInCode(const QByteArray &content, const QString &from, const QString &to, const QSet<QString> &names)
{
    const QString text = QString::fromUtf8(content);
    QString result;
    qsizetype end = 0;
    for (const TokenPlace &place : tokenPlaces(text, names)) {
        const QStringView written = QStringView(text).sliced(place.begin, place.size);
        const std::optional<QString> renamed =
            place.token == from && place.begin >= end ? renamedPart(written, from, to) : std::nullopt;
        if (renamed) {
            result += QStringView(text).sliced(end, place.begin - end);
            result += *renamed;
            end = place.begin + place.size;
        }
    }
    result += QStringView(text).sliced(end);
    const bool isLossless = end > 0 && text.toUtf8() == content;
    return isLossless ? result.toUtf8() : content;
}

} // namespace enigma
