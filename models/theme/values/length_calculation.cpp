// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/values/length_calculation.h"

#include "models/css/css_tokenizer.h"
#include "models/theme/values/dimension_value.h"

#include <cmath>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

struct Quantity
{
    double value = 0;
    bool isLength = false;
};

class Calculation
{
public:
    explicit Calculation(QByteArray css) : m_css(std::move(css)), m_tokens(tokenizeCss(m_css))
    {
        m_tokens.removeIf([](const CssToken &token) { return token.isBlank(); });
    }

    std::optional<Quantity> result()
    {
        const std::optional<Quantity> whole = product();
        return m_at == m_tokens.size() ? whole : std::nullopt;
    }

private:
    static constexpr int kMaxDepth = 32;

    bool is(CssTokenType type) const { return m_at < m_tokens.size() && m_tokens[m_at].type == type; }

    bool acceptDelim(char sign)
    {
        const bool isIt = is(CssTokenType::Delim) && m_tokens[m_at].text(m_css)[0] == sign;
        m_at += isIt ? 1 : 0;
        return isIt;
    }

    std::optional<Quantity> sum()
    {
        std::optional<Quantity> left = product();
        while (left) {
            const double sign = acceptDelim('+') ? 1 : acceptDelim('-') ? -1 : 0;
            if (sign == 0) {
                break;
            }
            const std::optional<Quantity> right = product();
            if (!right || right->isLength != left->isLength) {
                return {};
            }
            left->value += sign * right->value;
        }
        return left;
    }

    std::optional<Quantity> product()
    {
        std::optional<Quantity> left = term();
        while (left) {
            const bool multiplies = acceptDelim('*');
            if (!multiplies && !acceptDelim('/')) {
                break;
            }
            const std::optional<Quantity> right = term();
            if (!right || (multiplies ? left->isLength && right->isLength : right->isLength || right->value == 0)) {
                return {};
            }
            left = {multiplies ? left->value * right->value : left->value / right->value,
                    left->isLength || right->isLength};
        }
        return left;
    }

    std::optional<Quantity> term()
    {
        if (is(CssTokenType::Number) || is(CssTokenType::Dimension)) {
            const CssNumber number = cssNumber(m_tokens[m_at++].text(m_css));
            if (number.unit.isEmpty()) {
                return Quantity{number.value, false};
            }
            const std::optional<double> pixels = pixelsOf({number.value, number.unit});
            return pixels.transform([](double value) { return Quantity{value, true}; });
        }
        const bool isCalc =
            is(CssTokenType::Function) && m_tokens[m_at].text(m_css).compare("calc(", Qt::CaseInsensitive) == 0;
        if ((!isCalc && !is(CssTokenType::OpenParen)) || m_depth == kMaxDepth) {
            return {};
        }
        ++m_at;
        ++m_depth;
        const std::optional<Quantity> inside = sum();
        --m_depth;
        if (!is(CssTokenType::CloseParen)) {
            return {};
        }
        ++m_at;
        return inside;
    }

    const QByteArray m_css;
    QList<CssToken> m_tokens;
    qsizetype m_at = 0;
    int m_depth = 0;
};

} // namespace

std::optional<double> lengthInPixels(QStringView css)
{
    const std::optional<Quantity> quantity = Calculation(css.toUtf8()).result();
    const bool isLength = quantity && (quantity->isLength || quantity->value == 0) && std::isfinite(quantity->value);
    return isLength ? std::optional(quantity->value) : std::nullopt;
}

} // namespace enigma
