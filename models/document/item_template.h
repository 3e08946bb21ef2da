// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A new component that begins as a copy of another one.

#pragma once

#include "models/domain/item.h"

namespace enigma {

// Everything of the template under the new name. Files that carry the template's name carry the new one:
// "ui/button.demo.tsx" becomes "ui/knob.demo.tsx". What stands in them stays as it is; the example imports the new
// ones.
Item itemFromTemplate(const Item &base, const QString &name);

} // namespace enigma
