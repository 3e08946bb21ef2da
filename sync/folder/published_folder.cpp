// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/folder/published_folder.h"

#include "models/base/text.h"
#include "models/domain/rules.h"
#include "models/format/catalog_json.h"

#include <QDir>
#include <QFile>

namespace enigma {

using namespace Qt::StringLiterals;

static const QString kCatalogFile = u"registry.json"_s;

static Result<QByteArray> readWhole(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        const ErrorCode code = file.exists() ? ErrorCode::Disk : ErrorCode::NotFound;
        return failure(code, tr("“%1” cannot be read: %2").arg(path, file.errorString()));
    }
    return file.readAll();
}

Result<> PublishedFolder::open()
{
    m_latest.clear();
    m_unpinned.clear();
    const QStringList names = QDir(m_folder + u"/r"_s).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        if (const std::optional<PinnedName> pinned = PinnedName::parse(name)) {
            SemVer &latest = m_latest[pinned->name];
            latest = std::max(latest, pinned->version);
        } else if (name != kCatalogFile) {
            m_unpinned.append(name.chopped(5));
        }
    }
    return {};
}

Result<QString> PublishedFolder::registryName() const
{
    const QString path = pathOf(kCatalogFile);
    if (!QFile::exists(path)) {
        return QString();
    }
    ENIGMA_TRY(const QByteArray bytes, readWhole(path));
    ENIGMA_TRY(const Catalog catalog, readCatalog(bytes, path));
    return catalog.name;
}

QStringList PublishedFolder::foreignItems() const
{
    QStringList foreign;
    std::ranges::copy_if(m_unpinned, std::back_inserter(foreign),
                         [this](const QString &name) { return !m_latest.contains(name); });
    return foreign;
}

Result<std::optional<QString>> PublishedFolder::digest(const PinnedName &version) const
{
    const QString path = pathOf(version.fileName());
    if (!QFile::exists(path)) {
        return std::nullopt;
    }
    ENIGMA_TRY(const QByteArray bytes, readWhole(path));
    const Result<ItemDocument> document = readItem(bytes, path);
    if (!document || !document->published) {
        return failure(
            ErrorCode::Corrupt,
            tr("“%1” is damaged or was not published by Enigma Designer. Look at it, and remove it if it is not "
               "wanted; then publish again.")
                .arg(path),
            document ? QString() : document.error().message);
    }
    return document->published->integrity.mid(integrityOf({}).size());
}

Result<> PublishedFolder::addPinned(const PinnedName &version, const QByteArray &bytes)
{
    ENIGMA_CHECK(m_files.write(pathOf(version.fileName()), bytes, DurableFiles::Existing::Keep));
    SemVer &latest = m_latest[version.name];
    latest = std::max(latest, version.version);
    return {};
}

Result<> PublishedFolder::replaceIfOther(const QString &path, const QByteArray &bytes)
{
    if (const Result<QByteArray> now = readWhole(path); now && *now == bytes) {
        return {};
    }
    return m_files.write(path, bytes, DurableFiles::Existing::Replace);
}

Result<> PublishedFolder::writeDerived(const Registry &registry)
{
    QList<ItemDocument> items;
    for (const auto &[name, version] : m_latest.asKeyValueRange()) {
        const QString path = pathOf(PinnedName{name, version}.fileName());
        ENIGMA_TRY(const QByteArray bytes, readWhole(path));
        ENIGMA_TRY(ItemDocument document, readItem(bytes, path));
        ENIGMA_CHECK(replaceIfOther(pathOf(name + u".json"_s), bytes));
        if (name == kThemeSlug) {
            ENIGMA_TRY(const QByteArray css, stylesheetOf(document.item));
            ENIGMA_CHECK(replaceIfOther(m_folder + u"/theme.css"_s, css));
        }
        items.append(std::move(document));
    }
    // Last: whoever reads the list finds everything that it names.
    return replaceIfOther(pathOf(kCatalogFile), writeBuiltCatalog({registry.cliName, registry.homepage}, items));
}

} // namespace enigma
