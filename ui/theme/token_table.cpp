// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/token_table.h"

#include "ui/style/control.h"
#include "ui/style/icon_loader.h"
#include "ui/style/metrics.h"
#include "ui/style/type.h"
#include "ui/theme/token_delegate.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kUsesWidth = 76;
constexpr int kHeaderHeight = 34;

// Names begin where the rows' names do, and the last column ends where theirs ends.
class TokenHeader : public QHeaderView
{
public:
    explicit TokenHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
    {
        setSectionsClickable(false);
        setStretchLastSection(false);
        setMinimumSectionSize(60);
        setFixedHeight(kHeaderHeight);
    }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        QStyleOptionHeaderV2 option;
        initStyleOption(&option);
        option.rect = rect;
        style()->drawControl(QStyle::CE_HeaderSection, &option, painter, this);
        initStyleOptionForIndex(&option, section);
        option.state.setFlag(QStyle::State_MouseOver, false);
        option.rect = section == 0             ? rect.adjusted(TokenDelegate::kIndent, 0, 0, 0)
                      : section == count() - 1 ? rect.adjusted(0, 0, -metrics::kPanePadding, 0)
                                               : rect;
        style()->drawControl(QStyle::CE_HeaderLabel, &option, painter, this);
    }
};

} // namespace

TokenTable::TokenTable(ThemeSession &session, QWidget *parent) :
    QTreeView(parent), m_session(session), m_model(new TokenModel(session, this))
{
    setAccessibleName(tr("Tokens"));
    setHeader(new TokenHeader(this));
    setModel(m_model);
    setItemDelegate(new TokenDelegate(session, this));
    setFrameShape(QFrame::NoFrame);
    setIndentation(0);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setMouseTracking(true);
    connect(this, &QAbstractItemView::entered, this, [this](const QModelIndex &index) {
        m_session.setHovered(index.parent().isValid() ? index.data(TokenModel::NameRole).toString() : QString());
    });
    setExpandsOnDoubleClick(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    connect(m_model, &QAbstractItemModel::modelReset, this, &TokenTable::arrange);
    connect(&session, &ThemeSession::selectionChanged, this, &TokenTable::showSelection);
    arrange();
}

void TokenTable::arrange()
{
    expandAll();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        setFirstColumnSpanned(row, {}, true);
    }
    layColumns();
    showSelection();
}

void TokenTable::layColumns()
{
    const int modes = m_model->usesColumn() - 1;
    const int uses = int(kUsesWidth * fontScale());
    const int room = viewport()->width() - uses;
    const int name = std::clamp(room * 2 / 5, 200, 420);
    const int value = modes > 0 ? std::max(120, (room - name) / modes) : 0;
    header()->setSectionResizeMode(QHeaderView::Fixed);
    header()->resizeSection(0, modes > 0 ? std::max(200, room - value * modes) : room);
    for (int column = 1; column <= modes; ++column) {
        header()->resizeSection(column, value);
    }
    header()->resizeSection(modes + 1, uses);
}

void TokenTable::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    layColumns();
}

void TokenTable::showSelection()
{
    const QModelIndex wanted = m_model->indexOf(m_session.token(), m_session.mode());
    if (wanted.isValid() && wanted != currentIndex()) {
        const QScopedValueRollback<bool> silence(m_silent, true);
        setCurrentIndex(wanted);
        scrollTo(wanted);
    }
}

void TokenTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    const QString name = current.data(TokenModel::NameRole).toString();
    if (!m_silent && !name.isEmpty()) {
        m_session.select(name, current.data(TokenModel::ModeRole).toString());
    }
}

void TokenTable::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (isPlain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        editCurrent();
    } else if (isPlain && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)) {
        moveColumn(event->key() == Qt::Key_Left ? -1 : 1);
    } else if (isPlain && takeLetter(event->key())) {
        return;
    } else if (event->matches(QKeySequence::Copy)) {
        const ThemeToken *token = m_session.now().token(m_session.mode(), m_session.token());
        copy(token ? token->value : QString());
    } else if (event->matches(QKeySequence::Paste)) {
        report(m_session.setValue(m_session.mode(), m_session.token(), QGuiApplication::clipboard()->text()));
    } else {
        QTreeView::keyPressEvent(event);
    }
}

