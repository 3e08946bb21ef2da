// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/serve/developer_routes.h"

#include "models/base/hash.h"
#include "models/base/text.h"
#include "models/domain/rules.h"
#include "models/format/catalog_json.h"
#include "models/store/library.h"
#include "models/store/registry_repository.h"
#include "sync/remote/published_form.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace enigma::serve {

using namespace Qt::StringLiterals;

static constexpr qint64 kMostMadeBytes = 64 * 1024 * 1024;
static constexpr qsizetype kMostMade = 20'000;

void DeveloperRoutes::addTo(RouteTable &table)
{
    const auto add = [this, &table](const QString &pattern, Page page) {
        table.add("GET", pattern, readable(std::move(page)));
    };
    const Page catalogPage = [this](const Registry &registry, const Call &call) { return catalog(registry, call); };
    const Page basePage = [this](const Registry &registry, const Call &call) { return onboarding(registry, call); };
    const Page cssPage = [this](const Registry &registry, const Call &) { return stylesheet(registry); };
    const Page itemPage = [this](const Registry &registry, const Call &call) { return item(registry, call); };
    if (!m_settings.only.isNull()) {
        add(u"/r/registry.json"_s, catalogPage);
        add(u"/r/base.json"_s, basePage);
        add(u"/r/theme.css"_s, cssPage);
        add(u"/r/{file}"_s, itemPage);
    }
    add(u"/r/{registry}/registry.json"_s, catalogPage);
    add(u"/r/{registry}/base.json"_s, basePage);
    add(u"/r/{registry}/theme.css"_s, cssPage);
    add(u"/r/{registry}/{file}"_s, itemPage);
    add(u"/api/v1/{registry}/theme"_s, [this](const Registry &registry, const Call &) {
        ApiResponse answer = stylesheet(registry);
        if (answer.status == 200 && registry.isPublic) {
            answer.addHeader("Cache-Control", "public, max-age=3600, s-maxage=86400");
        }
        return answer;
    });
    add(u"/api/v1/{registry}/{component}"_s,
        [this](const Registry &registry, const Call &call) { return component(registry, call); });
}

void DeveloperRoutes::forget()
{
    m_shelf.forget();
    m_made.clear();
    m_madeBytes = 0;
}

OrAnswer<Registry> DeveloperRoutes::registryOf(const Call &call)
{
    if (m_settings.only.isNull()) {
        return m_access.reader(call.request, call.captures.first());
    }
    const Result<Registry> registry = m_library.registries().load(m_settings.only);
    if (!registry) {
        return std::unexpected(problem(registry.error()));
    }
    const bool isNamed = call.request.path.count(u'/') == 3 || call.request.path.startsWith(u"/api/");
    if (isNamed && call.captures.first() != registry->cliName) {
        return std::unexpected(notFound(tr("Only the registry “%1” is served here.").arg(registry->cliName)));
    }
    return *registry;
}

static void addDefaults(const Registry &registry, ApiResponse &answer)
{
    answer.addHeader("ETag", '"' + sha256Hex(answer.body).left(32).toLatin1() + '"');
    if (answer.header("Cache-Control").isEmpty()) {
        answer.addHeader("Cache-Control", registry.isPublic ? "no-cache" : "private, no-cache");
    }
}

Handler DeveloperRoutes::readable(Page page)
{
    return [this, page = std::move(page)](const Call &call) -> ApiResponse {
        const OrAnswer<Registry> registry = registryOf(call);
        if (!registry) {
            return registry.error();
        }
        const QString key =
            call.request.path + u'?' + call.request.query.query() + u'\n' + baseAddress(*registry, call.request);
        if (const auto made = m_made.constFind(key); made != m_made.cend()) {
            return *made;
        }
        ApiResponse answer = page(*registry, call);
        if (answer.status != 200) {
            return answer;
        }
        addDefaults(*registry, answer);
        if (m_made.size() >= kMostMade || m_madeBytes + answer.body.size() > kMostMadeBytes) {
            m_made.clear();
            m_madeBytes = 0;
        }
        m_madeBytes += answer.body.size();
        m_made.insert(key, answer);
        return answer;
    };
}

// Without a public address it is the one that the asker used: good enough for trying, and nobody else gets that answer.
QString DeveloperRoutes::baseAddress(const Registry &registry, const ApiRequest &request) const
{
    QString root = m_settings.publicUrl.toString(QUrl::FullyEncoded | QUrl::StripTrailingSlash);
    if (root.isEmpty()) {
        root = u"http://"_s + QString::fromLatin1(request.header("host")).left(255);
    }
    return root + u"/r/"_s + registry.cliName;
}

static bool matches(const ItemDocument &document, const QString &text)
{
    const ItemHead &head = document.item.head;
    return head.name.contains(text, Qt::CaseInsensitive) || head.title.contains(text, Qt::CaseInsensitive) ||
           head.description.contains(text, Qt::CaseInsensitive);
}

ApiResponse DeveloperRoutes::catalog(const Registry &registry, const Call &call)
{
    const Result<QList<ItemDocument>> latest = m_shelf.latest(registry);
    if (!latest) {
        return problem(latest.error());
    }
    const QString text = call.request.query.queryItemValue(u"q"_s, QUrl::FullyDecoded).trimmed();
    const QStringList types =
        call.request.query.queryItemValue(u"type"_s, QUrl::FullyDecoded).split(u',', Qt::SkipEmptyParts);
    QList<ItemDocument> found;
    for (const ItemDocument &document : *latest) {
        const QString &type = document.item.head.type;
        const bool hasType = types.isEmpty() || types.contains(type) || types.contains(shortType(type));
        if (hasType && (text.isEmpty() || matches(document, text))) {
            found.append(document);
        }
    }
    const qsizetype total = found.size();
    const qsizetype offset = std::clamp<qsizetype>(call.request.query.queryItemValue(u"offset"_s).toInt(), 0, total);
    const int asked = call.request.query.queryItemValue(u"limit"_s).toInt();
    const qsizetype limit = asked > 0 ? asked : std::max<qsizetype>(total, 1);
    const CatalogPage page{.total = total, .offset = offset, .limit = limit};
    return json(writeBuiltCatalog({registry.cliName, registry.homepage}, found.mid(offset, limit), page));
}

