// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/history/token_changes_view.h"

#include "models/theme/color_parser.h"
#include "ui/style/metrics.h"
#include "ui/style/tokens.h"
#include "ui/style/type.h"
#include "ui/widgets/swatch.h"

#include <QAbstractTableModel>
#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

enum Column {
    Name,
    Mode,
    Before,
    After,
    ColumnCount,
};

constexpr int kSwatchSide = 18;

// Nothing for a value that is no colour by itself, such as a length or a reference.
std::optional<QColor> colorOf(const QString &value)
{
    const Result<Color> parsed = parseColor(value);
    if (!parsed) {
        return std::nullopt;
    }
    const Rgb8 shown = toSrgb8(*parsed);
    return QColor(shown.red, shown.green, shown.blue, shown.alpha);
}

} // namespace

class TokenChangesModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_changes.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(ColumnCount); }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid()) {
            return {};
        }
        const TokenDifference &change = m_changes.at(index.row());
        if (role == Qt::DisplayRole || role == Qt::ToolTipRole) {
            return text(change, index.column());
        }
        if (role == Qt::AccessibleTextRole) {
            return u"%1 %2"_s.arg(m_heads.value(index.column()), text(change, index.column()));
        }
        return {};
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        return orientation == Qt::Horizontal && role == Qt::DisplayRole ? m_heads.value(section) : QVariant();
    }

    void setChanges(const QList<TokenDifference> &changes)
    {
        beginResetModel();
        m_changes = changes;
        endResetModel();
    }

    void setSides(const QString &before, const QString &after)
    {
        m_heads = {TokenChangesView::tr("Token"), TokenChangesView::tr("Mode"), before, after};
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    }

    const QList<TokenDifference> &changes() const { return m_changes; }

private:
    static QString text(const TokenDifference &change, int column)
    {
        switch (column) {
        case Name:
            return change.name;
        case Mode:
            return change.scope;
        case Before:
            return change.before.isNull() ? TokenChangesView::tr("new") : change.before;
        default:
            return change.after.isNull() ? TokenChangesView::tr("removed") : change.after;
        }
    }

    QList<TokenDifference> m_changes;
    QStringList m_heads{{}, {}, {}, {}};
};

namespace {

class TokenChangeDelegate : public QStyledItemDelegate
{
public:
    TokenChangeDelegate(TokenChangesModel &model, QObject *parent) : QStyledItemDelegate(parent), m_model(model) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
        const TokenDifference &change = m_model.changes().at(index.row());
        painter->save();
        QRect room = option.rect.adjusted(index.column() == Name ? metrics::kPanePadding : metrics::kIconGap, 0,
                                          -metrics::kIconGap, 0);
        const QString value = index.column() == Before ? change.before : change.after;
        const bool isValue = index.column() >= Before;
        if (isValue && !value.isNull()) {
            if (const std::optional<QColor> shown = colorOf(value)) {
                const QRectF box(room.left(), room.center().y() - kSwatchSide / 2.0 + 0.5, kSwatchSide, kSwatchSide);
                Swatch::paint(*painter, box, {*shown}, metrics::kRadiusSwatch);
            }
        }
        if (isValue) {
            room.setLeft(room.left() + kSwatchSide + metrics::kIconGap);
        }
        const bool isQuiet = index.column() == Mode || (isValue && value.isNull());
        painter->setFont(font(isQuiet ? TextStyle::Small : TextStyle::Code));
        painter->setPen(color(isQuiet ? Token::TextMuted : Token::Text));
        painter->drawText(room, Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, room.width()));
        painter->restore();
    }

private:
    TokenChangesModel &m_model;
};

} // namespace

TokenChangesView::TokenChangesView(QWidget *parent) : QTableView(parent), m_changes(new TokenChangesModel(this))
{
    setModel(m_changes);
    setItemDelegate(new TokenChangeDelegate(*m_changes, this));
    setAccessibleName(tr("Tokens that differ"));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setShowGrid(false);
    setFrameShape(NoFrame);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(metrics::kTableRowHeight);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    setSides(tr("Before"), tr("After"));
}

void TokenChangesView::setChanges(const QList<TokenDifference> &changes)
{
    m_changes->setChanges(changes);
}

void TokenChangesView::setSides(const QString &before, const QString &after)
{
    m_changes->setSides(before, after);
}

void TokenChangesView::showToken(const QString &name)
{
    const QList<TokenDifference> &changes = m_changes->changes();
    const auto found = std::ranges::find(changes, name, &TokenDifference::name);
    if (found != changes.end()) {
        setCurrentIndex(m_changes->index(int(found - changes.begin()), 0));
    }
}

void TokenChangesView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    const int width = viewport()->width();
    setColumnWidth(Name, width * 28 / 100);
    setColumnWidth(Mode, width * 14 / 100);
    setColumnWidth(Before, width * 29 / 100);
    setColumnWidth(After, width - columnWidth(Name) - columnWidth(Mode) - columnWidth(Before));
}

} // namespace enigma
