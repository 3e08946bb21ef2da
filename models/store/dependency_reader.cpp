// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/dependency_reader.h"

#include "models/store/database.h"

#include <QHash>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

class Reader
{
public:
    Reader(Database &database, int limit) : m_database(database), m_limit(limit) {}

    Result<DependencyGraph> read(const ComponentSummary &component, int depth);

private:
    struct Place // Of a node that is a component.
    {
        QString registry;
        QString cliName;
        QString slug;
    };

    Result<> readUsed(int node);
    Result<> readUsers(int node);
    Result<> readPackages(int node);
    Result<int> findItem(const QString &target, const Place &from, int layer);
    int add(DependencyNode node, const Place &place = {}); // -1: there is no more room.
    void connectNodes(int user, int used);

    Database &m_database;
    int m_limit;
    QString m_ownRegistry;
    DependencyGraph m_graph;
    QList<Place> m_places;       // Beside the nodes.
    QHash<QString, int> m_known; // Component, package or address to its node.
};

Result<DependencyGraph> Reader::read(const ComponentSummary &component, int depth)
{
    m_ownRegistry = component.registryId.value;
    const QString reference = u"@%1/%2"_s.arg(component.registryCliName, component.name);
    add({reference, component.name, DependencyNode::Kind::Own, component.id, 0},
        {component.registryId.value, component.registryCliName, component.name});
    for (int node = 0; node < m_graph.nodes.size(); ++node) {
        const int layer = m_graph.nodes.at(node).layer;
        if (m_graph.nodes.at(node).component.isNull()) {
            continue;
        }
        if (layer >= 0 && layer < depth) {
            ENIGMA_CHECK(readUsed(node));
            ENIGMA_CHECK(readPackages(node));
        }
        if (layer <= 0 && -layer < depth) {
            ENIGMA_CHECK(readUsers(node));
        }
    }
    return m_graph;
}

Result<> Reader::readUsed(int node)
{
    ENIGMA_TRY(Statement rows,
               m_database.prepare("SELECT target FROM component_links WHERE component_uid = :uid ORDER BY 1"_L1));
    ENIGMA_CHECK(rows.bind(":uid"_L1, m_graph.nodes.at(node).component.value).run());
    QStringList targets;
    while (rows.next()) {
        targets.append(rows.text(0));
    }
    for (const QString &target : std::as_const(targets)) {
        ENIGMA_TRY(const int used, findItem(target, m_places.at(node), m_graph.nodes.at(node).layer + 1));
        connectNodes(node, used);
    }
    return {};
}

// "@acme/button@1.2.0" is what the library has of it; a bare name is a component beside it, when there is one.
Result<int> Reader::findItem(const QString &target, const Place &from, int layer)
{
    const bool isNamed = target.startsWith(u'@') && target.contains(u'/');
    const bool isBare = !isNamed && !target.contains(u'/') && !target.contains(u':');
    if (isNamed || isBare) {
        const QString cliName = isNamed ? target.sliced(1).section(u'/', 0, 0) : from.cliName;
        const QString slug = isNamed ? target.section(u'/', 1).section(u'@', 0, 0) : target.section(u'@', 0, 0);
        ENIGMA_TRY(Statement rows,
                   m_database.prepare("SELECT c.uid, c.registry_uid FROM components c "
                                      "JOIN registries r ON r.uid = c.registry_uid WHERE r.cli_name = :cli "
                                      "AND r.deleted_at IS NULL AND c.slug = :slug AND c.deleted_at IS NULL"_L1));
        ENIGMA_CHECK(rows.bind(":cli"_L1, cliName).bind(":slug"_L1, slug).run());
        if (rows.next()) {
            const bool isOwn = rows.text(1) == m_ownRegistry;
            return add({u"@%1/%2"_s.arg(cliName, slug), slug,
                        isOwn ? DependencyNode::Kind::Own : DependencyNode::Kind::Other, ComponentId{rows.text(0)},
                        layer},
                       {rows.text(1), cliName, slug});
        }
    }
    return add({target, target, DependencyNode::Kind::Outside, {}, layer});
}

Result<> Reader::readPackages(int node)
{
    ENIGMA_TRY(
        Statement rows,
        m_database.prepare("SELECT name, range FROM component_packages WHERE component_uid = :uid ORDER BY 1"_L1));
    ENIGMA_CHECK(rows.bind(":uid"_L1, m_graph.nodes.at(node).component.value).run());
    while (rows.next()) {
        const QString range = rows.text(1);
        const QString reference = range.isEmpty() ? rows.text(0) : rows.text(0) + u'@' + range;
        connectNodes(node,
                     add({reference, reference, DependencyNode::Kind::Package, {}, m_graph.nodes.at(node).layer + 1}));
    }
    return {};
}

Result<> Reader::readUsers(int node)
{
    const Place place = m_places.at(node);
    // The range finds references that pin a version; "A" is the character after "@".
    ENIGMA_TRY(Statement rows,
               m_database.prepare(
                   "SELECT c.uid, c.registry_uid, r.cli_name, c.slug FROM component_links l "
                   "JOIN components c ON c.uid = l.component_uid JOIN registries r ON r.uid = c.registry_uid "
                   "WHERE (l.target = :target OR (l.target >= :target || '@' AND l.target < :target || 'A') "
                   "OR (l.target = :slug AND c.registry_uid = :registry)) "
                   "AND c.deleted_at IS NULL AND r.deleted_at IS NULL ORDER BY c.registry_uid <> :registry, 4, 3"_L1));
    ENIGMA_CHECK(rows.bind(":target"_L1, u"@%1/%2"_s.arg(place.cliName, place.slug))
                     .bind(":slug"_L1, place.slug)
                     .bind(":registry"_L1, place.registry)
                     .run());
    while (rows.next()) {
        const bool isOwn = rows.text(1) == m_ownRegistry;
        const int user = add({u"@%1/%2"_s.arg(rows.text(2), rows.text(3)), rows.text(3),
                              isOwn ? DependencyNode::Kind::Own : DependencyNode::Kind::Other,
                              ComponentId{rows.text(0)}, m_graph.nodes.at(node).layer - 1},
                             {rows.text(1), rows.text(2), rows.text(3)});
        connectNodes(user, node);
    }
    return {};
}

int Reader::add(DependencyNode node, const Place &place)
{
    const QString key = node.component.isNull() ? node.reference : node.component.value;
    if (const auto known = m_known.constFind(key); known != m_known.cend()) {
        return *known;
    }
    if (m_graph.nodes.size() >= m_limit) {
        m_graph.isCut = true;
        return -1;
    }
    const int index = int(m_graph.nodes.size());
    m_known.insert(key, index);
    m_graph.nodes.append(std::move(node));
    m_places.append(place);
    return index;
}

void Reader::connectNodes(int user, int used)
{
    const DependencyGraph::Edge edge{user, used};
    if (user >= 0 && used >= 0 && !m_graph.edges.contains(edge)) {
        m_graph.edges.append(edge);
    }
}

} // namespace

Result<DependencyGraph> readDependencies(Database &database, const ComponentSummary &component, int depth, int limit)
{
    return Reader(database, limit).read(component, depth);
}

} // namespace enigma
