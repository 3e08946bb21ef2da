// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/preview/version_picture.h"

#include "ui/library/component_face.h"
#include "ui/preview/thumbnails.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/tokens.h"
#include "ui/style/type.h"

#include <QPainter>

namespace enigma {

static constexpr int kPadding = 16;

VersionPicture::VersionPicture(LibraryService &library, Renderer &renderer, int height, QWidget *parent) :
    QWidget(parent), m_library(library), m_renderer(renderer)
{
    setFixedHeight(height);
    connect(&Tokens::instance(), &Tokens::changed, this, &VersionPicture::ask);
}

void VersionPicture::showVersion(const ComponentSummary &component, const VersionId &version)
{
    if (component.id == m_order.component.id && version == m_order.version && !version.isNull()) {
        return; // Versions do not change.
    }
    m_order = {.component = component, .mode = {}, .version = version};
    m_thumbnail = {};
    setAccessibleName(tr("Picture of %1").arg(component.name));
    ask();
}

void VersionPicture::ask()
{
    update();
    if (!isVisible() || m_order.component.id.isNull()) {
        return;
    }
    m_order.mode = shownMode();
    delete m_task;
    m_task = new ThumbnailTask(m_library, m_renderer, m_order, {}, this);
    connect(m_task, &ThumbnailTask::finished, this, [this] {
        m_thumbnail = m_task->outcome().thumbnail;
        setAccessibleDescription(m_thumbnail.reason);
        update();
    });
    m_task->start();
}

void VersionPicture::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_thumbnail.picture.isNull()) {
        ask();
    }
}

void VersionPicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (!m_thumbnail.picture.isNull()) {
        drawComponentPicture(painter, rect(), m_thumbnail, {}, {});
        return;
    }
    drawBox(painter, rect(), metrics::kRadiusTile, color(Token::Inset));
    painter.setFont(enigma::font(TextStyle::Small));
    painter.setPen(color(Token::TextMuted));
    painter.drawText(rect().adjusted(kPadding, kPadding, -kPadding, -kPadding), Qt::AlignCenter | Qt::TextWordWrap,
                     m_thumbnail.reason);
}

} // namespace enigma
