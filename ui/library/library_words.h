// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Sentences and names that several parts of the library pane say.

#pragma once

#include "models/domain/registry.h"

namespace enigma {

QString componentsText(int count); // "1 component", "48 components"
QString registriesText(int count);

// "npx shadcn add @acme/button", or "…/button@1.2.0" with a version.
QString installCommand(const ComponentSummary &component, const std::optional<SemVer> &version = {});

} // namespace enigma
