// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The components of one answer of the library, as an item model. It holds every identity, but the components themselves
// only around what is looked at: asking for one that is not there emits missing(), and setLoaded() brings it.

#pragma once

#include "models/domain/component_query.h"
#include "models/domain/search_hit.h"

#include <QAbstractListModel>
#include <QHash>
#include <QTimer>

namespace enigma {

class ComponentListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit ComponentListModel(QObject *parent = nullptr);

    // The same components in the same order are updated in place; anything else is a reset.
    void setListing(const ComponentListing &listing);
    void setLoaded(const QList<ComponentSummary> &components);
    void setHits(const QList<SearchHit> &hits); // What a search has found in which of them.

    // To be shown: what is not loaded yet has only its identity, and is asked for.
    const ComponentSummary &at(int row) const;
    ComponentSummary known(int row) const;                                  // The same without asking.
    const SearchHit *hitAt(int row) const;                                  // Null: none.
    int rowOf(const ComponentId &id) const { return m_rows.value(id, -1); } // -1 when it is not here.

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void missing(const QList<enigma::ComponentId> &ids) const;

private:
    void miss(int row) const;
    void askForMissing();

    QList<ComponentId> m_ids;
    QHash<ComponentId, int> m_rows;
    QHash<ComponentId, SearchHit> m_hits;
    QHash<int, ComponentSummary> m_loaded;
    mutable QHash<int, ComponentSummary> m_places; // Of rows that are not loaded.
    QSet<int> m_asked;                             // Pages that are on their way.
    mutable QSet<int> m_wanted;                    // Pages to ask for.
    mutable QTimer m_ask;
};

} // namespace enigma
