// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The Sync pane: one remote with what needs a person, its outbox in sending order, and the log in sentences.

#pragma once

#include "sync/api/secret_store.h"
#include "ui/shell/pane.h"
#include "ui/sync/remote_list.h"

#include <functional>

class QStackedWidget;
class QVBoxLayout;

namespace enigma {

class ElidedLabel;
class EmptyState;
class ErrorStrip;
class OutboxView;
class PushButton;
class SectionLabel;
class TextLabel;

class SyncPane : public Pane
{
    Q_OBJECT

public:
    SyncPane(LibraryService &library, SyncService &sync, SecretStore &secrets, QWidget *parent = nullptr);

    QString key() const override { return QStringLiteral("sync"); }
    QString title() const override { return tr("Sync"); }
    QString iconName() const override { return QStringLiteral("sync"); }
    Place place() const override { return Place::Sync; }
    QWidget *createSidebar() override;
    int sidebarWidth() const override { return 256; }
    QList<Fact> facts() const override;
    QString savedState() const override { return tr("Everything saved"); }
    void activate() override;
    void fillMenu(QMenu &menu) override;

    void addRemote();
    // Opens the sheet that shows what would become public.
    void publish(const RegistryId &registry);

Q_SIGNALS:
    void openComponentRequested(const enigma::ComponentId &id);
    void toastRequested(const QString &text, const std::function<void()> &undo);

private:
    QWidget *buildContent();
    QLayout *buildHead();
    void showRemote();
    void showEmpty();
    void showHead(const Remote &remote);
    void showTrouble(const Remote &remote);
    void showLog();
    void togglePause();
    void tellSettled(const PublishReport &report);
    void showMenu(const RemoteId &id, const QPoint &position);
    void fillMenu(QMenu &menu, const Remote &remote);
    void removeRemote(const Remote &remote);

    RemoteList m_remotes;
    SecretStore &m_secrets;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    TextLabel *m_title;
    ElidedLabel *m_address;
    TextLabel *m_safe;
    PushButton *m_pause;
    PushButton *m_sync;
    PushButton *m_publish;
    ErrorStrip *m_trouble;
    TextLabel *m_waiting;
    OutboxView *m_outbox;
    QVBoxLayout *m_log;
    QString m_shownTrouble;
};

} // namespace enigma
