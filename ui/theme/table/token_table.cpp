// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/table/token_table.h"

#include "models/theme/tokens/token_paste.h"
#include "ui/style/control.h"
#include "ui/style/icon_loader.h"
#include "ui/style/metrics.h"
#include "ui/style/type.h"
#include "ui/theme/table/token_delegate.h"
#include "ui/widgets/table_header.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kUsesWidth = 76;

} // namespace

TokenTable::TokenTable(ThemeSession &session, QWidget *parent) :
    QTreeView(parent), m_session(session), m_model(new TokenModel(session, this))
{
    setAccessibleName(tr("Tokens"));
    setHeader(new TableHeader(TokenDelegate::kIndent, this));
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
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    header()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header(), &QWidget::customContextMenuRequested, this, &TokenTable::showModeMenu);
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
    const int value = modes > 0 ? std::max(int(140 * fontScale()), (room - name) / modes) : 0;
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

void TokenTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    QStringList names;
    for (const QModelIndex &index : selectionModel()->selectedRows()) {
        if (const QString name = index.data(TokenModel::NameRole).toString(); !name.isEmpty()) {
            names.append(name);
        }
    }
    m_session.setSelection(names);
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
        copySelection();
    } else if (event->matches(QKeySequence::Paste)) {
        paste();
    } else if (event->matches(QKeySequence::Delete)) {
        removeSelection();
    } else if (isPlain && event->key() == Qt::Key_F2) {
        Q_EMIT renameRequested(m_session.token());
    } else {
        QTreeView::keyPressEvent(event);
    }
}

bool TokenTable::takeLetter(int key)
{
    switch (key) {
    case Qt::Key_I:
        Q_EMIT pickRequested();
        return true;
    case Qt::Key_R:
        restoreSelection();
        return true;
    case Qt::Key_F:
        Q_EMIT fixRequested();
        return true;
    case Qt::Key_U:
        Q_EMIT usesRequested();
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
    const QPoint place = isMouse ? event->globalPos() : viewport()->mapToGlobal(visualRect(index).bottomLeft());
    const auto keep = selectionModel()->isSelected(index)
                          ? QItemSelectionModel::NoUpdate
                          : QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows;
    selectionModel()->setCurrentIndex(index, keep);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu);
    menu->popup(place);
}

void TokenTable::fillMenu(QMenu &menu)
{
    const QString name = m_session.token();
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
    menu.addAction(tr("Paste"), this, &TokenTable::paste);
    menu.addSeparator();
    menu.addAction(tr("Rename…"), this, [this, name] { Q_EMIT renameRequested(name); });
    addChanges(menu, mode);
}

void TokenTable::addChanges(QMenu &menu, const QString &mode)
{
    const std::optional<SemVer> number = m_session.document().baseNumber();
    const QStringList tokens = m_session.selection();
    QAction *restore =
        menu.addAction(icon(u"undo"_s), number ? tr("Restore from %1").arg(number->toString()) : tr("Restore"), this,
                       &TokenTable::restoreSelection);
    restore->setEnabled(
        std::ranges::any_of(tokens, [this](const QString &name) { return m_session.changedNames().contains(name); }));
    QAction *remove =
        menu.addAction(icon(u"trash"_s),
                       tokens.size() > 1 ? tr("Remove %1 tokens from %2").arg(tokens.size()).arg(modeTitle(mode))
                                         : tr("Remove from %1").arg(modeTitle(mode)),
                       this, &TokenTable::removeSelection);
    setDanger(*remove);
    remove->setEnabled(std::ranges::any_of(tokens, [&](const QString &name) {
        const ThemeToken *token = m_session.now().token(mode, name);
        return token && !token->isInherited;
    }));
}

void TokenTable::showModeMenu(const QPoint &position)
{
    const QString mode = m_session.now().modes.value(header()->logicalIndexAt(position) - 1);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(u"plus"_s), tr("New mode…"), this, &TokenTable::newModeRequested);
    if (!mode.isEmpty() && mode != kLightMode) {
        QAction *rename =
            menu->addAction(tr("Rename the mode…"), this, [this, mode] { Q_EMIT renameModeRequested(mode); });
        rename->setEnabled(mode != kDarkMode);
        QAction *remove = menu->addAction(icon(u"trash"_s), tr("Remove the mode %1").arg(modeTitle(mode)), this,
                                          [this, mode] { removeMode(mode); });
        setDanger(*remove);
    }
    menu->popup(header()->mapToGlobal(position));
}

void TokenTable::removeMode(const QString &mode)
{
    Theme next = m_session.document().theme();
    const Result<> removed = next.removeMode(mode);
    const Result<> done = removed ? m_session.document().replace(next, tr("Remove the mode %1").arg(mode)) : removed;
    report(done);
    if (done) {
        Q_EMIT this->done(tr("Removed the mode %1").arg(modeTitle(mode)));
    }
}

// One value as it is; of several tokens their declarations.
void TokenTable::copySelection()
{
    const QStringList tokens = m_session.selection();
    QStringList lines;
    for (const QString &name : tokens) {
        if (const ThemeToken *token = m_session.now().token(m_session.mode(), name)) {
            lines.append(tokens.size() == 1 ? token->value : u"--%1: %2;"_s.arg(name, token->value));
        }
    }
    copy(lines.join(u'\n'));
}

void TokenTable::paste()
{
    const QString text = QGuiApplication::clipboard()->text().trimmed();
    if (!looksLikeDeclarations(text)) {
        report(m_session.setValue(m_session.mode(), m_session.token(), text));
        return;
    }
    const Result<QList<TokenChange>> changes = pastedChanges(text, m_session.mode());
    const Result<> done = changes.and_then(
        [this](const QList<TokenChange> &all) { return m_session.take(all, tr("Paste %1 values").arg(all.size())); });
    report(done);
    if (done) {
        Q_EMIT this->done(tr("Pasted %1 values").arg(changes->size()));
    }
}

void TokenTable::restoreSelection()
{
    report(m_session.document().restore(m_session.selection()));
}

void TokenTable::removeSelection()
{
    const QString mode = m_session.mode();
    QList<TokenChange> changes;
    for (const QString &name : m_session.selection()) {
        const ThemeToken *token = m_session.now().token(mode, name);
        if (token && !token->isInherited) {
            changes.append({m_session.now().modeOf(mode, name), name, std::nullopt});
        }
    }
    if (changes.isEmpty()) {
        Q_EMIT refused(tr("--%1 has no value of its own in %2.").arg(m_session.token(), modeTitle(mode)));
        return;
    }
    const Result<> done = m_session.take(changes, changes.size() == 1 ? tr("Remove --%1").arg(changes.constFirst().name)
                                                                      : tr("Remove %1 tokens").arg(changes.size()));
    report(done);
    if (done) {
        Q_EMIT this->done(changes.size() == 1
                              ? tr("Removed --%1 from %2").arg(changes.constFirst().name, modeTitle(mode))
                              : tr("Removed %1 tokens from %2").arg(changes.size()).arg(modeTitle(mode)));
    }
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
