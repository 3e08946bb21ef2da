// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Backups are whole, and a restore never leaves a person without a library.

#include "models/store/backup.h"
#include "models/store/check.h"
#include "models/store/database.h"
#include "models/store/registry_repository.h"
#include "tests/support/check.h"
#include "tests/support/temp_library.h"

#include <QDir>
#include <QFile>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

class TestBackup : public QObject
{
    Q_OBJECT

private:
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static bool write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }

private Q_SLOTS:
    void aBackupComesBackWithEverything()
    {
        TempLibrary library;
        QTemporaryDir folder;
        const QString file = folder.filePath(u"kept.sqlite"_s);
        const RegistryId registry = library->createRegistry({.slug = u"acme"_s}).value();
        const ComponentId button = library->createComponent(registry, sampleItem(u"button"_s, "a")).value();
        ENIGMA_VERIFY(library->saveVersion({button, {1, 0, 0}, u"First"_s}));
        ENIGMA_VERIFY(library->writeDraftFile(button, u"button.tsx"_s, "in the draft"));
        ENIGMA_VERIFY(backupLibrary(*library, file));
        ENIGMA_VERIFY_FAILS(backupLibrary(*library, file), ErrorCode::Conflict);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"kept.sqlite"_s});

        ENIGMA_VERIFY(library->setComponentTrashed(button, true));
        ENIGMA_VERIFY(library->emptyTrash());
        ENIGMA_VALUE(const RestoredLibrary restored, restoreLibrary(library.folder(), file));
        QVERIFY(QFile::exists(restored.kept));
        QCOMPARE(library->working(button)->item.files.first().content, QByteArray("in the draft"));
        JobContext job;
        QCOMPARE(checkLibrary(*library, job)->problems, QStringList());

        ENIGMA_VERIFY(restoreLibrary(library.folder(), restored.kept)); // And back to what was kept.
        ENIGMA_VERIFY_FAILS(library->working(button), ErrorCode::NotFound);
    }

    // It may come from another computer: another person, other identities.
    void whoHasTheLibraryOpenGoesOnInTheRestoredOne()
    {
        TempLibrary other;
        const RegistryId theirs = other->createRegistry({.slug = u"theirs"_s}).value();
        const ComponentId dial = other->createComponent(theirs, sampleItem(u"dial"_s, "dial")).value();
        QTemporaryDir folder;
        const QString file = folder.filePath(u"kept.sqlite"_s);
        ENIGMA_VERIFY(backupLibrary(*other, file));

        TempLibrary library;
        const RegistryId mine = library->createRegistry({.slug = u"mine"_s}).value();
        ENIGMA_VERIFY(library->createComponent(mine, sampleItem(u"button"_s, "a")));
        const std::unique_ptr<Library> reader = Library::open(library.folder(), Library::Mode::ReadOnly).value();
        QCOMPARE(reader->search({.text = u"button"_s})->hits.size(), 1);
        const qint64 before = reader->database().dataVersion().value();
        ENIGMA_VERIFY(restoreLibrary(library.folder(), file));
        QVERIFY(reader->database().dataVersion().value() != before);
        QCOMPARE(reader->search({.text = u"button"_s})->hits.size(), 0);
        QCOMPARE(reader->search({.text = u"dial"_s})->hits.size(), 1);
        QCOMPARE(reader->registries().all()->first().slug, u"theirs"_s);

        ENIGMA_VERIFY(library->writeDraftFile(dial, u"dial.tsx"_s, "after it"));
        ENIGMA_VERIFY(library->saveVersion({dial, {1, 0, 0}, u"First"_s}));
        ENIGMA_VERIFY(library->createComponent(theirs, sampleItem(u"knob"_s, "knob")));
        QCOMPARE(reader->search({.text = u"knob"_s})->hits.size(), 1);
        JobContext job;
        QCOMPARE(checkLibrary(*library, job)->problems, QStringList());
        QCOMPARE(QDir(library.folder()).entryList(QDir::AllDirs | QDir::NoDotAndDotDot), QStringList());
    }

    void aDamagedLibraryIsRestoredWhenNobodyHasItOpen()
    {
        TempLibrary library;
        QTemporaryDir folder;
        const QString file = folder.filePath(u"kept.sqlite"_s);
        ENIGMA_VERIFY(library->createRegistry({.slug = u"acme"_s}));
        ENIGMA_VERIFY(backupLibrary(*library, file));
        library.close();
        const QString path = library.folder() + u"/library.sqlite"_s;
        QByteArray torn = contentOf(path);
        torn.replace(4096, torn.size() - 4096, QByteArray(torn.size() - 4096, '\x7f'));
        QVERIFY(write(path, torn));
        auto open = std::make_unique<LibraryLock>(LibraryLock::share(library.folder()));
        ENIGMA_VERIFY_FAILS(restoreLibrary(library.folder(), file), ErrorCode::Busy);
        QCOMPARE(contentOf(path), torn);
        open.reset();
        ENIGMA_VALUE(const RestoredLibrary restored, restoreLibrary(library.folder(), file));
        QCOMPARE(contentOf(restored.kept), torn);
        library.reopen();
        QCOMPARE(library->registries().all()->size(), 1);
    }

    void aBackupIsRestoredWhereThereIsNoLibrary()
    {
        TempLibrary library;
        QTemporaryDir folder;
        ENIGMA_VERIFY(library->createRegistry({.slug = u"acme"_s}));
        ENIGMA_VERIFY(backupLibrary(*library, folder.filePath(u"kept.sqlite"_s)));
        ENIGMA_VALUE(const RestoredLibrary restored,
                     restoreLibrary(folder.filePath(u"new"_s), folder.filePath(u"kept.sqlite"_s)));
        QVERIFY(restored.kept.isEmpty());
        QCOMPARE(Library::open(folder.filePath(u"new"_s)).value()->registries().all()->size(), 1);
    }

    void aFileThatIsNoSoundLibraryIsRefusedAndNothingChanged()
    {
        TempLibrary library;
        QTemporaryDir folder;
        const QString file = folder.filePath(u"kept.sqlite"_s);
        ENIGMA_VERIFY(library->createRegistry({.slug = u"acme"_s}));
        ENIGMA_VERIFY(backupLibrary(*library, file));
        library.close();
        const QByteArray before = contentOf(library.folder() + u"/library.sqlite"_s);
        const auto refused = [&](const QByteArray &bytes, ErrorCode code) {
            const QString bad = folder.filePath(u"bad.sqlite"_s);
            QVERIFY(write(bad, bytes));
            ENIGMA_VERIFY_FAILS(restoreLibrary(library.folder(), bad), code);
            QCOMPARE(contentOf(library.folder() + u"/library.sqlite"_s), before);
            QCOMPARE(QDir(library.folder()).entryList({u"library*"_s}, QDir::Files), QStringList{u"library.sqlite"_s});
        };
        QByteArray sound = contentOf(file);
        refused("this is no database, however long it is", ErrorCode::Corrupt);
        refused({}, ErrorCode::Corrupt);
        QByteArray torn = sound;
        torn.replace(sound.size() / 2, 4096, QByteArray(4096, '\x7f'));
        refused(torn, ErrorCode::Corrupt);
        QByteArray foreign = sound;
        foreign[71] = '!'; // The application's number in the header.
        refused(foreign, ErrorCode::Denied);
        QByteArray newer = sound;
        newer[62] = '\x7f'; // The format's number.
        refused(newer, ErrorCode::TooNew);
        ENIGMA_VERIFY_FAILS(restoreLibrary(library.folder(), folder.filePath(u"none"_s)), ErrorCode::NotFound);
    }

    void aFolderThatIsNotThereIsSaid()
    {
        TempLibrary library;
        ENIGMA_VERIFY_FAILS(backupLibrary(*library, u"/nonexistent/kept.sqlite"_s), ErrorCode::Disk);
        QVERIFY(!QFile::exists(u"/nonexistent"_s));
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestBackup)
#include "tst_backup.moc"
