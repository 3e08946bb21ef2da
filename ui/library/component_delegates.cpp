// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/library/component_delegates.h"

#include "ui/library/component_face.h"
#include "ui/library/component_list_model.h"
#include "ui/library/theme_colors_cache.h"
#include "ui/preview/thumbnails.h"
#include "ui/style/focus_ring.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/tokens.h"
#include "ui/style/type.h"
#include "ui/widgets/component_state.h"
#include "ui/widgets/when_text.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTileMinimum = 176;
constexpr int kRowEnd = 10; // Between a row and the scroll bar.
constexpr int kCaptionGap = 8;

// Below the face.
int captionHeight()
{
    return kCaptionGap + lineHeight(TextStyle::BodyStrong);
}

const ComponentListModel &modelOf(const QModelIndex &index)
{
    return *static_cast<const ComponentListModel *>(index.model());
}

// What was found in it, in one line, when it is not its name.
struct Words
{
    QString text;
    QList<TextRange> marks;
};

Words wordsFor(const ComponentSummary &component, const SearchHit *hit)
{
    if (!hit) {
        return {component.description, {}};
    }
    if (hit->excerpt.isEmpty()) {
        return {component.description, hit->descriptionMarks};
    }
    const QString place = hit->path.isEmpty() ? QString() : hit->path.section(u'/', -1) + u": "_s;
    QList<TextRange> marks = hit->excerptMarks;
    for (TextRange &mark : marks) {
        mark.start += place.size();
    }
    return {place + hit->excerpt, marks};
}

QList<QTextLayout::FormatRange> formatsOf(const QList<TextRange> &marks)
{
    QTextCharFormat marked;
    marked.setBackground(color(Token::DiffChangedWord));
    marked.setForeground(color(Token::Text));
    QList<QTextLayout::FormatRange> formats;
    for (const TextRange &mark : marks) {
        formats.append({int(mark.start), int(mark.length), marked});
    }
    return formats;
}

// One line, shortened at its end.
void drawMarked(QPainter &painter, const QRect &room, const QString &text, const QList<TextRange> &marks)
{
    const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, room.width());
    QTextLayout layout(shown, painter.font());
    layout.setFormats(formatsOf(marks));
    layout.beginLayout();
    QTextLine line = layout.createLine();
    layout.endLayout();
    layout.draw(&painter, QPointF(room.x(), room.y() + (room.height() - line.height()) / 2));
}

// Published is the normal case and stays quiet.
bool hasDot(const ComponentSummary &component)
{
    return component.state != ComponentState::Published;
}

QString versionText(const ComponentSummary &component)
{
    return component.latest ? component.latest->toString() : QString();
}

// Name and dot from the left, version at the right.
void drawCaption(QPainter &painter, const QRect &line, const ComponentSummary &component, const QList<TextRange> &marks,
                 bool hovered)
{
    painter.setFont(font(TextStyle::Code));
    painter.setPen(color(Token::TextFaint));
    const QString version = versionText(component);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, version);
    const int taken = version.isEmpty() ? 0 : painter.fontMetrics().horizontalAdvance(version) + metrics::kIconGap;
    const int dot = hasDot(component) ? metrics::kMarkDot + 6 : 0;

    QFont face = font(TextStyle::BodyStrong);
    face.setUnderline(hovered);
    painter.setFont(face);
    painter.setPen(color(Token::Text));
    const QString name = painter.fontMetrics().elidedText(component.name, Qt::ElideRight, line.width() - taken - dot);
    drawMarked(painter, line, name, marks);
    if (dot > 0) {
        const qreal x = line.x() + painter.fontMetrics().horizontalAdvance(name) + 6 + metrics::kMarkDot / 2.0;
        drawStateDot(painter, {x, line.center().y() + 1.0}, component.state);
    }
}

} // namespace

TileDelegate::TileDelegate(const FaceSources &sources, QObject *parent) :
    QStyledItemDelegate(parent), m_sources(sources), m_cell(cellFor(kTileMinimum))
{
    connect(&Tokens::instance(), &Tokens::changed, this, &TileDelegate::forgetPictures);
    connect(&m_sources.colors, &ThemeColorsCache::loaded, this, &TileDelegate::forgetPictures);
}

QSize TileDelegate::cellFor(int tileWidth)
{
    return {tileWidth + kGapAcross, int(tileWidth * 0.635) + captionHeight() + kGapDown};
}

QRect TileDelegate::tileIn(const QRect &cell)
{
    return cell.adjusted(kRing, kRing, kRing - kGapAcross, kRing - kGapDown);
}

QRect TileDelegate::faceIn(const QRect &cell)
{
    return tileIn(cell).adjusted(0, 0, 0, -captionHeight());
}

void TileDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ComponentSummary &component = modelOf(index).at(index.row());
    const SearchHit *hit = modelOf(index).hitAt(index.row());
    const QRect face = faceIn(option.rect);
    if (component.name.isEmpty()) { // On its way.
        drawBox(*painter, face, metrics::kRadiusTile, color(Token::Hover));
        return;
    }
    const Words words = wordsFor(component, hit);
    const Thumbnail thumbnail = thumbnailOf(component);
    const TileFace shown{.component = component,
                         .words = words.text,
                         .wordMarks = words.marks,
                         .nameMarks = hit ? hit->nameMarks : QList<TextRange>(),
                         .picture = thumbnail.picture.isNull() ? 0 : thumbnail.picture.cacheKey(),
                         .hovered = option.state.testFlag(QStyle::State_MouseOver)};
    m_pictures.draw(*painter, tileIn(option.rect), shown,
                    [&](QPainter &inside, const QRect &tile) { paintTile(inside, tile, shown, thumbnail); });
    painter->save();
    const bool selected = option.state & QStyle::State_Selected;
    const bool ringed = (option.state & QStyle::State_HasFocus) && FocusRing::cameByKeyboard(option.widget);
    if (selected || ringed) {
        const bool focused = option.widget && option.widget->hasFocus();
        const Token ink = selected ? (focused ? Token::Accent : Token::BorderStrong) : Token::Focus;
        drawRing(*painter, face.adjusted(-4, -4, 4, 4), metrics::kRadiusTile + 4, color(ink), 2);
    }
    painter->restore();
}

void TileDelegate::paintTile(QPainter &painter, const QRect &tile, const TileFace &shown,
                             const Thumbnail &thumbnail) const
{
    const ComponentSummary &component = shown.component;
    const QRect face = tile.adjusted(0, 0, 0, -captionHeight());
    if (thumbnail.picture.isNull()) {
        const bool isTheme = component.type == kThemeItemType;
        drawComponentFace(painter, face, component, shown.words, formatsOf(shown.wordMarks),
                          isTheme ? m_sources.colors.ofComponent(component.id) : ThemeColors());
    } else {
        drawComponentPicture(painter, face, thumbnail, shown.wordMarks.isEmpty() ? QString() : shown.words,
                             formatsOf(shown.wordMarks));
    }
    QRect line = tile;
    line.setTop(line.bottom() + 1 - lineHeight(TextStyle::BodyStrong));
    drawCaption(painter, line, component, shown.nameMarks, shown.hovered);
}

Thumbnail TileDelegate::thumbnailOf(const ComponentSummary &component) const
{
    return component.type == kThemeItemType ? Thumbnail() : m_sources.thumbnails.of(component, shownMode());
}

// What it is for, and why there is no picture of it.
bool TileDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid()) {
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    }
    const ComponentSummary &component = modelOf(index).at(index.row());
    QStringList lines{component.description};
    if (!component.name.isEmpty()) {
        lines.append(thumbnailOf(component).reason);
    }
    lines.removeAll(QString());
    QToolTip::showText(event->globalPos(), lines.join(u'\n').toHtmlEscaped().replace(u'\n', "<br>"_L1), view);
    return true;
}

QSize TileDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return m_cell;
}

void ComponentRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ComponentSummary &component = modelOf(index).at(index.row());
    const SearchHit *hit = modelOf(index).hitAt(index.row());
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    row.rect.adjust(0, 0, -kRowEnd, 0);
    row.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &row, painter, row.widget);

    if (component.name.isEmpty()) { // On its way.
        drawBox(*painter, row.rect.adjusted(8, 10, -8, -10), metrics::kRadiusSmall, color(Token::Hover));
        return;
    }
    painter->save();
    const QRect room = row.rect.adjusted(10, 0, -10, 0);
    constexpr int when = 72;
    constexpr int version = 72;
    constexpr int type = 84;
    const int name = std::clamp(room.width() * 2 / 7, 140, 260);
    const int end = room.x() + room.width();
    const QColor quiet = color(row.state & QStyle::State_Selected ? Token::TextMuted : Token::TextFaint);

    painter->setFont(font(TextStyle::Small));
    painter->setPen(quiet);
    painter->drawText(QRect(end - when, room.y(), when, room.height()), Qt::AlignRight | Qt::AlignVCenter,
                      whenText(component.updatedAt));
    painter->drawText(QRect(end - when - version - type, room.y(), type, room.height()),
                      Qt::AlignLeft | Qt::AlignVCenter, shortType(component.type));
    painter->setFont(font(TextStyle::Code));
    painter->drawText(QRect(end - when - version, room.y(), version, room.height()), Qt::AlignLeft | Qt::AlignVCenter,
                      versionText(component));
    ComponentSummary bare = component;
    bare.latest.reset();
    drawCaption(*painter, QRect(room.x(), room.y(), name, room.height()), bare,
                hit ? hit->nameMarks : QList<TextRange>(), false);
    const QRect middle(room.x() + name + 16, room.y(), end - when - version - type - 16 - room.x() - name - 16,
                       room.height());
    painter->setFont(font(TextStyle::Body));
    painter->setPen(color(Token::TextMuted));
    const Words words = wordsFor(component, hit);
    drawMarked(*painter, middle, words.text, words.marks);
    painter->restore();
}

QSize ComponentRowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {100, std::max(metrics::kTableRowHeight, lineHeight(TextStyle::Body) + 16)};
}

} // namespace enigma
