// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The card at the foot of a conversation: context chips, the prompt, the model, a look at what will be sent, and Send.

#pragma once

#include "models/chat/chat_request.h"

#include <QWidget>

#include <optional>

class QHBoxLayout;
class QMenu;

namespace enigma {

class ContextOffers;
class IconButton;
class PromptEdit;
class PushButton;
class TextLabel;

class Composer : public QWidget
{
    Q_OBJECT

public:
    explicit Composer(ContextOffers &offers, QWidget *parent = nullptr);

    QString prompt() const;
    const QList<ChatContext> &context() const { return m_context; }
    void setPrompt(const QString &text, const QList<ChatContext> &context);
    void clear(); // The prompt; the context stays for the next one.
    void addContext(const ChatContext &context);

    void setModelText(const QString &text);
    void setEstimate(const QString &text); // "1,240 tokens"
    // Why nothing can be sent now; empty when it can.
    void setObstacle(const QString &reason);
    void focusPrompt();

    PushButton *previewButton() const { return m_preview; }

Q_SIGNALS:
    void changed(); // Prompt or context.
    void sendRequested();
    void modelMenuAboutToShow(QMenu &menu); // Empty; to be filled.
    void previewRequested();
    void editLastRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refreshContext(); // Contents as they are in the drafts now.
    void showChips();
    void showContextMenu(bool typed);
    void describeSend();

    ContextOffers &m_offers;
    QList<ChatContext> m_context;
    QHBoxLayout *m_chips;
    PushButton *m_add;
    PromptEdit *m_prompt;
    PushButton *m_model;
    TextLabel *m_estimate;
    PushButton *m_preview;
    PushButton *m_send;
    QString m_obstacle;
};

} // namespace enigma
