// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One page of the settings: a column of fields, at most 640 px wide, that scrolls.

#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace enigma {

class SettingsPage : public QScrollArea
{
    Q_OBJECT

public:
    explicit SettingsPage(const QString &title, QWidget *parent = nullptr);

    QVBoxLayout *column() const { return m_column; }
    // After the last field.
    void finish();

private:
    QVBoxLayout *m_column;
};

} // namespace enigma
