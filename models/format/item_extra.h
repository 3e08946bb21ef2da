// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The keys of an item that this program keeps without understanding them (ItemHead::extra): their order, and the part
// of `meta` that is ours. For the sources of this folder.

#pragma once

#include "models/format/item_json.h"
#include "models/format/json.h"

namespace enigma::json {

// Where an extra key is written, in the order of `shadcn build` 4.23.
enum class ExtraPlace {
    First,      // extends
    AfterFiles, // tailwind, cssVars, css, envVars, meta
    BeforeType, // Keys that no CLI knows.
    Last,       // font, config
};

ExtraPlace placeOf(std::string_view key);

// Known keys as placeOf() and `shadcn build` order them, unknown ones in the author's order.
std::vector<std::string_view> keysInOrder(const Value &extra);

// The value of an extra key with the parts that the CLI knows ordered as it writes them; others follow.
Value inOrderOfCli(std::string_view key, const Value &value);

// Takes our keys out of the `meta` among the extra keys; a `meta` left empty goes, too.
std::optional<PublishInfo> takePublishInfo(Value &extra);
void putPublishInfo(Value &extra, const PublishInfo &published);

// One compact object in the order of writing; empty for no keys.
QByteArray packExtra(const Value &extra);
// An object, also for bytes that are none.
Value unpackExtra(const QByteArray &packed);

} // namespace enigma::json
