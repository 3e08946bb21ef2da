// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/chip.h"

#include "ui/style/control.h"
#include "ui/style/icon_loader.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/type.h"

#include <QKeyEvent>
#include <QKeySequence>
#include <QMouseEvent>
#include <QPainter>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPadding = 7;
constexpr int kGap = 5;

} // namespace

Token toneInk(Tone tone)
{
    switch (tone) {
    case Tone::Success:
        return Token::Success;
    case Tone::Warning:
        return Token::Warning;
    case Tone::Danger:
        return Token::Danger;
    case Tone::Info:
        return Token::Info;
    case Tone::Neutral:
        break;
    }
    return Token::TextMuted;
}

Token toneFill(Tone tone)
{
    switch (tone) {
    case Tone::Success:
        return Token::SuccessBg;
    case Tone::Warning:
        return Token::WarningBg;
    case Tone::Danger:
        return Token::DangerBg;
    case Tone::Info:
        return Token::InfoBg;
    case Tone::Neutral:
        break;
    }
    return Token::Hover;
}

QString toneIcon(Tone tone)
{
    switch (tone) {
    case Tone::Success:
        return u"check"_s;
    case Tone::Warning:
    case Tone::Danger:
        return u"warn"_s;
    case Tone::Info:
    case Tone::Neutral:
        break;
    }
    return u"info"_s;
}

Chip::Chip(const QString &text, Tone tone, QWidget *parent) : QWidget(parent), m_text(text), m_tone(tone)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setAccessibleName(text);
}

void Chip::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Chip::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void Chip::setIconName(const QString &name)
{
    m_icon = name;
    updateGeometry();
    update();
}

void Chip::setRemovable()
{
    m_removable = true;
    setFocusPolicy(Qt::TabFocus);
    useFocusRing(*this, metrics::kRadiusSmall);
    updateGeometry();
}

QSize Chip::sizeHint() const
{
    int width = 2 * kPadding + QFontMetrics(enigma::font(TextStyle::SmallStrong)).horizontalAdvance(m_text) + 1;
    width += m_icon.isEmpty() ? 0 : metrics::kIconChip + kGap;
    width += m_removable ? metrics::kIconChip + kGap : 0;
    return {width, std::max(metrics::kChipHeight, lineHeight(TextStyle::Small) + 6)};
}

QSize Chip::minimumSizeHint() const
{
    return {std::min(48, sizeHint().width()), sizeHint().height()};
}

QRect Chip::crossRect() const
{
    return m_removable ? QRect(width() - kPadding - metrics::kIconChip - 3, 0, metrics::kIconChip + 6, height())
                       : QRect();
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Token fill = m_tone == Tone::Neutral && standsOnRaised(this) ? Token::Pressed : toneFill(m_tone);
    const QColor ink = color(toneInk(m_tone));
    drawBox(painter, rect(), metrics::kRadiusSmall, color(fill));
    QRect room = rect().adjusted(kPadding, 0, -kPadding, 0);
    if (!m_icon.isEmpty()) {
        drawIcon(painter, QRect(room.x(), 0, metrics::kIconChip, height()), m_icon, ink, metrics::kIconChip);
        room.setLeft(room.left() + metrics::kIconChip + kGap);
    }
    if (m_removable) {
        drawIcon(painter, crossRect(), u"x"_s, ink, metrics::kIconChip);
        room.setRight(crossRect().left() - 2);
    }
    painter.setFont(enigma::font(TextStyle::SmallStrong));
    painter.setPen(ink);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(m_text, Qt::ElideRight, room.width()));
}

void Chip::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_removable && event->button() == Qt::LeftButton && crossRect().contains(event->position().toPoint())) {
        Q_EMIT removed();
    }
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    if (m_removable && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)) {
        Q_EMIT removed();
    } else {
        QWidget::keyPressEvent(event);
    }
}

KeyHint::KeyHint(const QString &text, QWidget *parent) : QWidget(parent), m_text(text)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(text);
}

void KeyHint::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize KeyHint::sizeOf(const QString &text)
{
    const int width = QFontMetrics(enigma::font(TextStyle::Micro)).horizontalAdvance(text) + 11;
    const int height = lineHeight(TextStyle::Micro);
    return {std::max(width, height), height};
}

QSize KeyHint::sizeHint() const
{
    return sizeOf(m_text);
}

void KeyHint::paint(QPainter &painter, const QRect &rect, const QString &text, Token fill)
{
    painter.save();
    drawBox(painter, rect, metrics::kRadiusSwatch, color(fill));
    painter.setFont(enigma::font(TextStyle::Micro));
    painter.setPen(color(fill == Token::Hover ? Token::TextFaint : Token::TextMuted));
    painter.drawText(rect, Qt::AlignCenter, text);
    painter.restore();
}

void KeyHint::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(painter, rect(), m_text, standsOnRaised(this) ? Token::Pressed : Token::Hover);
}

QString keyText(const QKeySequence &sequence)
{
    QString text = sequence.toString(QKeySequence::NativeText);
    // The plus that joins keys becomes a space; the plus that is a key stays.
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text[i] == u'+') {
            text[i] = u' ';
        }
    }
    return text;
}

} // namespace enigma
