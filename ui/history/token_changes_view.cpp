// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/history/token_changes_view.h"

#include "ui/style/icon_loader.h"
#include "ui/style/metrics.h"
#include "ui/style/tokens.h"
#include "ui/style/type.h"
#include "ui/widgets/swatch.h"

#include <QAbstractTableModel>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
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
    Distance,
    ColumnCount,
};

constexpr int kSwatchSide = 18;

QColor shown(const Color &color)
{
    const Rgb8 rgb = toSrgb8(color);
    return {rgb.red, rgb.green, rgb.blue, rgb.alpha};
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
        const ThemeDifference &change = m_changes.at(index.row());
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

    void setChanges(const QList<ThemeDifference> &changes)
    {
        beginResetModel();
        m_changes = changes;
        endResetModel();
    }

    void setSides(const QString &before, const QString &after)
    {
        m_heads = {TokenChangesView::tr("Token"), TokenChangesView::tr("Mode"), before, after, {}};
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    }

    const QList<ThemeDifference> &changes() const { return m_changes; }

private:
    static QString text(const ThemeDifference &change, int column)
    {
        switch (column) {
        case Name:
            return u"--"_s + change.name;
        case Mode:
            return change.mode;
        case Distance:
            return change.deltaE() ? TokenChangesView::tr("ΔE %1").arg(100 * *change.deltaE(), 0, 'f', 1) : QString();
        case Before:
            return change.before.isNull() ? TokenChangesView::tr("new") : change.before;
        default:
            return change.after.isNull() ? TokenChangesView::tr("removed") : change.after;
        }
    }

    QList<ThemeDifference> m_changes;
    QStringList m_heads{{}, {}, {}, {}, {}};
};

namespace {

class TokenChangeDelegate : public QStyledItemDelegate
{
public:
    TokenChangeDelegate(TokenChangesModel &model, QObject *parent) : QStyledItemDelegate(parent), m_model(model) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
        const ThemeDifference &change = m_model.changes().at(index.row());
        painter->save();
        QRect room = option.rect.adjusted(index.column() == Name ? metrics::kPanePadding : metrics::kIconGap, 0,
                                          -metrics::kIconGap, 0);
        const QString value = index.column() == Before ? change.before : change.after;
        const bool isValue = index.column() == Before || index.column() == After;
        const std::optional<Color> &its = index.column() == Before ? change.colorBefore : change.colorAfter;
        if (isValue && its) {
            const QRectF box(room.left(), room.center().y() - kSwatchSide / 2.0 + 0.5, kSwatchSide, kSwatchSide);
            Swatch::paint(*painter, box, {shown(*its)}, metrics::kRadiusSwatch);
        }
        if (isValue) {
            room.setLeft(room.left() + kSwatchSide + metrics::kIconGap);
        }
        const bool isQuiet = index.column() == Mode || index.column() == Distance || (isValue && value.isNull());
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

TokenChangesView::TokenChangesView(QWidget *parent) :
    DifferenceTable(tr("Tokens that differ"), parent), m_changes(new TokenChangesModel(this))
{
    setModel(m_changes);
    setItemDelegate(new TokenChangeDelegate(*m_changes, this));
    setSides(tr("Before"), tr("After"));
}

void TokenChangesView::setChanges(const QList<ThemeDifference> &changes)
{
    m_changes->setChanges(changes);
}

void TokenChangesView::setSides(const QString &before, const QString &after)
{
    m_changes->setSides(before, after);
}

void TokenChangesView::showToken(const QString &name)
{
    const QList<ThemeDifference> &changes = m_changes->changes();
    const QString wanted = name.startsWith("--"_L1) ? name.sliced(2) : name;
    const auto found = std::ranges::find(changes, wanted, &ThemeDifference::name);
    if (found != changes.end()) {
        setCurrentIndex(m_changes->index(int(found - changes.begin()), 0));
    }
}

void TokenChangesView::setRestorable(bool restorable)
{
    m_isRestorable = restorable;
}

QString TokenChangesView::currentName() const
{
    return currentIndex().isValid() ? m_changes->changes().at(currentIndex().row()).name : QString();
}

void TokenChangesView::keyPressEvent(QKeyEvent *event)
{
    if (m_isRestorable && event->key() == Qt::Key_R && event->modifiers() == Qt::NoModifier &&
        !currentName().isEmpty()) {
        Q_EMIT restoreRequested(currentName());
    } else {
        DifferenceTable::keyPressEvent(event);
    }
}

void TokenChangesView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isMouse = event->reason() == QContextMenuEvent::Mouse;
    const QModelIndex index = isMouse ? indexAt(viewport()->mapFromGlobal(event->globalPos())) : currentIndex();
    if (!index.isValid()) {
        return;
    }
    setCurrentIndex(index);
    const ThemeDifference &change = m_changes->changes().at(index.row());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_isRestorable) {
        const QString before = m_changes->headerData(Before, Qt::Horizontal, Qt::DisplayRole).toString();
        menu->addAction(icon(u"undo"_s), tr("Restore --%1 from %2").arg(change.name, before), this,
                        [this, name = change.name] { Q_EMIT restoreRequested(name); });
    }
    for (const auto &[text, value] :
         {std::pair(tr("Copy the value before"), change.before), std::pair(tr("Copy the value after"), change.after)}) {
        menu->addAction(icon(u"copy"_s), text, this, [value] { QGuiApplication::clipboard()->setText(value); })
            ->setEnabled(!value.isNull());
    }
    menu->popup(isMouse ? event->globalPos() : viewport()->mapToGlobal(visualRect(index).bottomLeft()));
}

void TokenChangesView::resizeEvent(QResizeEvent *event)
{
    DifferenceTable::resizeEvent(event);
    const int width = viewport()->width();
    setColumnWidth(Name, width * 26 / 100);
    setColumnWidth(Mode, width * 11 / 100);
    setColumnWidth(Before, width * 26 / 100);
    setColumnWidth(After, width * 26 / 100);
    setColumnWidth(Distance, width - columnWidth(Name) - columnWidth(Mode) - columnWidth(Before) - columnWidth(After));
}

} // namespace enigma
