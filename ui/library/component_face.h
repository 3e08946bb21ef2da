// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The face of a component: its picture; where there is none, its title over a tint taken from its type. A theme shows
// its own colours instead. Painted in tiles and in the inspector.

#pragma once

#include "models/domain/registry.h"

#include <QRectF>
#include <QTextLayout>

class QPainter;

namespace enigma {

class ThemeColors;
struct Thumbnail;

// `words` stand under the title, with parts of them in a format of their own. `theme` is used for components of type
// registry:theme only.
void drawComponentFace(QPainter &painter, const QRectF &rect, const ComponentSummary &component, const QString &words,
                       const QList<QTextLayout::FormatRange> &formats, const ThemeColors &theme);

// The component itself, which is not null here, at most as large as it is on a page. `words`, which may be empty, stand
// in a line over its foot.
void drawComponentPicture(QPainter &painter, const QRectF &rect, const Thumbnail &thumbnail, const QString &words,
                          const QList<QTextLayout::FormatRange> &formats);

} // namespace enigma
