// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One message of the thread: a head with who and when, and what they say. PromptView is a person's, AnswerView a
// model's.

#pragma once

#include "models/chat/chat_types.h"
#include "sync/api/chat_backend.h"

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace enigma {

class AnswerProgress;
class CodeBlock;
class FaultNote;
class IconButton;
class MarkdownView;
class PushButton;
class TextLabel;

// Which of the branches beside it a message is.
struct BranchPlace
{
    int number = 1;
    int count = 1;
};

class MessageView : public QWidget
{
    Q_OBJECT

public:
    // `initials` are drawn in the circle; empty: the spark of a model.
    MessageView(const QString &initials, const QString &who, QWidget *parent);

    void setBranch(const BranchPlace &place);

Q_SIGNALS:
    void branchRequested(int step); // -1: the one before.

protected:
    void setWhere(const QString &text);
    void addToHead(QWidget *widget); // At its end; keeps its room while hidden.
    QVBoxLayout *body() const { return m_body; }
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_initials;
    QHBoxLayout *m_head;
    TextLabel *m_where;
    QWidget *m_branch;
    TextLabel *m_branchText;
    IconButton *m_before;
    IconButton *m_after;
    QVBoxLayout *m_body;
};

class PromptView final : public MessageView
{
    Q_OBJECT

public:
    PromptView(const Message &message, const QString &initials, QWidget *parent);

Q_SIGNALS:
    void editRequested();

protected:
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    IconButton *m_edit;
};

class AnswerView final : public MessageView
{
    Q_OBJECT

public:
    AnswerView(const Message &message, const QString &where, QWidget *parent);

    void setMessage(const Message &message);
    // Finished: the answer is no longer being written.
    void setProgress(ChatProgress progress, qint64 forMs);

Q_SIGNALS:
    void linkClicked(const QUrl &url);
    void stopRequested();
    void againRequested();

private:
    void showParts();
    void showReasoning();
    void showFoot();
    void toggleReasoning();

    Message m_message;
    ChatProgress m_progress = ChatProgress::Finished;
    PushButton *m_thought;
    MarkdownView *m_reasoning;
    QVBoxLayout *m_parts;
    QList<QWidget *> m_partViews; // MarkdownView or CodeBlock.
    AnswerProgress *m_running;
    FaultNote *m_note;
    QWidget *m_foot;
    PushButton *m_again;
    QHBoxLayout *m_facts;
};

} // namespace enigma
