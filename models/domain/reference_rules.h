// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What an item may depend on, as it is written in its manifest.

#pragma once

#include "models/base/result.h"

#include <QString>

namespace enigma {

// A package of npm with or without a range: "zod", "@radix-ui/react-slot@^1.2". Invalid, naming it.
Result<> checkPackage(const QString &text);

// Another item: "button" (shadcn's own), "@acme/button", with or without "@1.2.0", or an address. Invalid, naming it.
Result<> checkItemReference(const QString &text);

// What a reference to an item says, right or wrong. An address names an item by its file, "card" by
// "https://acme.dev/r/card.json", and no registry.
struct ItemReference
{
    QString registry; // "acme"; empty: the one that it stands in, or shadcn's own.
    QString name;
    QString version; // Empty: any.
};

ItemReference parseItemReference(const QString &text);

} // namespace enigma
