// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/color/color_parser.h"

#include "models/base/text.h"
#include "models/color/color_components.h"
#include "models/color/color_functions.h"
#include "models/color/color_mix.h"
#include "models/color/color_names.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <optional>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxColorText = 4096;

class Reader : private ComponentReader
{
public:
    explicit Reader(const QByteArray &css) : ComponentReader(css) {}

    Read<Color> readWhole()
    {
        ENIGMA_TRY(const Color color, readColor());
        if (!atEnd()) {
            return unexpectedToken();
        }
        return color;
    }

private:
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
        if (const ColorFunction *known = colorFunctionByName(function)) {
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
    Read<Color> readFunction(const ColorFunction &function)
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
            color.missing |= quint8(parts[i].unit == Component::None ? 1 << i : 0);
        }
        return readAlphaAndClose(color, hasCommas);
    }

    // "from <colour>": binds the channel names to its numbers.
    Read<bool> readOrigin(const ColorFunction &function)
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

    static bool fitsCommaForm(const ColorFunction &function, const std::array<Component, 3> &parts)
    {
        if (function.space == ColorSpace::Hsl) {
            const bool isHue = parts[0].unit == Component::Number || parts[0].unit == Component::Degrees;
            return isHue && parts[1].unit == Component::Percent && parts[2].unit == Component::Percent;
        }
        const Component::Unit unit = parts[0].unit;
        const bool isPlain = unit == Component::Number || unit == Component::Percent;
        return isPlain && parts[1].unit == unit && parts[2].unit == unit;
    }

    static Read<double> channelValue(const Component &part, const ColorChannel &channel, bool isRelative)
    {
        if (part.unit == Component::Degrees && !channel.isHue) {
            return std::unexpected(tr("an angle stands where a number is wanted"));
        }
        if (part.unit == Component::Percent && channel.isHue) {
            return std::unexpected(tr("a hue is a number or an angle, not a percentage"));
        }
        const double value = part.unit == Component::Percent ? part.value / 100 * channel.percentBase : part.value;
        // A relative rgb() may leave the gamut; only what is no colour at all is cut off.
        const bool isRgb = channel.most == 255;
        return isRelative && isRgb ? value : std::clamp(value, channel.least, channel.most);
    }

    Read<Color> readAlphaAndClose(Color color, bool hasCommas)
    {
        if (hasCommas ? accept(CssTokenType::Comma) : acceptDelim('/')) {
            ENIGMA_TRY(const Component alpha, readComponent());
            if (alpha.unit == Component::Degrees || (hasCommas && alpha.unit == Component::None)) {
                return std::unexpected(tr("alpha is a number or a percentage"));
            }
            color.alpha = std::clamp(alpha.unit == Component::Percent ? alpha.value / 100 : alpha.value, 0.0, 1.0);
            color.missing |= alpha.unit == Component::None ? 8 : 0;
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
            ENIGMA_TRY(color.components[i], channelValue(part, ColorChannel{}, inner.has_value()));
            color.missing |= quint8(part.unit == Component::None ? 1 << i : 0);
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
    return colorFunctionByName(lower) != nullptr || kOthers.contains(lower);
}

} // namespace enigma
