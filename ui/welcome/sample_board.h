// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The right half of Welcome: tiles with pieces of the starter registry in its real theme.

#pragma once

#include "ui/widgets/theme_colors.h"

#include <QWidget>

namespace enigma {

class SampleBoard : public QWidget
{
    Q_OBJECT

public:
    explicit SampleBoard(QWidget *parent = nullptr);

    void setTheme(const ThemeColors &theme);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ThemeColors m_theme;
};

} // namespace enigma
