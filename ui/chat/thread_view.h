// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The messages of a conversation, one below the other in a column that reads well; stays at the end while it grows,
// unless the person has scrolled up.

#pragma once

#include "ui/chat/message_view.h"

#include <QHash>
#include <QScrollArea>
#include <QTimer>

#include <functional>

namespace enigma {

class ChatSession;

class ThreadView : public QScrollArea
{
    Q_OBJECT

public:
    explicit ThreadView(QWidget *parent = nullptr);

    // Null: nothing is shown. The session must live until another is set.
    void setSession(ChatSession *session);
    void setInitials(const QString &initials) { m_initials = initials; }
    // What stands beside a model's name: "on this computer, Ollama".
    void setPlaceOf(std::function<QString(const QString &model)> placeOf) { m_placeOf = std::move(placeOf); }
    void showBranch(int step); // Of the last message that has branches.
    void toEnd();

Q_SIGNALS:
    void againRequested(const enigma::MessageId &answer);
    void editRequested(const enigma::MessageId &prompt);

private:
    void rebuild();
    void addMessage(const Message &message);
    void addPrompt(const Message &message);
    void addAnswer(const Message &message);
    void showChange(const Message &message);
    void flush();
    void showProgress();
    void step(const MessageId &id, int by);
    void askToOpen(const QUrl &url);

    ChatSession *m_session = nullptr;
    QString m_initials;
    std::function<QString(const QString &)> m_placeOf;
    QVBoxLayout *m_column;
    QList<MessageId> m_order;
    QHash<MessageId, AnswerView *> m_answers;
    QTimer m_clock;      // Seconds of the running answer.
    QTimer m_drawing;    // Text that came since the last frame.
    MessageId m_running; // Shown as being written.
    bool m_atEnd = true;
};

} // namespace enigma
