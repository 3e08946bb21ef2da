// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A theme in the forms that developers install: shadcn's cssVars, and one stylesheet for Tailwind 4. Values stay as
// typed.

#pragma once

#include "models/theme/theme_source.h"

namespace enigma {

// {"theme":{…},"light":{…},"dark":{…}} for a registry:theme item: keys without "--", in the order of the source,
// without empty parts and without what the shadcn CLI adds by itself. Compact JSON.
QByteArray toCssVars(const Theme &theme);

// {"[data-theme=\"x\"]":{"--a":"…"}} for the item's "css" key: the modes that cssVars has no place for. Empty when
// there are none.
QByteArray toModesCss(const Theme &theme);

// :root, .dark, the other modes, and the @theme mapping that makes the utilities; no @import. Formatted afresh.
QByteArray toTailwindCss(const Theme &theme);

} // namespace enigma
