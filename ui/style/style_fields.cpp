// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/style/icon_loader.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/style_parts.h"
#include "ui/style/tokens.h"
#include "ui/style/type.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QPainter>

namespace enigma::style {

using namespace Qt::StringLiterals;

namespace {

constexpr int kArrowWidth = 28;
constexpr int kSpinButtonWidth = 22;

int radiusOf(const QWidget *widget)
{
    return controlSize(widget) == ControlSize::Small ? metrics::kRadiusSmall : metrics::kRadiusControl;
}

} // namespace

bool isInsideField(const QWidget *widget)
{
    const QWidget *parent = widget ? widget->parentWidget() : nullptr;
    return qobject_cast<const QAbstractSpinBox *>(parent) || qobject_cast<const QComboBox *>(parent);
}

void drawField(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    if (isBareField(widget)) {
        return;
    }
    const bool enabled = option.state & QStyle::State_Enabled;
    Token border = Token::Border;
    if (hasFieldError(widget)) {
        border = Token::Danger;
    } else if (enabled && (option.state & QStyle::State_HasFocus)) {
        border = Token::Focus;
    } else if (enabled && (option.state & QStyle::State_MouseOver)) {
        border = Token::BorderStrong;
    }
    drawBox(painter, option.rect, radiusOf(widget), color(enabled ? Token::Inset : Token::Window), color(border));
    if (showsErrorMark(widget)) {
        const QRect mark(option.rect.right() - 9 - metrics::kIcon, option.rect.y(), metrics::kIcon,
                         option.rect.height());
        drawIcon(painter, QStyle::visualRect(option.direction, option.rect, mark), u"warn"_s, color(Token::Danger));
    }
}

QRect comboPart(const QStyleOptionComboBox &option, QStyle::SubControl part)
{
    const QRect rect = option.rect;
    QRect result = rect;
    if (part == QStyle::SC_ComboBoxArrow) {
        result.setLeft(rect.right() - kArrowWidth + 1);
    } else if (part == QStyle::SC_ComboBoxEditField) {
        result = rect.adjusted(option.editable ? 8 : 11, 1, -kArrowWidth, -1);
    } else if (part == QStyle::SC_ComboBoxListBoxPopup) {
        return rect;
    }
    return QStyle::visualRect(option.direction, rect, result);
}

void drawComboBox(const QStyleOptionComboBox &option, QPainter &painter, const QWidget *widget)
{
    QColor ink = color(option.state & QStyle::State_Enabled ? Token::TextMuted : Token::TextFaint);
    if (option.editable) {
        drawField(option, painter, widget);
    } else {
        const ButtonInk look = buttonInk(buttonKind(widget), option.state & ~QStyle::State_On, standsOnRaised(widget));
        drawBox(painter, option.rect, radiusOf(widget), look.fill,
                hasFieldError(widget) ? color(Token::Danger) : look.border);
        ink = look.ink;
    }
    drawIcon(painter, comboPart(option, QStyle::SC_ComboBoxArrow).adjusted(0, 0, -4, 0), u"down"_s, ink);
}

void drawComboLabel(const QStyleOptionComboBox &option, QPainter &painter, const QWidget *widget)
{
    if (option.editable) {
        return;
    }
    QRect rect = comboPart(option, QStyle::SC_ComboBoxEditField);
    const QColor ink = buttonInk(buttonKind(widget), option.state & ~QStyle::State_On, false).ink;
    painter.save();
    if (!option.currentIcon.isNull()) {
        const QRect place(rect.x(), rect.y() + (rect.height() - metrics::kIcon) / 2, metrics::kIcon, metrics::kIcon);
        option.currentIcon.paint(&painter, place);
        rect.setLeft(place.right() + 1 + metrics::kIconGap);
    }
    painter.setPen(ink);
    painter.setFont(font(controlSize(widget) == ControlSize::Small ? TextStyle::SmallStrong : TextStyle::BodyStrong));
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(option.currentText, Qt::ElideRight, rect.width()));
    painter.restore();
}

QRect spinPart(const QStyleOptionSpinBox &option, QStyle::SubControl part)
{
    const QRect rect = option.rect;
    const bool buttons = option.buttonSymbols != QAbstractSpinBox::NoButtons;
    const int width = buttons ? kSpinButtonWidth : 0;
    QRect result = rect;
    switch (part) {
    case QStyle::SC_SpinBoxUp:
        result = QRect(rect.right() - width, rect.y() + 2, width, rect.height() / 2 - 2);
        break;
    case QStyle::SC_SpinBoxDown:
        result = QRect(rect.right() - width, rect.center().y() + 1, width, rect.height() / 2 - 2);
        break;
    case QStyle::SC_SpinBoxEditField:
        result = rect.adjusted(8, 1, -width - 2, -1);
        break;
    default:
        break;
    }
    return QStyle::visualRect(option.direction, rect, result);
}

void drawSpinBox(const QStyleOptionSpinBox &option, QPainter &painter, const QWidget *widget)
{
    drawField(option, painter, widget);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons) {
        return;
    }
    for (const auto part : {QStyle::SC_SpinBoxUp, QStyle::SC_SpinBoxDown}) {
        const bool up = part == QStyle::SC_SpinBoxUp;
        const bool possible =
            option.stepEnabled & (up ? QAbstractSpinBox::StepUpEnabled : QAbstractSpinBox::StepDownEnabled);
        const bool active = option.activeSubControls & part;
        const Token ink = !possible ? Token::TextFaint : active ? Token::Text : Token::TextMuted;
        drawIcon(painter, spinPart(option, part), up ? u"up"_s : u"down"_s, color(ink), 12);
    }
}

void drawSlider(const QStyleOptionSlider &option, QPainter &painter)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool horizontal = option.orientation == Qt::Horizontal;
    const int knob = 16;
    const int span = (horizontal ? option.rect.width() : option.rect.height()) - knob;
    const int position =
        QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition, span, option.upsideDown);
    const QRectF rect = option.rect;
    const QPointF center = horizontal ? QPointF(rect.x() + position + knob / 2.0, rect.center().y())
                                      : QPointF(rect.center().x(), rect.y() + position + knob / 2.0);
    QRectF track = horizontal ? QRectF(rect.x() + 2, center.y() - 2, rect.width() - 4, 4)
                              : QRectF(center.x() - 2, rect.y() + 2, 4, rect.height() - 4);
    drawBox(painter, track, 2, color(Token::Pressed));
    QRectF filled = track;
    if (horizontal) {
        filled.setRight(center.x());
    } else {
        filled.setTop(center.y());
    }
    drawBox(painter, filled, 2, color(enabled ? Token::Accent : Token::BorderStrong));
    const qreal side = enabled && (option.state & QStyle::State_MouseOver) ? knob : knob - 2;
    drawDot(painter, center, side, color(enabled ? Token::AccentText : Token::Hover));
    drawRing(painter, QRectF(center.x() - side / 2, center.y() - side / 2, side, side), side / 2,
             color(Token::BorderStrong), 1);
}

} // namespace enigma::style
