// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The line icons of resources/ui/icons, in any colour, size and device pixel ratio.

#pragma once

#include "ui/style/tokens.h"

#include <QIcon>
#include <QPixmap>

class QPainter;

namespace enigma {

// For buttons, actions and models: muted at rest, text when hovered, checked or selected, faint when disabled; follows
// light and dark. `name` is the file's name without its ending: "library". Controls of this program's style draw it in
// their own ink.
QIcon icon(const QString &name);
// Always in this ink.
QIcon icon(const QString &name, Token ink);

// The name that an icon of icon() was made with; empty for any other icon.
QString iconName(const QIcon &icon);

// Square, `size` logical pixels. Cached.
QPixmap iconPixmap(const QString &name, const QColor &ink, int size, qreal devicePixelRatio);
// Centred in the rectangle.
void drawIcon(QPainter &painter, const QRect &rect, const QString &name, const QColor &ink, int size = 16);

bool hasIcon(const QString &name);

} // namespace enigma
