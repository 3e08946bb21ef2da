// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/library/face_view.h"

#include "ui/library/component_face.h"
#include "ui/library/theme_colors_cache.h"

#include <QPainter>

namespace enigma {

FaceView::FaceView(ThemeColorsCache &colors, int height, QWidget *parent) : QWidget(parent), m_colors(colors)
{
    setFixedHeight(height);
    connect(&m_colors, &ThemeColorsCache::loaded, this, qOverload<>(&QWidget::update));
}

void FaceView::setComponent(const ComponentSummary &component)
{
    m_component = component;
    update();
}

void FaceView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool isTheme = m_component.type == kThemeItemType;
    drawComponentFace(painter, rect(), m_component, {}, {},
                      isTheme ? m_colors.ofComponent(m_component.id) : ThemeColors());
}

} // namespace enigma
