// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One undoable change of the item that a draft holds, and what such a change touched. Edits work on values: they know
// neither disk nor views nor the document that runs them.

#pragma once

#include "models/domain/item.h"

namespace enigma {

struct DocumentChange
{
    enum Part {
        Head = 1,
        Files = 2, // Files were added, removed or renamed.
        Text = 4,  // The content of a file, by something else than its editor.
        Base = 8,  // The version that the draft is compared with, or whether there is a draft.
        Everything = 15,
    };

    int parts = 0;
    QString path;        // The file it is about; empty: any.
    QString renamedFrom; // Set when `path` is the new name of this file.

    bool touches(int part) const { return (parts & part) != 0; }
    bool operator==(const DocumentChange &) const = default;
};

class Edit
{
public:
    virtual ~Edit() = default;

    virtual QString text() const = 0; // "Rename button.tsx", for menus.

    // Leaves the item untouched when it refuses.
    virtual Result<DocumentChange> apply(Item &item) = 0;
    // Follows an apply(), and only contents of files may have changed since.
    virtual DocumentChange revert(Item &item) = 0;

    // For the library; restoreEdit() makes the same edit of it.
    virtual QByteArray stored() const = 0;

    // Takes a later edit, already applied, into this one, so that both are undone in one step.
    virtual bool absorb(const Edit &later)
    {
        Q_UNUSED(later)
        return false;
    }
};

} // namespace enigma
