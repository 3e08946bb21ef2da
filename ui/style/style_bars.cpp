// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/style/focus_ring.h"
#include "ui/style/icon_loader.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/style_parts.h"
#include "ui/style/tokens.h"
#include "ui/style/type.h"

#include <QPainter>
#include <QWidget>

namespace enigma::style {

using namespace Qt::StringLiterals;

namespace {

constexpr int kScrollThumbMinimum = 32;
constexpr int kTabGap = 20;

} // namespace

QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part)
{
    const bool horizontal = option.orientation == Qt::Horizontal;
    const int length = horizontal ? option.rect.width() : option.rect.height();
    int thumb = length;
    if (option.maximum > option.minimum) {
        const qint64 range = qint64(option.maximum) - option.minimum;
        thumb = int(qint64(option.pageStep) * length / (range + option.pageStep));
        thumb = std::clamp(thumb, std::min(kScrollThumbMinimum, length), length);
    }
    const int start = QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition,
                                                      length - thumb, option.upsideDown);
    int from = 0;
    int size = length;
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        from = start;
        size = thumb;
        break;
    case QStyle::SC_ScrollBarSubPage:
        size = start;
        break;
    case QStyle::SC_ScrollBarAddPage:
        from = start + thumb;
        size = length - from;
        break;
    case QStyle::SC_ScrollBarGroove:
        break;
    default:
        return {};
    }
    const QRect rect = horizontal ? QRect(option.rect.x() + from, option.rect.y(), size, option.rect.height())
                                  : QRect(option.rect.x(), option.rect.y() + from, option.rect.width(), size);
    return horizontal ? QStyle::visualRect(option.direction, option.rect, rect) : rect;
}

void drawScrollBar(const QStyleOptionSlider &option, QPainter &painter)
{
    if (option.maximum <= option.minimum) {
        return;
    }
    const bool horizontal = option.orientation == Qt::Horizontal;
    const bool held = option.state & QStyle::State_Sunken;
    const bool active = held || ((option.state & QStyle::State_MouseOver) && (option.state & QStyle::State_Enabled));
    const QRectF thumb = scrollBarPart(option, QStyle::SC_ScrollBarSlider);
    const qreal side = active ? 2 : 3;
    const QRectF box = horizontal ? thumb.adjusted(2, side, -2, -side) : thumb.adjusted(side, 2, -side, -2);
    const qreal radius = std::min(box.width(), box.height()) / 2;
    drawBox(painter, box, radius, color(Token::BorderStrong, held ? 0.9 : active ? 0.7 : 0.4));
}

void drawProgress(const QStyleOptionProgressBar &option, QPainter &painter)
{
    QRectF track = option.rect;
    track.setTop(track.center().y() - metrics::kProgressHeight / 2.0);
    track.setHeight(metrics::kProgressHeight);
    drawBox(painter, track, 2, color(Token::Hover));
    const qint64 range = qint64(option.maximum) - option.minimum;
    QRectF done = track;
    if (range > 0) {
        done.setWidth(track.width() * qreal(option.progress - option.minimum) / qreal(range));
    } else {
        // Unknown length: a third in the middle, still, so that nothing loops where motion is unwanted.
        done = track.adjusted(track.width() / 3, 0, -track.width() / 3, 0);
    }
    if (done.width() >= 1) {
        drawBox(painter, done, 2, color(option.state & QStyle::State_Enabled ? Token::Accent : Token::BorderStrong));
    }
}

void drawTabShape(const QStyleOptionTab &option, QPainter &painter, const QWidget *widget)
{
    const QRectF text = QRectF(option.rect).adjusted(0, 0, -kTabGap, 0);
    if (option.state & QStyle::State_Selected) {
        painter.fillRect(QRectF(text.x(), text.bottom() - 2, text.width(), 2), color(Token::AccentInk));
    }
    if ((option.state & QStyle::State_HasFocus) && FocusRing::cameByKeyboard(widget)) {
        drawRing(painter, text.adjusted(-4, 4, 4, -4).intersected(QRectF(widget->rect())), metrics::kRadiusSmall,
                 color(Token::Focus), metrics::kFocusWidth);
    }
}

void drawTabLabel(const QStyleOptionTab &option, QPainter &painter)
{
    const bool selected = option.state & QStyle::State_Selected;
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool hovered = enabled && (option.state & QStyle::State_MouseOver);
    const Token ink = !enabled ? Token::TextFaint : selected || hovered ? Token::Text : Token::TextMuted;
    QRect rect = option.rect.adjusted(0, 0, -kTabGap, -2);
    painter.save();
    if (!option.icon.isNull()) {
        const QRect place(rect.x(), rect.y(), metrics::kIcon, rect.height());
        const QString name = iconName(option.icon);
        if (name.isEmpty()) {
            option.icon.paint(&painter, place);
        } else {
            drawIcon(painter, place, name, color(ink));
        }
        rect.setLeft(place.right() + 1 + metrics::kIconGap);
    }
    painter.setFont(font(selected ? TextStyle::BodyStrong : TextStyle::Body));
    painter.setPen(color(ink));
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextHideMnemonic, option.text);
    painter.restore();
}

QSize tabSize(const QStyleOptionTab &option)
{
    int width = QFontMetrics(font(TextStyle::BodyStrong)).size(Qt::TextShowMnemonic, option.text).width() + kTabGap + 1;
    if (!option.icon.isNull()) {
        width += metrics::kIcon + metrics::kIconGap;
    }
    return {width, std::max(metrics::kSubTabHeight, lineHeight(TextStyle::Body) + 14)};
}

void drawSplitter(const QStyleOption &option, QPainter &painter)
{
    const bool upright = option.state & QStyle::State_Horizontal; // A handle between left and right.
    const QRectF rect = option.rect;
    if (upright) {
        drawHairline(painter, QRectF(std::floor(rect.center().x()), rect.y(), 1, rect.height()), Qt::LeftEdge);
    } else {
        drawHairline(painter, QRectF(rect.x(), std::floor(rect.center().y()), rect.width(), 1), Qt::TopEdge);
    }
}

void drawGroupBox(const QStyleOptionGroupBox &option, QPainter &painter)
{
    painter.save();
    painter.setFont(font(TextStyle::Section));
    painter.setPen(color(option.state & QStyle::State_Enabled ? Token::Text : Token::TextFaint));
    const QRect title(option.rect.x(), option.rect.y(), option.rect.width(), lineHeight(TextStyle::Section));
    painter.drawText(title, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextHideMnemonic, option.text);
    painter.restore();
}

} // namespace enigma::style
