// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The line under an answer that is being written: what it waits for, for how long, and a way to stop it.

#pragma once

#include "sync/api/chat_backend.h"

#include <QWidget>

class QProgressBar;

namespace enigma {

class PushButton;
class TextLabel;

class AnswerProgress : public QWidget
{
    Q_OBJECT

public:
    explicit AnswerProgress(QWidget *parent = nullptr);

    void setProgress(ChatProgress progress, const QString &model, qint64 forMs);

Q_SIGNALS:
    void stopRequested();

private:
    TextLabel *m_text;
    QProgressBar *m_bar;
    PushButton *m_stop;
};

// "Waiting for qwen3-coder, 3 s"
QString progressText(ChatProgress progress, const QString &model, qint64 forMs);

} // namespace enigma
