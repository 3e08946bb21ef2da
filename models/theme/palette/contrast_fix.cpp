// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/palette/contrast_fix.h"

#include "models/color/color_notation.h"
#include "models/color/color_parser.h"
#include "models/color/contrast.h"
#include "models/color/gamut.h"

#include <algorithm>
#include <cmath>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr double kStep = 0.005; // Of lightness; a change that few people see.
constexpr double kFineStep = 0.001;

bool isEnough(double ratio)
{
    return std::round(ratio * 100) / 100 >= kContrastText;
}

Color blendable(const Color &color)
{
    return composited(color, Color::srgb(0, 0, 0, 0));
}

Color faded(Color color, double opacity)
{
    color.alpha *= opacity;
    return color;
}

// The pairs of one token in one mode, and how they fare when it has another colour.
class Pairs
{
public:
    Pairs(const ThemeSnapshot &theme, const QList<ColorPair> &used, const QString &mode, const QString &token)
    {
        const auto follows = [&](const QString &name) { return isOrRefersTo(theme, mode, name, token); };
        m_isPage = follows(u"background"_s);
        m_page = colorOf(theme, mode, u"background"_s).value_or(Color::srgb(1, 1, 1));
        for (const ColorPair &pair : judgedPairs(theme, used)) {
            const std::optional<Color> ground = colorOf(theme, mode, pair.background);
            const std::optional<Color> ink = colorOf(theme, mode, pair.text);
            const Pair its{pair, ground.value_or(Color()), ink.value_or(Color()), follows(pair.background),
                           follows(pair.text)};
            const bool showsPage = m_isPage && ground && ground->alpha * pair.backgroundOpacity < 1;
            if (ground && ink && pair.background != pair.text && its.isGround != its.isInk) {
                m_pairs.append(its);
            } else if (ground && ink && showsPage && !its.isInk) {
                m_pairs.append(its);
            }
        }
    }

    // Whether each passes.
    QList<bool> judge(const Color &color) const
    {
        const Color candidate = blendable(color);
        const Color page = composited(m_isPage ? candidate : m_page, Color::srgb(1, 1, 1));
        QList<bool> result;
        result.reserve(m_pairs.size());
        for (const Pair &pair : m_pairs) {
            const Color ground =
                composited(faded(pair.isGround ? candidate : pair.ground, pair.its.backgroundOpacity), page);
            const Color ink = composited(faded(pair.isInk ? candidate : pair.ink, pair.its.textOpacity), ground);
            const double first = relativeLuminance(ink);
            const double second = relativeLuminance(ground);
            result.append(isEnough((std::max(first, second) + 0.05) / (std::min(first, second) + 0.05)));
        }
        return result;
    }

private:
    struct Pair
    {
        ColorPair its;
        Color ground;
        Color ink;
        bool isGround = false; // The ground is the token.
        bool isInk = false;
    };

    static std::optional<Color> colorOf(const ThemeSnapshot &theme, const QString &mode, const QString &name)
    {
        const ThemeToken *token = theme.token(mode, name);
        return token && token->color ? std::optional(blendable(*token->color)) : std::nullopt;
    }

    static bool isOrRefersTo(const ThemeSnapshot &theme, const QString &mode, QString name, const QString &token)
    {
        for (int steps = 0; steps < 16 && name != token; ++steps) { // Longer chains are nobody's theme.
            const ThemeToken *its = theme.token(mode, name);
            if (!its || its->aliasOf.isEmpty()) {
                return false;
            }
            name = its->aliasOf;
        }
        return name == token;
    }

    bool m_isPage = false;
    Color m_page;
    QList<Pair> m_pairs;
};

int passing(const QList<bool> &verdicts)
{
    return int(verdicts.count(true));
}

bool breaksNone(const QList<bool> &before, const QList<bool> &after)
{
    return std::ranges::equal(before, after, [](bool was, bool is) { return !was || is; });
}

Color readBack(const QString &written)
{
    return parseColor(isBareHsl(written) ? u"hsl(%1)"_s.arg(written) : written).value_or(Color());
}

// Goes away from the present lightness in both directions, and keeps the nearest one that does best.
class Search
{
public:
    Search(const Pairs &pairs, const ThemeToken &token) :
        m_pairs(pairs),
        m_typed(token.value),
        m_from(converted(*token.color, ColorSpace::Oklch)),
        m_gamut(isInSrgb(*token.color) ? Gamut::Srgb : Gamut::P3),
        m_before(pairs.judge(*token.color)),
        m_best(passing(m_before))
    {
    }

    bool run()
    {
        if (m_best == m_before.size()) {
            return false;
        }
        const double reach = std::max(m_from.components[0], 1 - m_from.components[0]);
        for (double distance = kStep; distance < reach + kStep && m_best < m_before.size(); distance += kStep) {
            for (const double sign : {1.0, -1.0}) {
                look(sign, distance);
            }
        }
        return m_found;
    }

