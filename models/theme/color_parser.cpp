// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/color_parser.h"

#include "models/base/text.h"
#include "models/theme/color_mix.h"
#include "models/theme/color_names.h"
#include "models/theme/css_tokenizer.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxDepth = 32; // Of colours and calculations inside each other.
constexpr qsizetype kMaxColorText = 4096;

// The error is the reason alone; parseColor() makes the sentence.
template<typename T>
using Read = std::expected<T, QString>;

enum class Unit : quint8 { Number, Percent, Degrees, None };

struct Component
{
    double value = 0;
    Unit unit = Unit::Number;
};

struct Channel
{
    double percentBase = 1; // What 100% stands for.
    double least = -1e9;
    double most = 1e9;
    bool isHue = false;
};

struct Function
{
    ColorSpace space = ColorSpace::Srgb;
    std::array<Channel, 3> channels;
    std::array<QStringView, 3> names; // In relative colours.
    double scale = 1;                 // From the numbers as written to those of Color.
    bool hasCommaForm = false;
};

constexpr Channel kHue{.percentBase = 1, .isHue = true};

const Function *functionByName(QStringView name)
{
    static const Function kRgb{ColorSpace::Srgb,
                               {Channel{255, 0, 255}, Channel{255, 0, 255}, Channel{255, 0, 255}},
                               {u"r", u"g", u"b"},
                               1.0 / 255,
                               true};
    static const Function kHsl{ColorSpace::Hsl, {kHue, Channel{100, 0}, Channel{100}}, {u"h", u"s", u"l"}, 1, true};
    static const Function kHwb{ColorSpace::Hwb, {kHue, Channel{100, 0}, Channel{100, 0}}, {u"h", u"w", u"b"}};
    static const Function kLab{ColorSpace::Lab, {Channel{100, 0, 100}, Channel{125}, Channel{125}}, {u"l", u"a", u"b"}};
    static const Function kLch{ColorSpace::Lch, {Channel{100, 0, 100}, Channel{150, 0}, kHue}, {u"l", u"c", u"h"}};
    static const Function kOklab{ColorSpace::Oklab, {Channel{1, 0, 1}, Channel{0.4}, Channel{0.4}}, {u"l", u"a", u"b"}};
    static const Function kOklch{ColorSpace::Oklch, {Channel{1, 0, 1}, Channel{0.4, 0}, kHue}, {u"l", u"c", u"h"}};
    static const QHash<QStringView, const Function *> kFunctions{
        {u"rgb", &kRgb}, {u"rgba", &kRgb}, {u"hsl", &kHsl},     {u"hsla", &kHsl},   {u"hwb", &kHwb},
        {u"lab", &kLab}, {u"lch", &kLch},  {u"oklab", &kOklab}, {u"oklch", &kOklch}};
    return kFunctions.value(name);
}

// The spaces of color(); xyz is the D65 one.
std::optional<ColorSpace> predefinedSpace(QStringView name)
{
    static const QHash<QStringView, ColorSpace> kSpaces{{u"srgb", ColorSpace::Srgb},
                                                        {u"srgb-linear", ColorSpace::SrgbLinear},
                                                        {u"display-p3", ColorSpace::DisplayP3},
                                                        {u"a98-rgb", ColorSpace::A98Rgb},
                                                        {u"prophoto-rgb", ColorSpace::ProphotoRgb},
                                                        {u"rec2020", ColorSpace::Rec2020},
                                                        {u"xyz", ColorSpace::XyzD65},
                                                        {u"xyz-d65", ColorSpace::XyzD65},
                                                        {u"xyz-d50", ColorSpace::XyzD50}};
    const auto found = kSpaces.constFind(name);
    return found == kSpaces.cend() ? std::nullopt : std::optional(*found);
}

std::optional<ColorSpace> mixingSpace(QStringView name)
{
    if (const Function *function = functionByName(name); function && name != u"rgb" && !name.endsWith(u'a')) {
        return function->space;
    }
    return predefinedSpace(name);
}

class Reader
{
public:
    explicit Reader(const QByteArray &css) : m_css(css)
    {
        for (const CssToken &token : tokenizeCss(css)) {
            if (!token.isBlank()) {
                m_tokens.append(token);
            }
        }
    }

