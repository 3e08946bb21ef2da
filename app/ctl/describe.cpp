// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/describe.h"

#include "models/base/clock.h"
#include "models/base/text.h"

namespace enigma {

using namespace Qt::StringLiterals;

QString stateText(ComponentState state)
{
    switch (state) {
    case ComponentState::Changed:
        return u"changed"_s;
    case ComponentState::Published:
        return u"published"_s;
    case ComponentState::Yanked:
        return u"yanked"_s;
    case ComponentState::NeverPublished:
        break;
    }
    return u"never published"_s;
}

static QJsonValue numberOrNull(const std::optional<SemVer> &number)
{
    return number ? QJsonValue(number->toString()) : QJsonValue();
}

QJsonObject toJson(const Registry &registry)
{
    return {{u"id"_s, registry.id.value},
            {u"slug"_s, registry.slug},
            {u"name"_s, registry.name},
            {u"namespace"_s, QString(u'@' + registry.cliName)},
            {u"description"_s, registry.description},
            {u"homepage"_s, registry.homepage},
            {u"public"_s, registry.isPublic},
            {u"components"_s, registry.componentCount}};
}

QJsonObject toJson(const ComponentSummary &component)
{
    return {{u"id"_s, component.id.value},
            {u"registry"_s, component.registrySlug},
            {u"name"_s, component.name},
            {u"title"_s, component.title},
            {u"description"_s, component.description},
            {u"type"_s, component.type},
            {u"version"_s, numberOrNull(component.latest)},
            {u"draft"_s, component.hasDraft},
            {u"state"_s, stateText(component.state)},
            {u"updatedAt"_s, toIsoUtc(component.updatedAt)}};
}

QJsonObject toJson(const SearchHit &hit)
{
    QJsonObject json = toJson(hit.component);
    json[u"matched"_s] = searchFieldName(hit.field);
    if (!hit.excerpt.isEmpty()) {
        json[u"excerpt"_s] = hit.excerpt;
        json[u"path"_s] = hit.path;
        json[u"line"_s] = hit.line;
    }
    return json;
}

QJsonObject toJson(const Version &version)
{
    return {{u"id"_s, version.id.value},
            {u"version"_s, version.number.toString()},
            {u"changelog"_s, version.changelog},
            {u"digest"_s, version.digest},
            {u"author"_s, version.author},
            {u"createdAt"_s, toIsoUtc(version.createdAt)},
            {u"latest"_s, version.isLatest},
            {u"yanked"_s, version.isYanked},
            {u"publishedTo"_s, version.publishedTo},
            {u"bytes"_s, version.bytes}};
}

QJsonObject toJson(const Remote &remote)
{
    return {{u"id"_s, remote.id.value},
            {u"name"_s, remote.name},
            {u"kind"_s, remoteKindName(remote.kind)},
            {u"url"_s, remote.url},
            {u"tokenVariable"_s, remote.tokenVariable},
            {u"paused"_s, remote.paused},
            {u"waiting"_s, remote.waiting},
            {u"refused"_s, remote.failed},
            {u"lastSyncAt"_s, toIsoUtc(remote.lastSyncAt)},
            {u"lastError"_s, remote.lastError}};
}

QJsonObject toJson(const Item &item)
{
    QJsonArray files;
    for (const ItemFile &file : item.files) {
        files.append(QJsonObject{{u"path"_s, file.path},
                                 {u"type"_s, file.type},
                                 {u"target"_s, file.target},
                                 {u"size"_s, file.content.size()}});
    }
    return {{u"name"_s, item.head.name},
            {u"type"_s, item.head.type},
            {u"title"_s, item.head.title},
            {u"description"_s, item.head.description},
            {u"author"_s, item.head.author},
            {u"docs"_s, item.head.docs},
            {u"categories"_s, QJsonArray::fromStringList(item.head.categories)},
            {u"dependencies"_s, QJsonArray::fromStringList(item.head.dependencies)},
            {u"devDependencies"_s, QJsonArray::fromStringList(item.head.devDependencies)},
            {u"registryDependencies"_s, QJsonArray::fromStringList(item.head.registryDependencies)},
            {u"files"_s, files}};
}

QList<QStringList> componentRows(const QList<ComponentSummary> &components, bool withRegistry)
{
    QList<QStringList> rows;
    for (const ComponentSummary &component : components) {
        const QString name = withRegistry ? component.registrySlug + u'/' + component.name : component.name;
        const QString number = component.latest ? component.latest->toString() : u"draft"_s;
        const QString state = component.hasDraft && component.latest ? stateText(component.state) + tr(", draft")
                                                                     : stateText(component.state);
        rows.append({name, number, shortType(component.type), state, component.title});
    }
    return rows;
}

} // namespace enigma
