// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// component create|duplicate|rename|move|trash|restore.

#include "app/ctl/command.h"
#include "app/ctl/describe.h"
#include "app/ctl/resolve.h"
#include "models/base/text.h"
#include "models/store/component_repository.h"
#include "models/store/registry_repository.h"

namespace enigma {

using namespace Qt::StringLiterals;

static Result<> create(Session &session, const std::string &text, const std::string &type, const std::string &title)
{
    ENIGMA_TRY(Library *const library, session.existingLibrary());
    ENIGMA_TRY(const ComponentReference reference, parseReference(QString::fromStdString(text)));
    ENIGMA_TRY(const Registry registry, library->registries().findBySlug(reference.registry));
    Item item;
    item.head.name = reference.component;
    item.head.type = u"registry:"_s + QString::fromStdString(type);
    item.head.title = QString::fromStdString(title);
    ENIGMA_TRY(const ComponentId id, library->createComponent(registry.id, item));
    ENIGMA_TRY(const ComponentSummary component, library->components().load(id));
    session.terminal.answer(
        toJson(component),
        {tr("Made %1 as a draft. Write its files with “enigmactl draft write”.").arg(component.name)});
    return {};
}

static Result<> answerComponent(Session &session, Library &library, const ComponentId &id, const QString &line)
{
    ENIGMA_TRY(const ComponentSummary component, library.components().load(id));
    session.terminal.answer(toJson(component), {line});
    return {};
}

static Result<> duplicate(Session &session, const std::string &text, const std::string &name)
{
    ENIGMA_TRY(Library *const library, session.existingLibrary());
    ENIGMA_TRY(const Target target, resolveTarget(*library, QString::fromStdString(text)));
    const QString copy = QString::fromStdString(name);
    ENIGMA_TRY(const ComponentId id, library->duplicateComponent(target.component.id, copy));
    return answerComponent(session, *library, id,
                           tr("Made %1 as a draft, a copy of %2.").arg(copy, target.component.name));
}

static QString dependentsLine(const QStringList &dependents)
{
    return dependents.isEmpty() ? tr("No component of the registry uses it.")
                                : tr("These use it and have a draft now: %1.").arg(dependents.join(u", "_s));
}

static Result<> rename(Session &session, const std::string &text, const std::string &name)
{
    ENIGMA_TRY(Library *const library, session.existingLibrary());
    ENIGMA_TRY(const Target target, resolveTarget(*library, QString::fromStdString(text)));
    const QString to = QString::fromStdString(name);
    ENIGMA_TRY(const RenamedComponent renamed, library->renameComponent(target.component.id, to));
    ENIGMA_TRY(const ComponentSummary component, library->components().load(target.component.id));
    QJsonObject json = toJson(component);
    json[u"dependents"_s] = QJsonArray::fromStringList(renamed.dependents);
    json[u"filesRenamed"_s] = renamed.filesRenamed;
    session.terminal.answer(
        json, {tr("Renamed %1 to %2. Save a version to publish it under this name.").arg(target.component.name, to),
               dependentsLine(renamed.dependents)});
    return {};
}

static Result<> move(Session &session, const std::string &text, const std::string &slug)
{
    ENIGMA_TRY(Library *const library, session.existingLibrary());
    ENIGMA_TRY(const Target target, resolveTarget(*library, QString::fromStdString(text)));
    ENIGMA_TRY(const Registry registry, library->registries().findBySlug(QString::fromStdString(slug)));
    ENIGMA_TRY(const QStringList dependents, library->moveComponent(target.component.id, registry.id));
    ENIGMA_TRY(const ComponentSummary component, library->components().load(target.component.id));
    QJsonObject json = toJson(component);
    json[u"dependents"_s] = QJsonArray::fromStringList(dependents);
    session.terminal.answer(json,
                            {tr("Moved %1 to %2.").arg(component.name, registry.slug), dependentsLine(dependents)});
    return {};
}

static Result<> trash(Session &session, const std::string &text)
{
    ENIGMA_TRY(Library *const library, session.existingLibrary());
    ENIGMA_TRY(const Target target, resolveTarget(*library, QString::fromStdString(text)));
    ENIGMA_CHECK(library->setComponentTrashed(target.component.id, true));
    return answerComponent(session, *library, target.component.id,
                           tr("Moved %1 to the trash.").arg(target.component.name));
}

static Result<> restore(Session &session, const std::string &text)
{
    ENIGMA_TRY(Library *const library, session.existingLibrary());
    ENIGMA_TRY(const TrashEntry entry,
               trashedEntry(*library, TrashEntry::Kind::Component, QString::fromStdString(text)));
    ENIGMA_CHECK(library->setComponentTrashed(entry.component(), false));
    return answerComponent(session, *library, entry.component(), tr("Took %1 out of the trash.").arg(entry.name));
}

void addComponentCommands(CLI::App &app, Chosen &chosen)
{
    auto reference = std::make_shared<std::string>();
    auto other = std::make_shared<std::string>();
    CLI::App *component = app.add_subcommand("component", "Make, rename, move and remove components");
    component->require_subcommand(1);
    const auto add = [&](const char *name, const char *about) {
        CLI::App *command = component->add_subcommand(name, about);
        command->add_option("COMPONENT", *reference, "REGISTRY/COMPONENT")->required();
        return command;
    };

    auto type = std::make_shared<std::string>("ui");
    auto title = std::make_shared<std::string>();
    CLI::App *createCommand = add("create", "Make a component; it begins as a draft");
    createCommand->add_option("--type", *type, "ui, component, block, hook, lib …");
    createCommand->add_option("--title", *title, "What people call it");
    onChosen(createCommand, chosen, [=](Session &session) { return create(session, *reference, *type, *title); });

    CLI::App *duplicateCommand = add("duplicate", "Copy the working state under another name, without versions");
    duplicateCommand->add_option("NAME", *other, "The name of the copy")->required();
    onChosen(duplicateCommand, chosen, [=](Session &session) { return duplicate(session, *reference, *other); });

    CLI::App *renameCommand = add("rename", "Rename it, also in the drafts of the components that use it");
    renameCommand->add_option("NAME", *other, "The new name")->required();
    onChosen(renameCommand, chosen, [=](Session &session) { return rename(session, *reference, *other); });

    CLI::App *moveCommand = add("move", "Move it to another registry of this library");
    moveCommand->add_option("REGISTRY", *other, "Where to")->required();
    onChosen(moveCommand, chosen, [=](Session &session) { return move(session, *reference, *other); });

    onChosen(add("trash", "Move it to the trash"), chosen,
             [=](Session &session) { return trash(session, *reference); });
    onChosen(add("restore", "Take it out of the trash"), chosen,
             [=](Session &session) { return restore(session, *reference); });
}

} // namespace enigma
