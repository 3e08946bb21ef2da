// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/history/contrast_changes_view.h"

#include "ui/style/icon_loader.h"
#include "ui/style/metrics.h"
#include "ui/style/tokens.h"
#include "ui/style/type.h"

#include <QAbstractTableModel>
#include <QPainter>
#include <QStyledItemDelegate>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

enum Column {
    Pair,
    Mode,
    Before,
    After,
    ColumnCount,
};

} // namespace

class ContrastChangesModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_changes.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(ColumnCount); }

    const ContrastCheck &check(const QModelIndex &index) const
    {
        const ContrastDifference &change = m_changes.at(index.row());
        return index.column() == Before ? change.before : change.after;
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        const ContrastCheck &its = check(index);
        const QString pair = ContrastChangesView::tr("%1 on %2").arg(its.text, its.background);
        const QString ratio = QLocale().toString(its.ratio, 'f', 2);
        const QString verdict =
            its.passes() ? ContrastChangesView::tr("enough") : ContrastChangesView::tr("not enough");
        switch (role) {
        case Qt::DisplayRole:
            return index.column() == Pair ? pair : index.column() == Mode ? its.mode : ratio;
        case Qt::ToolTipRole:
        case Qt::AccessibleTextRole:
            return index.column() >= Before ? u"%1: %2, %3"_s.arg(pair, ratio, verdict) : pair;
        default:
            return {};
        }
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        return orientation == Qt::Horizontal && role == Qt::DisplayRole ? m_heads.value(section) : QVariant();
    }

    void setChanges(const QList<ContrastDifference> &changes)
    {
        beginResetModel();
        m_changes = changes;
        endResetModel();
    }

    void setSides(const QString &before, const QString &after)
    {
        m_heads = {ContrastChangesView::tr("Contrast of"), ContrastChangesView::tr("Mode"), before, after};
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    }

private:
    QList<ContrastDifference> m_changes;
    QStringList m_heads{{}, {}, {}, {}};
};

namespace {

class ContrastChangeDelegate : public QStyledItemDelegate
{
public:
    ContrastChangeDelegate(ContrastChangesModel &model, QObject *parent) : QStyledItemDelegate(parent), m_model(model)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
        painter->save();
        QRect room = option.rect.adjusted(index.column() == Pair ? metrics::kPanePadding : metrics::kIconGap, 0,
                                          -metrics::kIconGap, 0);
        const bool isRatio = index.column() >= Before;
        const bool passes = m_model.check(index).passes();
        if (isRatio) {
            drawIcon(*painter, QRect(room.x(), room.y(), 16, room.height()), passes ? u"check"_s : u"warn"_s,
                     color(passes ? Token::Success : Token::Danger), 14);
            room.setLeft(room.left() + 16 + metrics::kIconGap);
        }
        painter->setFont(font(isRatio ? TextStyle::Body : index.column() == Mode ? TextStyle::Small : TextStyle::Code));
        painter->setPen(color(isRatio && !passes       ? Token::Danger
                              : index.column() == Mode ? Token::TextMuted
                                                       : Token::Text));
        painter->drawText(room, Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, room.width()));
        painter->restore();
    }

private:
    ContrastChangesModel &m_model;
};

} // namespace

ContrastChangesView::ContrastChangesView(QWidget *parent) :
    DifferenceTable(tr("Pairs whose contrast differs"), parent), m_changes(new ContrastChangesModel(this))
{
    setModel(m_changes);
    setItemDelegate(new ContrastChangeDelegate(*m_changes, this));
    setSides(tr("Before"), tr("After"));
}

void ContrastChangesView::setChanges(const QList<ContrastDifference> &changes)
{
    m_changes->setChanges(changes);
    setVisible(!changes.isEmpty());
}

void ContrastChangesView::setSides(const QString &before, const QString &after)
{
    m_changes->setSides(before, after);
}

void ContrastChangesView::resizeEvent(QResizeEvent *event)
{
    DifferenceTable::resizeEvent(event);
    const int width = viewport()->width();
    setColumnWidth(Pair, width * 48 / 100);
    setColumnWidth(Mode, width * 12 / 100);
    setColumnWidth(Before, width * 20 / 100);
    setColumnWidth(After, width - columnWidth(Pair) - columnWidth(Mode) - columnWidth(Before));
}

} // namespace enigma
