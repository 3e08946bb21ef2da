// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/history/timeline_delegate.h"

#include "ui/history/timeline_view.h"
#include "ui/style/focus_ring.h"
#include "ui/style/icon_loader.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/tokens.h"
#include "ui/style/type.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/when_text.h"

#include <QPainter>

#include <cmath>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kHeadingHeight = 40;
constexpr int kRowHeight = 46;
constexpr int kAxis = 23; // From the left edge.
constexpr int kText = 52; // From the left edge.
constexpr int kNumberWidth = 72;
constexpr int kNameWidth = 128;
constexpr int kBarWidth = 56;
constexpr int kDateWidth = 76;
constexpr int kAuthorWidth = 88;
constexpr int kNarrow = 560; // Below this the author is left out, and the bar with it.
constexpr int kNarrowWithNames = 700;
constexpr int kRightPadding = 24;
constexpr int kPickDiameter = 20;
constexpr int kLinesOfFullBar = 400;

// Columns are as wide as the words in them, which grow with the size of text.
int grown(int width)
{
    return int(width * fontScale());
}

QString firstLine(const QString &text)
{
    return text.section(u'\n', 0, 0).trimmed();
}

void drawElided(QPainter &painter, const QRect &room, const QString &text, Qt::Alignment alignment = Qt::AlignLeft)
{
    painter.drawText(room, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, room.width()));
}

// A patch is quieter than what brings something new.
bool isQuiet(const TimelineRow &row)
{
    return row.kind == TimelineRow::Kind::Version && (row.version.number.patch > 0 || row.version.isYanked);
}

} // namespace

TimelineDelegate::TimelineDelegate(TimelineView &view) : QStyledItemDelegate(&view), m_view(view) {}

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const bool isHeading = m_view.timeline().at(index.row()).kind == TimelineRow::Kind::Heading;
    const int line = lineHeight(TextStyle::Body);
    return {0, isHeading ? std::max(kHeadingHeight, line + 16) : std::max(kRowHeight, line + 16)};
}

void TimelineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int row = index.row();
    const TimelineRow &shown = m_view.timeline().at(row);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (shown.kind == TimelineRow::Kind::Heading) {
        paintAxis(*painter, option.rect, row);
        paintHeading(*painter, option.rect, shown);
    } else {
        const int newer = m_view.newerRow();
        const bool isInRange = newer >= 0 && row >= newer && row <= std::max(newer, m_view.olderRow());
        if (isInRange) {
            painter->fillRect(option.rect, color(m_view.hasFocus() ? Token::Selection : Token::SelectionQuiet));
        } else if (option.state & QStyle::State_MouseOver) {
            painter->fillRect(option.rect, color(Token::Hover));
        }
        paintAxis(*painter, option.rect, row);
        paintVersion(*painter, option.rect, row);
        if (row == newer && m_view.hasFocus() && FocusRing::cameByKeyboard(&m_view)) {
            drawRing(*painter, QRectF(option.rect).adjusted(1, 1, -1, -1), metrics::kRadiusControl, color(Token::Focus),
                     metrics::kFocusWidth);
        }
    }
    painter->restore();
}

void TimelineDelegate::paintAxis(QPainter &painter, const QRect &row, int index) const
{
    const TimelineModel &model = m_view.timeline();
    const TimelineRow &shown = model.at(index);
    const qreal x = row.left() + kAxis;
    const QPointF center(x, row.center().y() + 0.5);
    const bool isLast = model.neighbour(index, 1) == index;
    painter.fillRect(QRectF(x - 0.5, row.top(), 1, isLast ? row.height() / 2.0 : row.height()),
                     color(Token::BorderStrong, 0.5));
    if (shown.kind == TimelineRow::Kind::Heading) {
        return;
    }
    if (index == m_view.newerRow() || index == m_view.olderRow()) {
        drawDot(painter, center, kPickDiameter, color(Token::Accent));
        painter.setFont(font(TextStyle::MicroStrong));
        painter.setPen(color(Token::AccentText));
        const QRectF disc(x - kPickDiameter / 2.0, center.y() - kPickDiameter / 2.0, kPickDiameter, kPickDiameter);
        if (m_view.range()) {
            painter.drawText(disc, Qt::AlignCenter, index == m_view.newerRow() ? u"B"_s : u"A"_s);
        }
        return;
    }
    if (shown.kind == TimelineRow::Kind::Draft) {
        drawDot(painter, center, 12, color(Token::Mark));
        drawDot(painter, center, 8, color(Token::Surface));
    } else {
        drawDot(painter, center, shown.version.number.patch > 0 ? 8 : 12,
                color(isQuiet(shown) ? Token::TextMuted : Token::Text));
    }
}

