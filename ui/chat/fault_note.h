// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Says under an answer why it failed or stayed incomplete, with the remedy and a way to try again.

#pragma once

#include "models/chat/chat_types.h"
#include "ui/widgets/chip.h"

#include <QWidget>

namespace enigma {

class PushButton;
class TextLabel;

class FaultNote : public QWidget
{
    Q_OBJECT

public:
    explicit FaultNote(QWidget *parent = nullptr);

    // Hides itself for a complete answer.
    void setMessage(const Message &message);

Q_SIGNALS:
    void againRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Danger;
    TextLabel *m_title;
    TextLabel *m_sentence;
    PushButton *m_again;
};

} // namespace enigma
