// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/library/face_view.h"

#include "ui/library/component_face.h"
#include "ui/library/theme_colors_cache.h"
#include "ui/preview/thumbnails.h"
#include "ui/style/tokens.h"

#include <QEvent>
#include <QPainter>

namespace enigma {

FaceView::FaceView(const FaceSources &sources, int height, QWidget *parent) : QWidget(parent), m_sources(sources)
{
    setFixedHeight(height);
    connect(&m_sources.colors, &ThemeColorsCache::loaded, this, qOverload<>(&QWidget::update));
    connect(&m_sources.thumbnails, &Thumbnails::changed, this, [this](const ComponentId &id) {
        if (id.isNull() || id == m_component.id) {
            update();
        }
    });
}

void FaceView::setComponent(const ComponentSummary &component)
{
    m_component = component;
    update();
}

bool FaceView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        setToolTip(m_sources.thumbnails.of(m_component, shownMode()).reason);
    }
    return QWidget::event(event);
}

void FaceView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool isTheme = m_component.type == kThemeItemType;
    const Thumbnail thumbnail =
        isTheme || m_component.id.isNull() ? Thumbnail() : m_sources.thumbnails.of(m_component, shownMode());
    if (thumbnail.picture.isNull()) {
        drawComponentFace(painter, rect(), m_component, {}, {},
                          isTheme ? m_sources.colors.ofComponent(m_component.id) : ThemeColors());
    } else {
        drawComponentPicture(painter, rect(), thumbnail, {}, {});
    }
}

} // namespace enigma