void TimelineDelegate::paintHeading(QPainter &painter, const QRect &row, const TimelineRow &heading) const
{
    QRect room = row.adjusted(kText, 0, -kRightPadding, 0);
    painter.setFont(font(TextStyle::SmallStrong));
    painter.setPen(color(Token::TextMuted));
    drawElided(painter, room, heading.head);
    room.setLeft(room.left() + painter.fontMetrics().horizontalAdvance(heading.head) + metrics::kIconGap);
    painter.setFont(font(TextStyle::Small));
    drawElided(painter, room, heading.text);
}

void TimelineDelegate::paintVersion(QPainter &painter, const QRect &row, int index) const
{
    const TimelineRow &shown = m_view.timeline().at(index);
    const bool isDraft = shown.kind == TimelineRow::Kind::Draft;
    const Token ink = isQuiet(shown) ? Token::TextMuted : Token::Text;
    QRect room = row.adjusted(kText, 0, -kRightPadding, 0);
    if (!shown.head.isEmpty()) {
        painter.setFont(font(TextStyle::BodyStrong));
        painter.setPen(color(ink));
        drawElided(painter, QRect(room.left(), row.top(), grown(kNameWidth) - metrics::kIconGap, row.height()),
                   shown.head);
        room.setLeft(room.left() + grown(kNameWidth));
    }
    painter.setFont(font(isQuiet(shown) ? TextStyle::Code : TextStyle::CodeStrong));
    painter.setPen(color(ink));
    drawElided(painter, QRect(room.left(), row.top(), grown(kNumberWidth) - metrics::kIconGap, row.height()),
               isDraft ? TimelineModel::tr("draft") : shown.version.number.toString());
    room.setLeft(room.left() + grown(kNumberWidth));

    painter.setFont(font(TextStyle::Small));
    painter.setPen(color(Token::TextMuted));
    const auto takeRight = [&room](int width) {
        const QRect part(room.right() + 1 - width, room.top(), width, room.height());
        room.setRight(part.left() - 1);
        return part;
    };
    drawElided(painter, takeRight(grown(kDateWidth)), whenText(shown.version.createdAt), Qt::AlignRight);
    if (row.width() >= (shown.head.isEmpty() ? grown(kNarrow) : grown(kNarrowWithNames))) {
        takeRight(metrics::kIconGap);
        drawElided(painter, takeRight(grown(kAuthorWidth)), isDraft ? TimelineModel::tr("you") : shown.version.author);
        takeRight(2 * metrics::kIconGap);
        paintSize(painter, takeRight(kBarWidth), shown);
    }
    takeRight(2 * metrics::kIconGap);
    takeRight(paintState(painter, room, shown));
    takeRight(metrics::kIconGap);
    painter.setFont(font(TextStyle::Body));
    painter.setPen(color(ink));
    drawElided(painter, room, isDraft ? shown.text : firstLine(shown.version.changelog));
}

int TimelineDelegate::paintState(QPainter &painter, const QRect &room, const TimelineRow &row) const
{
    painter.setFont(font(TextStyle::SmallStrong));
    if (row.kind == TimelineRow::Kind::Version && row.version.isYanked) {
        const QString text = TimelineModel::tr("Yanked");
        const int width = painter.fontMetrics().horizontalAdvance(text) + 14;
        const QRectF box(room.right() + 1 - width, room.center().y() - metrics::kChipHeight / 2.0 + 0.5, width,
                         metrics::kChipHeight);
        drawBox(painter, box, metrics::kRadiusSmall, color(toneFill(Tone::Danger)));
        painter.setPen(color(toneInk(Tone::Danger)));
        painter.drawText(box, Qt::AlignCenter, text);
        return width;
    }
    if (row.version.publishedTo == 0) {
        return 0;
    }
    painter.setFont(font(TextStyle::Small));
    const QString text = row.version.publishedTo == 1 ? TimelineModel::tr("1 remote")
                                                      : TimelineModel::tr("%1 remotes").arg(row.version.publishedTo);
    const int textWidth = painter.fontMetrics().horizontalAdvance(text) + 1;
    const int width = textWidth + metrics::kIcon + 4;
    painter.setPen(color(Token::TextMuted));
    painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter, text);
    const QRect place(room.right() + 1 - width, room.top(), metrics::kIcon, room.height());
    drawIcon(painter, place, u"check"_s, color(Token::TextMuted));
    return width;
}

void TimelineDelegate::paintSize(QPainter &painter, const QRect &room, const TimelineRow &row) const
{
    const int lines = m_view.timeline().size(row.version.id);
    if (row.kind != TimelineRow::Kind::Version || lines < 0) {
        return;
    }
    // Small changes stay visible, large ones stay inside.
    const qreal share = std::min(1.0, std::log1p(lines) / std::log1p(kLinesOfFullBar));
    const QRectF bar(room.left(), room.center().y() - 1.5, std::max(4.0, share * room.width()), 4);
    drawBox(painter, bar, 2, color(Token::TextMuted));
}

} // namespace enigma
