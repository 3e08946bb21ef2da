// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// init, registry create|set|trash|restore.

#include "app/ctl/command.h"
#include "app/ctl/describe.h"
#include "app/ctl/resolve.h"
#include "models/base/text.h"
#include "models/format/import_source.h"
#include "models/store/registry_repository.h"

namespace enigma {

using namespace Qt::StringLiterals;

static Result<> init(Session &session, bool withStarter)
{
    ENIGMA_TRY(Library *const library, session.library());
    QStringList lines{tr("The library is ready in %1.").arg(library->folder())};
    if (withStarter) {
        JobContext job;
        ENIGMA_TRY(const ImportedRegistry starter, readRegistry(u":/enigma/starter"_s, job));
        ENIGMA_TRY(const ImportOutcome outcome, library->importRegistry(starter, {.slug = u"starter"_s}, job));
        lines.append(tr("It holds the starter registry with %1 items.").arg(starter.items.size()));
    }
    ENIGMA_TRY(const QList<Registry> registries, library->registries().all());
    session.terminal.answer({{u"library"_s, library->folder()}, {u"registries"_s, toJsonArray(registries)}}, lines);
    return {};
}

struct RegistryFacts
{
    std::string slug;
    std::string name;
    std::string cliName;
    std::string description;
    std::string homepage;
    bool isPrivate = false;
    bool isPublic = false;
};

static Result<> createRegistry(Session &session, const RegistryFacts &facts)
{
    ENIGMA_TRY(Library *const library, session.library());
    ENIGMA_TRY(const RegistryId id, library->createRegistry({.slug = QString::fromStdString(facts.slug),
                                                             .name = QString::fromStdString(facts.name),
                                                             .cliName = QString::fromStdString(facts.cliName),
                                                             .description = QString::fromStdString(facts.description),
                                                             .homepage = QString::fromStdString(facts.homepage),
                                                             .isPublic = !facts.isPrivate}));
    ENIGMA_TRY(const Registry registry, library->registries().load(id));
    session.terminal.answer(toJson(registry),
                            {tr("Made the registry %1 with the namespace @%2.").arg(registry.slug, registry.cliName)});
    return {};
}

static Result<> setRegistry(Session &session, const RegistryFacts &facts)
{
    ENIGMA_TRY(Library *const library, session.existingLibrary());
    ENIGMA_TRY(Registry registry, library->registries().findBySlug(QString::fromStdString(facts.slug)));
    const auto replace = [](QString &value, const std::string &wanted) {
        if (!wanted.empty()) {
            value = QString::fromStdString(wanted);
        }
    };
    replace(registry.name, facts.name);
    replace(registry.description, facts.description);
    replace(registry.homepage, facts.homepage);
    registry.isPublic = facts.isPublic || (registry.isPublic && !facts.isPrivate);
    ENIGMA_CHECK(library->updateRegistry(registry));
    session.terminal.answer(toJson(registry), {tr("Changed the registry %1.").arg(registry.slug)});
    return {};
}

static Result<> trashRegistry(Session &session, const QString &slug)
{
    ENIGMA_TRY(Library *const library, session.existingLibrary());
    ENIGMA_TRY(const Registry registry, library->registries().findBySlug(slug));
    ENIGMA_CHECK(library->setRegistryTrashed(registry.id, true));
    session.terminal.answer(toJson(registry), {tr("Moved the registry %1 to the trash.").arg(slug)});
    return {};
}

static Result<> restoreRegistry(Session &session, const QString &slug)
{
    ENIGMA_TRY(Library *const library, session.existingLibrary());
    ENIGMA_TRY(const TrashEntry entry, trashedEntry(*library, TrashEntry::Kind::Registry, slug));
    ENIGMA_CHECK(library->setRegistryTrashed(entry.registry(), false));
    ENIGMA_TRY(const Registry registry, library->registries().load(entry.registry()));
    session.terminal.answer(toJson(registry), {tr("Took the registry %1 out of the trash.").arg(slug)});
    return {};
}

static void addRegistryFacts(CLI::App *command, RegistryFacts &facts)
{
    command->add_option("SLUG", facts.slug, "Lower-case letters, digits and hyphens")->required();
    command->add_option("--name", facts.name, "What people call it");
    command->add_option("--description", facts.description, "One sentence");
    command->add_option("--homepage", facts.homepage, "Its address");
    auto *isPrivate =
        command->add_flag("--private", facts.isPrivate, "Only holders of a token may install from a server");
    command->add_flag("--public", facts.isPublic, "Everybody may install")->excludes(isPrivate);
}

void addLibraryCommands(CLI::App &app, Chosen &chosen)
{
    auto withStarter = std::make_shared<bool>(false);
    CLI::App *initCommand = app.add_subcommand("init", "Make the library, or bring it up to date");
    initCommand->add_flag("--starter", *withStarter, "Put the starter registry into it");
    onChosen(initCommand, chosen, [withStarter](Session &session) { return init(session, *withStarter); });

    auto facts = std::make_shared<RegistryFacts>();
    CLI::App *registry = app.add_subcommand("registry", "Make and describe registries");
    registry->require_subcommand(1);
    CLI::App *create = registry->add_subcommand("create", "Make an empty registry");
    addRegistryFacts(create, *facts);
    create->add_option("--namespace", facts->cliName, "Its namespace for developers; the slug when not given");
    onChosen(create, chosen, [facts](Session &session) { return createRegistry(session, *facts); });
    CLI::App *set = registry->add_subcommand("set", "Change what is known of a registry");
    addRegistryFacts(set, *facts);
    onChosen(set, chosen, [facts](Session &session) { return setRegistry(session, *facts); });
    auto slug = std::make_shared<std::string>();
    CLI::App *trash = registry->add_subcommand("trash", "Move a registry to the trash with all that is in it");
    trash->add_option("SLUG", *slug)->required();
    onChosen(trash, chosen, [slug](Session &session) { return trashRegistry(session, QString::fromStdString(*slug)); });
    CLI::App *restore = registry->add_subcommand("restore", "Take a registry out of the trash");
    restore->add_option("SLUG", *slug)->required();
    onChosen(restore, chosen,
             [slug](Session &session) { return restoreRegistry(session, QString::fromStdString(*slug)); });
}

} // namespace enigma
