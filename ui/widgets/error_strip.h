// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A sentence about what went wrong, in the pane that caused it; stays until it is dealt with. Takes no room while
// empty.

#pragma once

#include "models/base/result.h"
#include "ui/widgets/chip.h"

#include <QWidget>

class QHBoxLayout;

namespace enigma {

class IconButton;
class PushButton;
class TextLabel;

class ErrorStrip : public QWidget
{
    Q_OBJECT

public:
    explicit ErrorStrip(QWidget *parent = nullptr);

    // Replaces what was shown, with its actions.
    void showMessage(const QString &sentence, Tone tone = Tone::Danger);
    void showError(const Error &error) { showMessage(error.message); }
    // The caller connects clicked(); the strip does not close by itself.
    PushButton *addAction(const QString &text);
    void clear();
    QString message() const;

Q_SIGNALS:
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    TextLabel *m_text;
    QWidget *m_actions;
    QHBoxLayout *m_row;
    IconButton *m_close;
    Tone m_tone = Tone::Danger;
};

} // namespace enigma
