// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One way to begin: what it does, with which key. Arrows move between the ways, Enter takes one.

#pragma once

#include <QAbstractButton>

namespace enigma {

class WayButton : public QAbstractButton
{
    Q_OBJECT

public:
    WayButton(const QString &iconName, const QString &title, const QKeySequence &key, QWidget *parent = nullptr);

    void setSentence(const QString &sentence);

    QSize sizeHint() const override;

Q_SIGNALS:
    void moveRequested(int ways);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QString m_icon;
    QString m_sentence;
    QKeySequence m_key;
};

} // namespace enigma
