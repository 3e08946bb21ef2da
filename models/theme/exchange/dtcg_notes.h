// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What token files say that CSS has no place for: descriptions, deprecations, the extensions of other programs. It is
// kept in one comment of the stylesheet, so that it stays with the theme and goes out again. For the sources of this
// folder.

#pragma once

#include "models/theme/exchange/dtcg_value.h"

namespace enigma::dtcg {

// By token name, the members of its node: {"primary":{"$description":"…"}}. Empty when the theme has no such comment.
Json notesOf(const Theme &theme);

// The comment, or nothing when there is nothing to keep.
QByteArray notesComment(const Json &notes);

// What of a token's node is not its value, without our own extension.
Json notesOfNode(const Json &node);

} // namespace enigma::dtcg
