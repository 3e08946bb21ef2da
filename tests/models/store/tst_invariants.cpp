// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Each invariant of the library's tables, and an attempt to break it with plain SQL.

#include "models/base/hash.h"
#include "models/store/blob_repository.h"
#include "models/store/database.h"
#include "models/store/version_repository.h"
#include "tests/support/check.h"
#include "tests/support/temp_library.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

class TestInvariants : public QObject
{
    Q_OBJECT

private:
    TempLibrary m_library;
    ComponentId m_button;

private Q_SLOTS:
    void initTestCase()
    {
        const RegistryId registry = m_library->createRegistry({.slug = u"acme"_s}).value();
        m_button = m_library->createComponent(registry, sampleItem(u"button"_s, "a")).value();
        ENIGMA_VERIFY(m_library->saveVersion({m_button, {1, 0, 0}, u"First"_s}));
        ENIGMA_VERIFY(m_library->writeDraftFile(m_button, u"button.tsx"_s, "b"));
        ENIGMA_VERIFY(m_library->saveVersion({m_button, {1, 1, 0}, u"Second"_s}));
    }

    void plainSqlCannotBreakThem_data()
    {
        QTest::addColumn<QString>("sql");
        const auto row = [](const char *name, const QString &sql) { QTest::newRow(name) << sql; };
        row("a version's manifest", u"UPDATE component_versions SET manifest = '{}'"_s);
        row("a version's digest", u"UPDATE component_versions SET manifest_sha256 = printf('%064d', 0)"_s);
        row("a version's number", u"UPDATE component_versions SET major = 9"_s);
        row("a version's changelog", u"UPDATE component_versions SET changelog = 'x'"_s);
        row("deleting a version", u"DELETE FROM component_versions"_s);
        row("a version's file", u"UPDATE version_files SET path = 'x'"_s);
        row("deleting a version's file", u"DELETE FROM version_files"_s);
        row("adding a file to a version",
            u"INSERT INTO version_files SELECT version_uid, 9, 'extra.tsx', file_type, '', blob_sha256 "
            "FROM version_files LIMIT 1"_s);
        row("a blob's bytes", u"UPDATE blobs SET bytes = x'00'"_s);
        row("deleting a used blob", u"DELETE FROM blobs"_s);
        row("two latest versions", u"UPDATE component_versions SET is_latest = 1"_s);
        row("deleting a component that is not in the trash", u"DELETE FROM components"_s);
        row("deleting a registry that is not in the trash", u"DELETE FROM registries"_s);
        row("an upper-case slug", u"UPDATE components SET slug = 'Button'"_s);
        row("an unknown primitive", u"UPDATE components SET primitive_type = 'vue'"_s);
        row("text in a number", u"UPDATE registries SET component_count = 'many'"_s);
        row("an unknown state", u"UPDATE components SET state = 'lost'"_s);
        row("a category of nothing", u"INSERT INTO component_categories VALUES ('none', 'data')"_s);
        row("an index entry of nothing", u"INSERT INTO search_documents (component_uid) VALUES ('none')"_s);
        row("rewriting the log", u"UPDATE audit_log SET sentence = 'nothing happened'"_s);
        row("a file without a blob",
            u"INSERT INTO version_files VALUES ('none', 0, 'x', 'y', '', printf('%064d', 0))"_s);
        row("a version of nothing",
            u"INSERT INTO component_versions (uid, component_uid, major, minor, patch, changelog, manifest, "
            "manifest_sha256) VALUES ('v', 'none', 1, 0, 0, 'x', '{}', printf('%064d', 0))"_s);
    }

    void plainSqlCannotBreakThem()
    {
        QFETCH(QString, sql);
        const auto snapshot = [&] {
            QStringList rows;
            const QList<Version> versions = m_library->versions().list(m_button).value();
            for (const Version &version : versions) {
                const Item item = m_library->versions().item(version.id).value();
                rows += version.number.toString() + version.digest + QString::number(version.isLatest) +
                        QString::fromUtf8(item.files.first().content);
            }
            return rows;
        };
        const QStringList before = snapshot();
        QVERIFY(!m_library->database().execute(sql).has_value());
        QCOMPARE(snapshot(), before);
    }

    void exactlyOneVersionIsTheLatest()
    {
        QCOMPARE(m_library->database().integer("SELECT count(*) FROM component_versions WHERE is_latest"_L1).value(),
                 1);
        QCOMPARE(m_library->versions().latest(m_button)->value().number, (SemVer{1, 1, 0}));
    }

    void everyBlobHashesToItsKey()
    {
        BlobRepository blobs(m_library->database());
        QByteArray large("x");
        large = large.repeated(100'000);
        for (const QByteArray &bytes : {QByteArray(), QByteArray("a"), large, QByteArray("\0binary\xff", 8)}) {
            ENIGMA_VALUE(const QString key, blobs.store(bytes));
            QCOMPARE(key, sha256Hex(bytes));
            QCOMPARE(blobs.load(key).value(), bytes);
        }
    }

    void theSameContentOnTwoMachinesGivesTheSameDigest()
    {
        TempLibrary other;
        const RegistryId registry = other->createRegistry({.slug = u"elsewhere"_s}).value();
        const ComponentId button = other->createComponent(registry, sampleItem(u"button"_s, "a")).value();
        ENIGMA_VALUE(const Version theirs, other->saveVersion({button, {1, 0, 0}, u"Written by someone else"_s}));
        QCOMPARE(theirs.digest, m_library->versions().find(m_button, {1, 0, 0})->value().digest);
    }

    void aDraftIsWrittenWithItsStepsOrNotAtAll()
    {
        TempLibrary library;
        const RegistryId registry = library->createRegistry({.slug = u"acme"_s}).value();
        const ComponentId id = library->createComponent(registry, sampleItem(u"button"_s, "a")).value();
        EditJournal journal{
            .serial = 1, .renames = {}, .updates = {{{u"button.tsx"_s, 1, 1, u"no digest"_s}, 0, {"s"}}}};
        QVERIFY(!library->writeDraft(id, sampleItem(u"button"_s, "b"), journal));
        QCOMPARE(library->working(id)->item, sampleItem(u"button"_s, "a"));
        journal.updates.first().stream.fits = QString(64, u'0');
        ENIGMA_VERIFY(library->writeDraft(id, sampleItem(u"button"_s, "b"), journal));
        QCOMPARE(library->database().integer("SELECT count(*) FROM edit_steps"_L1).value(), 1);
        ENIGMA_VERIFY(library->setComponentTrashed(id, true));
        ENIGMA_VERIFY(library->database().execute(u"DELETE FROM components WHERE uid = '%1'"_s.arg(id.value)));
        QCOMPARE(library->database().integer("SELECT count(*) FROM edit_steps"_L1).value(), 0);
    }

    void theCountOfComponentsFollows()
    {
        TempLibrary library;
        const RegistryId registry = library->createRegistry({.slug = u"acme"_s}).value();
        const ComponentId one = library->createComponent(registry, sampleItem(u"one"_s)).value();
        ENIGMA_VERIFY(library->createComponent(registry, sampleItem(u"two"_s)));
        const auto count = [&] {
            return library->database().integer("SELECT component_count FROM registries"_L1).value();
        };
        QCOMPARE(count(), 2);
        ENIGMA_VERIFY(library->setComponentTrashed(one, true));
        QCOMPARE(count(), 1);
        ENIGMA_VERIFY(library->setComponentTrashed(one, false));
        QCOMPARE(count(), 2);
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestInvariants)
#include "tst_invariants.moc"
