// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/palette/contrast_matrix.h"

#include "models/color/contrast.h"

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostColors = 300; // Nobody reads a larger table.

// What is needed of a color once, instead of once for every cell.
struct Paint
{
    Color srgb; // Converted, so that painting it over another one is only blending.
    double luminance = 0;
};

Paint paintOf(const Color &color)
{
    const Color srgb = composited(color, Color::srgb(0, 0, 0, 0));
    return {srgb, relativeLuminance(srgb)};
}

Paint over(const Paint &top, const Paint &ground)
{
    return top.srgb.alpha >= 1 ? top : paintOf(composited(top.srgb, ground.srgb));
}

double ratioOf(const Paint &ink, const Paint &ground)
{
    const double first = over(ink, ground).luminance;
    return (std::max(first, ground.luminance) + 0.05) / (std::min(first, ground.luminance) + 0.05);
}

QStringList byUse(QStringList names, const QHash<QString, int> &uses)
{
    std::ranges::stable_sort(names, std::ranges::greater(), [&](const QString &name) { return uses.value(name); });
    return names;
}

} // namespace

ContrastMatrix::ContrastMatrix(const ThemeSnapshot &theme, const QString &mode, const QList<ColorPair> &used)
{
    QHash<QString, int> asGround;
    QHash<QString, int> asInk;
    for (const ColorPair &pair : used) {
        asGround[pair.background] += pair.count;
        asInk[pair.text] += pair.count;
    }
    QStringList names;
    QHash<QString, Paint> paints;
    for (const QString &name : theme.names) {
        if (const ThemeToken *token = theme.token(mode, name); token && token->color) {
            names.append(name);
            paints.insert(name, paintOf(*token->color));
        }
    }
    m_grounds = byUse(names, asGround).first(std::min(names.size(), kMostColors));
    m_inks = byUse(names, asInk).first(std::min(names.size(), kMostColors));
    const Paint white = paintOf(Color::srgb(1, 1, 1));
    const Paint page = paints.contains(u"background"_s) ? over(paints.value(u"background"_s), white) : white;
    QHash<QString, qsizetype> inkAt;
    QHash<QString, qsizetype> groundAt;
    m_cells.reserve(m_inks.size() * m_grounds.size());
    QList<Paint> grounds;
    for (const QString &ground : std::as_const(m_grounds)) {
        groundAt.insert(ground, groundAt.size());
        grounds.append(over(paints.value(ground), page));
    }
    for (const QString &ink : std::as_const(m_inks)) {
        inkAt.insert(ink, inkAt.size());
        const Paint paint = paints.value(ink);
        for (const Paint &ground : std::as_const(grounds)) {
            m_cells.append({ratioOf(paint, ground), 0});
        }
    }
    for (const ColorPair &pair : used) {
        const auto ink = inkAt.constFind(pair.text);
        const auto ground = groundAt.constFind(pair.background);
        if (ink == inkAt.cend() || ground == groundAt.cend() || pair.text == pair.background) {
            continue;
        }
        Paint top = paints.value(pair.text);
        Paint below = paints.value(pair.background);
        top.srgb.alpha *= pair.textOpacity;
        below.srgb.alpha *= pair.backgroundOpacity;
        const double ratio = ratioOf(top, over(below, page));
        Cell &cell = m_cells[*ink * m_grounds.size() + *ground];
        cell.ratio = cell.uses == 0 ? ratio : std::min(cell.ratio, ratio);
        cell.uses += pair.count;
    }
}

} // namespace enigma
