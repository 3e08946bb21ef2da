// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/library/component_list_model.h"

#include "ui/widgets/component_state.h"

namespace enigma {

using namespace Qt::StringLiterals;

bool ComponentListModel::holdsSame(const QList<ComponentSummary> &components) const
{
    return std::ranges::equal(m_components, components, {}, &ComponentSummary::id, &ComponentSummary::id);
}

void ComponentListModel::setComponents(const QList<ComponentSummary> &components)
{
    if (holdsSame(components)) {
        m_components = components;
        if (!m_components.isEmpty()) {
            Q_EMIT dataChanged(index(0), index(int(m_components.size()) - 1));
        }
        return;
    }
    beginResetModel();
    m_components = components;
    m_rows.clear();
    m_rows.reserve(m_components.size());
    for (int row = 0; row < m_components.size(); ++row) {
        m_rows.insert(m_components[row].id, row);
    }
    endResetModel();
}

int ComponentListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_components.size());
}

QVariant ComponentListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const ComponentSummary &component = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return component.name;
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return component.description;
    case Qt::AccessibleTextRole: {
        const QString number = component.latest ? tr("version %1").arg(component.latest->toString()) : tr("no version");
        return u"%1, %2, %3"_s.arg(component.name, stateWord(component.state), number);
    }
    default:
        return {};
    }
}

} // namespace enigma
