// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the check finds in a library that something else has damaged, and what a repair makes of it.

#include "models/store/check.h"
#include "models/store/component_repository.h"
#include "models/store/database.h"
#include "models/store/repair.h"
#include "tests/support/check.h"
#include "tests/support/temp_library.h"

#include <QFile>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

class TestRepair : public QObject
{
    Q_OBJECT

private:
    TempLibrary m_library;
    JobContext m_job;

    QStringList problems() { return checkLibrary(*m_library, m_job).value().problems; }
    bool damage(const QString &sql) { return m_library->database().execute(sql).has_value(); }

private Q_SLOTS:
    void initTestCase()
    {
        const RegistryId registry = m_library->createRegistry({.slug = u"acme"_s}).value();
        Item item = sampleItem(u"button"_s, "export const quiet = 1\n");
        item.head.dependencies = {u"zod@^3"_s, u"zod@^4"_s};
        item.head.registryDependencies = {u"@acme/card"_s};
        const ComponentId button = m_library->createComponent(registry, item).value();
        ENIGMA_VERIFY(m_library->saveVersion({button, {1, 0, 0}, u"First"_s}));
        ENIGMA_VERIFY(m_library->writeDraftFile(button, u"button.tsx"_s, "b"));
        ENIGMA_VERIFY(m_library->saveVersion({button, {1, 10, 0}, u"Second"_s}));
        ENIGMA_VERIFY(m_library->createComponent(registry, sampleItem(u"card"_s)));
        QCOMPARE(problems(), QStringList());
    }

    void damageThatCanBeMendedIsFoundAndMended_data()
    {
        QTest::addColumn<QStringList>("sql");
        const auto row = [](const char *name, const QStringList &sql) { QTest::newRow(name) << sql; };
        row("a package is missing", {u"DELETE FROM component_packages"_s});
        row("a link is missing", {u"DELETE FROM component_links"_s});
        row("the index lost a component", {u"DELETE FROM search_documents"_s});
        row("the index lost words", {u"INSERT INTO search_words (search_words) VALUES ('delete-all')"_s});
        row("a state is wrong", {u"UPDATE components SET state = 'published'"_s});
        row("a count is wrong", {u"UPDATE registries SET component_count = 7"_s});
        row("no version is the latest", {u"UPDATE component_versions SET is_latest = 0"_s});
        row("the wrong version is the latest", {u"UPDATE component_versions SET is_latest = 0"_s,
                                                u"UPDATE component_versions SET is_latest = 1 WHERE minor = 0"_s});
        row("rows that belong to nothing",
            {u"PRAGMA foreign_keys=OFF"_s, u"INSERT INTO component_packages VALUES ('gone', 'zod', '', 'dev')"_s,
             u"INSERT INTO remote_state (remote_uid, version_uid, component_uid) VALUES ('r', 'v', 'c')"_s,
             u"UPDATE component_versions SET parent_version_uid = 'gone'"_s, u"PRAGMA foreign_keys=ON"_s});
    }

    void damageThatCanBeMendedIsFoundAndMended()
    {
        QFETCH(QStringList, sql);
        for (const QString &statement : sql) {
            QVERIFY(damage(statement));
        }
        QVERIFY(!problems().isEmpty());
        ENIGMA_VALUE(const RepairReport report, repairLibrary(*m_library, m_job));
        QVERIFY(QFile::exists(report.backup));
        QVERIFY(!report.done.isEmpty());
        QCOMPARE(report.left, QStringList());
        QCOMPARE(problems(), QStringList());
        QCOMPARE(m_library->components().list({.text = u"quiet"_s})->size(), 0);
        QCOMPARE(m_library->components().list({.text = u"uses:zod"_s})->size(), 1);
        m_library.reopen();
        QCOMPARE(problems(), QStringList());
    }

    void contentsThatNothingNeedsAreRemoved()
    {
        QVERIFY(damage(u"INSERT INTO blobs (sha256, bytes, encoding, size, line_count) VALUES "
                       "('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad', CAST('abc' AS BLOB), "
                       "'plain', 3, 0)"_s));
        QCOMPARE(checkLibrary(*m_library, m_job)->unused, 1);
        QCOMPARE(problems(), QStringList());
        ENIGMA_VERIFY(repairLibrary(*m_library, m_job));
        QCOMPARE(checkLibrary(*m_library, m_job)->unused, 0);
    }

    void aRepairDoesNotCountAsAChangeOfEveryComponent()
    {
        const auto times = [this] {
            QList<QDateTime> list;
            const QList<ComponentSummary> components = m_library->components().list({}).value();
            for (const ComponentSummary &component : components) {
                list.append(component.updatedAt);
            }
            return list;
        };
        const QList<QDateTime> before = times();
        ENIGMA_VERIFY(repairLibrary(*m_library, m_job));
        QCOMPARE(times(), before);
    }

    void damageToContentsIsSaidAndLeft()
    {
        QVERIFY(damage(u"DROP TRIGGER blobs_immutable"_s));
        QVERIFY(damage(u"UPDATE blobs SET bytes = CAST('other' AS BLOB)"_s));
        ENIGMA_VALUE(const RepairReport report, repairLibrary(*m_library, m_job));
        QCOMPARE(report.left.size(), 2);
        QVERIFY(report.left.first().contains(u"does not hold what its name says"_s));
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestRepair)
#include "tst_repair.moc"
