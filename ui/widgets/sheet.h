// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A panel that slides in at the right over its host, for an act with a few inputs: save a version, publish. Esc closes
// it, the focus goes back to where it was.

#pragma once

#include "ui/style/control.h"

#include <QPointer>
#include <QWidget>

class QHBoxLayout;
class QPropertyAnimation;
class QVBoxLayout;

namespace enigma {

class ErrorStrip;
class PushButton;
class TextLabel;

class Sheet : public QWidget
{
    Q_OBJECT

public:
    Sheet(const QString &title, QWidget *host);

    void setTitle(const QString &title);
    void setPanelWidth(int width); // Instead of the usual one.
    // Where the inputs go, top to bottom; scrolls when it must.
    QVBoxLayout *body() const { return m_body; }
    // At the foot, from the right: the first is the act.
    PushButton *addButton(const QString &text, ButtonKind kind = ButtonKind::Normal);
    ErrorStrip *errorStrip() const { return m_errors; }

    void open();
    void dismiss(); // Emits dismissed(); the sheet stays and can be opened again.
    bool isOpen() const { return m_open; }

Q_SIGNALS:
    void dismissed();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QRect placeFor(bool open) const;
    void slide(bool open);

    TextLabel *m_title;
    QVBoxLayout *m_body;
    QHBoxLayout *m_foot;
    ErrorStrip *m_errors;
    QPropertyAnimation *m_motion;
    QPointer<QWidget> m_opener;
    int m_width;
    bool m_open = false;
};

} // namespace enigma