    const Color &color() const { return m_color; }
    const QString &written() const { return m_written; }
    int best() const { return m_best; }
    int failing() const { return int(m_before.size()) - m_best; }

private:
    void look(double sign, double distance)
    {
        if (!isBetter(sign * distance)) {
            return;
        }
        for (double fine = distance - kStep + kFineStep; fine < distance + kFineStep / 2; fine += kFineStep) {
            if (take(sign * fine)) {
                return;
            }
        }
    }

    Color at(double offset) const
    {
        Color color = m_from;
        auto &[lightness, chroma, hue] = color.components;
        lightness = std::clamp(std::round((lightness + offset) * 1000) / 1000, 0.0, 1.0);
        chroma = std::min(chroma, maxChroma(lightness, hue, m_gamut));
        return color;
    }

    bool isBetter(double offset) const
    {
        const QList<bool> verdicts = m_pairs.judge(at(offset));
        return passing(verdicts) > m_best && breaksNone(m_before, verdicts);
    }

    // Judged as it will be read, which may be rounded.
    bool take(double offset)
    {
        const QString written = writtenLike(m_typed, at(offset));
        const Color color = readBack(written);
        const QList<bool> verdicts = m_pairs.judge(color);
        if (passing(verdicts) <= m_best || !breaksNone(m_before, verdicts)) {
            return false;
        }
        m_best = passing(verdicts);
        m_color = color;
        m_written = written;
        m_found = true;
        return true;
    }

    const Pairs &m_pairs;
    QString m_typed;
    Color m_from;
    Gamut m_gamut;
    QList<bool> m_before;
    int m_best;
    bool m_found = false;
    Color m_color;
    QString m_written;
};

bool mends(const ThemeSnapshot &theme, const ContrastFix &fix, const ColorPair &pair)
{
    ThemeSnapshot after = theme;
    after.tokens[fix.change.mode][fix.change.name].color = fix.after;
    const QList<ContrastCheck> checks = checkContrast(after, {pair});
    return std::ranges::any_of(
        checks, [&](const ContrastCheck &check) { return check.mode == fix.change.mode && check.passes(); });
}

} // namespace

std::optional<ContrastFix> fixContrast(const ThemeSnapshot &theme, const QList<ColorPair> &used, const QString &mode,
                                       const QString &token)
{
    const ThemeToken *its = theme.token(mode, token);
    if (!its || !its->color) {
        return std::nullopt;
    }
    const Pairs pairs(theme, used, mode, token);
    Search search(pairs, *its);
    if (!search.run()) {
        return std::nullopt;
    }
    return ContrastFix{.change = {theme.modeOf(mode, token), token, search.written()},
                       .before = *its->color,
                       .after = search.color(),
                       .passing = search.best(),
                       .failing = search.failing()};
}

std::optional<ContrastFix> fixPair(const ThemeSnapshot &theme, const QList<ColorPair> &used, const ContrastCheck &check)
{
    std::optional<ContrastFix> best;
    const auto isWorse = [](const ContrastFix &one, const ContrastFix &other) {
        return one.failing != other.failing ? one.failing > other.failing
                                            : deltaEOk(one.before, one.after) > deltaEOk(other.before, other.after);
    };
    for (const QString &token : {check.text, check.background}) {
        const std::optional<ContrastFix> fix = fixContrast(theme, used, check.mode, token);
        const bool helps =
            fix && std::ranges::all_of(judgedPairs(theme, used), [&](const ColorPair &pair) {
                return pair.background != check.background || pair.text != check.text || mends(theme, *fix, pair);
            });
        if (helps && (!best || isWorse(*best, *fix))) {
            best = fix;
        }
    }
    return best;
}

QList<TokenChange> fixAllContrast(const Theme &theme, const QList<ColorPair> &used)
{
    QList<TokenChange> changes;
    Theme next = theme;
    QList<ContrastCheck> tried; // Once each: a value that modes share may swing for ever.
    for (bool goesOn = true; goesOn;) {
        goesOn = false;
        const ThemeSnapshot snapshot = snapshotOf(next);
        for (const ContrastCheck &check : checkContrast(snapshot, used)) {
            const bool isTried = std::ranges::any_of(tried, [&](const ContrastCheck &other) {
                return other.mode == check.mode && other.background == check.background && other.text == check.text;
            });
            if (check.passes() || isTried) {
                continue;
            }
            tried.append(check);
            const std::optional<ContrastFix> fix = fixPair(snapshot, used, check);
            const Result<Theme> mended = fix ? applied(next, {fix->change}) : Result<Theme>(next);
            if (!fix || !mended) {
                continue;
            }
            next = *mended;
            changes.append(fix->change);
            goesOn = true;
            break;
        }
    }
    return changes;
}

} // namespace enigma
