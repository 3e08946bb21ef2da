// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/document/fix_edit.h"

#include "models/base/text.h"

namespace enigma {

DocumentChange ApplyFix::change(const QString &path, const QString &renamedFrom) const
{
    if (m_fix.kind == QuickFix::Kind::RenameFile) {
        return {.parts = DocumentChange::Files, .path = path, .renamedFrom = renamedFrom};
    }
    return {.parts = DocumentChange::Head | DocumentChange::Files};
}

Result<DocumentChange> ApplyFix::apply(Item &item)
{
    const Item mended = fixed(item, m_fix);
    if (mended == item) {
        return failure(ErrorCode::Conflict, tr("This was mended already."));
    }
    ENIGMA_CHECK(checkItem(mended));
    m_before = item;
    for (ItemFile &file : m_before.files) {
        file.content = {}; // Undoing keeps what was typed since.
    }
    item = mended;
    return change(m_fix.value, m_fix.subject);
}

DocumentChange ApplyFix::revert(Item &item)
{
    item.head = m_before.head;
    for (qsizetype i = 0; i < item.files.size(); ++i) {
        ItemFile &file = item.files[i];
        const ItemFile &before = m_before.files.at(i);
        file = {before.path, before.type, before.target, file.content};
    }
    return change(m_fix.subject, m_fix.value);
}

} // namespace enigma
