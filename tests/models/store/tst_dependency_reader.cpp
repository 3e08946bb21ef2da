// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/component_repository.h"
#include "models/store/dependency_reader.h"
#include "models/store/library.h"
#include "tests/support/check.h"
#include "tests/support/temp_library.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

class TestDependencyReader : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TempLibrary> m_library;
    RegistryId m_acme;

    Library &library() { return **m_library; }

    ComponentId add(const RegistryId &registry, const QString &name, const QStringList &needs,
                    const QStringList &packages = {})
    {
        Item item = sampleItem(name);
        item.head.registryDependencies = needs;
        item.head.dependencies = packages;
        return library().createComponent(registry, item).value();
    }

    // "-1 form, 0 field, 1 label" and the edges "form>field".
    std::pair<QStringList, QStringList> read(const ComponentId &id, int depth, int limit = 100)
    {
        const ComponentSummary component = library().components().load(id).value();
        const DependencyGraph graph = readDependencies(library().database(), component, depth, limit).value();
        QStringList nodes;
        QStringList edges;
        for (const DependencyNode &node : graph.nodes) {
            nodes.append(u"%1 %2"_s.arg(node.layer).arg(node.name));
        }
        for (const DependencyGraph::Edge &edge : graph.edges) {
            edges.append(u"%1>%2"_s.arg(graph.nodes.at(edge.user).name, graph.nodes.at(edge.used).name));
        }
        nodes.sort();
        edges.sort();
        return {nodes, edges};
    }

private Q_SLOTS:
    void init()
    {
        m_library = std::make_unique<TempLibrary>();
        m_acme = library().createRegistry({.slug = u"acme"_s}).value();
    }

    void bothWaysAndPackages()
    {
        add(m_acme, u"label"_s, {});
        const ComponentId field = add(m_acme, u"field"_s, {u"@acme/label@1.0.0"_s}, {u"zod@^3"_s});
        add(m_acme, u"form"_s, {u"@acme/field"_s});
        const auto [nodes, edges] = read(field, 1);
        QCOMPARE(nodes, (QStringList{u"-1 form"_s, u"0 field"_s, u"1 label"_s, u"1 zod@^3"_s}));
        QCOMPARE(edges, (QStringList{u"field>label"_s, u"field>zod@^3"_s, u"form>field"_s}));
    }

    void whoPinsAVersionUsesItToo()
    {
        const ComponentId label = add(m_acme, u"label"_s, {});
        add(m_acme, u"field"_s, {u"@acme/label@1.0.0"_s});
        add(m_acme, u"labels"_s, {u"@acme/label-group"_s});
        QCOMPARE(read(label, 1).first, (QStringList{u"-1 field"_s, u"0 label"_s}));
    }

    void aBareNameIsTheComponentBesideIt()
    {
        const ComponentId card = add(m_acme, u"card"_s, {u"button"_s, u"dialog"_s});
        const ComponentId button = add(m_acme, u"button"_s, {});
        QCOMPARE(read(card, 1).first, (QStringList{u"0 card"_s, u"1 button"_s, u"1 dialog"_s}));
        QCOMPARE(read(button, 1).first, (QStringList{u"-1 card"_s, u"0 button"_s}));
    }

    void otherRegistriesOfTheLibraryCount()
    {
        const RegistryId kit = library().createRegistry({.slug = u"kit"_s}).value();
        const ComponentId chart = add(kit, u"chart"_s, {});
        const ComponentId board = add(m_acme, u"board"_s, {u"@kit/chart"_s, u"https://example.com/r/x.json"_s});
        const DependencyGraph graph =
            readDependencies(library().database(), library().components().load(board).value(), 1, 100).value();
        QCOMPARE(graph.nodes.at(1).kind, DependencyNode::Kind::Other);
        QCOMPARE(graph.nodes.at(1).component, chart);
        QCOMPARE(graph.nodes.at(2).kind, DependencyNode::Kind::Outside);
        QCOMPARE(read(chart, 1).first, (QStringList{u"-1 board"_s, u"0 chart"_s}));
    }

    void aCycleEnds()
    {
        const ComponentId a = add(m_acme, u"a"_s, {u"@acme/b"_s});
        add(m_acme, u"b"_s, {u"@acme/c"_s});
        add(m_acme, u"c"_s, {u"@acme/a"_s});
        const auto [nodes, edges] = read(a, 10);
        QCOMPARE(nodes.size(), 3);
        QCOMPARE(edges, (QStringList{u"a>b"_s, u"b>c"_s, u"c>a"_s}));
    }

    void deeperLevelsComeOnlyWhenAskedFor()
    {
        const ComponentId page = add(m_acme, u"page"_s, {u"@acme/form"_s});
        add(m_acme, u"form"_s, {u"@acme/field"_s});
        add(m_acme, u"field"_s, {}, {u"zod"_s});
        QCOMPARE(read(page, 1).first, (QStringList{u"0 page"_s, u"1 form"_s}));
        QCOMPARE(read(page, 9).first, (QStringList{u"0 page"_s, u"1 form"_s, u"2 field"_s, u"3 zod"_s}));
    }

    void tooManyAreCut()
    {
        QStringList needs;
        for (int i = 0; i < 20; ++i) {
            needs.append(u"@other/item-%1"_s.arg(i));
        }
        const ComponentId hub = add(m_acme, u"hub"_s, needs);
        const DependencyGraph graph =
            readDependencies(library().database(), library().components().load(hub).value(), 1, 10).value();
        QCOMPARE(graph.nodes.size(), 10);
        QVERIFY(graph.isCut);
    }

    void whatIsInTheTrashIsNotShown()
    {
        const ComponentId label = add(m_acme, u"label"_s, {});
        const ComponentId field = add(m_acme, u"field"_s, {u"@acme/label"_s});
        library().setComponentTrashed(field, true).value();
        QCOMPARE(read(label, 1).first, (QStringList{u"0 label"_s}));
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestDependencyReader)
#include "tst_dependency_reader.moc"
