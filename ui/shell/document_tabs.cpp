// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/document_tabs.h"

#include "ui/style/control.h"
#include "ui/style/focus_ring.h"
#include "ui/style/icon_loader.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"

#include <QApplication>
#include <QHelpEvent>
#include <QHoverEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPadding = 14;
constexpr int kGap = 8;
constexpr int kCloseIcon = 14;
constexpr int kTitleMaximum = 200;

} // namespace

DocumentTabs::DocumentTabs(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    useFocusRing(*this, 0);
    describe();
}

void DocumentTabs::describe()
{
    setAccessibleName(m_current < 0 ? tr("No open tab")
                                    : tr("Tab %1 of %2: %3").arg(m_current + 1).arg(count()).arg(tab(m_current).title));
}

void DocumentTabs::insert(int index, const DocumentTab &tab)
{
    m_tabs.insert(index, tab);
    if (m_current >= index) {
        ++m_current;
    }
    scrollToCurrent();
}

void DocumentTabs::remove(int index)
{
    m_tabs.removeAt(index);
    if (m_current == index) {
        m_current = -1;
    } else if (m_current > index) {
        --m_current;
    }
    m_hovered = -1;
    m_pressed = -1;
    scrollToCurrent();
}

void DocumentTabs::setTab(int index, const DocumentTab &tab)
{
    m_tabs[index] = tab;
    scrollToCurrent();
}

void DocumentTabs::setCurrent(int index)
{
    m_current = index;
    scrollToCurrent();
}

int DocumentTabs::widthOf(int index) const
{
    const QFontMetrics metrics(enigma::font(face(true)));
    const int title = std::min(kTitleMaximum, metrics.horizontalAdvance(m_tabs.at(index).title) + 1);
    return 2 * kPadding + iconRoom(index) + title + kGap + kCloseIcon;
}

int DocumentTabs::iconRoom(int index) const
{
    return tab(index).icon.isEmpty() ? 0 : metrics::kIcon + kGap;
}

TextStyle DocumentTabs::face(bool on) const
{
    return m_isSmall ? (on ? TextStyle::CodeStrong : TextStyle::Code) : on ? TextStyle::BodyStrong : TextStyle::Body;
}

void DocumentTabs::setSmall()
{
    m_isSmall = true;
    updateGeometry();
}

bool DocumentTabs::overflows() const
{
    int width = 0;
    for (int i = 0; i < count(); ++i) {
        width += widthOf(i);
    }
    return width > this->width();
}

QRect DocumentTabs::tabRect(int index) const
{
    if (index < m_first || index >= count()) {
        return {};
    }
    int x = 0;
    for (int i = m_first; i < index; ++i) {
        x += widthOf(i);
    }
    const int tabWidth = widthOf(index);
    // A tab that would be cut is left to the list, unless it is alone.
    if (x + tabWidth > width() && index > m_first) {
        return {};
    }
    return QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, std::min(tabWidth, width()), height()));
}

QRect DocumentTabs::closeRect(int index) const
{
    const QRect tab = tabRect(index);
    if (tab.isEmpty()) {
        return {};
    }
    const QRect place(tab.right() - kPadding - kCloseIcon - 4, 0, kCloseIcon + 10, height());
    return QStyle::visualRect(layoutDirection(), tab, place);
}

int DocumentTabs::indexAt(const QPoint &point) const
{
    for (int i = m_first; i < count(); ++i) {
        if (tabRect(i).contains(point)) {
            return i;
        }
    }
    return -1;
}

void DocumentTabs::scrollToCurrent()
{
    m_first = std::clamp(m_first, 0, std::max(0, count() - 1));
    if (!overflows()) {
        m_first = 0;
    } else if (m_current >= 0) {
        m_first = std::min(m_first, m_current);
        while (m_first < m_current && tabRect(m_current).isEmpty()) {
            ++m_first;
        }
    }
    describe();
    update();
    Q_EMIT layoutChanged();
}

QSize DocumentTabs::sizeHint() const
{
    int width = 0;
    for (int i = 0; i < count(); ++i) {
        width += widthOf(i);
    }
    return {width, m_isSmall ? metrics::kSubTabHeight : metrics::kTabStripHeight};
}

QSize DocumentTabs::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

void DocumentTabs::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    for (int i = m_first; i < count(); ++i) {
        paintTab(painter, i);
    }
}

