// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/easing_value.h"

#include "models/theme/css_tokenizer.h"
#include "models/theme/dimension_value.h"

#include <QStringList>

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kKeywords = 5; // The first of usualEasings().

bool isUnit(double number)
{
    return number >= 0 && number <= 1;
}

} // namespace

const QList<NamedEasing> &usualEasings()
{
    static const QList<NamedEasing> kEasings{
        {u"linear"_s, {0, 0, 1, 1}},
        {u"ease"_s, {0.25, 0.1, 0.25, 1}},
        {u"ease-in"_s, {0.42, 0, 1, 1}},
        {u"ease-out"_s, {0, 0, 0.58, 1}},
        {u"ease-in-out"_s, {0.42, 0, 0.58, 1}},
        {u"standard"_s, {0.4, 0, 0.2, 1}},
        {u"strong-out"_s, {0.16, 1, 0.3, 1}},
        {u"strong-in"_s, {0.7, 0, 0.84, 0}},
        {u"overshoot"_s, {0.34, 1.56, 0.64, 1}},
    };
    return kEasings;
}

std::optional<EasingValue> readEasing(QStringView text)
{
    const QByteArray css = text.trimmed().toUtf8();
    QList<CssToken> tokens = tokenizeCss(css);
    tokens.removeIf([](const CssToken &token) { return token.isBlank(); });
    if (tokens.size() == 1 && tokens.constFirst().type == CssTokenType::Ident) {
        const auto end = usualEasings().cbegin() + kKeywords;
        const auto found = std::find_if(usualEasings().cbegin(), end, [&](const NamedEasing &each) {
            return each.name.compare(QString::fromUtf8(css), Qt::CaseInsensitive) == 0;
        });
        return found == end ? std::nullopt : std::optional(found->easing);
    }
    // A function, four numbers with three commas, and the end.
    if (tokens.size() != 9 || tokens.constFirst().text(css).compare("cubic-bezier(", Qt::CaseInsensitive) != 0 ||
        tokens.constLast().type != CssTokenType::CloseParen) {
        return {};
    }
    QList<double> numbers;
    for (qsizetype place = 1; place < 8; ++place) {
        const CssToken &token = tokens.at(place);
        if (token.type != (place % 2 == 1 ? CssTokenType::Number : CssTokenType::Comma)) {
            return {};
        }
        if (place % 2 == 1) {
            numbers.append(cssNumber(token.text(css)).value);
        }
    }
    if (!isUnit(numbers[0]) || !isUnit(numbers[2])) {
        return {};
    }
    return EasingValue{numbers[0], numbers[1], numbers[2], numbers[3]};
}

QString easingText(const EasingValue &easing)
{
    QStringList numbers;
    for (const double number : {easing.x1, easing.y1, easing.x2, easing.y2}) {
        numbers.append(dimensionText({number, {}}));
    }
    return u"cubic-bezier(%1)"_s.arg(numbers.join(", "_L1));
}

} // namespace enigma
