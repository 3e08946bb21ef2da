// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The type of the window: two families, eight sizes, tabular figures.

#pragma once

#include <QFont>

class QWidget;

namespace enigma {

enum class TextStyle {
    Display,     // 28/36, Welcome only.
    Title,       // 20/28, the name of the thing in the pane.
    Section,     // 14/20, head of a section or card.
    Prose,       // 14/22, chat, docs, dialogs.
    Body,        // 13/20, everything else.
    BodyStrong,  // 13/20, names and buttons.
    Small,       // 12/16, second lines, status bar.
    SmallStrong, // 12/16, column heads, chips, small buttons.
    Micro,       // 11/16, key hints.
    MicroStrong, // 10/15, count badges.
    Code,        // 12/20
    CodeStrong,
};

QFont font(TextStyle style);
int lineHeight(TextStyle style);

// Gives a widget the font of the style, and again whenever the settings below change.
void useTextStyle(QWidget &widget, TextStyle style);

// A person's setting, 0.9 to 2.0, and the size of code, 11 to 20 px. Every widget hears of a change in its
// changeEvent(QEvent::FontChange).
qreal fontScale();
void setFontScale(qreal scale);
int codeSize();
void setCodeSize(int pixels);

} // namespace enigma
