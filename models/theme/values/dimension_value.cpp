// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/values/dimension_value.h"

#include "models/css/css_tokenizer.h"

#include <cmath>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr double kRootFontSize = 16;

bool isNumeric(CssTokenType type)
{
    return type == CssTokenType::Number || type == CssTokenType::Percentage || type == CssTokenType::Dimension;
}

} // namespace

std::optional<DimensionValue> readDimension(QStringView text)
{
    const QByteArray css = text.trimmed().toUtf8();
    const QList<CssToken> tokens = tokenizeCss(css);
    if (tokens.size() != 1 || !isNumeric(tokens.constFirst().type)) {
        return {};
    }
    const CssNumber number = cssNumber(css);
    return DimensionValue{number.value, number.unit};
}

QString dimensionText(const DimensionValue &value)
{
    const double rounded = std::round(value.number * 1e4) / 1e4;
    QString digits = QString::number(rounded == 0 ? 0.0 : rounded, 'f', 4);
    while (digits.endsWith(u'0')) {
        digits.chop(1);
    }
    if (digits.endsWith(u'.')) {
        digits.chop(1);
    }
    return digits + value.unit;
}

std::optional<double> pixelsOf(const DimensionValue &value, double fontSize)
{
    const QString unit = value.unit.toLower();
    if (unit == "px"_L1 || (unit.isEmpty() && value.number == 0)) {
        return value.number;
    }
    if (unit == "rem"_L1) {
        return value.number * kRootFontSize;
    }
    if (unit == "em"_L1) {
        return value.number * fontSize;
    }
    if (unit == "pt"_L1) {
        return value.number * 4 / 3;
    }
    return {};
}

} // namespace enigma
