// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The chat pane: conversations at the side, one of them as a thread, the composer at its foot. What may be sent, and
// where, is decided here; sending and storing is ChatSession's.

#pragma once

#include "sync/api/chat_backend.h"
#include "ui/chat/context_offers.h"
#include "ui/shell/pane.h"

#include <QPointer>
#include <QSet>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace enigma {

class ChatList;
class ChatSession;
class Composer;
class EmptyState;
class ErrorStrip;
class LibraryService;
class ModelChoice;
class ThreadView;

class ChatPane : public Pane
{
    Q_OBJECT

public:
    // `library` must be open; both must outlive the pane.
    ChatPane(LibraryService &library, ChatBackend &backend, QWidget *parent = nullptr);
    ~ChatPane() override;

    // The providers from Settings. Loopback ones are asked for their models at once, others when a person asks.
    void setEndpoints(const QList<ChatEndpoint> &endpoints);
    // Hosts that requests may go to without asking again; loopback needs no word.
    void setAllowedHosts(const QSet<QString> &hosts) { m_allowedHosts = hosts; }
    // What is open in the window, the current first: its files are offered as context.
    void setSubjects(const QList<ChatSubject> &subjects);
    // Initials of the person, for the circle beside prompts.
    void setInitials(const QString &initials);

    void beginChat();
    // Begins a conversation about a component, with its first file as context.
    void beginChatAbout(const ChatSubject &subject);
    void openChat(const Chat &chat);
    void send();
    void stop();

    Composer &composer() { return *m_composer; }
    ThreadView &thread() { return *m_thread; }
    ChatSession &session() { return *m_current; }
    ModelChoice &models() { return *m_models; }

    QString key() const override { return QStringLiteral("chat"); }
    QString title() const override;
    QString iconName() const override { return QStringLiteral("chat"); }
    Place place() const override { return Place::Chat; }
    QWidget *createSidebar() override;
    QList<Fact> facts() const override;
    QString savedState() const override;
    void activate() override;
    void fillMenu(QMenu &menu) override;

Q_SIGNALS:
    void settingsRequested();
    void endpointChosen(const enigma::ChatEndpoint &endpoint); // To be the first choice from now on.
    void hostAllowed(const QString &host);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showSession(std::unique_ptr<ChatSession> session);
    std::unique_ptr<ChatSession> takeBackground(const ChatId &chat);
    void showState();
    void showModel();
    void showEstimate();
    void showPreview();
    // Acts at once where the host is allowed; else shows the request first and acts when the person agrees.
    void withLeave(const ChatRequest &request, std::function<void()> act);
    void ask();
    void askAgain(const MessageId &answer);
    void edit(const MessageId &prompt);
    void editLast();
    void stopEditing();
    void announceAnswer();
    void addFirstFile();
    void rename(const Chat &chat);
    void remove(const ChatId &chat);
    void showError(const Error &error);
    QString placeOf(const QString &model) const;
    ChatRequest draftRequest() const;

    LibraryService &m_library;
    ChatBackend &m_backend;
    ContextOffers m_offers;
    ModelChoice *m_models;
    QSet<QString> m_allowedHosts;
    ChatSubject m_subject; // Of a conversation that has not begun.
    bool m_wantsFirstFile = false;

    std::unique_ptr<ChatSession> m_current;
    std::vector<std::unique_ptr<ChatSession>> m_background; // Shown before; some are still being answered.
    MessageId m_parent;                                     // What the prompt follows, when one is being changed.
    bool m_isEditing = false;

    ThreadView *m_thread;
    EmptyState *m_empty;
    ErrorStrip *m_strip;
    Composer *m_composer;
    QPointer<ChatList> m_list;
    QTimer m_estimating;
    bool m_lacksModel = false; // The strip says so.
    bool m_saveFailed = false;
};

} // namespace enigma
