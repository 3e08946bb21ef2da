// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The words under which a component is found, and the full-text query that a typed text stands for.

#pragma once

#include "models/domain/item.h"

namespace enigma {

// Docs, categories, packages, paths and the distinct identifiers of the code, these also split at camelCase.
QString searchWords(const Item &item);

// An FTS5 expression in which every word of the text must begin some word of the component; empty when nothing is left.
QString matchExpression(const QString &text);

} // namespace enigma
