// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/inspector/channel_slider.h"

#include "models/color/gamut.h"
#include "ui/style/control.h"
#include "ui/style/paint.h"
#include "ui/style/tokens.h"
#include "ui/theme/theme_session.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace enigma {

namespace {

constexpr int kSliceWidth = 280;
constexpr int kTrackHeight = 14;
constexpr int kKnob = 18;

} // namespace

ChannelSlider::ChannelSlider(Channel channel, const QString &name, QWidget *parent) :
    QWidget(parent), m_channel(channel)
{
    setAccessibleName(name);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    useFocusRing(*this, 8);
}

void ChannelSlider::setColor(const Oklch &color)
{
    if (std::exchange(m_color, color) != color) {
        setAccessibleDescription(QLocale().toString(m_color.value(m_channel), 'f', 3));
        update();
    }
}

QRectF ChannelSlider::track() const
{
    return QRectF(0, (height() - kTrackHeight) / 2.0, width(), kTrackHeight);
}

// The knob stays inside the track, so the range is as long as its centre can go.
double ChannelSlider::valueAt(double x) const
{
    const double part = (x - kTrackHeight / 2.0) / std::max(1, width() - kTrackHeight);
    return std::clamp(part, 0.0, 1.0) * channelMaximum(m_channel);
}

double ChannelSlider::positionOf(double value) const
{
    const double part = std::clamp(value / channelMaximum(m_channel), 0.0, 1.0);
    return kTrackHeight / 2.0 + part * (width() - kTrackHeight);
}

void ChannelSlider::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.save();
    QPainterPath shape;
    shape.addRoundedRect(track(), kTrackHeight / 2.0, kTrackHeight / 2.0);
    painter.setClipPath(shape);
    paintTrack(painter);
    paintHatch(painter);
    painter.restore();
    drawBox(painter, track(), kTrackHeight / 2.0, {}, QColor(128, 128, 128, 89));
    if (m_channel == Channel::Chroma) {
        paintEdges(painter);
    }
    const QPointF center(positionOf(m_color.value(m_channel)), height() / 2.0);
    QColor fill = shownColor(m_color.color());
    if (m_channel != Channel::Alpha) {
        fill.setAlpha(255);
    }
    drawDot(painter, center, kKnob + 1, QColor(0, 0, 0, 90));
    drawDot(painter, center, kKnob, Qt::white);
    drawDot(painter, center, kKnob - 5, fill.alpha() < 255 ? QColor(Qt::white) : fill);
    drawDot(painter, center, kKnob - 5, fill);
}

void ChannelSlider::paintTrack(QPainter &painter) const
{
    const QRectF box = track();
    if (m_channel == Channel::Alpha) {
        drawCheckerboard(painter, box, 5);
    }
    const QImage slice = sliceImage(m_color, m_channel, kSliceWidth);
    const double inset = kTrackHeight / 2.0;
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.fillRect(QRectF(box.left(), box.top(), inset + 1, box.height()), slice.pixelColor(0, 0));
    painter.fillRect(QRectF(box.right() - inset - 1, box.top(), inset + 1, box.height()),
                     slice.pixelColor(kSliceWidth - 1, 0));
    painter.drawImage(box.adjusted(inset, 0, -inset, 0), slice);
}

void ChannelSlider::paintHatch(QPainter &painter) const
{
    const QList<bool> shown = shownBySrgb(m_color, m_channel, kSliceWidth);
    const QRectF box = track();
    const double scale = (box.width() - kTrackHeight) / kSliceWidth;
    const auto edge = [&](int pixel) {
        if (pixel == 0) {
            return box.left();
        }
        return pixel == kSliceWidth ? box.right() : box.left() + kTrackHeight / 2.0 + pixel * scale;
    };
    painter.setPen(QPen(QColor(0, 0, 0, 46), 1.2));
    for (int from = 0; from < kSliceWidth;) {
        int to = from;
        while (to < kSliceWidth && shown.at(to) == shown.at(from)) {
            ++to;
        }
        if (!shown.at(from) && to - from > 2) {
            painter.save();
            painter.setClipRect(QRectF(QPointF(edge(from), box.top()), QPointF(edge(to), box.bottom())),
                                Qt::IntersectClip);
            for (double x = box.left() - box.height(); x < box.right(); x += 5) {
                painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()));
            }
            painter.restore();
        }
        from = to;
    }
}

void ChannelSlider::paintEdges(QPainter &painter) const
{
    const QRectF box = track();
    const std::pair<Gamut, Qt::PenStyle> edges[] = {{Gamut::Srgb, Qt::SolidLine}, {Gamut::P3, Qt::DashLine}};
    for (const auto &[gamut, style] : edges) {
        const double limit = maxChroma(m_color.lightness, m_color.hue, gamut);
        if (limit >= channelMaximum(Channel::Chroma)) {
            continue;
        }
        QPen pen(color(Token::Text), 1.5, style, Qt::FlatCap);
        if (style == Qt::DashLine) {
            pen.setDashPattern({2.2, 1.8});
        }
        painter.setPen(pen);
        const double x = std::round(positionOf(limit)) + 0.5;
        painter.drawLine(QPointF(x, box.top() - 3), QPointF(x, box.bottom() + 3));
    }
}

void ChannelSlider::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) {
        Q_EMIT moved(valueAt(event->position().x()));
    }
}

void ChannelSlider::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton) {
        Q_EMIT moved(valueAt(event->position().x()));
    }
}

void ChannelSlider::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) {
        Q_EMIT released();
    }
}

void ChannelSlider::step(double steps)
{
    const double now = m_color.value(m_channel);
    Q_EMIT moved(std::clamp(now + steps * channelStep(m_channel), 0.0, channelMaximum(m_channel)));
}

void ChannelSlider::keyPressEvent(QKeyEvent *event)
{
    const double size = event->modifiers() & Qt::ShiftModifier ? 10 : event->modifiers() & Qt::AltModifier ? 0.1 : 1;
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Up:
        step(size);
        break;
    case Qt::Key_Left:
    case Qt::Key_Down:
        step(-size);
        break;
    case Qt::Key_Home:
        Q_EMIT moved(0);
        break;
    case Qt::Key_End:
        Q_EMIT moved(channelMaximum(m_channel));
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ChannelSlider::keyReleaseEvent(QKeyEvent *event)
{
    if (!event->isAutoRepeat()) {
        Q_EMIT released();
    }
    QWidget::keyReleaseEvent(event);
}

} // namespace enigma
