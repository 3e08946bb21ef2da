// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// theme contrast.

#include "app/ctl/open_theme.h"
#include "app/ctl/theme_commands.h"
#include "models/base/text.h"
#include "models/color/contrast.h"
#include "models/theme/palette/contrast_matrix.h"

#include <QJsonArray>

#include <cmath>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

struct Pair
{
    ContrastCheck check;
    int uses = 0;
};

// Of text; what is enough for large text, icons and outlines is said.
QString levelOf(double ratio)
{
    const double shown = std::round(ratio * 100) / 100;
    return shown >= kContrastEnhanced    ? u"AAA"_s
           : shown >= kContrastText      ? u"AA"_s
           : shown >= kContrastLargeText ? tr("large text only")
                                         : tr("fails");
}

QList<Pair> judged(const ThemeSnapshot &theme, const ThemeUsage &usage)
{
    QHash<std::pair<QString, QString>, int> uses;
    for (const ColorPair &pair : usage.pairs) {
        uses[{pair.background, pair.text}] += pair.count;
    }
    QList<Pair> pairs;
    for (const ContrastCheck &check : checkContrast(theme, usage.pairs)) {
        pairs.append({check, uses.value({check.background, check.text})});
    }
    return pairs;
}

QList<Pair> all(const ThemeSnapshot &theme, const ThemeUsage &usage)
{
    QList<Pair> pairs;
    for (const QString &mode : theme.modes) {
        const ContrastMatrix matrix(theme, mode, usage.pairs);
        for (qsizetype ink = 0; ink < matrix.inks().size(); ++ink) {
            for (qsizetype ground = 0; ground < matrix.grounds().size(); ++ground) {
                const ContrastMatrix::Cell &cell = matrix.at(ink, ground);
                if (matrix.inks()[ink] != matrix.grounds()[ground]) {
                    pairs.append({{mode, matrix.grounds()[ground], matrix.inks()[ink], cell.ratio}, cell.uses});
                }
            }
        }
    }
    return pairs;
}

void answer(Session &session, const OpenTheme &open, const QList<Pair> &pairs)
{
    QList<QStringList> rows;
    QJsonArray json;
    qsizetype failing = 0;
    for (const auto &[check, uses] : pairs) {
        rows.append({check.mode, tr("--%1 on --%2").arg(check.text, check.background),
                     QString::number(check.ratio, 'f', 2), levelOf(check.ratio),
                     uses > 0 ? tr("used %1 times").arg(uses) : QString()});
        json.append(QJsonObject{{u"mode"_s, check.mode},
                                {u"background"_s, check.background},
                                {u"text"_s, check.text},
                                {u"ratio"_s, check.ratio},
                                {u"passes"_s, check.passes()},
                                {u"uses"_s, uses}});
        failing += check.passes() ? 0 : 1;
    }
    session.terminal.answer(
        {{u"registry"_s, open.registry.slug}, {u"failing"_s, failing}, {u"pairs"_s, json}},
        aligned(rows) +
            QStringList{
                tr("%1 pairs, %2 below %3, which text needs.").arg(pairs.size()).arg(failing).arg(kContrastText)});
}

Result<> contrast(Session &session, const std::string &slug, bool wantsAll)
{
    ENIGMA_TRY(Library *const library, session.libraryToRead());
    ENIGMA_TRY(const OpenTheme open, openTheme(*library, slug));
    ENIGMA_TRY(const ThemeUsage usage, usageOfTheme(*library, open));
    const ThemeSnapshot theme = snapshotOf(open.theme);
    answer(session, open, wantsAll ? all(theme, usage) : judged(theme, usage));
    return {};
}

} // namespace

void addThemeContrastCommand(CLI::App *theme, Chosen &chosen)
{
    auto slug = std::make_shared<std::string>();
    auto wantsAll = std::make_shared<bool>(false);
    CLI::App *command = theme->add_subcommand("contrast", "WCAG 2 contrast of the pairs that components use");
    command->add_option("REGISTRY", *slug)->required();
    command->add_flag("--all", *wantsAll, "Every colour on every other one, those in use first");
    onChosen(command, chosen, [=](Session &session) { return contrast(session, *slug, *wantsAll); });
}

} // namespace enigma
