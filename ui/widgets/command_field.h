// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A line to copy, in code type with a copy button: the install command of a component.

#pragma once

#include <QLineEdit>

namespace enigma {

class IconButton;

class CommandField : public QLineEdit
{
    Q_OBJECT

public:
    // `name` says what the line is: "Install command".
    explicit CommandField(const QString &name, QWidget *parent = nullptr);

Q_SIGNALS:
    void copied();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    IconButton *m_copy;
};

} // namespace enigma
