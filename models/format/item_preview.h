// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The example that is part of an item: TSX in `meta.preview`. It is shown in previews and travels with the item, but
// is no file of it, so nobody installs it.

#pragma once

#include "models/domain/item.h"

namespace enigma {

QString previewSource(const ItemHead &head); // Empty: it has none.

// Every other key stays as it is. Empty takes it away, and a `meta` that held nothing else.
void setPreviewSource(ItemHead &head, const QString &source);

} // namespace enigma