void DocumentTabs::paintTab(QPainter &painter, int index) const
{
    const QRect place = tabRect(index);
    if (place.isEmpty()) {
        return;
    }
    const bool on = index == m_current;
    const bool hovered = index == m_hovered;
    if (on) {
        painter.fillRect(place, color(Token::Surface));
        drawHairline(painter, place, Qt::RightEdge);
        if (place.x() > 0) {
            drawHairline(painter, place, Qt::LeftEdge);
        }
    } else if (hovered) {
        painter.fillRect(place.adjusted(0, 0, 0, -1), color(Token::Hover));
    }
    const QColor ink = color(on || hovered ? Token::Text : Token::TextMuted);
    QRect room = place.adjusted(kPadding, 0, -kPadding - kCloseIcon - kGap, 0);
    if (iconRoom(index) > 0) {
        drawIcon(painter, QRect(room.x(), 0, metrics::kIcon, height()), tab(index).icon, ink);
    }
    room.setLeft(room.left() + iconRoom(index));
    painter.setFont(enigma::font(face(on)));
    painter.setPen(ink);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(tab(index).title, Qt::ElideRight, room.width()));
    paintEnd(painter, index, ink);
    if (on && hasFocus() && FocusRing::cameByKeyboard(this)) {
        drawRing(painter, place.adjusted(3, 3, -3, -3), metrics::kRadiusSmall, color(Token::Focus),
                 metrics::kFocusWidth);
    }
}

// A dot for what is changed or wrong, which gives way to the cross under the pointer.
void DocumentTabs::paintEnd(QPainter &painter, int index, const QColor &ink) const
{
    const QRect place = closeRect(index);
    const bool marked = tab(index).isModified || tab(index).hasProblem;
    if (marked && index != m_hovered) {
        const QPointF center(place.center().x() + 0.5, height() / 2.0);
        drawDot(painter, center, metrics::kMarkDot, color(tab(index).hasProblem ? Token::Danger : Token::Mark));
        return;
    }
    drawIcon(painter, place, u"x"_s, index == m_hovered ? ink : color(Token::TextFaint), kCloseIcon);
}

void DocumentTabs::resizeEvent(QResizeEvent *)
{
    scrollToCurrent();
}

bool DocumentTabs::event(QEvent *event)
{
    if (event->type() == QEvent::HoverMove || event->type() == QEvent::HoverLeave) {
        const int hovered =
            event->type() == QEvent::HoverLeave ? -1 : indexAt(static_cast<QHoverEvent *>(event)->position().toPoint());
        if (hovered != m_hovered) {
            m_hovered = hovered;
            update();
        }
    } else if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int index = indexAt(help->pos());
        if (index >= 0) {
            QToolTip::showText(help->globalPos(), tab(index).title, this, tabRect(index));
        }
        return true;
    }
    return QWidget::event(event);
}

void DocumentTabs::mousePressEvent(QMouseEvent *event)
{
    m_pressedAt = event->position().toPoint();
    m_pressed = indexAt(m_pressedAt);
    m_dragging = false;
    if (m_pressed >= 0 && event->button() == Qt::LeftButton && !closeRect(m_pressed).contains(m_pressedAt)) {
        Q_EMIT chosen(m_pressed);
    }
}

void DocumentTabs::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (!(event->buttons() & Qt::LeftButton) || m_pressed < 0 || closeRect(m_pressed).contains(m_pressedAt)) {
        return;
    }
    m_dragging = m_dragging || (point - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    const int target = m_dragging ? indexAt(QPoint(point.x(), height() / 2)) : -1;
    if (target < 0 || target == m_pressed) {
        return;
    }
    // Only past the neighbour's middle, else tabs of different widths would swap back and forth.
    const int middle = tabRect(target).center().x();
    const bool past = tabRect(m_pressed).x() < middle ? point.x() > middle : point.x() < middle;
    if (past) {
        const int from = m_pressed;
        m_tabs.move(from, target);
        m_current = m_current == from ? target : m_current == target ? from : m_current;
        m_pressed = target;
        Q_EMIT moved(from, target);
        scrollToCurrent();
    }
}

void DocumentTabs::mouseReleaseEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    const int index = indexAt(point);
    const bool same = index >= 0 && index == m_pressed && !m_dragging;
    m_pressed = -1;
    if (!same) {
        return;
    }
    const bool onCross = closeRect(index).contains(point) && closeRect(index).contains(m_pressedAt);
    if (event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && onCross)) {
        Q_EMIT closeRequested(index);
    }
}

void DocumentTabs::keyPressEvent(QKeyEvent *event)
{
    const int forward = isRightToLeft() ? -1 : 1;
    const int step = event->key() == Qt::Key_Right ? forward : event->key() == Qt::Key_Left ? -forward : 0;
    if (step != 0 && m_current + step >= 0 && m_current + step < count()) {
        Q_EMIT chosen(m_current + step);
    } else if (event->key() == Qt::Key_Delete && m_current >= 0) {
        Q_EMIT closeRequested(m_current);
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace enigma
