// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The content of a component: what a draft holds, what a version freezes, what a developer installs.

#pragma once

#include "models/domain/semver.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace enigma {

// The type of the one file that holds a theme item's CSS. It is published as cssVars, never as a file.
inline constexpr QStringView kThemeSourceType = u"enigma:theme-source";
inline constexpr QStringView kThemeSourcePath = u"theme.css";
inline constexpr QStringView kThemeItemType = u"registry:theme";

// Everything about an item but its files. Field names are those of shadcn's registry-item.json.
struct ItemHead
{
    QString name; // A slug.
    QString type; // One of itemTypes().
    QString title;
    QString description;
    QString author;
    QString docs; // Markdown.
    QStringList dependencies;
    QStringList devDependencies;
    QStringList
        registryDependencies; // As published: "@acme/button", a URL, or a bare name, which means shadcn's own item.
    QStringList categories;
    QByteArray extra; // All other keys (css, cssVars, tailwind, meta …) as one compact JSON object in the author's
                      // order; may be empty.

    bool operator==(const ItemHead &) const = default;
};

struct ItemFile
{
    QString path; // See checkFilePath().
    QString type;
    QString target; // Where it goes in the developer's project; empty: where the type puts it.
    QByteArray content;

    bool operator==(const ItemFile &) const = default;
};

struct Item
{
    ItemHead head;
    QList<ItemFile> files;

    const ItemFile *file(QStringView path) const;
    ItemFile *file(QStringView path);
    bool isTheme() const { return head.type == kThemeItemType; }

    bool operator==(const Item &) const = default;
};

// A file as a version names it: by content.
struct ManifestFile
{
    QString path;
    QString type;
    QString target;
    QString sha256;
    qint64 size = 0;

    bool operator==(const ManifestFile &) const = default;
};

// An Item with its version number and with contents replaced by their hashes; its canonical JSON is what a version's
// digest is taken from (models/format/manifest_json.h).
struct Manifest
{
    ItemHead head;
    SemVer version;
    QList<ManifestFile> files;

    bool operator==(const Manifest &) const = default;
};

Manifest manifestOf(const Item &item, const SemVer &version);

// The `type` values that the shadcn CLI 4.23 accepts; any other is a hard failure there.
const QStringList &itemTypes();
bool isItemType(QStringView type);

// "registry:ui" is shown as "ui".
QString shortType(const QString &type);

// The rules an item must keep to be stored: name, type, paths unique after case folding, sizes. The first broken one is
// the error.
Result<> checkItem(const Item &item);

} // namespace enigma
