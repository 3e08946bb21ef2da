// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/welcome/way_button.h"

#include "ui/style/icon_loader.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/type.h"
#include "ui/widgets/chip.h"

#include <QKeyEvent>
#include <QPainter>

namespace enigma {

namespace {

constexpr int kPadding = 14;
constexpr int kInset = 12; // Above and below the two lines.

} // namespace

WayButton::WayButton(const QString &iconName, const QString &title, const QKeySequence &key, QWidget *parent) :
    QAbstractButton(parent), m_icon(iconName), m_key(key)
{
    setText(title);
    setAccessibleName(title);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void WayButton::setSentence(const QString &sentence)
{
    m_sentence = sentence;
    setAccessibleDescription(sentence);
    update();
}

QSize WayButton::sizeHint() const
{
    return {320, 2 * kInset + lineHeight(TextStyle::Section) + lineHeight(TextStyle::Body)};
}

void WayButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (hasFocus()) {
        drawBox(painter, rect(), metrics::kRadiusTile, color(Token::Selection));
    } else if (isDown() || underMouse()) {
        drawBox(painter, rect(), metrics::kRadiusTile, color(isDown() ? Token::Pressed : Token::Hover));
    }
    const QRect icon(kPadding, 0, metrics::kIconRail, height());
    drawIcon(painter, icon, m_icon, color(hasFocus() ? Token::AccentInk : Token::TextMuted), metrics::kIconRail);

    const QString key = keyText(m_key);
    const QSize hint = KeyHint::sizeOf(key);
    const QRect place(width() - kPadding - hint.width(), (height() - hint.height()) / 2, hint.width(), hint.height());
    KeyHint::paint(painter, place, key, hasFocus() ? Token::Surface : Token::Hover);

    const int left = icon.right() + 1 + 16;
    const int room = place.left() - 12 - left;
    const int first = lineHeight(TextStyle::Section);
    painter.setFont(enigma::font(TextStyle::Section));
    painter.setPen(color(Token::Text));
    painter.drawText(QRect(left, kInset, room, first), Qt::AlignVCenter | Qt::AlignLeft, text());
    painter.setFont(enigma::font(TextStyle::Body));
    painter.setPen(color(Token::TextMuted));
    painter.drawText(QRect(left, kInset + first, room, lineHeight(TextStyle::Body)), Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(m_sentence, Qt::ElideRight, room));
}

void WayButton::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        return;
    case Qt::Key_Up:
        Q_EMIT moveRequested(-1);
        return;
    case Qt::Key_Down:
        Q_EMIT moveRequested(1);
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void WayButton::focusInEvent(QFocusEvent *event)
{
    QAbstractButton::focusInEvent(event);
    update();
}

void WayButton::focusOutEvent(QFocusEvent *event)
{
    QAbstractButton::focusOutEvent(event);
    update();
}

} // namespace enigma
