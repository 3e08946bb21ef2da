// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One mode of a theme in the terms of the gallery: colours as the screen shows them, lengths in pixels, the first font
// of a stack that is installed, shadows as painted layers.

#pragma once

#include "models/theme/color_vision.h"
#include "ui/qml/gallery_shadow.h"

#include <QVariantHash>

namespace enigma {

// Every name that the gallery reads has a value: what a browser would show for one that is missing or broken.
QVariantHash galleryTokens(const Theme &theme, const ThemeSnapshot &tokens, const QString &mode,
                           ColorVision vision = ColorVision::Normal);

// Of a shadow without var(). Layers that cannot be read are left out.
QList<GalleryShadow> shadowLayers(const QString &value, ColorVision vision = ColorVision::Normal);

// The family that a stack shows on this computer; without one that is installed, a usual one of its kind.
QString installedFamily(const QString &stack, const QString &kind); // "sans", "serif", "mono"

} // namespace enigma
