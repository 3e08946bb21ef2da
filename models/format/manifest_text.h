// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The manifest of a component as a person edits it: the JSON of its item without the contents of the files, or only the
// keys that this program keeps without understanding them.

#pragma once

#include "models/domain/item.h"

#include <expected>

namespace enigma {

// Why a text cannot be taken, for the person who is typing it.
struct TextFault
{
    QString reason;
    int line = 0; // From 1; 0: no single one.
    int column = 0;

    bool operator==(const TextFault &) const = default;
};

QByteArray manifestText(const Item &item);
// The files of the item have no content. Whether names, types and paths are good is left to the edit.
std::expected<Item, TextFault> readManifestText(QByteArrayView text);

// cssVars, css, tailwind, envVars, meta and other keys of ItemHead::extra, indented; empty when there are none.
QByteArray extraText(const QByteArray &extra);
// An empty text means no keys.
std::expected<QByteArray, TextFault> readExtraText(QByteArrayView text);

// The first line with this text in quotes; 0 when there is none. For faults that name what is wrong.
int lineOfQuoted(QByteArrayView text, const QString &quoted);

} // namespace enigma
