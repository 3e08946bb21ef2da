// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/preview/preview_surface.h"

#include "models/base/text.h"

#include <QLocale>

namespace enigma {

QString pointText(const PreviewPoint &point)
{
    if (point.token.isEmpty()) {
        return {};
    }
    if (point.ink.isEmpty() || point.background.isEmpty()) {
        return tr("--%1").arg(point.token);
    }
    const QString pair = tr("--%1 on --%2").arg(point.ink, point.background);
    return point.contrast > 0 ? tr("%1 · %2:1").arg(pair, QLocale().toString(point.contrast, 'f', 1)) : pair;
}

} // namespace enigma
