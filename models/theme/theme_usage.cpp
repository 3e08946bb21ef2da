// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/theme_usage.h"

#include "models/color/contrast.h"
#include "models/theme/default_theme.h"
#include "models/theme/theme_mapping.h"
#include "models/theme/tokens/used_variables.h"

#include <algorithm>
#include <cmath>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

struct Meeting
{
    QHash<QString, qsizetype> place;
    QList<ColorPair> pairs;

    void add(const ColorPair &pair)
    {
        const QString key =
            u"%1/%2 %3/%4"_s.arg(pair.background).arg(pair.backgroundOpacity).arg(pair.text).arg(pair.textOpacity);
        if (const auto found = place.constFind(key); found != place.cend()) {
            pairs[*found].count += pair.count;
            return;
        }
        place.insert(key, pairs.size());
        pairs.append(pair);
    }
};

QList<ColorPair> pairsByName(const ThemeSnapshot &theme)
{
    const QSet<QString> names(theme.names.cbegin(), theme.names.cend());
    QList<ColorPair> pairs;
    for (const QString &name : theme.names) {
        const QString text = name == "background"_L1 ? u"foreground"_s : name + "-foreground"_L1;
        if (names.contains(text)) {
            pairs.append({.background = name, .text = text});
        }
    }
    return pairs;
}

std::optional<Color> colorOf(const ThemeSnapshot &theme, const QString &mode, const QString &name, double opacity)
{
    const ThemeToken *token = theme.token(mode, name);
    if (!token || !token->color) {
        return {};
    }
    Color color = *token->color;
    color.alpha *= opacity;
    return color;
}

// Of shadcn's own tokens, unless Tailwind's "color-x" takes the place of "x".
QSet<QString> missingDefaults(const QSet<QString> &declared)
{
    QSet<QString> missing;
    for (const QString &name : defaultTokenNames()) {
        if (!declared.contains(name) && !declared.contains("color-"_L1 + name)) {
            missing.insert(name);
        }
    }
    return missing;
}

void sortByFrequency(QHash<QString, QList<ComponentUse>> &usesByToken)
{
    for (QList<ComponentUse> &uses : usesByToken) {
        std::ranges::sort(uses, {}, &ComponentUse::component);
        std::ranges::stable_sort(uses, std::ranges::greater(), &ComponentUse::count);
    }
}

} // namespace

int ThemeUsage::count(const QString &token) const
{
    int sum = 0;
    for (const ComponentUse &use : uses.value(token)) {
        sum += use.count;
    }
    return sum;
}

ThemeUsage usageOf(const QList<Item> &items, const QStringList &names)
{
    const QSet<QString> declared(names.cbegin(), names.cend());
    const QSet<QString> usable = declared | missingDefaults(declared);
    ThemeUsage usage;
    Meeting meeting;
    QHash<QString, UsedVariables> variables;
    QSet<QString> set;
    for (const Item &item : items) {
        if (item.isTheme()) {
            continue;
        }
        UsedTokens used(usable);
        for (const ItemFile &file : item.files) {
            used.add(file.content);
            variables[item.head.name].add(file.content);
        }
        set.unite(variables[item.head.name].set());
        for (const QString &token : used.tokens()) {
            (declared.contains(token) ? usage.uses : usage.undeclared)[token].append(
                {item.head.name, used.uses(token).constFirst().utility, used.count(token)});
        }
        for (const ColorPair &pair : used.pairs()) {
            if (declared.contains(pair.background) && declared.contains(pair.text)) {
                meeting.add(pair);
            }
        }
    }
    for (auto component = variables.cbegin(); component != variables.cend(); ++component) {
        const QHash<QString, int> needed = component->needed();
        for (auto variable = needed.cbegin(); variable != needed.cend(); ++variable) {
            const QString &name = variable.key();
            if (!usable.contains(name) && !set.contains(name) && !isDefinedElsewhere(name)) {
                usage.undeclared[name].append({component.key(), u"var(--%1)"_s.arg(name), *variable});
            }
        }
    }
    sortByFrequency(usage.uses);
    sortByFrequency(usage.undeclared);
    usage.pairs = std::move(meeting.pairs);
    std::ranges::stable_sort(usage.pairs, std::ranges::greater(), &ColorPair::count);
    return usage;
}

QList<ColorPair> judgedPairs(const ThemeSnapshot &theme, const QList<ColorPair> &used)
{
    return used.isEmpty() ? pairsByName(theme) : used;
}

bool ContrastCheck::passes() const
{
    return std::round(ratio * 100) / 100 >= kContrastText;
}

QList<ContrastCheck> checkContrast(const ThemeSnapshot &theme, const QList<ColorPair> &used)
{
    const QList<ColorPair> pairs = judgedPairs(theme, used);
    QList<ContrastCheck> checks;
    QHash<QString, qsizetype> place;
    for (const QString &mode : theme.modes) {
        const Color backdrop = colorOf(theme, mode, u"background"_s, 1).value_or(Color::srgb(1, 1, 1));
        for (const ColorPair &pair : pairs) {
            const auto background = colorOf(theme, mode, pair.background, pair.backgroundOpacity);
            const auto text = colorOf(theme, mode, pair.text, pair.textOpacity);
            if (!background || !text || pair.background == pair.text) {
                continue;
            }
            const double ratio = contrastRatio(*text, *background, backdrop);
            const QString key = QStringList{mode, pair.background, pair.text}.join(u' ');
            if (const auto found = place.constFind(key); found != place.cend()) {
                checks[*found].ratio = std::min(checks[*found].ratio, ratio);
                continue;
            }
            place.insert(key, checks.size());
            checks.append({mode, pair.background, pair.text, ratio});
        }
    }
    return checks;
}

} // namespace enigma
