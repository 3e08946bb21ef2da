// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a folder of static hosting holds, and the files in it that follow from its pinned versions.

#pragma once

#include "sync/folder/durable_files.h"
#include "sync/remote/published_form.h"

#include <QMap>

namespace enigma {

// theme.css, r/registry.json, r/<name>.json and r/<name>@<semver>.json below one folder.
class PublishedFolder
{
public:
    PublishedFolder(QString folder, DurableFiles &files) : m_folder(std::move(folder)), m_files(files) {}

    // Reads which versions are there; creates nothing.
    Result<> open();

    // The namespace in r/registry.json; empty when there is none yet.
    Result<QString> registryName() const;

    // Names of item files that no version of this program stands behind.
    QStringList foreignItems() const;

    // The digest in a pinned file; nullopt when the version is not there. Corrupt names the file.
    Result<std::optional<QString>> digest(const PinnedName &version) const;

    Result<> addPinned(const PinnedName &version, const QByteArray &bytes);

    // Brings everything else up to date with the pinned versions, of whomever; writes only what differs.
    Result<> writeDerived(const Registry &registry);

private:
    QString pathOf(const QString &fileName) const { return m_folder + QStringLiteral("/r/") + fileName; }
    Result<> replaceIfOther(const QString &path, const QByteArray &bytes);

    QString m_folder;
    DurableFiles &m_files;
    QMap<QString, SemVer> m_latest; // The highest version of each name.
    QStringList m_unpinned;         // Names with a <name>.json.
};

} // namespace enigma
