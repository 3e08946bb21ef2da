// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Bounded JSON parsing for the sources of this folder, with errors that say where. No header outside of this folder may
// include it: nlohmann's types stop here.

#pragma once

#include "models/base/result.h"
#include "models/domain/rules.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QStringList>

#include <nlohmann/json.hpp>

namespace enigma::json {

using Value = nlohmann::ordered_json;

inline constexpr int kMaxDepth = 64;
inline constexpr qint64 kMaxItemJson = kMaxItemBytes + 4 * 1024 * 1024; // Room for escapes and keys.
inline constexpr qint64 kMaxCatalogJson = 8 * kMaxItemBytes;

// `source` is what an error calls the text: a file's or an item's name. TooLarge above `limit` bytes; Invalid with line
// and column for broken JSON, for nesting deeper than kMaxDepth and for objects made to be slow.
Result<Value> parse(QByteArrayView text, const QString &source, qint64 limit);

// Null when the object has no such key, or null for it.
const Value *find(const Value &object, const char *key);

// How texts are kept: composed characters (NFC) and LF line ends.
QString normalized(const QString &text);

QByteArrayView bytesOf(const Value &string);
QString textOf(const Value &string); // Normalized.

// An absent key gives an empty value; any other type than asked for is Invalid and names key and source.
Result<QString> readText(const Value &object, const char *key, const QString &source);
Result<QStringList> readTexts(const Value &object, const char *key, const QString &source);

} // namespace enigma::json
