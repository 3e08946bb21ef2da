// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A colour by its four OKLCH channels: sliders with number fields, and a line that says which screens can show it.

#pragma once

#include "models/document/theme_document.h"
#include "ui/theme/inspector/color_slices.h"

#include <QWidget>

#include <array>

class QGridLayout;
class QLineEdit;

namespace enigma {

class ChannelSlider;
class TextLabel;

class ColorEditor : public QWidget
{
    Q_OBJECT

public:
    explicit ColorEditor(QWidget *parent = nullptr);

    // Keeps the sliders' own numbers when they make this very colour.
    void setColor(const Color &color);
    void focusChannel(Channel channel);

Q_SIGNALS:
    void edited(const enigma::Color &color);
    void finished(); // The end of a drag, of a key, of a number typed.

private:
    struct Row
    {
        ChannelSlider *slider = nullptr;
        QLineEdit *number = nullptr;
    };

    void addRow(QGridLayout &grid, int row, Channel channel, const QString &letter, const QString &name);
    void change(Channel channel, double value);
    void readNumber(Channel channel);
    void display();

    Oklch m_color;
    std::array<Row, 4> m_rows;
    TextLabel *m_limits;
};

} // namespace enigma
