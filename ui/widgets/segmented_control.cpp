// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/segmented_control.h"

#include "ui/style/icon_loader.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/tokens.h"
#include "ui/style/type.h"

#include <QHelpEvent>
#include <QHoverEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kInset = 2;
constexpr int kGap = 6;

} // namespace

SegmentedControl::SegmentedControl(const QString &name, QWidget *parent) : QWidget(parent), m_name(name)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    useFocusRing(*this, metrics::kRadiusControl);
    describe();
}

int SegmentedControl::addSegment(const QString &text, const QString &iconName, const QString &name)
{
    m_segments.append({text, iconName, name.isEmpty() ? text : name});
    if (m_current < 0) {
        m_current = 0;
        describe();
    }
    updateGeometry();
    return count() - 1;
}

void SegmentedControl::setCurrent(int index)
{
    if (index < -1 || index >= count() || index == m_current) {
        return;
    }
    m_current = index;
    describe();
    update();
    Q_EMIT currentChanged(index);
}

void SegmentedControl::setSmall()
{
    setControlSize(*this, ControlSize::Small);
}

void SegmentedControl::describe()
{
    const QString value = m_current < 0 ? QString() : m_segments.at(m_current).name;
    setAccessibleName(value.isEmpty() ? m_name : u"%1: %2"_s.arg(m_name, value));
}

int SegmentedControl::widthOf(const Segment &segment) const
{
    const bool small = controlSize(this) == ControlSize::Small;
    const int padding = small ? 8 : 10;
    int width = 2 * padding;
    if (!segment.text.isEmpty()) {
        width += QFontMetrics(enigma::font(TextStyle::SmallStrong)).horizontalAdvance(segment.text) + 1;
    }
    if (!segment.icon.isEmpty()) {
        width += metrics::kIcon + (segment.text.isEmpty() ? 0 : kGap);
    }
    return width;
}

QRect SegmentedControl::rectOf(int index) const
{
    int x = kInset;
    for (int i = 0; i < index; ++i) {
        x += widthOf(m_segments.at(i));
    }
    const QRect segment(x, kInset, widthOf(m_segments.at(index)), height() - 2 * kInset);
    return isRightToLeft() ? QStyle::visualRect(layoutDirection(), rect(), segment) : segment;
}

int SegmentedControl::indexAt(const QPoint &point) const
{
    for (int i = 0; i < count(); ++i) {
        if (rectOf(i).contains(point)) {
            return i;
        }
    }
    return -1;
}

QSize SegmentedControl::sizeHint() const
{
    int width = 2 * kInset;
    for (const Segment &segment : m_segments) {
        width += widthOf(segment);
    }
    return {width, std::max(controlHeight(this), lineHeight(TextStyle::Small) + 10)};
}

bool SegmentedControl::event(QEvent *event)
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
        if (index >= 0 && m_segments.at(index).text.isEmpty()) {
            QToolTip::showText(help->globalPos(), m_segments.at(index).name, this, rectOf(index));
        }
        return true;
    }
    return QWidget::event(event);
}

void SegmentedControl::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawBox(painter, rect(), metrics::kRadiusControl, color(Token::Inset), color(Token::Border));
    painter.setFont(enigma::font(TextStyle::SmallStrong));
    const bool dark = Tokens::instance().isDark();
    for (int i = 0; i < count(); ++i) {
        const Segment &segment = m_segments.at(i);
        const QRect place = rectOf(i);
        const bool on = i == m_current;
        if (on && isEnabled()) {
            drawBox(painter, place, metrics::kRadiusSwatch, color(dark ? Token::Pressed : Token::Raised),
                    dark ? QColor() : color(Token::Border));
        }
        const Token ink = !isEnabled() ? Token::TextFaint : on || i == m_hovered ? Token::Text : Token::TextMuted;
        QRect room = place;
        if (!segment.icon.isEmpty()) {
            const int contents = widthOf(segment) - 2 * (controlSize(this) == ControlSize::Small ? 8 : 10);
            const QRect icon(place.x() + (place.width() - contents) / 2, place.y(), metrics::kIcon, place.height());
            drawIcon(painter, icon, segment.icon, color(ink));
            room.setLeft(icon.right() + 1 + kGap);
        }
        painter.setPen(color(ink));
        painter.drawText(room, int(Qt::AlignVCenter) | (segment.icon.isEmpty() ? Qt::AlignHCenter : Qt::AlignLeft),
                         segment.text);
    }
}

void SegmentedControl::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) {
        setCurrent(indexAt(event->position().toPoint()));
    }
}

void SegmentedControl::keyPressEvent(QKeyEvent *event)
{
    const int forward = isRightToLeft() ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Left:
        setCurrent(m_current - forward);
        break;
    case Qt::Key_Right:
        setCurrent(m_current + forward);
        break;
    case Qt::Key_Home:
        setCurrent(0);
        break;
    case Qt::Key_End:
        setCurrent(count() - 1);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace enigma
