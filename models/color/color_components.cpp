// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/color/color_components.h"

#include "models/base/text.h"

#include <algorithm>
#include <numbers>

namespace enigma {

using namespace Qt::StringLiterals;

ComponentReader::ComponentReader(const QByteArray &css) : m_css(css)
{
    for (const CssToken &token : tokenizeCss(css)) {
        if (!token.isBlank()) {
            m_tokens.append(token);
        }
    }
}

bool ComponentReader::accept(CssTokenType type)
{
    const bool found = is(type);
    m_at += found ? 1 : 0;
    return found;
}

bool ComponentReader::acceptDelim(char sign)
{
    const bool found = isDelim(sign);
    m_at += found ? 1 : 0;
    return found;
}

std::unexpected<QString> ComponentReader::unexpectedToken() const
{
    return std::unexpected(atEnd() ? tr("the closing “)” is missing") : tr("“%1” does not fit there").arg(text()));
}

Read<bool> ComponentReader::close()
{
    if (!accept(CssTokenType::CloseParen)) {
        return unexpectedToken();
    }
    return true;
}

Read<Component> ComponentReader::readComponent()
{
    if (isIdent(u"none")) {
        ++m_at;
        return Component{0, Component::None};
    }
    return readTerm();
}

// A number, a channel's name, or a calculation.
Read<Component> ComponentReader::readTerm()
{
    if (is(CssTokenType::Ident)) {
        return readConstant();
    }
    if (is(CssTokenType::OpenParen) || (is(CssTokenType::Function) && name() == "calc("_L1)) {
        return readCalculation();
    }
    if (!is(CssTokenType::Number) && !is(CssTokenType::Percentage) && !is(CssTokenType::Dimension)) {
        return atEnd()                        ? std::unexpected(tr("the closing “)” is missing"))
               : is(CssTokenType::CloseParen) ? std::unexpected(tr("it has too few parts"))
                                              : unexpectedToken();
    }
    const CssNumber number = cssNumber(m_tokens[m_at].text(m_css));
    static const QHash<QString, double> kDegrees{
        {u"deg"_s, 1}, {u"grad"_s, 0.9}, {u"rad"_s, 180 / std::numbers::pi}, {u"turn"_s, 360}};
    if (number.unit.isEmpty() || number.unit == "%"_L1) {
        ++m_at;
        return Component{number.value, number.unit.isEmpty() ? Component::Number : Component::Percent};
    }
    if (!kDegrees.contains(number.unit)) {
        return unexpectedToken();
    }
    ++m_at;
    return Component{number.value * kDegrees.value(number.unit), Component::Degrees};
}

Read<Component> ComponentReader::readConstant()
{
    const QString word = name();
    if (const auto channel = m_channels.constFind(word); channel != m_channels.cend()) {
        ++m_at;
        return Component{*channel, Component::Number};
    }
    if (m_calculations > 0 && (word == "pi"_L1 || word == "e"_L1)) {
        ++m_at;
        return Component{word == "e"_L1 ? std::numbers::e : std::numbers::pi, Component::Number};
    }
    return unexpectedToken();
}

Read<Component> ComponentReader::readCalculation()
{
    if (++m_depth > kMaxDepth) {
        return std::unexpected(tr("it is nested too deeply"));
    }
    if (is(CssTokenType::OpenParen) && m_calculations == 0) {
        return unexpectedToken();
    }
    ++m_at;
    ++m_calculations;
    ENIGMA_TRY(const Component sum, readSum());
    ENIGMA_CHECK(close());
    --m_calculations;
    --m_depth;
    return sum;
}

Read<Component> ComponentReader::readSum()
{
    ENIGMA_TRY(Component sum, readProduct());
    while (isDelim('+') || isDelim('-')) {
        const double sign = isDelim('+') ? 1 : -1;
        ++m_at;
        ENIGMA_TRY(const Component next, readProduct());
        if (next.unit != sum.unit) {
            return std::unexpected(tr("calc() adds a number to something else"));
        }
        sum.value += sign * next.value;
    }
    return sum;
}

Read<Component> ComponentReader::readProduct()
{
    ENIGMA_TRY(Component product, readTerm());
    while (isDelim('*') || isDelim('/')) {
        const bool divides = isDelim('/');
        ++m_at;
        ENIGMA_TRY(const Component next, readTerm());
        const bool isAllowed = next.unit == Component::Number || (!divides && product.unit == Component::Number);
        if (!isAllowed || (divides && next.value == 0)) {
            return std::unexpected(tr("calc() divides by zero or multiplies two units"));
        }
        product.unit = product.unit == Component::Number ? next.unit : product.unit;
        product.value = std::clamp(divides ? product.value / next.value : product.value * next.value, -1e9, 1e9);
    }
    return product;
}

} // namespace enigma
