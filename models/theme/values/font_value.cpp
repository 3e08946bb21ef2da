// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/values/font_value.h"

#include "models/css/css_tokenizer.h"

#include <QStringList>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

// Of one part between commas; nothing when it names no family.
std::optional<FontFamily> readFamily(QByteArrayView css, QList<CssToken> tokens)
{
    tokens.removeIf([](const CssToken &token) { return token.isBlank(); });
    if (tokens.isEmpty()) {
        return {};
    }
    const int begin = tokens.constFirst().begin;
    FontFamily family{.text = QString::fromUtf8(css.sliced(begin, tokens.constLast().end - begin))};
    if (tokens.size() == 1 && tokens.constFirst().type == CssTokenType::String) {
        family.name = cssUnescaped(tokens.constFirst().text(css).sliced(1).chopped(1));
        return family;
    }
    QStringList words;
    for (const CssToken &token : std::as_const(tokens)) {
        if (token.type != CssTokenType::Ident) {
            return {};
        }
        words.append(cssUnescaped(token.text(css)));
    }
    family.name = words.join(u' ');
    family.isGeneric = words.size() == 1 && isGenericFamily(family.name);
    return family;
}

} // namespace

bool isGenericFamily(const QString &name)
{
    static const QStringList kNames{u"serif"_s,    u"sans-serif"_s,   u"monospace"_s,     u"cursive"_s,
                                    u"fantasy"_s,  u"system-ui"_s,    u"ui-serif"_s,      u"ui-sans-serif"_s,
                                    u"emoji"_s,    u"ui-monospace"_s, u"ui-rounded"_s,    u"math"_s,
                                    u"fangsong"_s, u"inherit"_s,      u"-apple-system"_s, u"BlinkMacSystemFont"_s};
    return kNames.contains(name, Qt::CaseInsensitive);
}

std::optional<QList<FontFamily>> readFontStack(QStringView text)
{
    const QByteArray css = text.trimmed().toUtf8();
    QList<FontFamily> stack;
    QList<CssToken> part;
    const auto take = [&] {
        const std::optional<FontFamily> family = readFamily(css, std::exchange(part, {}));
        if (family) {
            stack.append(*family);
        }
        return family.has_value();
    };
    for (const CssToken &token : tokenizeCss(css)) {
        if (token.type != CssTokenType::Comma) {
            part.append(token);
        } else if (!take()) {
            return {};
        }
    }
    if (!take()) {
        return {};
    }
    return stack;
}

QString fontStackText(const QList<FontFamily> &stack)
{
    QStringList parts;
    for (const FontFamily &family : stack) {
        parts.append(family.text);
    }
    return parts.join(", "_L1);
}

FontFamily fontFamily(const QString &name)
{
    if (isGenericFamily(name)) {
        return {name, name, true};
    }
    QString quoted = name;
    quoted.replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1);
    return {u'"' + quoted + u'"', name, false};
}

} // namespace enigma
