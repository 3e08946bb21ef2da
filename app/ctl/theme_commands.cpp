// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// theme show|set|unset|import|export.

#include "app/ctl/theme_commands.h"

#include "app/ctl/describe.h"
#include "app/ctl/open_theme.h"
#include "models/base/text.h"
#include "models/domain/rules.h"
#include "models/format/theme_formats.h"
#include "models/store/component_repository.h"
#include "models/store/registry_repository.h"
#include "models/theme/theme_import.h"

namespace enigma {

using namespace Qt::StringLiterals;

static QStringList shownModes(const Theme &theme)
{
    return QStringList{theme.modes()} + QStringList{kThemeMode.toString()};
}

static Result<> show(Session &session, const std::string &slug)
{
    ENIGMA_TRY(Library *const library, session.libraryToRead());
    ENIGMA_TRY(const OpenTheme open, openTheme(*library, slug));
    QJsonArray tokens;
    QList<QStringList> rows;
    for (const QString &mode : shownModes(open.theme)) {
        const QList<ThemeToken> inMode = open.theme.tokens(mode);
        for (const ThemeToken &token : inMode) {
            const QString color = token.color ? toHex(*token.color) : QString();
            tokens.append(QJsonObject{{u"mode"_s, mode},
                                      {u"name"_s, token.name},
                                      {u"value"_s, token.value},
                                      {u"inherited"_s, token.isInherited},
                                      {u"color"_s, token.color ? QJsonValue(color) : QJsonValue()},
                                      {u"problem"_s, token.problem}});
            if (!token.isInherited) {
                rows.append({mode, u"--"_s + token.name, token.value, token.problem.isEmpty() ? color : token.problem});
            }
        }
    }
    session.terminal.answer({{u"registry"_s, QString::fromStdString(slug)},
                             {u"title"_s, open.item.head.title},
                             {u"modes"_s, QJsonArray::fromStringList(open.theme.modes())},
                             {u"tokens"_s, tokens}},
                            aligned(rows));
    return {};
}

struct SetOptions
{
    std::string registry;
    std::string mode;
    bool isNewMode = false;
    std::string name;
    std::string value;

