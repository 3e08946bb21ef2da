// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/library/component_list_model.h"

#include "ui/widgets/component_state.h"

namespace enigma {

using namespace Qt::StringLiterals;

static constexpr int kPage = 128;
static constexpr qsizetype kMostLoaded = 64 * kPage; // More than any screen shows; scrolling on forgets.

ComponentListModel::ComponentListModel(QObject *parent) : QAbstractListModel(parent)
{
    m_ask.setSingleShot(true);
    m_ask.setInterval(0);
    connect(&m_ask, &QTimer::timeout, this, &ComponentListModel::askForMissing);
}

void ComponentListModel::setListing(const ComponentListing &listing)
{
    m_asked.clear();
    m_wanted.clear();
    if (listing.ids == m_ids) {
        // What is shown stays until it is read again.
        m_places.clear();
        const QList<int> rows = m_loaded.keys();
        setLoaded(listing.first);
        for (const int row : rows) {
            if (row >= listing.first.size()) {
                m_wanted.insert(row / kPage);
            }
        }
        askForMissing();
        return;
    }
    beginResetModel();
    m_ids = listing.ids;
    m_loaded.clear();
    m_places.clear();
    m_hits.clear();
    m_rows.clear();
    m_rows.reserve(m_ids.size());
    for (int row = 0; row < m_ids.size(); ++row) {
        m_rows.insert(m_ids[row], row);
    }
    for (int row = 0; row < listing.first.size(); ++row) {
        m_loaded.insert(row, listing.first[row]);
    }
    endResetModel();
}

void ComponentListModel::setLoaded(const QList<ComponentSummary> &components)
{
    int first = rowCount();
    int last = -1;
    for (const ComponentSummary &component : components) {
        const int row = rowOf(component.id);
        if (row >= 0) {
            m_loaded.insert(row, component);
            m_places.remove(row);
            m_asked.remove(row / kPage);
            first = std::min(first, row);
            last = std::max(last, row);
        }
    }
    if (last >= 0) {
        Q_EMIT dataChanged(index(first), index(last));
    }
}

void ComponentListModel::setHits(const QList<SearchHit> &hits)
{
    m_hits.clear();
    for (const SearchHit &hit : hits) {
        m_hits.insert(hit.component.id, hit);
    }
    if (!m_ids.isEmpty()) {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    }
}

const ComponentSummary &ComponentListModel::at(int row) const
{
    const auto loaded = m_loaded.constFind(row);
    if (loaded != m_loaded.cend()) {
        return *loaded;
    }
    miss(row);
    ComponentSummary &place = m_places[row];
    place.id = m_ids.at(row);
    return place;
}

ComponentSummary ComponentListModel::known(int row) const
{
    const auto loaded = m_loaded.constFind(row);
    return loaded != m_loaded.cend() ? *loaded : ComponentSummary{.id = m_ids.at(row)};
}

const SearchHit *ComponentListModel::hitAt(int row) const
{
    const auto hit = m_hits.constFind(m_ids.at(row));
    return hit == m_hits.cend() ? nullptr : &*hit;
}

void ComponentListModel::miss(int row) const
{
    const int page = row / kPage;
    if (!m_asked.contains(page)) {
        m_wanted.insert(page);
        m_ask.start();
    }
}

void ComponentListModel::askForMissing()
{
    if (m_loaded.size() > kMostLoaded) {
        m_loaded.clear(); // What is on the screen is asked for again at once.
    }
    QList<ComponentId> ids;
    for (const int page : std::as_const(m_wanted)) {
        m_asked.insert(page);
        ids += m_ids.mid(qsizetype(page) * kPage, kPage);
    }
    m_wanted.clear();
    if (!ids.isEmpty()) {
        Q_EMIT missing(ids);
    }
}

int ComponentListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_ids.size());
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
