// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/side_list.h"

#include "ui/style/icon_loader.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/type.h"
#include "ui/widgets/swatch.h"

#include <QAbstractListModel>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPadding = 8;
constexpr int kSectionHeight = 28;
constexpr int kSectionGap = 14;
constexpr int kTwoLineHeight = 52;
constexpr int kSwatchSide = 20;
constexpr int kFaceSide = 32; // Beside two lines.
constexpr int kActionSide = 24;

} // namespace

class SideListModel : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_items.size()); }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid()) {
            return {};
        }
        const SideItem &item = m_items.at(index.row());
        switch (role) {
        case Qt::DisplayRole:
            return item.text;
        case Qt::AccessibleTextRole:
            return QStringList{item.text, item.secondLine, item.count}.join(u' ').trimmed();
        default:
            return {};
        }
    }

    Qt::ItemFlags flags(const QModelIndex &index) const override
    {
        if (!index.isValid() || m_items.at(index.row()).isSection) {
            return Qt::NoItemFlags;
        }
        return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    }

    void setItems(const QList<SideItem> &items)
    {
        beginResetModel();
        m_items = items;
        endResetModel();
    }

    const QList<SideItem> &items() const { return m_items; }
    const SideItem &at(const QModelIndex &index) const { return m_items.at(index.row()); }

private:
    QList<SideItem> m_items;
};

namespace {

class SideDelegate : public QStyledItemDelegate
{
public:
    explicit SideDelegate(SideListModel &model, QObject *parent) : QStyledItemDelegate(parent), m_model(model) {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const SideItem &item = m_model.at(index);
        const int line = lineHeight(TextStyle::Body);
        if (item.isSection) {
            return {0, kSectionHeight + (index.row() > 0 ? kSectionGap : 0)};
        }
        return {0, item.secondLine.isEmpty() ? std::max(metrics::kRowHeight, line + 10)
                                             : std::max(kTwoLineHeight, line + lineHeight(TextStyle::Small) + 16)};
    }

    static QRect actionRect(const QRect &row)
    {
        return {row.right() - kActionSide - 2, row.bottom() - kActionSide - 1, kActionSide, kActionSide};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const SideItem &item = m_model.at(index);
        painter->save();
        if (item.isSection) {
            paintSection(*painter, option, item);
        } else {
            option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
            paintRow(*painter, option, item);
        }
        painter->restore();
    }

private:
    static void paintSection(QPainter &painter, const QStyleOptionViewItem &option, const SideItem &item)
    {
        QRect row = option.rect.adjusted(kPadding, 0, -kPadding, 0);
        row.setTop(option.rect.bottom() + 1 - kSectionHeight);
        painter.setFont(font(TextStyle::SmallStrong));
        painter.setPen(color(Token::TextMuted));
        painter.drawText(row, Qt::AlignVCenter | Qt::AlignLeft, item.text);
        if (!item.action.isEmpty()) {
            drawIcon(painter, actionRect(option.rect), item.action, color(Token::TextMuted));
        }
    }

    static int paintLeading(QPainter &painter, const QRect &row, const SideItem &item)
    {
        const QRect line(row.x(), row.y(), metrics::kIcon, item.secondLine.isEmpty() ? row.height() : 36);
        if (!item.swatch.isEmpty()) {
            const bool large = !item.secondLine.isEmpty();
            const int side = large ? kFaceSide : kSwatchSide;
            const QRectF box(row.x(), row.y() + (row.height() - side) / 2.0, side, side);
            Swatch::paint(painter, box, item.swatch, large ? metrics::kRadiusControl : metrics::kRadiusSwatch);
            return side + (large ? 12 : metrics::kIconGap);
        }
        if (!item.icon.isEmpty()) {
            drawIcon(painter, line, item.icon, color(Token::TextMuted));
            return metrics::kIcon + metrics::kIconGap;
        }
        if (item.dot) {
            const QRectF dot(row.x(), row.center().y() + 0.5 - metrics::kMarkDot / 2.0, metrics::kMarkDot,
                             metrics::kMarkDot);
            if (item.isRing) {
                drawRing(painter, dot, metrics::kMarkDot / 2.0, color(*item.dot), 1.5);
            } else {
                drawDot(painter, dot.center(), metrics::kMarkDot, color(*item.dot));
            }
            return metrics::kMarkDot + metrics::kIconGap;
        }
        return 0;
    }

    static void paintRow(QPainter &painter, const QStyleOptionViewItem &option, const SideItem &item)
    {
        QRect row = option.rect.adjusted(kPadding, 0, -kPadding, 0);
        row.setLeft(row.left() + (item.isChild ? metrics::kIcon + metrics::kIconGap : 0));
        row.setLeft(row.left() + paintLeading(painter, row, item));
        const bool quiet = !(option.state & QStyle::State_Selected);
        if (item.isModified) {
            drawDot(painter, QPointF(row.right() - 3, row.center().y() + 0.5), metrics::kMarkDot, color(Token::Mark));
            row.setRight(row.right() - metrics::kMarkDot - metrics::kIconGap);
        }
        if (!item.count.isEmpty()) {
            painter.setFont(font(TextStyle::Small));
            painter.setPen(color(quiet ? Token::TextFaint : Token::TextMuted));
            const int width = painter.fontMetrics().horizontalAdvance(item.count);
            painter.drawText(row, Qt::AlignVCenter | Qt::AlignRight, item.count);
            row.setRight(row.right() - width - metrics::kIconGap);
        }
        QRect first = row;
        if (!item.secondLine.isEmpty()) {
            const int line = lineHeight(TextStyle::Body);
            const int small = lineHeight(TextStyle::Small);
            first = QRect(row.x(), row.y() + (row.height() - line - small) / 2, row.width(), line);
            const QRect second(row.x(), first.bottom() + 1, row.width(), small);
            painter.setFont(font(TextStyle::Small));
            painter.setPen(color(item.secondInk));
            painter.drawText(second, Qt::AlignVCenter | Qt::AlignLeft,
                             painter.fontMetrics().elidedText(item.secondLine, Qt::ElideRight, second.width()));
        }
        painter.setFont(font(TextStyle::Body));
        painter.setPen(color(Token::Text));
        painter.drawText(first, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(item.text, Qt::ElideRight, first.width()));
    }

