// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gallery_scene.h"

#include <utility>

namespace enigma {

void GalleryScene::setTheme(const GalleryTheme &theme)
{
    if (std::exchange(m_theme, theme) != theme) {
        Q_EMIT themeChanged();
    }
}

void GalleryScene::setSelected(const QString &token)
{
    if (std::exchange(m_selected, token) != token) {
        Q_EMIT selectedChanged();
    }
}

void GalleryScene::setCurrent(bool current)
{
    if (std::exchange(m_current, current) != current) {
        Q_EMIT currentChanged();
    }
}

void GalleryScene::setOutline(const QColor &color)
{
    if (std::exchange(m_outline, color) != color) {
        Q_EMIT outlineChanged();
    }
}

} // namespace enigma
