// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// theme presets, theme preset.

#include "app/ctl/describe.h"
#include "app/ctl/open_theme.h"
#include "app/ctl/theme_commands.h"
#include "models/base/text.h"
#include "models/theme/preset_changes.h"
#include "models/theme/presets.h"

#include <QJsonArray>

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

static Result<> list(Session &session)
{
    QJsonArray presets;
    QList<QStringList> rows;
    for (const ThemePreset &preset : themePresets()) {
        presets.append(
            QJsonObject{{u"name"_s, preset.name}, {u"title"_s, preset.title}, {u"description"_s, preset.description}});
        rows.append({preset.name, preset.description});
    }
    session.terminal.answer({{u"presets"_s, presets}}, aligned(rows));
    return {};
}

static Result<> take(Session &session, const std::string &slug, const std::string &name)
{
    ENIGMA_TRY(Library *const library, session.existingLibrary());
    ENIGMA_TRY(OpenTheme open, openTheme(*library, slug));
    const QString wanted = QString::fromStdString(name); // The command line has checked it.
    const auto preset = std::ranges::find(themePresets(), wanted, &ThemePreset::name);
    ENIGMA_TRY(const Theme theme, Theme::parse(preset->css));
    const QList<TokenChange> changes = changesToTake(theme, open.theme);
    ENIGMA_TRY(open.theme, applied(open.theme, changes));
    ENIGMA_CHECK(storeTheme(*library, open));
    session.terminal.answer(
        {{u"registry"_s, open.registry.slug}, {u"preset"_s, wanted}, {u"changes"_s, changes.size()}},
        {tr("The draft of the theme has the tokens of %1 now. Tokens that it does not have stay as they are.")
             .arg(preset->title)});
    return {};
}

void addThemePresetCommands(CLI::App *theme, Chosen &chosen)
{
    auto slug = std::make_shared<std::string>();
    auto name = std::make_shared<std::string>();
    std::vector<std::string> names;
    for (const ThemePreset &preset : themePresets()) {
        names.push_back(preset.name.toStdString());
    }
    onChosen(theme->add_subcommand("presets", "Finished themes to begin with"), chosen, list);

    CLI::App *command = theme->add_subcommand("preset", "Take a finished theme into the draft");
    command->add_option("REGISTRY", *slug)->required();
    command->add_option("NAME", *name, "One of “theme presets”")->required()->check(CLI::IsMember(names));
    onChosen(command, chosen, [=](Session &session) { return take(session, *slug, *name); });
}

} // namespace enigma
