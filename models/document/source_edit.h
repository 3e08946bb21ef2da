// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The edit of a theme: in the bytes of its stylesheet, one stretch comes in the place of another. It holds no more of
// the stylesheet than that.

#pragma once

#include "models/document/edit.h"

namespace enigma {

class SourceEdit final : public Edit
{
public:
    // At `position`, `inserted` comes in the place of `removed`.
    struct Splice
    {
        qsizetype position = 0;
        QByteArray removed;
        QByteArray inserted;
    };

    // `text` says in menus what it does. Steps in a row with one `key` are undone together: of these, each one's
    // `before` is that of the first, though it is applied to what the one before it left. An empty key stands alone.
    SourceEdit(QString text, QString key, const QByteArray &before, const QByteArray &after);
    // One that the library had.
    SourceEdit(QString text, Splice splice);

    QString text() const override { return m_text; }
    Result<DocumentChange> apply(Item &item) override; // Conflict when the stylesheet has something else there.
    DocumentChange revert(Item &item) override;        // Then it does nothing.
    bool absorb(const Edit &later) override;
    QByteArray stored() const override;

private:
    QString m_text;
    QString m_key;
    Splice m_splice;
    QByteArray m_fresh; // The whole stylesheet, until it was applied once.
    bool m_isFresh = false;
};

} // namespace enigma