    Read<Color> readWhole()
    {
        ENIGMA_TRY(const Color color, readColor());
        if (!atEnd()) {
            return unexpectedToken();
        }
        return color;
    }

private:
    bool atEnd() const { return m_at >= m_tokens.size(); }
    bool is(CssTokenType type) const { return !atEnd() && m_tokens[m_at].type == type; }
    QString text() const { return atEnd() ? QString() : cssUnescaped(m_tokens[m_at].text(m_css)); }
    QString name() const { return text().toLower(); }
    bool isDelim(char sign) const { return is(CssTokenType::Delim) && m_tokens[m_at].text(m_css)[0] == sign; }
    bool isIdent(QStringView wanted) const { return is(CssTokenType::Ident) && name() == wanted; }

    bool accept(CssTokenType type)
    {
        const bool found = is(type);
        m_at += found ? 1 : 0;
        return found;
    }

    bool acceptDelim(char sign)
    {
        const bool found = isDelim(sign);
        m_at += found ? 1 : 0;
        return found;
    }

    std::unexpected<QString> unexpectedToken() const
    {
        return std::unexpected(atEnd() ? tr("the closing “)” is missing") : tr("“%1” does not fit there").arg(text()));
    }

    Read<bool> close() // The ")" of a function.
    {
        if (!accept(CssTokenType::CloseParen)) {
            return unexpectedToken();
        }
        return true;
    }

    Read<Color> readColor()
    {
        if (++m_depth > kMaxDepth) {
            return std::unexpected(tr("it is nested too deeply"));
        }
        Read<Color> color = readColorHere();
        --m_depth;
        return color;
    }

    Read<Color> readColorHere()
    {
        if (is(CssTokenType::Hash)) {
            return readHex();
        }
        if (is(CssTokenType::Ident)) {
            return readName();
        }
        if (!is(CssTokenType::Function)) {
            return atEnd() ? std::unexpected(tr("something is missing")) : unexpectedToken();
        }
        QString function = name();
        function.chop(1);
        ++m_at;
        if (const Function *known = functionByName(function)) {
            return readFunction(*known);
        }
        if (function == "color"_L1) {
            return readPredefined();
        }
        if (function == "color-mix"_L1) {
            return readMix();
        }
        if (isColorFunction(function)) {
            return std::unexpected(tr("%1() depends on where it is used").arg(function));
        }
        return std::unexpected(tr("%1() is not a colour function").arg(function));
    }

    Read<Color> readHex()
    {
        const QByteArray digits = m_tokens[m_at].text(m_css).sliced(1).toByteArray();
        const bool areHex = std::ranges::all_of(digits, [](char c) { return std::isxdigit(uchar(c)) != 0; });
        const qsizetype length = digits.size();
        if (!areHex || (length != 3 && length != 4 && length != 6 && length != 8)) {
            return std::unexpected(tr("after “#” come 3, 4, 6 or 8 hexadecimal digits"));
        }
        ++m_at;
        const qsizetype width = length < 6 ? 1 : 2;
        std::array<double, 4> channels{0, 0, 0, 1};
        for (qsizetype i = 0; i * width < length; ++i) {
            const int value = digits.sliced(i * width, width).toInt(nullptr, 16);
            channels[std::size_t(i)] = (width == 1 ? value * 17 : value) / 255.0;
        }
        return Color::srgb(channels[0], channels[1], channels[2], channels[3]);
    }

    Read<Color> readName()
    {
        const QString word = name();
        if (word == "transparent"_L1) {
            ++m_at;
            return Color::srgb(0, 0, 0, 0);
        }
        if (const std::optional<quint32> rgb = namedColor(word)) {
            ++m_at;
            return Color::srgb((*rgb >> 16) / 255.0, (*rgb >> 8 & 255) / 255.0, (*rgb & 255) / 255.0);
        }
        if (isContextColor(word)) {
            return std::unexpected(tr("it depends on where it is used"));
        }
        return std::unexpected(tr("no colour is called “%1”").arg(text()));
    }

