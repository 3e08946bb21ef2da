// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/style/icon_loader.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/style_parts.h"
#include "ui/style/tokens.h"
#include "ui/style/type.h"

#include <QAction>
#include <QMenu>
#include <QPainter>

namespace enigma::style {

using namespace Qt::StringLiterals;

namespace {

constexpr int kItemPadding = 10;
constexpr int kIconColumn = metrics::kIcon + 8;
constexpr int kShortcutGap = 32;

QColor itemInk(const QStyleOptionMenuItem &option, const QWidget *widget)
{
    if (!(option.state & QStyle::State_Enabled)) {
        return color(Token::TextFaint);
    }
    const auto *menu = qobject_cast<const QMenu *>(widget);
    const QAction *action = menu ? menu->actionAt(option.rect.center()) : nullptr;
    return color(isDanger(action) ? Token::Danger : Token::Text);
}

void drawLeadingMark(const QStyleOptionMenuItem &option, QPainter &painter, const QColor &ink)
{
    const QRect place(option.rect.x() + kItemPadding, option.rect.y(), metrics::kIcon, option.rect.height());
    const bool checkable = option.checkType != QStyleOptionMenuItem::NotCheckable;
    if (checkable && option.checked) {
        drawIcon(painter, place, u"check"_s, ink);
    } else if (!option.icon.isNull()) {
        const QString name = iconName(option.icon);
        if (name.isEmpty()) {
            option.icon.paint(&painter, place);
        } else {
            const bool plain = ink == color(Token::Text);
            drawIcon(painter, place, name, plain ? color(Token::TextMuted) : ink);
        }
    }
}

} // namespace

void drawMenuItem(const QStyleOptionMenuItem &option, QPainter &painter, const QWidget *widget)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        const int middle = option.rect.center().y();
        drawHairline(painter, QRectF(option.rect.x() + 8, middle, option.rect.width() - 16, 1), Qt::TopEdge);
        return;
    }
    const bool enabled = option.state & QStyle::State_Enabled;
    if (enabled && (option.state & QStyle::State_Selected)) {
        drawBox(painter, option.rect, metrics::kRadiusControl, color(Token::Pressed));
    }
    const QColor ink = itemInk(option, widget);
    drawLeadingMark(option, painter, ink);
    const QStringList parts = option.text.split(u'\t');
    QRect rect = option.rect.adjusted(kItemPadding + kIconColumn, 0, -kItemPadding, 0);
    painter.save();
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        drawIcon(painter, QRect(rect.right() - 11, rect.y(), 14, rect.height()), u"right"_s, color(Token::TextMuted),
                 14);
    } else if (parts.size() > 1) {
        painter.setFont(font(TextStyle::Small));
        painter.setPen(color(Token::TextMuted));
        painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter, QString(parts.at(1)).replace(u'+', u' '));
    }
    painter.setFont(font(TextStyle::Body));
    painter.setPen(ink);
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextHideMnemonic, parts.constFirst());
    painter.restore();
}

QSize menuItemSize(const QStyleOptionMenuItem &option)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        return {10, 11};
    }
    const QStringList parts = option.text.split(u'\t');
    int width = 2 * kItemPadding + kIconColumn +
                QFontMetrics(font(TextStyle::Body)).size(Qt::TextShowMnemonic, parts.constFirst()).width();
    if (parts.size() > 1) {
        width += kShortcutGap + QFontMetrics(font(TextStyle::Small)).horizontalAdvance(parts.at(1));
    }
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        width += 24;
    }
    return {std::max(width, 160), std::max(metrics::kRowHeight, lineHeight(TextStyle::Body) + 10)};
}

void drawMenuBarItem(const QStyleOptionMenuItem &option, QPainter &painter)
{
    painter.fillRect(option.rect, color(Token::Window));
    const bool active = option.state & (QStyle::State_Selected | QStyle::State_Sunken);
    if (active) {
        drawBox(painter, option.rect.adjusted(0, 2, 0, -2), metrics::kRadiusSmall, color(Token::Pressed));
    }
    painter.save();
    painter.setFont(font(TextStyle::Body));
    painter.setPen(color(option.state & QStyle::State_Enabled ? Token::Text : Token::TextFaint));
    painter.drawText(option.rect, Qt::AlignCenter | Qt::TextShowMnemonic, option.text);
    painter.restore();
}

void drawMenuPanel(const QStyleOption &option, QPainter &painter)
{
    drawBox(painter, option.rect, metrics::kRadiusCard, color(Token::Raised), color(Token::Border));
}

void drawTooltipPanel(const QStyleOption &option, QPainter &painter)
{
    drawBox(painter, option.rect, metrics::kRadiusControl, color(Token::Tooltip));
}

} // namespace enigma::style
