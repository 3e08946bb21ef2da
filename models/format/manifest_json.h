// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The canonical JSON of a version's manifest and the digest that is its identity: the same content gives the same bytes
// on every machine. Keys sorted by code point, no spare space, UTF-8 in NFC, LF, integers only, empty values left out;
// the item's extra keys as one string, so that their order belongs to the identity.

#pragma once

#include "models/domain/item.h"

#include <QByteArrayView>

namespace enigma {

QByteArray canonicalManifest(const Manifest &manifest);

// SHA-256 of the canonical JSON, 64 lower-case hexadecimal digits.
QString manifestDigest(const Manifest &manifest);

// Accepts canonical bytes only, so that reading and writing keeps the digest; anything else is Invalid.
Result<Manifest> readManifest(QByteArrayView json);

} // namespace enigma
