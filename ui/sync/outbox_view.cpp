// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sync/outbox_view.h"

#include "models/domain/rules.h"
#include "ui/style/icon_loader.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/type.h"
#include "ui/sync/sync_words.h"

#include <QAbstractListModel>
#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>

namespace enigma {

using namespace Qt::StringLiterals;

class OutboxModel : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    enum Role {
        DetailRole = Qt::UserRole,
        StateRole,
        InkRole,
        IconRole,
    };

    void setEntries(const QList<OutboxEntry> &entries, const RemoteStatus &status)
    {
        beginResetModel();
        m_entries = entries;
        m_status = status;
        endResetModel();
    }

    const OutboxEntry &entry(int row) const { return m_entries.at(row); }
    int rowOf(const OutboxId &id) const
    {
        return int(std::ranges::find(m_entries, id, &OutboxEntry::id) - m_entries.begin());
    }
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_entries.size()); }

    QVariant data(const QModelIndex &index, int role) const override
    {
        const OutboxEntry &entry = m_entries.at(index.row());
        const QString name = u"%1 %2"_s.arg(entry.componentName, entry.number.toString());
        const Said state = entryState(entry, m_status);
        switch (role) {
        case Qt::DisplayRole:
            return name;
        case Qt::AccessibleTextRole:
            return u"%1, %2, %3"_s.arg(name, entryText(entry), state.text);
        case Qt::ToolTipRole:
            return entry.lastError.isEmpty() ? QVariant() : QVariant(entry.lastError);
        case DetailRole:
            return entryText(entry);
        case StateRole:
            return state.text;
        case InkRole:
            return int(state.ink);
        case IconRole:
            return entry.componentName == kThemeSlug ? u"theme"_s : u"package"_s;
        default:
            return {};
        }
    }

private:
    QList<OutboxEntry> m_entries;
    RemoteStatus m_status;
};

namespace {

class OutboxDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {200, metrics::kTallRowHeight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem row = option;
        initStyleOption(&row, index);
        row.text.clear();
        row.widget->style()->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);

        const QRect line = option.rect.adjusted(8, 0, -8, 0);
        const int name = line.left() + metrics::kIcon + metrics::kIconGap;
        const int detail = line.left() + line.width() * 24 / 100;
        const int state = line.left() + line.width() * 55 / 100;
        drawIcon(*painter, QRect(line.left(), line.top(), metrics::kIcon, line.height()),
                 index.data(OutboxModel::IconRole).toString(), color(Token::TextMuted));
        const auto text = [&](int left, int right, const QString &words, TextStyle style, Token ink) {
            painter->setFont(font(style));
            painter->setPen(color(ink));
            const QString shown = painter->fontMetrics().elidedText(words, Qt::ElideRight, right - left);
            painter->drawText(QRect(left, line.top(), right - left, line.height()), Qt::AlignLeft | Qt::AlignVCenter,
                              shown);
        };
        text(name, detail - 12, index.data().toString(), TextStyle::BodyStrong, Token::Text);
        text(detail, state - 12, index.data(OutboxModel::DetailRole).toString(), TextStyle::Body, Token::TextMuted);
        text(state, line.right(), index.data(OutboxModel::StateRole).toString(), TextStyle::Small,
             Token(index.data(OutboxModel::InkRole).toInt()));
    }
};

} // namespace

OutboxView::OutboxView(QWidget *parent) : QListView(parent), m_model(new OutboxModel(this))
{
    setModel(m_model);
    setItemDelegate(new OutboxDelegate(this));
    setAccessibleName(tr("Outbox"));
    setUniformItemSizes(true);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void OutboxView::setEntries(const QList<OutboxEntry> &entries, const RemoteStatus &status)
{
    const std::optional<OutboxEntry> chosen = currentEntry();
    m_model->setEntries(entries, status);
    if (chosen && m_model->rowOf(chosen->id) < m_model->rowCount()) {
        setCurrentIndex(m_model->index(m_model->rowOf(chosen->id)));
    }
    updateGeometry();
}

std::optional<OutboxEntry> OutboxView::currentEntry() const
{
    return currentIndex().isValid() ? std::optional(m_model->entry(currentIndex().row())) : std::nullopt;
}

QSize OutboxView::sizeHint() const
{
    return {400, m_model->rowCount() * metrics::kTallRowHeight};
}

void OutboxView::contextMenuEvent(QContextMenuEvent *event)
{
    if (!currentEntry()) {
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu);
    menu->popup(event->reason() == QContextMenuEvent::Keyboard
                    ? viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft())
                    : event->globalPos());
}

void OutboxView::fillMenu(QMenu &menu)
{
    const std::optional<OutboxEntry> entry = currentEntry();
    if (!entry) {
        return;
    }
    menu.addAction(icon(u"sync"_s), tr("Send again now"), this, [this, entry] { Q_EMIT retryRequested(*entry); });
    menu.addAction(icon(u"package"_s), tr("Open %1").arg(entry->componentName), this,
                   [this, entry] { Q_EMIT openRequested(entry->componentId); });
    menu.addSeparator();
    menu.addAction(icon(u"x"_s), tr("Take out of the outbox"), this,
                   [this, entry] { Q_EMIT withdrawRequested(*entry); });
}

void OutboxView::keyPressEvent(QKeyEvent *event)
{
    const std::optional<OutboxEntry> entry = currentEntry();
    if (entry && event->key() == Qt::Key_R && event->modifiers() == Qt::NoModifier) {
        Q_EMIT retryRequested(*entry);
    } else if (entry && event->key() == Qt::Key_Return) {
        Q_EMIT openRequested(entry->componentId);
    } else {
        QListView::keyPressEvent(event);
    }
}

} // namespace enigma
