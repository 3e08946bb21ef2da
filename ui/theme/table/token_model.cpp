// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/table/token_model.h"

#include "models/theme/theme_groups.h"
#include "ui/style/icon_loader.h"

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

TokenModel::TokenModel(ThemeSession &session, QObject *parent) : QAbstractItemModel(parent), m_session(session)
{
    connect(&session, &ThemeSession::refreshed, this, &TokenModel::refresh);
    refresh();
}

void TokenModel::setFilter(const TokenFilter &filter)
{
    if (std::exchange(m_filter, filter) != filter) {
        refresh();
    }
}

void TokenModel::refresh()
{
    const QList<Group> now = groups();
    const QStringList modes = m_session.now().modes;
    if (now != m_groups || modes != m_modes) {
        beginResetModel();
        m_groups = now;
        m_modes = modes;
        endResetModel();
        return;
    }
    for (int row = 0; row < m_groups.size(); ++row) {
        const QModelIndex group = index(row, 0);
        Q_EMIT dataChanged(index(0, 0, group), index(rowCount(group) - 1, columnCount() - 1, group));
    }
}

QList<TokenModel::Group> TokenModel::groups() const
{
    QHash<QString, QStringList> names;
    for (const QString &name : m_session.now().names) {
        const QString group = tokenGroupOf(name);
        if ((m_filter.group.isEmpty() || m_filter.group == group) && accepts(name)) {
            names[group].append(name);
        }
    }
    QList<Group> result;
    for (const TokenGroup &group : tokenGroups()) {
        if (names.contains(group.id)) {
            result.append({.title = group.title, .names = names.value(group.id)});
        }
    }
    return result;
}

bool TokenModel::accepts(const QString &name) const
{
    const bool isLeftOut = (m_filter.only == TokenFilter::Only::Changed && !m_session.changedNames().contains(name)) ||
                           (m_filter.only == TokenFilter::Only::OutsideSrgb && !m_session.isOutsideSrgb(name));
    if (isLeftOut) {
        return false;
    }
    const ThemeSnapshot &theme = m_session.now();
    return m_filter.text.isEmpty() || ("--"_L1 + name).contains(m_filter.text, Qt::CaseInsensitive) ||
           std::ranges::any_of(theme.modes, [&](const QString &mode) {
               const ThemeToken *token = theme.token(mode, name);
               return token && token->value.contains(m_filter.text, Qt::CaseInsensitive);
           });
}

int TokenModel::modeColumn(const QString &mode) const
{
    const qsizetype place = m_modes.indexOf(mode);
    return place < 0 ? -1 : int(place) + 1;
}

QModelIndex TokenModel::indexOf(const QString &name, const QString &mode) const
{
    for (int row = 0; row < m_groups.size(); ++row) {
        if (const qsizetype place = m_groups.at(row).names.indexOf(name); place >= 0) {
            return index(int(place), std::max(0, modeColumn(mode)), index(row, 0));
        }
    }
    return {};
}

QModelIndex TokenModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row() + 1) : quintptr(0));
}

QModelIndex TokenModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0) {
        return {};
    }
    return createIndex(int(index.internalId()) - 1, 0, quintptr(0));
}

int TokenModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid()) {
        return int(m_groups.size());
    }
    const bool hasRows = isGroup(parent) && parent.column() == 0;
    return hasRows ? int(m_groups.at(parent.row()).names.size()) : 0;
}

int TokenModel::columnCount(const QModelIndex &) const
{
    return usesColumn() + 1;
}

QVariant TokenModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    if (isGroup(index)) {
        return groupData(index, role);
    }
    const QString &name = m_groups.at(int(index.internalId()) - 1).names.at(index.row());
    if (role == NameRole) {
        return name;
    }
    if (index.column() == 0) {
        return nameData(name, role);
    }
    return index.column() == usesColumn() ? usesData(name, role)
                                          : valueData(name, m_modes.at(index.column() - 1), role);
}

QVariant TokenModel::groupData(const QModelIndex &index, int role) const
{
    const Group &group = m_groups.at(index.row());
    if (index.column() != 0) {
        return {};
    }
    if (role == Qt::DisplayRole) {
        return group.title;
    }
    return role == CountRole ? QVariant(group.names.size()) : QVariant();
}

QVariant TokenModel::nameData(const QString &name, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return QString("--"_L1 + name);
    case ChangedRole:
        return m_session.changedNames().contains(name);
    case Qt::AccessibleTextRole:
        return m_session.changedNames().contains(name) ? tr("%1, changed").arg(name) : name;
    default:
        return {};
    }
}

QVariant TokenModel::valueData(const QString &name, const QString &mode, int role) const
{
    const ThemeToken *token = m_session.now().token(mode, name);
    if (!token) {
        return role == ModeRole ? QVariant(mode) : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return token->value;
    case ModeRole:
        return mode;
    case ColorRole:
        return token->color ? shownColor(*token->color) : QColor();
    case HasColorRole:
        return token->kind == TokenKind::Color;
    case InheritedRole:
        return token->isInherited;
    case ProblemRole:
        return token->problem;
    case Qt::ToolTipRole:
        if (!token->problem.isEmpty()) {
            return token->problem;
        }
        return token->isInherited ? tr("%1\nNot set here: taken from %2").arg(token->value, modeTitle(m_modes.value(0)))
                                  : token->value;
    case Qt::AccessibleTextRole:
        return u"%1 %2"_s.arg(modeTitle(mode), token->value);
    default:
        return {};
    }
}

QVariant TokenModel::usesData(const QString &name, int role) const
{
    const int count = m_session.usage().count(name);
    switch (role) {
    case Qt::DisplayRole:
        return count > 0 ? QVariant(count) : QVariant(u"–"_s);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return tr("Uses: %1").arg(count);
    default:
        return {};
    }
}

QVariant TokenModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    const bool isMode = section > 0 && section < usesColumn();
    if (role == Qt::DecorationRole && isMode) {
        return icon(modeIcon(m_modes.at(section - 1)));
    }
    if (role == Qt::TextAlignmentRole && section == usesColumn()) {
        return int(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    if (section == 0) {
        return tr("Token");
    }
    return isMode ? modeTitle(m_modes.at(section - 1)) : tr("Uses");
}

Qt::ItemFlags TokenModel::flags(const QModelIndex &index) const
{
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    if (isGroup(index)) {
        return Qt::ItemIsEnabled;
    }
    const bool isValue = index.column() > 0 && index.column() < usesColumn();
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return isValue ? flags | Qt::ItemIsEditable : flags;
}

} // namespace enigma