    SideListModel &m_model;
};

} // namespace

SideList::SideList(const QString &name, QWidget *parent) : QListView(parent), m_model(new SideListModel(this))
{
    setAccessibleName(name);
    setModel(m_model);
    setItemDelegate(new SideDelegate(*m_model, this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setUniformItemSizes(false);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
}

SideList::~SideList() = default;

void SideList::setItems(const QList<SideItem> &items)
{
    const QString current = currentKey();
    {
        const QScopedValueRollback<bool> silence(m_silent, true);
        m_model->setItems(items);
        setCurrentIndex(indexOf(current));
    }
    if (currentKey() != current) {
        Q_EMIT currentKeyChanged(currentKey());
    }
}

QList<SideItem> SideList::items() const
{
    return m_model->items();
}

QModelIndex SideList::indexOf(const QString &key) const
{
    const auto &items = m_model->items();
    for (int row = 0; row < items.size(); ++row) {
        if (!items.at(row).isSection && items.at(row).key == key) {
            return m_model->index(row);
        }
    }
    return {};
}

QString SideList::currentKey() const
{
    const QModelIndex index = currentIndex();
    return index.isValid() ? m_model->at(index).key : QString();
}

void SideList::setCurrentKey(const QString &key)
{
    const QScopedValueRollback<bool> silence(m_silent, true);
    setCurrentIndex(indexOf(key));
}

void SideList::setSelectedKeys(const QStringList &keys)
{
    const QScopedValueRollback<bool> silence(m_silent, true);
    QItemSelection selection;
    for (const QString &key : keys) {
        const QModelIndex index = indexOf(key);
        selection.append(index.isValid() ? QItemSelection(index, index) : QItemSelection());
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

QStringList SideList::selectedKeys() const
{
    QStringList keys;
    for (const QModelIndex &index : selectionModel()->selectedIndexes()) {
        keys += m_model->at(index).key;
    }
    return keys;
}

void SideList::setMultipleChoice()
{
    setSelectionMode(QAbstractItemView::ExtendedSelection);
}

void SideList::move(int rows)
{
    const int step = rows < 0 ? -1 : 1;
    int row = currentIndex().isValid() ? currentIndex().row() + rows : (step > 0 ? 0 : m_model->rowCount() - 1);
    while (row >= 0 && row < m_model->rowCount() && m_model->items().at(row).isSection) {
        row += step;
    }
    if (row >= 0 && row < m_model->rowCount()) {
        setCurrentIndex(m_model->index(row));
    }
}

void SideList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (!m_silent) {
        Q_EMIT currentKeyChanged(currentKey());
    }
}

void SideList::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QListView::selectionChanged(selected, deselected);
    if (!m_silent) {
        Q_EMIT selectedKeysChanged(selectedKeys());
    }
}

QItemSelectionModel::SelectionFlags SideList::selectionCommand(const QModelIndex &index, const QEvent *event) const
{
    if (selectionMode() == QAbstractItemView::ExtendedSelection && event &&
        (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseMove ||
         event->type() == QEvent::MouseButtonRelease)) {
        const auto *mouse = static_cast<const QMouseEvent *>(event);
        if (mouse->type() != QEvent::MouseButtonPress || mouse->button() != Qt::LeftButton) {
            return QItemSelectionModel::NoUpdate; // The press has decided.
        }
        if (mouse->modifiers() == Qt::NoModifier) {
            const bool isOnlyOne = selectionModel()->selectedIndexes() == QModelIndexList{index};
            return isOnlyOne ? QItemSelectionModel::Clear : QItemSelectionModel::ClearAndSelect;
        }
    }
    return QListView::selectionCommand(index, event);
}

void SideList::mouseReleaseEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    const QModelIndex index = indexAt(point);
    QListView::mouseReleaseEvent(event);
    if (!index.isValid() || event->button() != Qt::LeftButton) {
        return;
    }
    const SideItem item = m_model->at(index);
    if (!item.isSection) {
        Q_EMIT chosen(item.key);
    } else if (!item.action.isEmpty() && SideDelegate::actionRect(visualRect(index)).contains(point)) {
        Q_EMIT sectionActivated(item.key);
    }
}

void SideList::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        Q_EMIT chosen(currentKey());
        return;
    }
    QListView::keyPressEvent(event);
}

void SideList::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex index = event->reason() == QContextMenuEvent::Mouse ? indexAt(event->pos()) : currentIndex();
    if (index.isValid() && !m_model->at(index).isSection) {
        Q_EMIT menuRequested(m_model->at(index).key, event->globalPos());
    }
}

} // namespace enigma
