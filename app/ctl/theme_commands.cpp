// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// theme show|set|import|export.

#include "app/ctl/command.h"
#include "app/ctl/describe.h"
#include "models/base/text.h"
#include "models/domain/rules.h"
#include "models/format/theme_formats.h"
#include "models/store/component_repository.h"
#include "models/store/registry_repository.h"
#include "models/theme/default_theme.h"
#include "models/theme/theme_import.h"

#include <QFile>

namespace enigma {

using namespace Qt::StringLiterals;

struct OpenTheme
{
    ComponentSummary component;
    Item item;
    Theme theme;
};

static Result<OpenTheme> openTheme(Library &library, const std::string &slug)
{
    ENIGMA_TRY(const Registry registry, library.registries().findBySlug(QString::fromStdString(slug)));
    const Result<ComponentSummary> component = library.components().find(registry.id, kThemeSlug.toString());
    if (!component) {
        return failure(component.error().code,
                       tr("The registry “%1” has no theme yet. Give it one with “enigmactl theme import %1 FILE”.")
                           .arg(registry.slug));
    }
    ENIGMA_TRY(const WorkingState state, library.working(component->id));
    const ItemFile *source = state.item.file(kThemeSourcePath);
    if (!source) {
        return failure(ErrorCode::Invalid, tr("The component “theme” of “%1” is not a theme.").arg(registry.slug));
    }
    ENIGMA_TRY(const Theme theme, Theme::parse(source->content));
    return OpenTheme{*component, state.item, theme};
}

static Result<> store(Library &library, OpenTheme &open)
{
    open.item.file(kThemeSourcePath)->content = open.theme.source();
    return library.writeDraft(open.component.id, open.item).transform([](const WorkingState &) {});
}

static QStringList shownModes(const Theme &theme)
{
    return QStringList{theme.modes()} + QStringList{kThemeMode.toString()};
}

static Result<> show(Session &session, const std::string &slug)
{
    ENIGMA_TRY(Library *const library, session.existingLibrary());
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

static Result<> set(Session &session, const std::string &slug, const std::string &mode, const std::string &name,
                    const std::string &value)
{
    ENIGMA_TRY(Library *const library, session.existingLibrary());
    ENIGMA_TRY(OpenTheme open, openTheme(*library, slug));
    QString token = QString::fromStdString(name);
    if (token.startsWith(u"--"_s)) {
        token.remove(0, 2);
    }
    const QString wanted = QString::fromStdString(mode);
    if (!shownModes(open.theme).contains(wanted) && wanted != kDarkMode) {
        return failure(ErrorCode::NotFound,
                       tr("The theme has no mode “%1”. It has: %2.").arg(wanted, shownModes(open.theme).join(u", "_s)));
    }
    const std::optional<TokenValue> before = open.theme.value(wanted, token);
    ENIGMA_CHECK(open.theme.set(wanted, token, QString::fromStdString(value)));
    ENIGMA_CHECK(store(*library, open));
    const QString was = before && !before->isInherited ? before->text : QString();
    session.terminal.answer({{u"registry"_s, QString::fromStdString(slug)},
                             {u"mode"_s, wanted},
                             {u"name"_s, token},
                             {u"was"_s, was.isEmpty() ? QJsonValue() : QJsonValue(was)},
                             {u"value"_s, QString::fromStdString(value)}},
                            {tr("--%1 is %2 in %3 now.").arg(token, QString::fromStdString(value), wanted)});
    return {};
}

static Result<QByteArray> readThemeFile(const std::string &path)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::NotFound, tr("%1 cannot be read: %2.").arg(file.fileName(), file.errorString()));
    }
    if (file.size() > kMaxThemeBytes) {
        return failure(ErrorCode::TooLarge,
                       tr("%1 is %2; a theme has at most %3.")
                           .arg(file.fileName(), humanSize(file.size()), humanSize(kMaxThemeBytes)));
    }
    return file.readAll();
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
        ENIGMA_CHECK(store(*library, open));
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
    ENIGMA_TRY(Library *const library, session.existingLibrary());
    ENIGMA_TRY(const OpenTheme open, openTheme(*library, slug));
    const ThemeFormat *known = themeFormatByName(QString::fromStdString(format)); // The command line has checked it.
    session.terminal.raw(known->write(open.item.head, open.theme));
    return {};
}

void addThemeCommands(CLI::App &app, Chosen &chosen)
{
    auto slug = std::make_shared<std::string>();
    auto mode = std::make_shared<std::string>();
    auto name = std::make_shared<std::string>();
    auto value = std::make_shared<std::string>();
    auto format = std::make_shared<std::string>("css");
    CLI::App *theme = app.add_subcommand("theme", "The registry's design tokens");
    theme->require_subcommand(1);
    const auto add = [&](const char *verb, const char *description) {
        CLI::App *command = theme->add_subcommand(verb, description);
        command->add_option("REGISTRY", *slug)->required();
        return command;
    };

    onChosen(add("show", "Every token in every mode"), chosen, [=](Session &session) { return show(session, *slug); });

    CLI::App *setCommand = add("set", "Give a token a value in one mode");
    setCommand->add_option("--mode", *mode, "light, dark, another mode of the theme, or theme")->required();
    setCommand->add_option("NAME", *name, "The token, with or without “--”")->required();
    setCommand->add_option("VALUE", *value, "Any CSS value, kept as typed")->required();
    onChosen(setCommand, chosen, [=](Session &session) { return set(session, *slug, *mode, *name, *value); });

    CLI::App *importCommand = add("import", "Read a stylesheet or a shadcn theme into the draft");
    importCommand->add_option("FILE", *name)->required();
    onChosen(importCommand, chosen, [=](Session &session) { return import(session, *slug, *name); });

    CLI::App *exportCommand = add("export", "Print the theme");
    std::vector<std::string> formats;
    QStringList descriptions;
    for (const ThemeFormat &known : themeFormats()) {
        formats.push_back(known.name.toStdString());
        descriptions.append(known.name + ": "_L1 + known.description);
    }
    exportCommand->add_option("--format", *format, descriptions.join("; "_L1).toStdString())
        ->check(CLI::IsMember(formats));
    onChosen(exportCommand, chosen, [=](Session &session) { return exportTheme(session, *slug, *format); });
}

} // namespace enigma
