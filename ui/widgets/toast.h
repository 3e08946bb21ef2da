// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One short sentence at the bottom left, with a way to undo; newest replaces, gone after six seconds unless the pointer
// or the focus is on it.

#pragma once

#include <QWidget>

#include <functional>

class QTimer;

namespace enigma {

class IconButton;
class KeyHint;
class PushButton;
class TextLabel;

class Toast : public QWidget
{
    Q_OBJECT

public:
    // Floats over `host` and keeps `bottom` pixels free at its foot.
    Toast(QWidget *host, int bottom);

    void showMessage(const QString &sentence);
    // `key` is only shown; `act` runs at most once, and the toast closes.
    void showMessage(const QString &sentence, const QString &action, const QString &key, std::function<void()> act);
    void dismiss();
    int remainingTime() const; // Milliseconds; -1 while it waits for pointer or focus to leave.

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void place();
    void wait();

    QTimer *m_timer;
    TextLabel *m_text;
    PushButton *m_action;
    KeyHint *m_key;
    IconButton *m_close;
    std::function<void()> m_act;
    int m_bottom;
};

} // namespace enigma
