// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Items as JSON values: what item documents and catalogs share. For the sources of this folder.

#pragma once

#include "models/format/item_json.h"
#include "models/format/json_writer.h"

#include <functional>

namespace enigma::json {

// See readItem().
Result<ItemDocument> readItemValue(const Value &value, const QString &source);

enum class Content {
    Whole,   // Everything, files with their contents.
    Outline, // What a list of items shows: neither contents nor docs nor what the item does to a project.
    Source,  // Everything but contents, which stand in files of their own.
};

struct ItemWriting
{
    Content content = Content::Whole;
    const PublishInfo *published = nullptr;
    const Pins *pins = nullptr;
    std::function<QString(const Item &, const ItemFile &)> pathOf; // Null: the file's own path.
};

// Writes the keys of an item into the object that is open.
void writeItemMembers(Writer &writer, const Item &item, const ItemWriting &writing);

} // namespace enigma::json
