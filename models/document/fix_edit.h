// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Mending what a lint rule found, as one edit of the document.

#pragma once

#include "models/document/edit.h"
#include "models/lint/quick_fix.h"

namespace enigma {

class ApplyFix final : public Edit
{
public:
    explicit ApplyFix(QuickFix fix) : m_fix(std::move(fix)) {}

    QString text() const override { return m_fix.title; }
    // Conflict when there is nothing left to mend; Invalid when the item could not be stored with it.
    Result<DocumentChange> apply(Item &item) override;
    DocumentChange revert(Item &item) override;

private:
    DocumentChange change(const QString &path, const QString &renamedFrom) const;

    QuickFix m_fix;
    Item m_before; // Without contents.
};

} // namespace enigma