    // rgb() to oklch(), with commas, without, or relative to another colour.
    Read<Color> readFunction(const Function &function)
    {
        ENIGMA_TRY(const bool isRelative, readOrigin(function));
        std::array<Component, 3> parts;
        bool hasCommas = false;
        for (std::size_t i = 0; i < 3; ++i) {
            if (i > 0 && (i == 1 || hasCommas)) {
                const bool comma = accept(CssTokenType::Comma);
                if (i == 2 && !comma) {
                    return unexpectedToken();
                }
                hasCommas = comma;
            }
            ENIGMA_TRY(parts[i], readComponent());
        }
        if (hasCommas && (isRelative || !function.hasCommaForm)) {
            return std::unexpected(tr("its parts are separated by spaces, not by commas"));
        }
        if (hasCommas && !fitsCommaForm(function, parts)) {
            return std::unexpected(
                tr("with commas its parts must be all numbers or all percentages, as the form asks"));
        }
        Color color{function.space, {}, m_originAlpha, 0};
        for (std::size_t i = 0; i < 3; ++i) {
            ENIGMA_TRY(color.components[i], channelValue(parts[i], function.channels[i], isRelative));
            color.components[i] *= function.scale;
            color.missing |= quint8(parts[i].unit == Unit::None ? 1 << i : 0);
        }
        return readAlphaAndClose(color, hasCommas);
    }

    // "from <colour>": binds the channel names to its numbers.
    Read<bool> readOrigin(const Function &function)
    {
        m_channels.clear();
        m_originAlpha = 1;
        if (!isIdent(u"from")) {
            return false;
        }
        ++m_at;
        ENIGMA_TRY(const Color inner, readColor());
        const Color origin = converted(inner, function.space);
        m_channels.clear();
        for (std::size_t i = 0; i < 3; ++i) {
            m_channels.insert(function.names[i].toString(), origin.components[i] / function.scale);
        }
        m_channels.insert(u"alpha"_s, origin.alpha);
        m_originAlpha = origin.alpha;
        return true;
    }

    static bool fitsCommaForm(const Function &function, const std::array<Component, 3> &parts)
    {
        if (function.space == ColorSpace::Hsl) {
            const bool isHue = parts[0].unit == Unit::Number || parts[0].unit == Unit::Degrees;
            return isHue && parts[1].unit == Unit::Percent && parts[2].unit == Unit::Percent;
        }
        const Unit unit = parts[0].unit;
        const bool isPlain = unit == Unit::Number || unit == Unit::Percent;
        return isPlain && parts[1].unit == unit && parts[2].unit == unit;
    }

    static Read<double> channelValue(const Component &part, const Channel &channel, bool isRelative)
    {
        if (part.unit == Unit::Degrees && !channel.isHue) {
            return std::unexpected(tr("an angle stands where a number is wanted"));
        }
        if (part.unit == Unit::Percent && channel.isHue) {
            return std::unexpected(tr("a hue is a number or an angle, not a percentage"));
        }
        const double value = part.unit == Unit::Percent ? part.value / 100 * channel.percentBase : part.value;
        // A relative rgb() may leave the gamut; only what is no colour at all is cut off.
        const bool isRgb = channel.most == 255;
        return isRelative && isRgb ? value : std::clamp(value, channel.least, channel.most);
    }

    Read<Color> readAlphaAndClose(Color color, bool hasCommas)
    {
        if (hasCommas ? accept(CssTokenType::Comma) : acceptDelim('/')) {
            ENIGMA_TRY(const Component alpha, readComponent());
            if (alpha.unit == Unit::Degrees || (hasCommas && alpha.unit == Unit::None)) {
                return std::unexpected(tr("alpha is a number or a percentage"));
            }
            color.alpha = std::clamp(alpha.unit == Unit::Percent ? alpha.value / 100 : alpha.value, 0.0, 1.0);
            color.missing |= alpha.unit == Unit::None ? 8 : 0;
        }
        m_channels.clear();
        m_originAlpha = 1;
        ENIGMA_CHECK(close());
        return color;
    }

