// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/link_chip.h"

#include "ui/style/control.h"
#include "ui/style/icon_loader.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/tokens.h"
#include "ui/style/type.h"

#include <QPainter>

namespace enigma {

namespace {

constexpr int kPadding = 7;
constexpr int kGap = 5;

} // namespace

LinkChip::LinkChip(const QString &text, const QString &iconName, QWidget *parent) :
    QAbstractButton(parent), m_icon(iconName)
{
    setText(text);
    setAccessibleName(text);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    useFocusRing(*this, metrics::kRadiusSmall);
}

QSize LinkChip::sizeHint() const
{
    const int words = QFontMetrics(enigma::font(TextStyle::SmallStrong)).horizontalAdvance(text()) + 1;
    const int mark = m_icon.isEmpty() ? 0 : metrics::kIconChip + kGap;
    return {2 * kPadding + words + mark, std::max(metrics::kChipHeight, lineHeight(TextStyle::Small) + 6)};
}

QSize LinkChip::minimumSizeHint() const
{
    return {std::min(48, sizeHint().width()), sizeHint().height()};
}

void LinkChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool active = isEnabled() && (isDown() || underMouse());
    const QColor ink = color(!isEnabled() ? Token::TextFaint : active ? Token::Text : Token::TextMuted);
    drawBox(painter, rect(), metrics::kRadiusSmall, color(active ? Token::Pressed : Token::Hover));
    QRect room = rect().adjusted(kPadding, 0, -kPadding, 0);
    if (!m_icon.isEmpty()) {
        drawIcon(painter, QRect(room.x(), 0, metrics::kIconChip, height()), m_icon, ink, metrics::kIconChip);
        room.setLeft(room.left() + metrics::kIconChip + kGap);
    }
    painter.setFont(enigma::font(TextStyle::SmallStrong));
    painter.setPen(ink);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
}

} // namespace enigma
