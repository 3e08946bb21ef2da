// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/document/source_edit.h"

#include "models/base/text.h"

#include <QCborArray>
#include <QCborValue>

#include <algorithm>
#include <utility>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

SourceEdit::Splice difference(const QByteArray &before, const QByteArray &after)
{
    const qsizetype shorter = std::min(before.size(), after.size());
    const qsizetype head =
        std::mismatch(before.cbegin(), before.cbegin() + shorter, after.cbegin()).first - before.cbegin();
    const auto reach = before.crbegin() + (shorter - head);
    const qsizetype tail = std::mismatch(before.crbegin(), reach, after.crbegin()).first - before.crbegin();
    return {head, before.sliced(head, before.size() - tail - head), after.sliced(head, after.size() - tail - head)};
}

DocumentChange sourceChange()
{
    return {.parts = DocumentChange::Text, .path = kThemeSourcePath.toString(), .renamedFrom = {}};
}

// False when the stylesheet has something else in that place.
bool replace(Item &item, qsizetype position, const QByteArray &from, const QByteArray &to)
{
    ItemFile *file = item.file(kThemeSourcePath);
    const bool isThere =
        file && position <= file->content.size() && QByteArrayView(file->content).sliced(position).startsWith(from);
    if (isThere) {
        file->content.replace(position, from.size(), to);
    }
    return isThere;
}

} // namespace

SourceEdit::SourceEdit(QString text, QString key, const QByteArray &before, const QByteArray &after) :
    m_text(std::move(text)), m_key(std::move(key)), m_splice(difference(before, after)), m_fresh(after), m_isFresh(true)
{
}

SourceEdit::SourceEdit(QString text, Splice splice) : m_text(std::move(text)), m_splice(std::move(splice)) {}

Result<DocumentChange> SourceEdit::apply(Item &item)
{
    if (ItemFile *file = item.file(kThemeSourcePath); file && std::exchange(m_isFresh, false)) {
        file->content = std::exchange(m_fresh, {});
        return sourceChange();
    }
    if (!replace(item, m_splice.position, m_splice.removed, m_splice.inserted)) {
        return failure(ErrorCode::Conflict,
                       tr("“%1” does not fit the theme any more: its stylesheet was changed elsewhere.").arg(m_text));
    }
    return sourceChange();
}

DocumentChange SourceEdit::revert(Item &item)
{
    return replace(item, m_splice.position, m_splice.inserted, m_splice.removed) ? sourceChange() : DocumentChange();
}

bool SourceEdit::absorb(const Edit &later)
{
    const auto *next = dynamic_cast<const SourceEdit *>(&later);
    if (!next || m_key.isEmpty() || next->m_key != m_key) {
        return false;
    }
    m_splice = next->m_splice;
    return true;
}

QByteArray SourceEdit::stored() const
{
    return QCborArray{u"source"_s, m_text, qint64(m_splice.position), m_splice.removed, m_splice.inserted}
        .toCborValue()
        .toCbor();
}

} // namespace enigma
