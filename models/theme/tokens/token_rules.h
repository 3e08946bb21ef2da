// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What names and values of design tokens may be, and what kind of value a token holds.

#pragma once

#include "models/base/result.h"
#include "models/color/color_notation.h"

namespace enigma {

enum class TokenKind {
    Color,
    Dimension, // Radius, spacing, any length.
    Font,
    Shadow,
    Motion, // Durations, easings, animations.
    Other,
};

QString tokenKindName(TokenKind kind); // "color", "dimension", …

// Without the leading "--": letters, digits, "-" and "_", 1 to 255 of them.
Result<> checkTokenName(const QString &name);

// "light", "dark", "theme", or the x of [data-theme=x].
Result<> checkModeName(const QString &mode);

// Whether the text can stand as the value of a custom property and of a <style> element without ending it.
Result<> checkTokenValue(const QString &name, const QString &value);

// Refuses what no browser reads as a colour. var(), calc() and relative colours are taken on trust.
Result<> checkColorValue(const QString &name, const QString &value);

// By the value, and by the name where the value does not tell (aliases, broken values).
TokenKind guessTokenKind(const QString &name, const QString &value);

// "--name" when the value is nothing but var(--name): the name; otherwise empty.
QString aliasTarget(QStringView value);

} // namespace enigma
