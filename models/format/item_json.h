// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// shadcn's registry-item.json, in and out. Written byte for byte in the form of `shadcn build` 4.23: its order of keys,
// two spaces, no line end after the last bracket.

#pragma once

#include "models/domain/item.h"

#include <QHash>

#include <optional>

namespace enigma {

// What a published item says of itself beyond its content, in `meta`: the one place where the CLI keeps unknown keys.
struct PublishInfo
{
    SemVer version;
    QString changelog;
    QString integrity; // See integrityOf().

    bool operator==(const PublishInfo &) const = default;
};

// "sha256-<digest>" of a version's digest, as stored in PublishInfo::integrity.
QString integrityOf(const QString &digest);

// An item as one JSON document holds it.
struct ItemDocument
{
    Item item;
    std::optional<PublishInfo> published = {}; // Present when this program published it.
    QStringList notes = {};                    // What reading left out, one sentence each.

    bool operator==(const ItemDocument &) const = default;
};

// Versions that references to own items ("@acme/button") get on writing: "@acme/button@1.2.0".
struct Pins
{
    QString cliName;
    QHash<QString, SemVer> versions;
};

// `source` is what errors call the document; without it they use the item's own name. Texts come back composed (NFC)
// with LF, `extra` in the order in which it is written. A file that came without content has a null one; an empty one
// is not null. The theme of a theme item becomes its one CSS file. Names, types and paths are not judged here: see
// checkItem().
Result<ItemDocument> readItem(QByteArrayView json, const QString &source = {});

// With `published`, its three keys stand in `meta` over the author's own.
QByteArray writeItem(const Item &item, const PublishInfo *published = nullptr, const Pins &pins = {});

} // namespace enigma
