// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The line over the foot of a preview: what it waits for, or what went wrong, and what helps.

#pragma once

#include "ui/widgets/chip.h"

#include <QWidget>

namespace enigma {

class PushButton;
class TextLabel;

class PreviewNote : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewNote(QWidget *parent = nullptr);

    // Without a remedy there is no button. An empty sentence hides the note.
    void say(const QString &sentence, Tone tone = Tone::Neutral, const QString &remedy = {});
    QString sentence() const;

Q_SIGNALS:
    void remedyChosen();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TextLabel *m_text;
    PushButton *m_remedy;
    Tone m_tone = Tone::Neutral;
};

} // namespace enigma
