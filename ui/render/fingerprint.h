// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// By what the pictures of this computer are made: known without starting the browser.

#pragma once

#include "ui/render/browser_command.h"
#include "ui/render/render_request.h"

namespace enigma {

// Runs the browser once for its version, and looks at every font file: some 50 ms.
Result<RenderFingerprint> fingerprintOf(const BrowserPrograms &programs);

} // namespace enigma