    Read<Color> readPredefined()
    {
        ENIGMA_TRY(const std::optional<Color> inner, readInnerOrigin());
        if (!is(CssTokenType::Ident)) {
            return unexpectedToken();
        }
        const std::optional<ColorSpace> space = predefinedSpace(name());
        if (!space) {
            return std::unexpected(tr("color() knows no space called “%1”").arg(text()));
        }
        ++m_at;
        m_channels.clear();
        Color color{*space, {}, 1, 0};
        if (inner) {
            const Color origin = converted(*inner, *space);
            const bool isXyz = *space == ColorSpace::XyzD50 || *space == ColorSpace::XyzD65;
            const std::array<QString, 3> names =
                isXyz ? std::array{u"x"_s, u"y"_s, u"z"_s} : std::array{u"r"_s, u"g"_s, u"b"_s};
            for (std::size_t i = 0; i < 3; ++i) {
                m_channels.insert(names[i], origin.components[i]);
            }
            m_channels.insert(u"alpha"_s, origin.alpha);
            color.alpha = origin.alpha;
        }
        for (std::size_t i = 0; i < 3; ++i) {
            ENIGMA_TRY(const Component part, readComponent());
            ENIGMA_TRY(color.components[i], channelValue(part, Channel{}, inner.has_value()));
            color.missing |= quint8(part.unit == Unit::None ? 1 << i : 0);
        }
        return readAlphaAndClose(color, false);
    }

    Read<std::optional<Color>> readInnerOrigin()
    {
        if (!isIdent(u"from")) {
            return std::nullopt;
        }
        ++m_at;
        ENIGMA_TRY(const Color inner, readColor());
        return inner;
    }

    Read<Color> readMix()
    {
        ColorSpace space = ColorSpace::Oklab;
        HuePath path = HuePath::Shorter;
        if (isIdent(u"in")) {
            ++m_at;
            ENIGMA_TRY(space, readMixingSpace());
            ENIGMA_TRY(path, readHuePath(space));
            if (!accept(CssTokenType::Comma)) {
                return unexpectedToken();
            }
        }
        std::optional<double> firstShare;
        std::optional<double> secondShare;
        ENIGMA_TRY(const Color first, readMixPart(firstShare));
        if (!accept(CssTokenType::Comma)) {
            return unexpectedToken();
        }
        ENIGMA_TRY(const Color second, readMixPart(secondShare));
        ENIGMA_CHECK(close());
        const double one = firstShare.value_or(secondShare ? 100 - *secondShare : 50);
        const double two = secondShare.value_or(100 - one);
        if (one + two <= 0) {
            return std::unexpected(tr("both parts of color-mix() are 0%"));
        }
        Color color = mixed(first, second, two / (one + two), space, path);
        color.alpha *= std::min(1.0, (one + two) / 100);
        return color;
    }

    Read<ColorSpace> readMixingSpace()
    {
        const std::optional<ColorSpace> space = is(CssTokenType::Ident) ? mixingSpace(name()) : std::nullopt;
        if (!space) {
            return atEnd() ? Read<ColorSpace>(unexpectedToken())
                           : std::unexpected(tr("color-mix() knows no space called “%1”").arg(text()));
        }
        ++m_at;
        return *space;
    }

    Read<HuePath> readHuePath(ColorSpace space)
    {
        static const QHash<QString, HuePath> kPaths{{u"shorter"_s, HuePath::Shorter},
                                                    {u"longer"_s, HuePath::Longer},
                                                    {u"increasing"_s, HuePath::Increasing},
                                                    {u"decreasing"_s, HuePath::Decreasing}};
        if (!is(CssTokenType::Ident)) {
            return HuePath::Shorter;
        }
        const auto found = kPaths.constFind(name());
        if (found == kPaths.cend() || hueIndex(space) < 0) {
            return unexpectedToken();
        }
        ++m_at;
        if (!isIdent(u"hue")) {
            return unexpectedToken();
        }
        ++m_at;
        return *found;
    }

    Read<Color> readMixPart(std::optional<double> &share)
    {
        ENIGMA_CHECK(readShare(share));
        ENIGMA_TRY(const Color color, readColor());
        if (!share) {
            ENIGMA_CHECK(readShare(share));
        }
        return color;
    }

    Read<bool> readShare(std::optional<double> &share)
    {
        if (!is(CssTokenType::Percentage)) {
            return false;
        }
        share = cssNumber(m_tokens[m_at].text(m_css)).value;
        if (*share < 0 || *share > 100) {
            return std::unexpected(tr("a share must lie between 0% and 100%"));
        }
        ++m_at;
        return true;
    }

