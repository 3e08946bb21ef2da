// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One line of code in a well, with a button that copies it: an install command, an address.

#pragma once

#include <QWidget>

namespace enigma {

class ElidedLabel;
class IconButton;

class CopyLine : public QWidget
{
    Q_OBJECT

public:
    // `name` says what is copied: "Copy the install command".
    explicit CopyLine(const QString &name, QWidget *parent = nullptr);

    void setText(const QString &text);
    QString text() const;
    void copy();

Q_SIGNALS:
    void copied(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ElidedLabel *m_text;
    IconButton *m_button;
};

} // namespace enigma
