// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/style/focus_ring.h"
#include "ui/style/icon_loader.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/style_parts.h"
#include "ui/style/tokens.h"
#include "ui/style/type.h"

#include <QHeaderView>
#include <QPainter>
#include <QTableView>
#include <QTreeView>
#include <QWidget>

namespace enigma::style {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal kBeyond = 2 * metrics::kRadiusControl;

struct Ends
{
    bool left = true;
    bool right = true;
};

// Which ends of the cell are ends of its row.
Ends endsOf(const QStyleOptionViewItem &option, const QWidget *widget)
{
    using Position = QStyleOptionViewItem::ViewItemPosition;
    const Position position = option.viewItemPosition;
    Ends ends{position != Position::Middle && position != Position::End,
              position != Position::Middle && position != Position::Beginning};
    if (qobject_cast<const QTreeView *>(widget)) {
        ends.left = ends.left && option.rect.x() <= 0; // Else the branches continue the row.
    } else if (const auto *table = qobject_cast<const QTableView *>(widget);
               table && table->selectionBehavior() == QAbstractItemView::SelectRows) {
        const QHeaderView *header = table->horizontalHeader();
        const int visual = header->visualIndex(option.index.column());
        ends = {visual == 0, visual == header->count() - 1};
    }
    return ends;
}

// Only the outer ends of a row of cells are round: the box reaches past the cell at its inner ends and is cut there.
QRectF rowBox(const QRect &rect, Ends ends)
{
    return QRectF(rect).adjusted(ends.left ? 0 : -kBeyond, 0, ends.right ? 0 : kBeyond, 0);
}

QColor rowFill(const QStyleOptionViewItem &option, const QWidget *widget)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    if (option.state & QStyle::State_Selected) {
        const bool focused = widget && widget->hasFocus();
        return color(focused ? Token::Selection : Token::SelectionQuiet);
    }
    if (enabled && (option.state & QStyle::State_MouseOver)) {
        return color(standsOnRaised(widget) ? Token::Pressed : Token::Hover);
    }
    return {};
}

} // namespace

void drawItemRow(const QStyleOptionViewItem &option, QPainter &painter, const QWidget *widget)
{
    painter.save();
    painter.setClipRect(option.rect, Qt::IntersectClip);
    if (option.backgroundBrush.style() != Qt::NoBrush) {
        painter.fillRect(option.rect, option.backgroundBrush);
    }
    const QRectF box = rowBox(option.rect, endsOf(option, widget));
    if (const QColor fill = rowFill(option, widget); fill.isValid()) {
        drawBox(painter, box, metrics::kRadiusControl, fill);
    }
    if ((option.state & QStyle::State_HasFocus) && FocusRing::cameByKeyboard(widget)) {
        drawRing(painter, box, metrics::kRadiusControl, color(Token::Focus), metrics::kFocusWidth);
    }
    painter.restore();
}

void drawBranchRow(const QStyleOptionViewItem &option, QPainter &painter, const QWidget *widget)
{
    const QColor fill = rowFill(option, widget);
    if (!fill.isValid() || option.rect.isEmpty()) {
        return;
    }
    painter.save();
    painter.setClipRect(option.rect, Qt::IntersectClip);
    drawBox(painter, rowBox(option.rect, {true, false}), metrics::kRadiusControl, fill);
    painter.restore();
}

void drawBranch(const QStyleOption &option, QPainter &painter)
{
    if (!(option.state & QStyle::State_Children)) {
        return;
    }
    const bool open = option.state & QStyle::State_Open;
    const QRect place(option.rect.right() - 18, option.rect.y(), 16, option.rect.height());
    drawIcon(painter, place, open ? u"down"_s : u"right"_s, color(Token::TextMuted), 14);
}

void drawHeaderSection(const QStyleOptionHeader &option, QPainter &painter)
{
    if (option.orientation == Qt::Horizontal) {
        drawHairline(painter, option.rect, Qt::BottomEdge);
    }
}

void drawHeaderLabel(const QStyleOptionHeader &option, QPainter &painter)
{
    painter.save();
    painter.setFont(font(TextStyle::SmallStrong));
    painter.setPen(color(option.state & QStyle::State_MouseOver ? Token::Text : Token::TextMuted));
    QRect rect = option.rect;
    if (option.sortIndicator != QStyleOptionHeader::None) {
        const QRect arrow(rect.right() - 12, rect.y(), 12, rect.height());
        drawIcon(painter, arrow, option.sortIndicator == QStyleOptionHeader::SortDown ? u"down"_s : u"up"_s,
                 color(Token::TextMuted), 12);
        rect.setRight(arrow.left() - 2);
    }
    if (!option.icon.isNull()) {
        const QRect place(rect.x(), rect.y() + (rect.height() - metrics::kIcon) / 2, metrics::kIcon, metrics::kIcon);
        option.icon.paint(&painter, place);
        rect.setLeft(place.right() + 1 + metrics::kIconGap);
    }
    const QString text = painter.fontMetrics().elidedText(option.text, Qt::ElideRight, rect.width());
    painter.drawText(rect, int(option.textAlignment) | Qt::AlignVCenter, text);
    painter.restore();
}

} // namespace enigma::style
