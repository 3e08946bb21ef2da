// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is in the trash: to be restored, or deleted for good. The only place where anything is deleted.

#pragma once

#include "models/api/library_service.h"
#include "ui/widgets/sheet.h"

namespace enigma {

class EmptyState;
class SideList;

class TrashSheet : public Sheet
{
    Q_OBJECT

public:
    // Deletes itself when dismissed.
    TrashSheet(LibraryService &library, QWidget *host);

Q_SIGNALS:
    void toastRequested(const QString &text);

private:
    void read();
    void show(const QList<TrashEntry> &entries);
    void restoreChosen();
    void restore(const TrashEntry &entry);
    void askToEmpty();

    LibraryService &m_library;
    QList<TrashEntry> m_entries;
    SideList *m_list;
    EmptyState *m_nothing;
    PushButton *m_restore;
    PushButton *m_empty;
};

} // namespace enigma
