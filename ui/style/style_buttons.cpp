// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/style/enigma_style.h"
#include "ui/style/icon_loader.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/style_parts.h"
#include "ui/style/tokens.h"
#include "ui/style/type.h"

#include <QFocusFrame>
#include <QPainter>
#include <QPainterPath>
#include <QVariant>
#include <QWidget>

namespace enigma::style {

using namespace Qt::StringLiterals;

namespace {

constexpr int kButtonGap = 6;

struct ButtonState
{
    bool enabled;
    bool hovered;
    bool pressed;
    bool on;
};

ButtonState stateOf(QStyle::State state)
{
    const bool enabled = state & QStyle::State_Enabled;
    return {enabled, enabled && (state & QStyle::State_MouseOver), enabled && (state & QStyle::State_Sunken),
            bool(state & QStyle::State_On)};
}

ButtonInk primaryInk(const ButtonState &state)
{
    const Token fill = state.pressed ? Token::AccentPressed : state.hovered ? Token::AccentHover : Token::Accent;
    return {color(fill), {}, color(Token::AccentText)};
}

ButtonInk normalInk(const ButtonState &state)
{
    const QColor ink = color(Token::Text);
    if (Tokens::instance().isDark()) {
        const Token fill = state.pressed || state.on ? Token::Hover : Token::Pressed;
        return {color(fill), state.hovered && !state.pressed ? color(Token::BorderStrong) : QColor(), ink};
    }
    const Token fill = state.pressed || state.on ? Token::Pressed : state.hovered ? Token::Hover : Token::Raised;
    return {color(fill), color(Token::Border), ink};
}

ButtonInk quietInk(const ButtonState &state, bool onRaised)
{
    if (state.pressed) {
        return {color(onRaised ? Token::SelectionQuiet : Token::Pressed), {}, color(Token::Text)};
    }
    if (state.hovered) {
        return {color(onRaised ? Token::Pressed : Token::Hover), {}, color(Token::Text)};
    }
    if (state.on) {
        return {color(Token::SelectionQuiet), {}, color(Token::Text)};
    }
    return {{}, {}, color(Token::TextMuted)};
}

ButtonInk dangerInk(const ButtonState &state)
{
    const QColor ink = color(Token::Danger);
    if (state.hovered || state.pressed) {
        return {color(Token::DangerBg), state.pressed ? ink : QColor(), ink};
    }
    ButtonInk result = normalInk(state);
    result.ink = ink;
    return result;
}

ButtonInk dangerFillInk(const ButtonState &state)
{
    const QColor fill = color(Token::DangerFill);
    return {state.pressed   ? fill.darker(125)
            : state.hovered ? fill.darker(112)
                            : fill,
            {},
            color(Token::DangerFillText)};
}

bool isSmall(const QWidget *widget)
{
    return controlSize(widget) == ControlSize::Small;
}

QFont labelFont(const QWidget *widget)
{
    return font(isSmall(widget) ? TextStyle::SmallStrong : TextStyle::BodyStrong);
}

int textWidth(const QFont &face, const QString &text)
{
    return QFontMetrics(face).size(Qt::TextShowMnemonic, text).width();
}

void paintIcon(QPainter &painter, const QRect &rect, const QIcon &picture, const QColor &ink, bool enabled)
{
    const QString name = iconName(picture);
    if (name.isEmpty()) {
        picture.paint(&painter, rect, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    } else {
        drawIcon(painter, rect, name, ink, rect.width());
    }
}

// Icon and text as one group, centred; the text gives way when there is too little room.
void drawContents(QPainter &painter, const QRect &rect, const QIcon &picture, const QString &text, const QFont &face,
                  const QColor &ink, bool enabled)
{
    const int iconSide = picture.isNull() ? 0 : metrics::kIcon;
    const int gap = iconSide && !text.isEmpty() ? kButtonGap : 0;
    const int room = rect.width() - iconSide - gap;
    const QString shown =
        textWidth(face, text) > room ? QFontMetrics(face).elidedText(text, Qt::ElideRight, room) : text;
    const int width = iconSide + gap + (shown.isEmpty() ? 0 : textWidth(face, shown));
    int x = rect.x() + (rect.width() - width) / 2;
    if (iconSide) {
        paintIcon(painter, QRect(x, rect.y() + (rect.height() - iconSide) / 2, iconSide, iconSide), picture, ink,
                  enabled);
        x += iconSide + gap;
    }
    painter.setFont(face);
    painter.setPen(ink);
    painter.drawText(QRect(x, rect.y(), rect.right() - x + 1, rect.height()),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextHideMnemonic, shown);
}

} // namespace

ButtonInk buttonInk(ButtonKind kind, QStyle::State raw, bool onRaised)
{
    const ButtonState state = stateOf(raw);
    if (!state.enabled) {
        const bool outlined = kind != ButtonKind::Quiet;
        return {{}, outlined ? color(Token::Border) : QColor(), color(Token::TextFaint)};
    }
    switch (kind) {
    case ButtonKind::Primary:
        return primaryInk(state);
    case ButtonKind::Quiet:
        return quietInk(state, onRaised);
    case ButtonKind::Danger:
        return dangerInk(state);
    case ButtonKind::DangerFill:
        return dangerFillInk(state);
    case ButtonKind::Normal:
        break;
    }
    return normalInk(state);
}

void drawButton(const QStyleOptionButton &option, QPainter &painter, const QWidget *widget)
{
    const ButtonInk ink = buttonInk(buttonKind(widget), option.state, standsOnRaised(widget));
    const int radius = isSmall(widget) ? metrics::kRadiusSmall : metrics::kRadiusControl;
    drawBox(painter, option.rect, radius, ink.fill, ink.border);
    const int padding = option.text.isEmpty() ? 0 : isSmall(widget) ? 8 : 11;
    QRect contents = option.rect.adjusted(padding, 0, -padding, 0);
    if (option.features & QStyleOptionButton::HasMenu) {
        const QRect arrow(contents.right() - metrics::kIcon + 1, contents.y(), metrics::kIcon, contents.height());
        drawIcon(painter, arrow, u"down"_s, ink.ink);
        contents.setRight(arrow.left() - kButtonGap);
    }
    drawContents(painter, contents, option.icon, option.text, labelFont(widget), ink.ink,
                 option.state & QStyle::State_Enabled);
}

QSize buttonSize(const QStyleOptionButton &option, const QWidget *widget)
{
    const int height = controlHeight(widget);
    if (option.text.isEmpty() && !(option.features & QStyleOptionButton::HasMenu)) {
        return {height, height};
    }
    int width = textWidth(labelFont(widget), option.text) + (isSmall(widget) ? 18 : 24);
    if (!option.icon.isNull()) {
        width += metrics::kIcon + kButtonGap;
    }
    if (option.features & QStyleOptionButton::HasMenu) {
        width += metrics::kIcon + kButtonGap;
    }
    const int line = isSmall(widget) ? lineHeight(TextStyle::SmallStrong) + 10 : lineHeight(TextStyle::BodyStrong) + 12;
    return {width, std::max(height, line)};
}

void drawToolButton(const QStyleOptionToolButton &option, QPainter &painter, const QWidget *widget)
{
    const ButtonInk ink = buttonInk(ButtonKind::Quiet, option.state, standsOnRaised(widget));
    drawBox(painter, option.rect, isSmall(widget) ? metrics::kRadiusSmall : metrics::kRadiusControl, ink.fill);
    const bool showsText = option.toolButtonStyle != Qt::ToolButtonIconOnly && !option.text.isEmpty();
    const bool showsIcon = option.toolButtonStyle != Qt::ToolButtonTextOnly;
    QRect contents = option.rect.adjusted(showsText ? 8 : 0, 0, showsText ? -8 : 0, 0);
    if (showsText && (option.features & QStyleOptionToolButton::HasMenu)) {
        const QRect arrow(contents.right() - metrics::kIcon + 1, contents.y(), metrics::kIcon, contents.height());
        drawIcon(painter, arrow, u"down"_s, ink.ink);
        contents.setRight(arrow.left() - 4);
    }
    drawContents(painter, contents, showsIcon ? option.icon : QIcon(), showsText ? option.text : QString(),
                 labelFont(widget), ink.ink, option.state & QStyle::State_Enabled);
}

QSize toolButtonSize(const QStyleOptionToolButton &option, const QWidget *widget)
{
    const int height = controlHeight(widget);
    if (option.toolButtonStyle == Qt::ToolButtonIconOnly || option.text.isEmpty()) {
        return {height, height};
    }
    int width = textWidth(labelFont(widget), option.text) + 16;
    if (option.toolButtonStyle != Qt::ToolButtonTextOnly && !option.icon.isNull()) {
        width += metrics::kIcon + kButtonGap;
    }
    if (option.features & QStyleOptionToolButton::HasMenu) {
        width += metrics::kIcon + 4;
    }
    return {width, height};
}

void drawCheckMark(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    const ButtonState state = stateOf(option.state);
    const bool marked = option.state & (QStyle::State_On | QStyle::State_NoChange);
    const QRectF box = option.rect;
    if (marked && state.enabled) {
        const Token fill = state.pressed ? Token::AccentPressed : state.hovered ? Token::AccentHover : Token::Accent;
        drawBox(painter, box, metrics::kRadiusSwatch, color(fill));
    } else {
        const QColor fill = state.pressed ? color(Token::Pressed) : state.hovered ? color(Token::Hover) : QColor();
        const Token outline = hasFieldError(widget) ? Token::Danger
                              : state.enabled       ? Token::BorderStrong
                                                    : Token::TextFaint;
        if (fill.isValid()) {
            drawBox(painter, box, metrics::kRadiusSwatch, fill);
        }
        drawRing(painter, box, metrics::kRadiusSwatch, color(outline, state.enabled ? 1 : 0.5), 1.25);
    }
    if (!marked) {
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ink = state.enabled ? color(Token::AccentText) : color(Token::TextFaint);
    painter.setPen(QPen(ink, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const qreal unit = box.width() / 16;
    QPainterPath path;
    if (option.state & QStyle::State_NoChange) {
        path.moveTo(box.topLeft() + QPointF(4.5, 8) * unit);
        path.lineTo(box.topLeft() + QPointF(11.5, 8) * unit);
    } else {
        path.moveTo(box.topLeft() + QPointF(3.8, 8.4) * unit);
        path.lineTo(box.topLeft() + QPointF(6.8, 11.4) * unit);
        path.lineTo(box.topLeft() + QPointF(12.3, 5) * unit);
    }
    painter.drawPath(path);
    painter.restore();
}

void drawRadioMark(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    const ButtonState state = stateOf(option.state);
    const QRectF box = option.rect;
    const qreal radius = box.width() / 2;
    if (state.on && state.enabled) {
        const Token fill = state.pressed ? Token::AccentPressed : state.hovered ? Token::AccentHover : Token::Accent;
        drawBox(painter, box, radius, color(fill));
    } else {
        if (state.hovered || state.pressed) {
            drawBox(painter, box, radius, color(state.pressed ? Token::Pressed : Token::Hover));
        }
        const Token outline = hasFieldError(widget) ? Token::Danger
                              : state.enabled       ? Token::BorderStrong
                                                    : Token::TextFaint;
        drawRing(painter, box, radius, color(outline, state.enabled ? 1 : 0.5), 1.25);
    }
    if (state.on) {
        drawDot(painter, box.center(), 6, color(state.enabled ? Token::AccentText : Token::TextFaint));
    }
}

void drawCheckLabel(const QStyleOptionButton &option, QPainter &painter)
{
    painter.save();
    painter.setPen(color(option.state & QStyle::State_Enabled ? Token::Text : Token::TextFaint));
    painter.drawText(option.rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextHideMnemonic, option.text);
    painter.restore();
}

void drawFocusFrame(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    const auto *frame = qobject_cast<const QFocusFrame *>(widget);
    const QWidget *target = frame ? frame->widget() : nullptr;
    if (!target || isBareField(target)) {
        return;
    }
    const QVariant own = target->property(kFocusRadiusProperty);
    const int radius = own.isValid() ? own.toInt() : metrics::kRadiusControl;
    if (isField(target)) {
        const QRectF halo = QRectF(option.rect).adjusted(2, 2, -2, -2);
        drawRing(painter, halo, radius + 2, color(hasFieldError(target) ? Token::Danger : Token::Focus, 0.35), 2);
        return;
    }
    const int distance = metrics::kFocusOffset + metrics::kFocusWidth;
    drawRing(painter, option.rect, radius + distance - 1, color(Token::Focus), metrics::kFocusWidth);
}

} // namespace enigma::style
