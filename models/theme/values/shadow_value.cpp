// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/values/shadow_value.h"

#include "models/color/color_parser.h"
#include "models/css/css_tokenizer.h"

#include <QStringList>

#include <array>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostLengths = 4;

enum class PartKind {
    Length,
    Color,
    Variable, // var(): a length or a colour, by its place.
    Inset,
    Unknown,
};

struct Part
{
    PartKind kind = PartKind::Unknown;
    QString text;
};

bool opens(CssTokenType type)
{
    return type == CssTokenType::Function || type == CssTokenType::OpenParen || type == CssTokenType::OpenSquare ||
           type == CssTokenType::OpenBrace;
}

bool closes(CssTokenType type)
{
    return type == CssTokenType::CloseParen || type == CssTokenType::CloseSquare || type == CssTokenType::CloseBrace;
}

PartKind kindOf(const CssToken &first, const QString &text)
{
    switch (first.type) {
    case CssTokenType::Number:
    case CssTokenType::Dimension:
        return PartKind::Length;
    case CssTokenType::Hash:
        return PartKind::Color;
    case CssTokenType::Ident:
        return text.compare("inset"_L1, Qt::CaseInsensitive) == 0 ? PartKind::Inset : PartKind::Color;
    case CssTokenType::Function: {
        const QString name = text.first(text.indexOf(u'(')).toLower();
        return name == "var"_L1        ? PartKind::Variable
               : isColorFunction(name) ? PartKind::Color
               : name == "env"_L1      ? PartKind::Unknown
                                       : PartKind::Length; // calc(), min(), clamp() …
    }
    default:
        return PartKind::Unknown;
    }
}

// The parts between the blanks; a function is one part.
QList<Part> partsOf(const QString &layer)
{
    const QByteArray css = layer.toUtf8();
    QList<Part> parts;
    int depth = 0;
    int begin = 0;
    CssToken first;
    for (const CssToken &token : tokenizeCss(css)) {
        if (depth == 0) {
            if (token.type == CssTokenType::Whitespace) {
                continue;
            }
            begin = token.begin;
            first = token;
        }
        depth += opens(token.type) ? 1 : closes(token.type) ? -1 : 0;
        if (depth <= 0) {
            depth = 0;
            const QString text = QString::fromUtf8(css.sliced(begin, token.end - begin));
            parts.append({kindOf(first, text), text});
        }
    }
    if (depth > 0) {
        parts.append({PartKind::Unknown, {}});
    }
    return parts;
}

ShadowLayer readLayer(const QString &text)
{
    ShadowLayer layer{.text = text};
    QList<Part> parts = partsOf(text);
    const auto is = [](PartKind kind) { return [kind](const Part &part) { return part.kind == kind; }; };
    const auto insets = std::ranges::count_if(parts, is(PartKind::Inset));
    const auto colors = std::ranges::count_if(parts, is(PartKind::Color));
    const bool isInsetAtAnEnd =
        insets == 0 ||
        (insets == 1 && (parts.constFirst().kind == PartKind::Inset || parts.constLast().kind == PartKind::Inset));
    if (!isInsetAtAnEnd || colors > 1 || std::ranges::any_of(parts, is(PartKind::Unknown))) {
        return layer;
    }
    parts.removeIf(is(PartKind::Inset));
    const bool endsInVariable = !parts.isEmpty() && parts.constLast().kind == PartKind::Variable;
    if (endsInVariable && colors == 0 && parts.size() > 2) {
        parts.last().kind = PartKind::Color;
    }
    const bool isColorAtAnEnd = parts.isEmpty() || std::ranges::none_of(parts, is(PartKind::Color)) ||
                                parts.constFirst().kind == PartKind::Color || parts.constLast().kind == PartKind::Color;
    const auto color = std::ranges::find_if(parts, is(PartKind::Color));
    QString colorText;
    if (color != parts.end()) {
        colorText = color->text;
        parts.erase(color);
    }
    if (!isColorAtAnEnd || parts.size() < 2 || parts.size() > kMostLengths) {
        return layer;
    }
    layer.isRead = true;
    layer.isInset = insets == 1;
    layer.color = colorText;
    const std::array<QString ShadowLayer::*, kMostLengths> lengths{&ShadowLayer::x, &ShadowLayer::y, &ShadowLayer::blur,
                                                                   &ShadowLayer::spread};
    for (qsizetype place = 0; place < parts.size(); ++place) {
        layer.*lengths[size_t(place)] = parts.at(place).text;
    }
    return layer;
}

} // namespace

QList<ShadowLayer> readShadow(QStringView text)
{
    const QByteArray css = text.trimmed().toUtf8();
    if (css.isEmpty() || css.compare("none", Qt::CaseInsensitive) == 0) {
        return {};
    }
    QList<ShadowLayer> layers;
    int depth = 0;
    int begin = 0;
    const auto take = [&](int end) {
        layers.append(readLayer(QString::fromUtf8(css.sliced(begin, end - begin)).trimmed()));
    };
    for (const CssToken &token : tokenizeCss(css)) {
        depth += opens(token.type) ? 1 : closes(token.type) ? -1 : 0;
        if (depth == 0 && token.type == CssTokenType::Comma) {
            take(token.begin);
            begin = token.end;
        }
    }
    take(int(css.size()));
    return layers;
}

QString shadowText(const QList<ShadowLayer> &layers)
{
    QStringList texts;
    for (const ShadowLayer &layer : layers) {
        texts.append(layer.text);
    }
    return texts.isEmpty() ? u"none"_s : texts.join(", "_L1);
}

ShadowLayer rewritten(ShadowLayer layer)
{
    if (layer.blur.isEmpty() && !layer.spread.isEmpty()) {
        layer.blur = u"0"_s;
    }
    QStringList parts{layer.isInset ? u"inset"_s : QString(), layer.x, layer.y, layer.blur, layer.spread, layer.color};
    parts.removeAll(QString());
    layer.text = parts.join(u' ');
    layer.isRead = true;
    return layer;
}

} // namespace enigma
