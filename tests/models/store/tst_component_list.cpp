// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The list of components: its order, its filters, and the counts beside it.

#include "models/store/component_repository.h"
#include "models/store/database.h"
#include "models/store/remote_repository.h"
#include "tests/support/check.h"
#include "tests/support/temp_library.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

using Count = std::pair<QString, int>;

class TestComponentList : public QObject
{
    Q_OBJECT

private:
    TempLibrary m_library;
    RegistryId m_acme;
    RegistryId m_other;

    QString listed(const ComponentQuery &query)
    {
        QStringList names;
        const QList<ComponentSummary> components = m_library->components().list(query).value();
        for (const ComponentSummary &component : components) {
            names.append(component.name);
        }
        return names.join(u' ');
    }

    ComponentId add(const RegistryId &registry, const QString &name, const QString &type, const QStringList &packages,
                    const QStringList &categories)
    {
        Item item = sampleItem(name);
        item.head.type = type;
        item.head.dependencies = packages;
        item.head.categories = categories;
        return m_library->createComponent(registry, item).value();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_acme = m_library->createRegistry({.slug = u"acme"_s}).value();
        m_other = m_library->createRegistry({.slug = u"other"_s}).value();
        const ComponentId card =
            add(m_acme, u"card"_s, u"registry:ui"_s, {u"zod@^3"_s, u"clsx"_s}, {u"layout"_s, u"data"_s});
        const ComponentId button = add(m_acme, u"button"_s, u"registry:ui"_s, {u"clsx"_s}, {});
        add(m_acme, u"login"_s, u"registry:block"_s, {u"zod"_s}, {u"layout"_s});
        add(m_other, u"alert"_s, u"registry:ui"_s, {u"zod"_s}, {u"data"_s});
        ENIGMA_VERIFY(m_library->saveVersion({card, {1, 0, 0}, u"First"_s}));
        ENIGMA_VERIFY(m_library->writeDraftFile(card, u"card.tsx"_s, "b"));
        ENIGMA_VERIFY(m_library->saveVersion({card, {1, 1, 0}, u"Second"_s}));
        ENIGMA_VERIFY(m_library->saveVersion({button, {1, 0, 0}, u"First"_s}));
        const RemoteId remote =
            m_library->addRemote({.registryId = m_acme, .name = u"site"_s, .url = u"/tmp/x"_s}).value();
        ENIGMA_VERIFY(m_library->enqueuePublish(remote));
        const QList<OutboxEntry> outbox = m_library->remotes().outbox(remote).value();
        for (const OutboxEntry &entry : outbox) {
            ENIGMA_VERIFY(m_library->settleOutbox(entry, {.kind = OutboxVerdict::Kind::Confirmed}));
        }
        ENIGMA_VERIFY(m_library->writeDraftFile(button, u"button.tsx"_s, "changed"));
    }

    void itCanBeOrdered()
    {
        using Order = ComponentQuery::Order;
        QCOMPARE(listed({.order = Order::Name}), u"alert button card login"_s);
        QCOMPARE(listed({.order = Order::Created}), u"alert login button card"_s);
        QCOMPARE(listed({.order = Order::Type}), u"login alert button card"_s);
        QCOMPARE(listed({.order = Order::Versions}), u"card button alert login"_s);
        QCOMPARE(listed({.order = Order::Recent, .limit = 1}), u"button"_s);
        QCOMPARE(listed({.registry = m_acme, .order = Order::Type}), u"login button card"_s);
    }

    void itCanBeFiltered()
    {
        QCOMPARE(listed({.types = {u"registry:block"_s}}), u"login"_s);
        QCOMPARE(listed({.categories = {u"data"_s}}), u"alert card"_s);
        QCOMPARE(listed({.registry = m_acme, .categories = {u"data"_s}}), u"card"_s);
        QCOMPARE(listed({.packages = {u"zod"_s}}), u"alert card login"_s);
        QCOMPARE(listed({.packages = {u"zod"_s, u"clsx"_s}}), u"alert button card login"_s);
        QCOMPARE(listed({.states = {ComponentState::Published}}), u"card"_s);
        QCOMPARE(listed({.states = {ComponentState::Changed, ComponentState::Published}}), u"button card"_s);
    }

    void publishingIsNoChangeOfTheComponent()
    {
        const QList<ComponentSummary> all = m_library->components().list({.registry = m_acme}).value();
        const QDateTime changed = all.at(1).updatedAt;
        ENIGMA_VERIFY(m_library->database().execute(u"DELETE FROM remote_state"_s));
        const ComponentSummary card = m_library->components().load(all.at(1).id).value();
        QCOMPARE(card.updatedAt, changed);
        QCOMPARE(card.state, ComponentState::NeverPublished);
        QCOMPARE(card.versionCount, 2);
    }

    void dependenciesAreCounted()
    {
        TempLibrary library;
        const RegistryId acme = library->createRegistry({.slug = u"acme"_s}).value();
        Item item = sampleItem(u"form"_s);
        item.head.registryDependencies = {u"@acme/card"_s};
        item.head.dependencies = {u"zod"_s, u"clsx"_s};
        item.head.devDependencies = {u"tsx"_s};
        ENIGMA_VALUE(const ComponentId form, library->createComponent(acme, item));
        QCOMPARE(library->components().load(form)->dependencyCount, 3);
    }

    void facetsCountWhatTheFiltersFind()
    {
        ENIGMA_VALUE(const ComponentFacets acme, m_library->components().facets(m_acme));
        QCOMPARE(acme.types, (QList<Count>{{u"registry:ui"_s, 2}, {u"registry:block"_s, 1}}));
        QCOMPARE(acme.registries, (QList<Count>{{u"acme"_s, 3}, {u"other"_s, 1}}));
        QCOMPARE(acme.categories, (QList<Count>{{u"layout"_s, 2}, {u"data"_s, 1}}));
        QCOMPARE(acme.packages, (QList<Count>{{u"clsx"_s, 2}, {u"zod"_s, 2}}));
        QCOMPARE(acme.drafts, 2);
        QCOMPARE(acme.neverPublished, 3);

        ENIGMA_VALUE(const ComponentFacets all, m_library->components().facets({}));
        QCOMPARE(all.packages, (QList<Count>{{u"zod"_s, 3}, {u"clsx"_s, 2}}));
        QCOMPARE(all.categories, (QList<Count>{{u"data"_s, 2}, {u"layout"_s, 2}}));
        QCOMPARE(all.types, (QList<Count>{{u"registry:ui"_s, 3}, {u"registry:block"_s, 1}}));
    }

    void whatIsInTheTrashIsNotCounted()
    {
        ENIGMA_VERIFY(m_library->setRegistryTrashed(m_other, true));
        ENIGMA_VALUE(const ComponentFacets all, m_library->components().facets({}));
        QCOMPARE(all.packages, (QList<Count>{{u"clsx"_s, 2}, {u"zod"_s, 2}}));
        QCOMPARE(all.registries, (QList<Count>{{u"acme"_s, 3}}));
        QCOMPARE(listed({.packages = {u"zod"_s}}), u"card login"_s);
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestComponentList)
#include "tst_component_list.moc"
