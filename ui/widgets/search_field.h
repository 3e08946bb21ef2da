// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A line edit for searching and filtering: icon, the key that leads to it, and a way to clear.

#pragma once

#include <QLineEdit>

namespace enigma {

class IconButton;

class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(const QString &placeholder, QWidget *parent = nullptr);

    // Shown while the field is empty and unfocused; only a hint, the shortcut belongs to an action.
    void setKeyHint(const QString &key);

Q_SIGNALS:
    void moveRequested(int rows); // Arrow up or down: the list beside the field moves by so many rows.
    void left();                  // Escape in an empty field.

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    IconButton *m_clear;
    QString m_key;
};

} // namespace enigma
