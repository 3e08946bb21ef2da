// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// list, search, show.

#include "app/ctl/command.h"
#include "app/ctl/describe.h"
#include "app/ctl/resolve.h"
#include "models/base/text.h"
#include "models/store/component_repository.h"
#include "models/store/registry_repository.h"
#include "models/store/version_repository.h"

namespace enigma {

using namespace Qt::StringLiterals;

static Result<> listRegistries(Session &session, Library &library)
{
    ENIGMA_TRY(const QList<Registry> registries, library.registries().all());
    QList<QStringList> rows;
    for (const Registry &registry : registries) {
        rows.append({registry.slug, u'@' + registry.cliName, tr("%1 components").arg(registry.componentCount),
                     registry.isPublic ? registry.name : tr("%1 (private)").arg(registry.name)});
    }
    session.terminal.answer(
        {{u"registries"_s, toJsonArray(registries)}},
        rows.isEmpty() ? QStringList{tr("The library is empty. Import a registry with “enigmactl import SOURCE”.")}
                       : aligned(rows));
    return {};
}

static Result<> list(Session &session, const std::string &slug)
{
    ENIGMA_TRY(Library *const library, session.existingLibrary());
    if (slug.empty()) {
        return listRegistries(session, *library);
    }
    ENIGMA_TRY(const Registry registry, library->registries().findBySlug(QString::fromStdString(slug)));
    ENIGMA_TRY(const QList<ComponentSummary> components, library->components().list({.registry = registry.id}));
    session.terminal.answer({{u"registry"_s, toJson(registry)}, {u"components"_s, toJsonArray(components)}},
                            aligned(componentRows(components, false)));
    return {};
}

static Result<> search(Session &session, const std::string &text, const std::string &slug, int limit)
{
    ENIGMA_TRY(Library *const library, session.existingLibrary());
    ComponentQuery query{.text = QString::fromStdString(text), .limit = limit};
    if (!slug.empty()) {
        ENIGMA_TRY(const Registry registry, library->registries().findBySlug(QString::fromStdString(slug)));
        query.registry = registry.id;
    }
    ENIGMA_TRY(const QList<ComponentSummary> found, library->components().list(query));
    session.terminal.answer({{u"query"_s, query.text}, {u"components"_s, toJsonArray(found)}},
                            found.isEmpty() ? QStringList{tr("Nothing matches “%1”.").arg(query.text)}
                                            : aligned(componentRows(found, true)));
    return {};
}

static QStringList describeItem(const ComponentSummary &component, const Item &item, const QString &what)
{
    QList<QStringList> rows{{tr("name"), u"@%1/%2"_s.arg(component.registryCliName, component.name)},
                            {tr("shown"), what},
                            {tr("type"), shortType(item.head.type)},
                            {tr("state"), stateText(component.state)}};
    const auto add = [&rows](const QString &name, const QString &value) {
        if (!value.isEmpty()) {
            rows.append({name, value});
        }
    };
    add(tr("title"), item.head.title);
    add(tr("about"), item.head.description);
    add(tr("packages"), item.head.dependencies.join(u", "_s));
    add(tr("uses"), item.head.registryDependencies.join(u", "_s));
    for (const ItemFile &file : item.files) {
        rows.append({tr("file"), u"%1 (%2)"_s.arg(file.path, humanSize(file.content.size()))});
    }
    return aligned(rows);
}

static Result<> show(Session &session, const std::string &text, const std::string &path)
{
    ENIGMA_TRY(Library *const library, session.existingLibrary());
    ENIGMA_TRY(const Target target, resolveTarget(*library, QString::fromStdString(text)));
    ENIGMA_TRY(const Content content, contentOf(*library, target));
    if (!path.empty()) {
        ENIGMA_TRY(const ItemFile file, fileOf(content, QString::fromStdString(path)));
        session.terminal.raw(file.content);
        return {};
    }
    ENIGMA_TRY(const ComponentRelations relations, library->components().relations(target.component));
    QJsonObject json = toJson(target.component);
    json[u"shown"_s] = content.label;
    json[u"item"_s] = toJson(content.item);
    json[u"usedBy"_s] = QJsonArray::fromStringList(relations.usedBy);
    QStringList lines = describeItem(target.component, content.item, content.label);
    session.terminal.answer(json, lines);
    return {};
}

void addBrowseCommands(CLI::App &app, Chosen &chosen)
{
    auto slug = std::make_shared<std::string>();
    CLI::App *listCommand = app.add_subcommand("list", "The registries, or the components of one");
    listCommand->add_option("REGISTRY", *slug);
    onChosen(listCommand, chosen, [slug](Session &session) { return list(session, *slug); });

    auto text = std::make_shared<std::string>();
    auto within = std::make_shared<std::string>();
    auto limit = std::make_shared<int>(50);
    CLI::App *searchCommand = app.add_subcommand("search", "Find components by name, words and identifiers");
    searchCommand->add_option("QUERY", *text)->required();
    searchCommand->add_option("--registry", *within, "Only in this registry");
    searchCommand->add_option("--limit", *limit, "At most this many")->check(CLI::Range(1, 100'000));
    onChosen(searchCommand, chosen, [=](Session &session) { return search(session, *text, *within, *limit); });

    auto reference = std::make_shared<std::string>();
    auto path = std::make_shared<std::string>();
    CLI::App *showCommand = app.add_subcommand("show", "One component, or one of its files");
    showCommand->add_option("COMPONENT", *reference, "REGISTRY/COMPONENT[@VERSION]")->required();
    showCommand->add_option("--file", *path, "Print this file instead");
    onChosen(showCommand, chosen, [=](Session &session) { return show(session, *reference, *path); });
}

} // namespace enigma
