// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which of this program's syntax inks a piece of highlighted code is drawn in, for every view that shows code.

#pragma once

#include "ui/style/tokens.h"

namespace KSyntaxHighlighting {
class Format;
}

namespace enigma {

// Token::Text for what has no colour of its own. Thread-safe.
Token syntaxInk(const KSyntaxHighlighting::Format &format);

} // namespace enigma
