// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Puts a component together with what it imports, as the page needs it.

#pragma once

#include "models/preview/preview_bundle.h"

namespace enigma {

// `others` are the items that it is installed with and the examples that show it, nearest first (see
// Library::previewItems()); what nothing refers to is left out. Stylesheets are no modules: their rules are in the
// bundle's css. Any other import that means no file of any item is not among the module's imports, except for shadcn's
// lib/utils, which registries leave out because every project has it.
// Pure; linear in the size of the items.
PreviewBundle makePreviewBundle(const Item &item, const QList<Item> &others, const QString &cliName);

} // namespace enigma
