// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/check.h"
#include "models/store/component_repository.h"
#include "models/store/database.h"
#include "models/store/migrator.h"
#include "models/store/registry_repository.h"
#include "tests/support/check.h"
#include "tests/support/temp_library.h"

#include <QFile>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

class TestMigrator : public QObject
{
    Q_OBJECT

private:
    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void aLibraryOfANewerProgramIsRefusedAndLeftAlone()
    {
        TempLibrary library;
        ENIGMA_VERIFY(library->database().execute(u"PRAGMA user_version=9999"_s));
        library.close();
        const QString path = library.folder() + u"/library.sqlite"_s;
        const QByteArray before = bytesOf(path);
        const auto opened = Library::open(library.folder());
        ENIGMA_VERIFY_FAILS(opened, ErrorCode::TooNew);
        QVERIFY(opened.error().message.contains(library.folder()));
        QCOMPARE(bytesOf(path), before);
    }

    void anotherProgramsDatabaseIsRefused()
    {
        QTemporaryDir folder;
        {
            ENIGMA_VALUE(const auto database,
                         Database::open(folder.filePath(u"library.sqlite"_s), Database::Mode::ReadWrite));
            ENIGMA_VERIFY(database->execute(u"PRAGMA application_id=42"_s));
            ENIGMA_VERIFY(database->execute(u"CREATE TABLE theirs (x)"_s));
        }
        ENIGMA_VERIFY_FAILS(Library::open(folder.path()), ErrorCode::Denied);
    }

    void aFileThatIsNoDatabaseIsRefused()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"library.sqlite"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("this is a text file, and long enough to be read as a header\n").repeated(20));
        file.close();
        ENIGMA_VERIFY_FAILS(Library::open(folder.path()), ErrorCode::Corrupt);
    }

    void aLibraryOfTheFirstFormatIsSearchedAndCountedAfterwards()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"library.sqlite"_s);
        ComponentId table;
        {
            ENIGMA_VALUE(const auto database, Database::open(path, Database::Mode::ReadWrite));
            ENIGMA_VERIFY(migrate(*database, builtinMigrations().first(4)));
            ENIGMA_VALUE(Database::Transaction transaction, database->begin());
            RegistryRepository registries(*database);
            ComponentRepository components(*database);
            VersionRepository versions(*database);
            const RegistryId registry = registries.create({.slug = u"acme"_s}).value();
            Item item = sampleItem(u"table"_s, "export function useColumnPinning() {}\n");
            item.head.categories = {u"data"_s};
            table = components.create(registry, item).value();
            const VersionId first = versions
                                        .insert({.component = table,
                                                 .item = PackedItem::pack(item),
                                                 .number = {1, 0, 0},
                                                 .changelog = u"First"_s})
                                        .value();
            ENIGMA_VERIFY(versions.insert({.component = table,
                                           .item = PackedItem::pack(item),
                                           .number = {1, 1, 0},
                                           .changelog = u"Next"_s,
                                           .parent = first}));
            ENIGMA_VERIFY(database->execute(u"UPDATE components SET categories = '[\"data\"]'"_s));
            ENIGMA_VERIFY(transaction.commit());
        }
        ENIGMA_VALUE(const auto library, Library::open(folder.path()));
        QVERIFY(QFile::exists(path + u".before-%1"_s.arg(builtinMigrations().last().number)));
        ENIGMA_VALUE(const QList<ComponentSummary> found, library->components().list({.text = u"pinning"_s}));
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().id, table);
        QCOMPARE(found.first().versionCount, 2);
        QCOMPARE(library->components().list({.categories = {u"data"_s}})->size(), 1);
        QCOMPARE(library->components().facets({})->categories.size(), 1);
        JobContext job;
        QCOMPARE(checkLibrary(*library, job)->problems, QStringList());
    }

    void aStepThatFailsLeavesTheSchemaAsItWas()
    {
        QTemporaryDir folder;
        ENIGMA_VALUE(const auto database,
                     Database::open(folder.filePath(u"library.sqlite"_s), Database::Mode::ReadWrite));
        const QList<Migration> steps{{1, u"CREATE TABLE one (x)"_s},
                                     {2, u"CREATE TABLE two (x)\n\nCREATE TABLE one (x)"_s}};
        QVERIFY(!migrate(*database, steps).has_value());
        QCOMPARE(database->integer("PRAGMA user_version"_L1).value(), 1);
        QCOMPARE(database->integer("SELECT count(*) FROM sqlite_schema WHERE name = 'two'"_L1).value(), 0);
    }

    void beforeAMigrationTheLibraryIsCopiedBesideItself()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"library.sqlite"_s);
        ENIGMA_VALUE(const auto database, Database::open(path, Database::Mode::ReadWrite));
        const Migration first{1, u"CREATE TABLE one (x)"_s};
        ENIGMA_VERIFY(migrate(*database, {first}));
        ENIGMA_VERIFY(migrate(*database, {first, {2, u"CREATE TABLE two (x)"_s}}));
        QVERIFY(QFile::exists(path + u".before-2"_s));
        QCOMPARE(database->integer("PRAGMA user_version"_L1).value(), 2);
    }

    void aMissingLibraryIsNotMadeByReading()
    {
        QTemporaryDir folder;
        ENIGMA_VERIFY_FAILS(Library::open(folder.filePath(u"none"_s), Library::Mode::ReadOnly), ErrorCode::NotFound);
        QVERIFY(!QFile::exists(folder.filePath(u"none"_s)));
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestMigrator)
#include "tst_migrator.moc"
