// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// theme diff.

#include "app/ctl/open_theme.h"
#include "app/ctl/theme_commands.h"
#include "models/base/text.h"
#include "models/diff/theme_diff.h"

#include <QJsonArray>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

struct Sides
{
    LabelledTheme before;
    LabelledTheme after;
};

// Without versions, what the draft changes.
Result<Sides> sidesOf(Library &library, const OpenTheme &open, const std::vector<std::string> &versions)
{
    QString first = versions.empty() ? QString() : QString::fromStdString(versions.front());
    if (first.isEmpty()) {
        ENIGMA_TRY(const WorkingState state, library.working(open.component.id));
        if (!state.baseNumber) {
            return failure(ErrorCode::NotFound, tr("The theme of “%1” has no version yet. Save one with “enigmactl "
                                                   "version save %1/theme -m TEXT”.")
                                                    .arg(open.registry.slug));
        }
        first = state.baseNumber->toString();
    }
    const QString second = versions.size() > 1 ? QString::fromStdString(versions.back()) : u"draft"_s;
    Sides sides;
    ENIGMA_TRY(sides.before, themeOfVersion(library, open, first));
    ENIGMA_TRY(sides.after, themeOfVersion(library, open, second));
    return sides;
}

QJsonValue orNull(const QString &text)
{
    return text.isNull() ? QJsonValue() : QJsonValue(text);
}

QStringList row(const ThemeDifference &difference)
{
    const std::optional<double> deltaE = difference.deltaE();
    return {difference.mode,
            u"--"_s + difference.name,
            difference.before.isNull() ? tr("new") : difference.before,
            u"→"_s,
            difference.after.isNull() ? tr("removed") : difference.after,
            deltaE ? tr("ΔE %1").arg(*deltaE, 0, 'f', 3) : QString()};
}

QString verdict(const ContrastDifference &difference)
{
    if (difference.before.passes() == difference.after.passes()) {
        return {};
    }
    return difference.after.passes() ? tr("passes now") : tr("fails now");
}

QStringList row(const ContrastDifference &difference)
{
    const ContrastCheck &pair = difference.after;
    return {pair.mode,
            tr("--%1 on --%2").arg(pair.text, pair.background),
            QString::number(difference.before.ratio, 'f', 2),
            u"→"_s,
            QString::number(pair.ratio, 'f', 2),
            verdict(difference)};
}

QJsonObject toJson(const ThemeDifference &difference)
{
    const std::optional<double> deltaE = difference.deltaE();
    return {{u"mode"_s, difference.mode},
            {u"name"_s, difference.name},
            {u"before"_s, orNull(difference.before)},
            {u"after"_s, orNull(difference.after)},
            {u"deltaE"_s, deltaE ? QJsonValue(*deltaE) : QJsonValue()}};
}

QJsonObject toJson(const ContrastDifference &difference)
{
    return {{u"mode"_s, difference.after.mode},   {u"background"_s, difference.after.background},
            {u"text"_s, difference.after.text},   {u"before"_s, difference.before.ratio},
            {u"after"_s, difference.after.ratio}, {u"passes"_s, difference.after.passes()}};
}

template<typename Difference>
void describe(const QList<Difference> &differences, QStringList &lines, QJsonArray &json)
{
    QList<QStringList> rows;
    for (const Difference &difference : differences) {
        rows.append(row(difference));
        json.append(toJson(difference));
    }
    lines += aligned(rows);
}

Result<> diff(Session &session, const std::string &slug, const std::vector<std::string> &versions)
{
    ENIGMA_TRY(Library *const library, session.libraryToRead());
    ENIGMA_TRY(const OpenTheme open, openTheme(*library, slug));
    ENIGMA_TRY(const Sides sides, sidesOf(*library, open, versions));
    ENIGMA_TRY(const ThemeUsage usage, usageOfTheme(*library, open));
    QStringList lines;
    QJsonArray tokens;
    QJsonArray contrast;
    describe(diffThemes(sides.before.theme, sides.after.theme), lines, tokens);
    describe(diffContrast(sides.before.theme, sides.after.theme, usage.pairs), lines, contrast);
    if (lines.isEmpty()) {
        lines.append(tr("%1 and %2 are the same.").arg(sides.before.label, sides.after.label));
    }
    session.terminal.answer({{u"registry"_s, open.registry.slug},
                             {u"from"_s, sides.before.label},
                             {u"to"_s, sides.after.label},
                             {u"tokens"_s, tokens},
                             {u"contrast"_s, contrast}},
                            lines);
    return {};
}

} // namespace

void addThemeDiffCommand(CLI::App *theme, Chosen &chosen)
{
    auto slug = std::make_shared<std::string>();
    auto versions = std::make_shared<std::vector<std::string>>();
    CLI::App *command =
        theme->add_subcommand("diff", "Which tokens changed, how visibly, and what it does to contrast");
    command->add_option("REGISTRY", *slug)->required();
    command->add_option("VERSION", *versions, "One to compare with the draft, or two; without, what the draft changes")
        ->expected(0, 2);
    onChosen(command, chosen, [=](Session &session) { return diff(session, *slug, *versions); });
}

} // namespace enigma
