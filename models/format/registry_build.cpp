// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/format/registry_build.h"

#include "models/domain/rules.h"
#include "models/theme/theme_export.h"

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

// nullopt < any version.
std::optional<SemVer> versionOf(const ItemDocument &document)
{
    return document.published ? std::optional(document.published->version) : std::nullopt;
}

QList<ItemDocument> latestOfEach(const QList<ItemDocument> &items)
{
    QList<ItemDocument> latest;
    QHash<QString, qsizetype> places;
    for (const ItemDocument &document : items) {
        const auto place = places.constFind(document.item.head.name);
        if (place == places.constEnd()) {
            places.insert(document.item.head.name, latest.size());
            latest.append(document);
        } else if (versionOf(document) > versionOf(latest[*place])) {
            latest[*place] = document;
        }
    }
    return latest;
}

Pins pinsTo(const QList<ItemDocument> &latest, const QString &cliName)
{
    Pins pins{.cliName = cliName, .versions = {}};
    for (const ItemDocument &document : latest) {
        if (document.published) {
            pins.versions.insert(document.item.head.name, document.published->version);
        }
    }
    return pins;
}

bool refersToOwn(const Item &item, const QString &prefix)
{
    return std::ranges::any_of(item.head.registryDependencies,
                               [&prefix](const QString &reference) { return reference.startsWith(prefix); });
}

QByteArray toJson(const ItemDocument &document, const Pins &pins = {})
{
    return writeItem(document.item, document.published ? &*document.published : nullptr, pins);
}

} // namespace

QMap<QString, QByteArray> buildRegistry(const RegistryBuild &build)
{
    QMap<QString, QByteArray> files;
    const QList<ItemDocument> latest = latestOfEach(build.items);
    files.insert(u"r/registry.json"_s, writeBuiltCatalog(build.head, latest));
    for (const ItemDocument &document : latest) {
        const QString path = builtPath(document.item.head.name);
        files.insert(path, toJson(document));
        if (document.item.head.name == kThemeSlug && document.item.isTheme()) {
            files.insert(u"theme.css"_s, builtThemeCss(document.item));
        }
    }
    const Pins pins = pinsTo(latest, build.cliName);
    const QString prefix = u"@%1/"_s.arg(build.cliName);
    for (const ItemDocument &document : build.items) {
        const auto version = versionOf(document);
        if (!version) {
            continue;
        }
        const QString &name = document.item.head.name;
        const bool isPlain = pins.versions.value(name) == *version && !refersToOwn(document.item, prefix);
        files.insert(builtPath(name, *version), isPlain ? files.value(builtPath(name)) : toJson(document, pins));
    }
    return files;
}

QString builtPath(const QString &name)
{
    return u"r/"_s + name + u".json"_s;
}

QString builtPath(const QString &name, const SemVer &version)
{
    return u"r/"_s + name + u'@' + version.toString() + u".json"_s;
}

QByteArray builtThemeCss(const Item &item)
{
    const auto file = std::ranges::find(item.files, kThemeSourceType, &ItemFile::type);
    const auto theme = file == item.files.end() ? Result<Theme>() : Theme::parse(file->content);
    return theme ? toTailwindCss(*theme) : QByteArray();
}

} // namespace enigma
