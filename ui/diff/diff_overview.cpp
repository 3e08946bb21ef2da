// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/diff/diff_overview.h"

#include "ui/diff/diff_rows.h"
#include "ui/style/paint.h"
#include "ui/style/tokens.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace enigma {

namespace {

constexpr qreal kLeastMark = 3;
constexpr qreal kLeastThumb = 24;
constexpr qreal kMarkWidth = 6;

Token inkOf(const DiffRows &rows, const RowSpan &change)
{
    bool hasOld = false;
    bool hasNew = false;
    const qsizetype first = rows.at(change.first).first;
    const qsizetype last = rows.at(change.end() - 1).first;
    for (qsizetype row = first; row <= last && !(hasOld && hasNew); ++row) {
        hasOld = hasOld || rows.diff().rows.at(row).oldLine > 0;
        hasNew = hasNew || rows.diff().rows.at(row).newLine > 0;
    }
    return hasOld && hasNew ? Token::Info : hasOld ? Token::Danger : Token::Success;
}

} // namespace

DiffOverview::DiffOverview(const DiffRows &rows, QScrollBar &scrollBar, QWidget *parent) :
    QWidget(parent), m_rows(rows), m_scrollBar(scrollBar)
{
    connect(&scrollBar, &QScrollBar::valueChanged, this, qOverload<>(&QWidget::update));
    connect(&scrollBar, &QScrollBar::rangeChanged, this, qOverload<>(&QWidget::update));
}

// A comparison shorter than the view is drawn at its own size, beside its rows.
qreal DiffOverview::scale() const
{
    const int total = m_rows.totalHeight();
    return total > height() ? static_cast<qreal>(height()) / total : 1;
}

QRectF DiffOverview::thumb() const
{
    if (m_scrollBar.maximum() <= 0) {
        return {};
    }
    const qreal length = std::max(kLeastThumb, m_scrollBar.pageStep() * scale());
    const qreal top = (height() - length) * m_scrollBar.value() / m_scrollBar.maximum();
    return {0, top, static_cast<qreal>(width()), length};
}

void DiffOverview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), color(Token::Surface));
    if (const QRectF box = thumb(); !box.isEmpty()) {
        painter.fillRect(box, color(underMouse() ? Token::Pressed : Token::Hover));
    }
    paintMarks(painter);
}

void DiffOverview::paintMarks(QPainter &painter) const
{
    painter.setPen(Qt::NoPen);
    qreal drawnTo = -1; // Changes closer than a pixel are one mark.
    for (const RowSpan &change : m_rows.changes()) {
        const qreal top = m_rows.top(change.first) * scale();
        const qreal bottom = std::max(m_rows.top(change.end()) * scale(), top + kLeastMark);
        if (bottom < drawnTo + 1) {
            continue;
        }
        painter.setBrush(color(inkOf(m_rows, change)));
        painter.drawRoundedRect(QRectF((width() - kMarkWidth) / 2, top, kMarkWidth, bottom - top), 1.5, 1.5);
        drawnTo = bottom;
    }
}

void DiffOverview::mousePressEvent(QMouseEvent *event)
{
    const QRectF box = thumb();
    const qreal y = event->position().y();
    m_grip = box.contains(event->position()) ? y - box.top() : box.height() / 2;
    mouseMoveEvent(event);
}

void DiffOverview::mouseMoveEvent(QMouseEvent *event)
{
    const qreal room = height() - thumb().height();
    if (room > 0) {
        m_scrollBar.setValue(qRound((event->position().y() - m_grip) / room * m_scrollBar.maximum()));
    }
}

void DiffOverview::wheelEvent(QWheelEvent *event)
{
    QCoreApplication::sendEvent(&m_scrollBar, event);
}

} // namespace enigma