ApiResponse DeveloperRoutes::item(const Registry &registry, const Call &call)
{
    const QString file = call.captures.last();
    const std::optional<VersionWish> wish =
        file.endsWith(u".json") ? VersionWish::parse(file.chopped(5)) : std::nullopt;
    if (!wish) {
        return notFound(tr("There is no item at this address. Items are asked for as name.json or name@1.2.0.json."));
    }
    const OrAnswer<ShelfItem> found = m_shelf.find(registry, *wish);
    if (!found) {
        return found.error();
    }
    const Version &version = found->version;
    const PublishInfo info{version.number, version.changelog, integrityOf(version.digest)};
    if (wish->kind != VersionWish::Kind::Exact) {
        return json(writeItem(found->item, &info));
    }
    const Result<Pins> pins = m_shelf.pinsFor(registry, *found);
    if (!pins) {
        return problem(pins.error());
    }
    ApiResponse answer = json(writeItem(found->item, &info, *pins));
    answer.addHeader("Cache-Control", registry.isPublic ? "public, max-age=31536000, immutable"
                                                        : "private, max-age=31536000, immutable");
    return answer;
}

static QJsonValue registryEntry(const Registry &registry, const QString &base)
{
    const QString address = base + u"/{name}.json"_s;
    if (registry.isPublic) {
        return address;
    }
    const QString variable = registry.cliName.toUpper().replace(u'-', u'_') + u"_TOKEN"_s;
    return QJsonObject{{u"url"_s, address},
                       {u"headers"_s, QJsonObject{{u"Authorization"_s, u"Bearer ${%1}"_s.arg(variable)}}}};
}

// For `shadcn init <address>`: brings the namespace and the theme in one command.
ApiResponse DeveloperRoutes::onboarding(const Registry &registry, const Call &call)
{
    const QString base = baseAddress(registry, call.request);
    const OrAnswer<ShelfItem> theme = m_shelf.find(registry, {.name = kThemeSlug.toString()});
    QJsonArray dependencies;
    if (theme) {
        dependencies.append(base + u"/theme.json"_s);
    }
    const QJsonObject object{
        {u"$schema"_s, u"https://ui.shadcn.com/schema/registry-item.json"_s},
        {u"name"_s, u"base"_s},
        {u"type"_s, u"registry:base"_s},
        {u"title"_s, registry.name},
        {u"description"_s, registry.description},
        {u"registryDependencies"_s, dependencies},
        {u"config"_s,
         QJsonObject{{u"registries"_s, QJsonObject{{u'@' + registry.cliName, registryEntry(registry, base)}}}}}};
    return json(QJsonDocument(object).toJson());
}

ApiResponse DeveloperRoutes::stylesheet(const Registry &registry)
{
    const OrAnswer<ShelfItem> theme = m_shelf.find(registry, {.name = kThemeSlug.toString()});
    if (!theme) {
        return notFound(tr("The registry “%1” has no theme yet.").arg(registry.cliName));
    }
    const Result<QByteArray> sheet = stylesheetOf(theme->item);
    return sheet ? css(*sheet) : problem(sheet.error());
}

static QJsonObject describe(const Registry &registry, const ShelfItem &found, const QJsonValue &theme)
{
    QJsonArray files;
    for (const ItemFile &file : found.item.files) {
        files.append(QJsonObject{{u"path"_s, file.path},
                                 {u"type"_s, file.type},
                                 {u"target"_s, file.target},
                                 {u"content"_s, QString::fromUtf8(file.content)}});
    }
    return {{u"id"_s, found.version.componentId.value},
            {u"name"_s, found.item.head.name},
            {u"version"_s, found.version.number.toString()},
            {u"registry"_s, registry.cliName},
            {u"files"_s, files},
            {u"dependencies"_s, QJsonArray::fromStringList(found.item.head.dependencies)},
            {u"theme"_s, theme}};
}

ApiResponse DeveloperRoutes::component(const Registry &registry, const Call &call)
{
    QString text = call.captures.last();
    if (const QString version = call.request.query.queryItemValue(u"version"_s, QUrl::FullyDecoded);
        !version.isEmpty() && !text.contains(u'@')) {
        text += u'@' + version;
    }
    const std::optional<VersionWish> wish = VersionWish::parse(text);
    if (!wish) {
        return notFound(tr("There is no component at this address."));
    }
    const OrAnswer<ShelfItem> found = m_shelf.find(registry, *wish);
    if (!found) {
        return found.error();
    }
    QJsonValue theme;
    if (const OrAnswer<ShelfItem> own = m_shelf.find(registry, {.name = kThemeSlug.toString()})) {
        theme = QJsonDocument::fromJson(writeItem(own->item)).object().value("cssVars"_L1);
    }
    const QJsonObject envelope{
        {u"success"_s, true}, {u"data"_s, describe(registry, *found, theme)}, {u"error"_s, QJsonValue::Null}};
    return json(QJsonDocument(envelope).toJson(QJsonDocument::Compact));
}

} // namespace enigma::serve
