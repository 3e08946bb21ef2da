// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the files of an item are to a preview, told by their names and types. For the sources of this folder.

#pragma once

#include "models/domain/item.h"

namespace enigma {

bool isStylesheet(const QString &path);
bool isPreviewModule(const QString &path); // What an import in a preview can mean: code and JSON.
bool isExampleFile(const QString &path);   // "button.demo.tsx", "button.stories.tsx", "button.example.tsx"

// The index of the file whose exports are shown: of a block its page, else the file that is called like the item, or
// has its type, or the first. Nothing for what has no looks, such as a hook.
std::optional<qsizetype> mainFile(const Item &item);

} // namespace enigma
