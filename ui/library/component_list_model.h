// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The components of one answer of the library, as an item model.

#pragma once

#include "models/domain/registry.h"

#include <QAbstractListModel>
#include <QHash>

namespace enigma {

class ComponentListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    // The same components in the same order are updated in place; anything else is a reset.
    void setComponents(const QList<ComponentSummary> &components);
    const QList<ComponentSummary> &components() const { return m_components; }
    const ComponentSummary &at(int row) const { return m_components.at(row); }
    int rowOf(const ComponentId &id) const { return m_rows.value(id, -1); } // -1 when it is not here.

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    bool holdsSame(const QList<ComponentSummary> &components) const;

    QList<ComponentSummary> m_components;
    QHash<ComponentId, int> m_rows;
};

} // namespace enigma
