// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// An item under another name, and what other items say of it.

#pragma once

#include "models/domain/item.h"

namespace enigma {

// Whether one of its files bears the item's name ("ui/button.tsx" of “button”), so that imports name the item.
bool hasFileOfItsName(const Item &item);

// The item, its files that bear its name, and its own imports of these, under the new name; also those of its example.
Item renamedItem(const Item &item, const QString &name);

// Replaces "@acme/button" in the registry dependencies; a pinned "@acme/button@1.0.0" stays, for that version does too.
// Returns whether it was there.
bool replaceDependency(Item &item, const QString &from, const QString &to);

// Rewrites the imports of project files that end in the name: "@/components/ui/button", "./button". Leaves an item
// alone that has a file of that name itself, because its imports may mean that one.
void replaceImports(Item &item, const QString &from, const QString &to);

} // namespace enigma
