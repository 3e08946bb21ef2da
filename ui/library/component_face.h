// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The face of a component where there is no picture of it: its title over a tint taken from its type; a theme shows its
// own colours instead. Painted in tiles and in the inspector.

#pragma once

#include "models/domain/registry.h"

#include <QRectF>
#include <QTextLayout>

class QPainter;

namespace enigma {

class ThemeColors;

// `words` stand under the title, with parts of them in a format of their own. `theme` is used for components of type
// registry:theme only.
void drawComponentFace(QPainter &painter, const QRectF &rect, const ComponentSummary &component, const QString &words,
                       const QList<QTextLayout::FormatRange> &formats, const ThemeColors &theme);

} // namespace enigma
