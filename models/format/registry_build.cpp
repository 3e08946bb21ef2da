// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/format/registry_build.h"

#include "models/domain/rules.h"
#include "models/theme/exchange/theme_export.h"

#include <QtConcurrentMap>
#include <QtConcurrentRun>

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

// A file that is still to be written as JSON.
struct Page
{
    QString path;
    const ItemDocument *document;
    const Pins *pins;

    QByteArray json() const
    {
        return writeItem(document->item, document->published ? &*document->published : nullptr, *pins);
    }
};

} // namespace

QMap<QString, QByteArray> buildRegistry(const RegistryBuild &build)
{
    static const Pins kNoPins;
    const QList<ItemDocument> latest = latestOfEach(build.items);
    const Pins pins = pinsTo(latest, build.cliName);
    const QString prefix = u"@%1/"_s.arg(build.cliName);
    QMap<QString, QByteArray> files;
    QList<Page> pages;
    for (const ItemDocument &document : latest) {
        pages.append({builtPath(document.item.head.name), &document, &kNoPins});
        if (document.item.head.name == kThemeSlug && document.item.isTheme()) {
            files.insert(u"theme.css"_s, builtThemeCss(document.item));
        }
    }
    QList<std::pair<QString, QString>> copies; // The same bytes under a second path.
    for (const ItemDocument &document : build.items) {
        const auto version = versionOf(document);
        if (!version) {
            continue;
        }
        const QString &name = document.item.head.name;
        if (pins.versions.value(name) == *version && !refersToOwn(document.item, prefix)) {
            copies.append({builtPath(name), builtPath(name, *version)});
        } else {
            pages.append({builtPath(name, *version), &document, &pins});
        }
    }
    QFuture<QByteArray> catalog = QtConcurrent::run(writeBuiltCatalog, build.head, latest, std::nullopt);
    const auto written = QtConcurrent::blockingMapped<QList<QByteArray>>(pages, &Page::json);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        files.insert(pages.at(i).path, written.at(i));
    }
    for (const auto &[from, to] : copies) {
        files.insert(to, files.value(from));
    }
    files.insert(u"r/registry.json"_s, catalog.result());
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
