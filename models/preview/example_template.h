// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the example that a person writes for a component begins with.

#pragma once

#include "models/domain/item.h"

namespace enigma {

// An import of the component as a developer writes it, and one use of it.
QString exampleTemplate(const Item &item);

} // namespace enigma
