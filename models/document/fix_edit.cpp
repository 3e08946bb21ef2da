// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/document/fix_edit.h"

#include "models/document/component_edits.h"

namespace enigma {

std::unique_ptr<Edit> editFor(const QuickFix &fix, const Item &item)
{
    const Item mended = fixed(item, fix);
    if (mended == item) {
        return nullptr;
    }
    if (fix.kind == QuickFix::Kind::RenameFile) {
        return std::make_unique<RenameFile>(fix.subject, fix.value);
    }
    return std::make_unique<ChangeManifest>(mended.head, ChangeManifest::entriesOf(mended));
}

} // namespace enigma
