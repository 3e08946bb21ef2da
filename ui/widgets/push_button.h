// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Push buttons with a kind, and square buttons that show only an icon.

#pragma once

#include "ui/style/control.h"

#include <QPushButton>
#include <QToolButton>

namespace enigma {

class PushButton : public QPushButton
{
    Q_OBJECT

public:
    explicit PushButton(const QString &text, ButtonKind kind = ButtonKind::Normal, QWidget *parent = nullptr);

    void setKind(ButtonKind kind);
    void setSmall();
    void setIconName(const QString &name);
    // Shown and spoken while the button is disabled, so that a dead control says why.
    void setDisabledReason(const QString &reason);

protected:
    bool event(QEvent *event) override;

private:
    void describe();

    QString m_disabledReason;
};

class IconButton : public QToolButton
{
    Q_OBJECT

public:
    // The name is what a screen reader says and what the tooltip shows, with the key when there is one.
    IconButton(const QString &iconName, const QString &name, QWidget *parent = nullptr);

    void setName(const QString &name);
    void setKey(const QKeySequence &key); // Only shown; the shortcut itself belongs to an action.
    void setIconName(const QString &iconName);
    void setSmall();

private:
    void describe();

    QString m_name;
    QKeySequence m_key;
};

} // namespace enigma