    QString token() const
    {
        const QString text = QString::fromStdString(name);
        return text.startsWith("--"_L1) ? text.sliced(2) : text;
    }
};

static Result<> checkMode(const Theme &theme, const QString &mode, bool isNew)
{
    const QStringList modes = shownModes(theme);
    if (isNew && modes.contains(mode)) {
        return failure(ErrorCode::Conflict, tr("The theme has the mode “%1” already. Leave --new-mode out.").arg(mode));
    }
    if (!isNew && !modes.contains(mode)) {
        return failure(
            ErrorCode::NotFound,
            tr("The theme has no mode “%1”. It has: %2. --new-mode adds one.").arg(mode, modes.join(u", "_s)));
    }
    return {};
}

static Result<> set(Session &session, const SetOptions &options)
{
    ENIGMA_TRY(Library *const library, session.existingLibrary());
    ENIGMA_TRY(OpenTheme open, openTheme(*library, options.registry));
    const QString token = options.token();
    const QString mode = QString::fromStdString(options.mode);
    const QString value = QString::fromStdString(options.value);
    ENIGMA_CHECK(checkMode(open.theme, mode, options.isNewMode));
    const std::optional<TokenValue> before = open.theme.value(mode, token);
    ENIGMA_CHECK(open.theme.set(mode, token, value));
    ENIGMA_CHECK(storeTheme(*library, open));
    const QString was = before && !before->isInherited ? before->text : QString();
    session.terminal.answer({{u"registry"_s, open.registry.slug},
                             {u"mode"_s, mode},
                             {u"name"_s, token},
                             {u"was"_s, was.isEmpty() ? QJsonValue() : QJsonValue(was)},
                             {u"value"_s, value}},
                            {tr("--%1 is %2 in %3 now.").arg(token, value, mode)});
    return {};
}

static Result<> unset(Session &session, const SetOptions &options)
{
    ENIGMA_TRY(Library *const library, session.existingLibrary());
    ENIGMA_TRY(OpenTheme open, openTheme(*library, options.registry));
    const QString token = options.token();
    const QString mode = QString::fromStdString(options.mode);
    ENIGMA_CHECK(checkMode(open.theme, mode, false));
    const std::optional<TokenValue> before = open.theme.value(mode, token);
    ENIGMA_CHECK(open.theme.remove(mode, token));
    ENIGMA_CHECK(storeTheme(*library, open));
    const std::optional<TokenValue> now = open.theme.value(mode, token);
    session.terminal.answer({{u"registry"_s, open.registry.slug},
                             {u"mode"_s, mode},
                             {u"name"_s, token},
                             {u"was"_s, before->text},
                             {u"value"_s, now ? QJsonValue(now->text) : QJsonValue()}},
                            {now ? tr("--%1 shows the value of light in %2 now: %3.").arg(token, mode, now->text)
                                 : tr("--%1 is gone from %2.").arg(token, mode)});
    return {};
}

static Result<> import(Session &session, const std::string &slug, const std::string &path)
{
    ENIGMA_TRY(Library *const library, session.existingLibrary());
    ENIGMA_TRY(const Registry registry, library->registries().findBySlug(QString::fromStdString(slug)));
    ENIGMA_TRY(const QByteArray bytes, readThemeFile(path));
    ENIGMA_TRY(const ThemeImport imported, importTheme(bytes));
    const Result<ComponentSummary> known = library->components().find(registry.id, kThemeSlug.toString());
    if (known) {
        ENIGMA_TRY(OpenTheme open, openTheme(*library, slug));
        open.theme = imported.theme;
        ENIGMA_CHECK(storeTheme(*library, open));
    } else {
        Item item;
        item.head.name = kThemeSlug.toString();
        item.head.type = kThemeItemType.toString();
        item.head.title = imported.title;
        item.files = {{kThemeSourcePath.toString(), kThemeSourceType.toString(), {}, imported.theme.source()}};
        ENIGMA_CHECK(library->createComponent(registry.id, item));
    }
    QStringList lines{tr("Read %1 tokens in %2 modes into the draft of the theme.")
                          .arg(imported.theme.names().size())
                          .arg(imported.theme.modes().size())};
    session.terminal.answer({{u"registry"_s, registry.slug},
                             {u"tokens"_s, imported.theme.names().size()},
                             {u"modes"_s, QJsonArray::fromStringList(imported.theme.modes())},
                             {u"report"_s, QJsonArray::fromStringList(imported.report)}},
                            lines + imported.report);
    return {};
}

static Result<> exportTheme(Session &session, const std::string &slug, const std::string &format)
{
    ENIGMA_TRY(Library *const library, session.libraryToRead());
    ENIGMA_TRY(const OpenTheme open, openTheme(*library, slug));
    const ThemeFormat *known = themeFormatByName(QString::fromStdString(format)); // The command line has checked it.
    session.terminal.raw(known->write(open.item.head, open.theme));
    return {};
}

static void addSet(CLI::App *theme, Chosen &chosen)
{
    auto options = std::make_shared<SetOptions>();
    const auto add = [&](const char *verb, const char *description) {
        CLI::App *command = theme->add_subcommand(verb, description);
        command->add_option("REGISTRY", options->registry)->required();
        command->add_option("--mode", options->mode, "light, dark, another mode of the theme, or theme")->required();
        command->add_option("NAME", options->name, "The token, with or without “--”")->required();
        return command;
    };
    CLI::App *setCommand = add("set", "Give a token a value in one mode");
    setCommand->add_option("VALUE", options->value, "Any CSS value, kept as typed")->required();
    setCommand->add_flag("--new-mode", options->isNewMode, "Add the mode, which the theme does not have yet");
    onChosen(setCommand, chosen, [=](Session &session) { return set(session, *options); });

    CLI::App *unsetCommand = add("unset", "Take a token's own value in one mode away");
    onChosen(unsetCommand, chosen, [=](Session &session) { return unset(session, *options); });
}

static void addExport(CLI::App *theme, Chosen &chosen)
{
    auto slug = std::make_shared<std::string>();
    auto format = std::make_shared<std::string>("css");
    std::vector<std::string> names;
    QStringList descriptions;
    for (const ThemeFormat &known : themeFormats()) {
        names.push_back(known.name.toStdString());
        descriptions.append(known.name + ": "_L1 + known.description);
    }
    CLI::App *command = theme->add_subcommand("export", "Print the theme");
    command->add_option("REGISTRY", *slug)->required();
    command->add_option("--format", *format, descriptions.join("; "_L1).toStdString())->check(CLI::IsMember(names));
    onChosen(command, chosen, [=](Session &session) { return exportTheme(session, *slug, *format); });
}

void addThemeCommands(CLI::App &app, Chosen &chosen)
{
    auto slug = std::make_shared<std::string>();
    auto file = std::make_shared<std::string>();
    CLI::App *theme = app.add_subcommand("theme", "The registry's design tokens");
    theme->require_subcommand(1);

    CLI::App *showCommand = theme->add_subcommand("show", "Every token in every mode");
    showCommand->add_option("REGISTRY", *slug)->required();
    onChosen(showCommand, chosen, [=](Session &session) { return show(session, *slug); });

    addSet(theme, chosen);

    CLI::App *importCommand = theme->add_subcommand("import", "Read a stylesheet or a shadcn theme into the draft");
    importCommand->add_option("REGISTRY", *slug)->required();
    importCommand->add_option("FILE", *file)->required();
    onChosen(importCommand, chosen, [=](Session &session) { return import(session, *slug, *file); });

    addExport(theme, chosen);
    addThemeDiffCommand(theme, chosen);
    addThemeRestoreCommand(theme, chosen);
    addThemePresetCommands(theme, chosen);
    addThemeContrastCommand(theme, chosen);
    addThemeLintCommand(theme, chosen);
    addThemeConvertCommand(theme, chosen);
}

} // namespace enigma
