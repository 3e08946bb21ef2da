// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The outbox of one remote in sending order: what it is, how large, and how it stands with it.

#pragma once

#include "ui/sync/remote_list.h"

#include <QListView>

class QMenu;

namespace enigma {

class OutboxModel;

class OutboxView : public QListView
{
    Q_OBJECT

public:
    explicit OutboxView(QWidget *parent = nullptr);

    void setEntries(const QList<OutboxEntry> &entries, const RemoteStatus &status);
    std::optional<OutboxEntry> currentEntry() const;
    QSize sizeHint() const override;
    void fillMenu(QMenu &menu); // With what can be done with the current entry.

Q_SIGNALS:
    void retryRequested(const enigma::OutboxEntry &entry);
    void withdrawRequested(const enigma::OutboxEntry &entry);
    void openRequested(const enigma::ComponentId &component);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    OutboxModel *m_model;
};

} // namespace enigma
