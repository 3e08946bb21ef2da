// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Items as single files of the shadcn form, which `shadcn add ./button.json` installs.

#pragma once

#include "models/base/result.h"
#include "models/domain/item.h"

namespace enigma {

struct ExportedItem
{
    QString registry; // Its slug: a folder of its own when the items come from several.
    Item item;
};

// Writes each as "<name>.json" and answers with the paths. Conflict, and nothing written, when one of them is there.
Result<QStringList> exportItems(const QList<ExportedItem> &items, const QString &folder);

} // namespace enigma
