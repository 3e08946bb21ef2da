// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Follows the focus and shows one ring around the control that has it, but only when the focus came by the keyboard.
// Fields show theirs always. Rows and tabs draw their own inside and ask cameByKeyboard().

#pragma once

#include <QObject>
#include <QPointer>

class QFocusFrame;
class QWidget;

namespace enigma {

class FocusRing : public QObject
{
    Q_OBJECT

public:
    explicit FocusRing(QObject *parent = nullptr);
    ~FocusRing() override;

    void watch(QWidget &widget);
    void forget(QWidget &widget);

    static bool cameByKeyboard(const QWidget *widget);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void show(QWidget &widget);
    void hide();

    QPointer<QFocusFrame> m_frame;
};

} // namespace enigma