    Read<Component> readComponent()
    {
        if (isIdent(u"none")) {
            ++m_at;
            return Component{0, Unit::None};
        }
        return readTerm();
    }

    // A number, a channel's name, or a calculation.
    Read<Component> readTerm()
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
            return Component{number.value, number.unit.isEmpty() ? Unit::Number : Unit::Percent};
        }
        if (!kDegrees.contains(number.unit)) {
            return unexpectedToken();
        }
        ++m_at;
        return Component{number.value * kDegrees.value(number.unit), Unit::Degrees};
    }

    Read<Component> readConstant()
    {
        const QString word = name();
        if (const auto channel = m_channels.constFind(word); channel != m_channels.cend()) {
            ++m_at;
            return Component{*channel, Unit::Number};
        }
        if (m_calculations > 0 && (word == "pi"_L1 || word == "e"_L1)) {
            ++m_at;
            return Component{word == "e"_L1 ? std::numbers::e : std::numbers::pi, Unit::Number};
        }
        return unexpectedToken();
    }

    Read<Component> readCalculation()
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

    Read<Component> readSum()
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

    Read<Component> readProduct()
    {
        ENIGMA_TRY(Component product, readTerm());
        while (isDelim('*') || isDelim('/')) {
            const bool divides = isDelim('/');
            ++m_at;
            ENIGMA_TRY(const Component next, readTerm());
            const bool isAllowed = next.unit == Unit::Number || (!divides && product.unit == Unit::Number);
            if (!isAllowed || (divides && next.value == 0)) {
                return std::unexpected(tr("calc() divides by zero or multiplies two units"));
            }
            product.unit = product.unit == Unit::Number ? next.unit : product.unit;
            product.value = std::clamp(divides ? product.value / next.value : product.value * next.value, -1e9, 1e9);
        }
        return product;
    }

    const QByteArray m_css;
    QList<CssToken> m_tokens; // Without blanks.
    qsizetype m_at = 0;
    int m_depth = 0;
    int m_calculations = 0;
    QHash<QString, double> m_channels; // Of the origin of the relative colour being read.
    double m_originAlpha = 1;
};

} // namespace

Result<Color> parseColor(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    if (trimmed.isEmpty()) {
        return failure(ErrorCode::Invalid, tr("A colour is missing. Write one such as “oklch(0.55 0.155 40)”."));
    }
    if (trimmed.size() > kMaxColorText) {
        return failure(ErrorCode::TooLarge, tr("This text is too long to be a colour."));
    }
    Read<Color> color = Reader(trimmed.toUtf8()).readWhole();
    if (!color) {
        const QString shown = trimmed.size() > 60 ? trimmed.first(57).toString() + u'…' : trimmed.toString();
        return failure(ErrorCode::Invalid, tr("“%1” is no colour: %2.").arg(shown, color.error()));
    }
    return *color;
}

bool isContextColor(QStringView text)
{
    static const QStringList kWords{u"currentcolor"_s, u"inherit"_s,      u"initial"_s,       u"unset"_s,
                                    u"revert"_s,       u"revert-layer"_s, u"accentcolor"_s,   u"accentcolortext"_s,
                                    u"activetext"_s,   u"buttonborder"_s, u"buttonface"_s,    u"buttontext"_s,
                                    u"canvas"_s,       u"canvastext"_s,   u"field"_s,         u"fieldtext"_s,
                                    u"graytext"_s,     u"highlight"_s,    u"highlighttext"_s, u"linktext"_s,
                                    u"mark"_s,         u"marktext"_s,     u"selecteditem"_s,  u"selecteditemtext"_s,
                                    u"visitedtext"_s};
    return kWords.contains(text.trimmed(), Qt::CaseInsensitive);
}

bool isColorFunction(QStringView name)
{
    static const QStringList kOthers{u"color"_s, u"color-mix"_s, u"light-dark"_s, u"contrast-color"_s,
                                     u"device-cmyk"_s};
    const QString lower = name.toString().toLower();
    return functionByName(lower) != nullptr || kOthers.contains(lower);
}

} // namespace enigma
