// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/switch_button.h"

#include "ui/style/control.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/tokens.h"
#include "ui/style/type.h"

#include <QPainter>
#include <QStyle>
#include <QVariantAnimation>

namespace enigma {

namespace {

constexpr QSize kTrack(32, 18);
constexpr int kKnob = 12;

} // namespace

SwitchButton::SwitchButton(const QString &text, QWidget *parent) :
    QAbstractButton(parent), m_motion(new QVariantAnimation(this))
{
    setText(text);
    setAccessibleName(text);
    setCheckable(true);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setFocusRadius(*this, text.isEmpty() ? kTrack.height() / 2 : metrics::kRadiusControl);
    m_motion->setDuration(metrics::kMotionPopover);
    m_motion->setEasingCurve(QEasingCurve::OutCubic);
    connect(m_motion, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        m_position = value.toReal();
        update();
    });
    connect(this, &QAbstractButton::toggled, this, &SwitchButton::glide);
}

void SwitchButton::glide(bool on)
{
    m_motion->stop();
    if (!isVisible() || style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) == 0) {
        m_position = on ? 1 : 0;
        update();
        return;
    }
    m_motion->setStartValue(m_position);
    m_motion->setEndValue(on ? 1.0 : 0.0);
    m_motion->start();
}

QSize SwitchButton::sizeHint() const
{
    const int label =
        text().isEmpty() ? 0 : metrics::kIconGap + fontMetrics().size(Qt::TextShowMnemonic, text()).width() + 1;
    return {kTrack.width() + label, text().isEmpty() ? kTrack.height() : std::max(24, lineHeight(TextStyle::Body))};
}

bool SwitchButton::hitButton(const QPoint &point) const
{
    return rect().contains(point);
}

void SwitchButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRectF track(0, (height() - kTrack.height()) / 2.0, kTrack.width(), kTrack.height());
    const qreal radius = kTrack.height() / 2.0;
    if (isChecked() && isEnabled()) {
        const Token fill = isDown() ? Token::AccentPressed : underMouse() ? Token::AccentHover : Token::Accent;
        drawBox(painter, track, radius, color(fill));
    } else {
        const Token fill = isDown() ? Token::Pressed : underMouse() && isEnabled() ? Token::Hover : Token::Inset;
        drawBox(painter, track, radius, color(fill));
        drawRing(painter, track, radius,
                 color(isEnabled() ? Token::BorderStrong : Token::TextFaint, isEnabled() ? 1 : 0.5), 1.25);
    }
    const qreal travel = kTrack.width() - kKnob - 6;
    const Token knob = !isEnabled() ? Token::TextFaint : isChecked() ? Token::AccentText : Token::BorderStrong;
    drawDot(painter, track.topLeft() + QPointF(3 + kKnob / 2.0 + travel * m_position, radius), kKnob,
            color(knob, isEnabled() ? 1 : 0.5));
    painter.setPen(color(isEnabled() ? Token::Text : Token::TextFaint));
    painter.drawText(rect().adjusted(kTrack.width() + metrics::kIconGap, 0, 0, 0),
                     Qt::AlignVCenter | Qt::AlignLeft | Qt::TextHideMnemonic, text());
}

} // namespace enigma
