// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether a screen shows the colour as typed; if not, side by side what browsers make of it and what CSS asks for.

#pragma once

#include "models/color/color.h"

#include <QWidget>

namespace enigma {

class Swatch;
class TextLabel;

class GamutLine : public QWidget
{
    Q_OBJECT

public:
    explicit GamutLine(QWidget *parent = nullptr);

    void setColor(const Color &color);

private:
    struct Answer
    {
        QWidget *box;
        Swatch *swatch;
        TextLabel *hex;
    };
    Answer addAnswer(const QString &words);

    TextLabel *m_gamut;
    TextLabel *m_hex;
    QWidget *m_answers;
    Answer m_clipped;
    Answer m_mapped;
};

} // namespace enigma
