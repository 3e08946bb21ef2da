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

static QStringList nothingFound(const QString &text, const QString &suggestion)
{
    QStringList lines{tr("Nothing matches “%1”.").arg(text)};
    if (!suggestion.isEmpty()) {
        lines.append(tr("Did you mean “%1”?").arg(suggestion));
    }
    return lines;
}

// The rows of the components; below one that was found by more than its name and texts, the line that was.
static QStringList hitLines(const QList<SearchHit> &hits)
{
    QList<ComponentSummary> components;
    for (const SearchHit &hit : hits) {
        components.append(hit.component);
    }
    const QStringList rows = aligned(componentRows(components, true));
    QStringList lines;
    for (qsizetype i = 0; i < hits.size(); ++i) {
        const SearchHit &hit = hits.at(i);
        lines.append(rows.at(i));
        if (hit.field == SearchHit::Field::Code) {
            lines.append(u"    %1:%2: %3"_s.arg(hit.path).arg(hit.line).arg(hit.excerpt));
        } else if (!hit.excerpt.isEmpty()) {
            lines.append(u"    %1: %2"_s.arg(searchFieldName(hit.field), hit.excerpt));
        }
    }
    return lines;
}

static Result<> search(Session &session, const std::string &text, const std::string &slug, int limit)
{
    ENIGMA_TRY(Library *const library, session.existingLibrary());
    ComponentQuery query{.text = QString::fromStdString(text), .limit = limit};
    if (!slug.empty()) {
        ENIGMA_TRY(const Registry registry, library->registries().findBySlug(QString::fromStdString(slug)));
        query.registry = registry.id;
    }
    ENIGMA_TRY(const SearchAnswer found, library->search(query));
    session.terminal.answer(
        {{u"query"_s, query.text}, {u"components"_s, toJsonArray(found.hits)}, {u"suggestion"_s, found.suggestion}},
        found.hits.isEmpty() ? nothingFound(query.text, found.suggestion) : hitLines(found.hits));
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
    CLI::App *searchCommand = app.add_subcommand("search", "Find components by name, words, code and what they use");
    searchCommand
        ->add_option("QUERY", *text,
                     "Beginnings of words, \"phrases\", and type:ui, uses:PACKAGE, token:NAME, registry:SLUG, "
                     "state:draft|published|changed|unpublished|yanked")
        ->required();
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