bool TokenTable::takeLetter(int key)
{
    switch (key) {
    case Qt::Key_R:
        report(m_session.document().restore(m_session.token()));
        return true;
    case Qt::Key_F:
        Q_EMIT fixRequested();
        return true;
    case Qt::Key_L:
        Q_EMIT channelRequested(Channel::Lightness);
        return true;
    case Qt::Key_C:
        Q_EMIT channelRequested(Channel::Chroma);
        return true;
    case Qt::Key_H:
        Q_EMIT channelRequested(Channel::Hue);
        return true;
    case Qt::Key_A:
        Q_EMIT channelRequested(Channel::Alpha);
        return true;
    default:
        return false;
    }
}

void TokenTable::editCurrent()
{
    const QModelIndex index = m_model->indexOf(m_session.token(), m_session.mode());
    if (index.isValid() && index.column() > 0) {
        setCurrentIndex(index);
        edit(index);
    }
}

void TokenTable::moveColumn(int step)
{
    const QStringList &modes = m_session.now().modes;
    const qsizetype place = modes.indexOf(m_session.mode()) + step;
    if (place >= 0 && place < modes.size()) {
        m_session.select(m_session.token(), modes.at(place));
    }
}

void TokenTable::leaveEvent(QEvent *event)
{
    m_session.setHovered({});
    QTreeView::leaveEvent(event);
}

void TokenTable::mouseReleaseEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    QTreeView::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && TokenModel::isGroup(index)) {
        const QModelIndex group = index.siblingAtColumn(0);
        setExpanded(group, !isExpanded(group));
    }
}

void TokenTable::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isMouse = event->reason() == QContextMenuEvent::Mouse;
    const QModelIndex index = isMouse ? indexAt(event->pos()) : currentIndex();
    if (!index.isValid() || TokenModel::isGroup(index)) {
        return;
    }
    setCurrentIndex(index);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu, index);
    menu->popup(isMouse ? event->globalPos() : viewport()->mapToGlobal(visualRect(index).bottomLeft()));
}

void TokenTable::fillMenu(QMenu &menu, const QModelIndex &index)
{
    const QString name = index.data(TokenModel::NameRole).toString();
    const QString mode = m_session.mode();
    const ThemeToken *token = m_session.now().token(mode, name);
    menu.addAction(tr("Edit value"), this, &TokenTable::editCurrent);
    menu.addSeparator();
    const QList<std::pair<QString, QString>> copies{{tr("Copy name"), u"--"_s + name},
                                                    {tr("Copy value"), token ? token->value : QString()},
                                                    {tr("Copy var()"), u"var(--%1)"_s.arg(name)}};
    for (const auto &[text, content] : copies) {
        menu.addAction(icon(u"copy"_s), text, this, [this, content] { copy(content); });
    }
    menu.addSeparator();
    addChanges(menu, name, mode);
}

void TokenTable::addChanges(QMenu &menu, const QString &name, const QString &mode)
{
    const std::optional<SemVer> number = m_session.document().baseNumber();
    QAction *restore =
        menu.addAction(icon(u"undo"_s), number ? tr("Restore from %1").arg(number->toString()) : tr("Restore"), this,
                       [this, name] { report(m_session.document().restore(name)); });
    restore->setEnabled(m_session.changedNames().contains(name));
    const ThemeToken *token = m_session.now().token(mode, name);
    QAction *remove = menu.addAction(icon(u"trash"_s), tr("Remove from %1").arg(modeTitle(mode)), this,
                                     [this, name, mode] { report(m_session.removeValue(mode, name)); });
    setDanger(*remove);
    remove->setEnabled(token && !token->isInherited);
}

void TokenTable::copy(const QString &text)
{
    if (!text.isEmpty()) {
        QGuiApplication::clipboard()->setText(text);
        Q_EMIT copied(text);
    }
}

void TokenTable::report(const Result<> &result)
{
    if (!result) {
        Q_EMIT refused(result.error().message);
    }
}

} // namespace enigma
