// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The remotes by registry, with their state in words.

#pragma once

#include "ui/sync/remote_list.h"

#include <QWidget>

namespace enigma {

class SideList;
class TextLabel;

class SyncSidebar : public QWidget
{
    Q_OBJECT

public:
    explicit SyncSidebar(RemoteList &remotes, QWidget *parent = nullptr);

Q_SIGNALS:
    void addRequested();
    void menuRequested(const enigma::RemoteId &remote, const QPoint &globalPosition);

private:
    void show();

    RemoteList &m_remotes;
    TextLabel *m_count;
    SideList *m_list;
};

} // namespace enigma
