// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/editors/easing_curve_view.h"

#include "ui/style/control.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/tokens.h"

#include <QEasingCurve>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QVariantAnimation>

#include <algorithm>
#include <cmath>

namespace enigma {

namespace {

constexpr double kKnob = 14;
constexpr double kDot = 9;
constexpr double kRunHeight = 22; // Of the track that the dot also runs along.
constexpr double kOvershoot = 0.5;
constexpr int kRunTime = 900;
constexpr double kStep = 0.01;

double rounded(double number)
{
    return std::round(number * 1000) / 1000;
}

} // namespace

EasingCurveView::EasingCurveView(QWidget *parent) : QWidget(parent), m_run(new QVariantAnimation(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Easing curve"));
    setToolTip(tr("Drag a handle. Arrow keys move it, Shift by ten, Space goes to the other one."));
    setCursor(Qt::PointingHandCursor);
    useFocusRing(*this, metrics::kRadiusTile);
    m_run->setStartValue(0.0);
    m_run->setEndValue(1.0);
    m_run->setDuration(kRunTime);
    connect(m_run, &QVariantAnimation::valueChanged, this, [this](const QVariant &time) {
        m_time = time.toDouble();
        update();
    });
}

void EasingCurveView::setEasing(const EasingValue &easing)
{
    m_easing = easing;
    describe();
    update();
}

void EasingCurveView::describe()
{
    setAccessibleDescription(easingText(m_easing));
}

void EasingCurveView::play()
{
    m_run->stop();
    if (style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0) {
        m_run->start();
    }
}

QRectF EasingCurveView::box() const
{
    const double room = height() - kRunHeight;
    const double side = room / (1 + 2 * kOvershoot);
    const double wide = std::min(width() - 48.0, side * 2.2);
    return {(width() - wide) / 2, kOvershoot * side, wide, side};
}

QPointF EasingCurveView::toView(const QPointF &point) const
{
    const QRectF unit = box();
    return {unit.left() + point.x() * unit.width(), unit.bottom() - point.y() * unit.height()};
}

QPointF EasingCurveView::handle(Handle which) const
{
    return which == Handle::First ? QPointF(m_easing.x1, m_easing.y1) : QPointF(m_easing.x2, m_easing.y2);
}

void EasingCurveView::move(Handle which, const QPointF &to)
{
    const double x = rounded(std::clamp(to.x(), 0.0, 1.0));
    const double y = rounded(std::clamp(to.y(), -2.0, 3.0));
    (which == Handle::First ? m_easing.x1 : m_easing.x2) = x;
    (which == Handle::First ? m_easing.y1 : m_easing.y2) = y;
    describe();
    update();
    Q_EMIT moved(m_easing);
}

void EasingCurveView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawBox(painter, rect(), metrics::kRadiusTile, color(Token::Inset), color(Token::Border));
    const QRectF unit = box();
    painter.setPen(QPen(color(Token::Border), 1));
    painter.drawLine(unit.bottomLeft(), unit.bottomRight());
    painter.drawLine(unit.topLeft(), unit.topRight());
    QPainterPath curve(toView({0, 0}));
    curve.cubicTo(toView(handle(Handle::First)), toView(handle(Handle::Second)), toView({1, 1}));
    painter.setPen(QPen(color(Token::TextMuted), 1));
    painter.drawLine(toView({0, 0}), toView(handle(Handle::First)));
    painter.drawLine(toView({1, 1}), toView(handle(Handle::Second)));
    painter.setPen(QPen(color(Token::Accent), 2.5, Qt::SolidLine, Qt::RoundCap));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(curve);
    for (const Handle which : {Handle::First, Handle::Second}) {
        const bool isActive = which == m_active && hasFocus();
        drawDot(painter, toView(handle(which)), kKnob, color(isActive ? Token::Focus : Token::TextMuted));
        drawDot(painter, toView(handle(which)), kKnob - 5, color(Token::Surface));
    }
    QEasingCurve easing(QEasingCurve::BezierSpline);
    easing.addCubicBezierSegment(handle(Handle::First), handle(Handle::Second), {1, 1});
    const double reached = easing.valueForProgress(m_time);
    const double y = height() - kRunHeight / 2;
    painter.setPen(QPen(color(Token::Border), 2, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(unit.left(), y), QPointF(unit.right(), y));
    drawDot(painter, {unit.left() + reached * unit.width(), y}, kDot, color(Token::Accent));
    if (m_run->state() == QAbstractAnimation::Running) {
        drawDot(painter, toView({m_time, reached}), kDot, color(Token::Accent));
    }
}

void EasingCurveView::mousePressEvent(QMouseEvent *event)
{
    const auto distance = [&](Handle which) {
        const QPointF way = toView(handle(which)) - event->position();
        return QPointF::dotProduct(way, way);
    };
    m_active = distance(Handle::First) <= distance(Handle::Second) ? Handle::First : Handle::Second;
    mouseMoveEvent(event);
}

void EasingCurveView::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton) {
        const QRectF unit = box();
        move(m_active, {(event->position().x() - unit.left()) / unit.width(),
                        (unit.bottom() - event->position().y()) / unit.height()});
    }
}

void EasingCurveView::mouseReleaseEvent(QMouseEvent *)
{
    Q_EMIT released();
    play();
}

void EasingCurveView::keyPressEvent(QKeyEvent *event)
{
    const double step = event->modifiers() & Qt::ShiftModifier ? 10 * kStep : kStep;
    const QPointF at = handle(m_active);
    switch (event->key()) {
    case Qt::Key_Left:
        move(m_active, at - QPointF(step, 0));
        break;
    case Qt::Key_Right:
        move(m_active, at + QPointF(step, 0));
        break;
    case Qt::Key_Up:
        move(m_active, at + QPointF(0, step));
        break;
    case Qt::Key_Down:
        move(m_active, at - QPointF(0, step));
        break;
    case Qt::Key_Space:
        m_active = m_active == Handle::First ? Handle::Second : Handle::First;
        update();
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void EasingCurveView::keyReleaseEvent(QKeyEvent *event)
{
    if (!event->isAutoRepeat()) {
        Q_EMIT released();
    }
    QWidget::keyReleaseEvent(event);
}

} // namespace enigma
