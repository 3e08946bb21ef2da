// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/api/library_service.h"
#include "models/store/backup.h"
#include "models/store/preview_cache.h"
#include "tests/support/check.h"
#include "tests/support/temp_library.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

static QString key(int number)
{
    return u"%1"_s.arg(number, 64, 16, QLatin1Char('0'));
}

static StoredPreview picture(const QByteArray &png)
{
    return {.png = png, .width = 640, .height = 480, .problems = "[{}]", .milliseconds = 12};
}

struct TestClock : Clock
{
    QDateTime time{QDate(2026, 5, 1), QTime(12, 0), QTimeZone::UTC};
    QDateTime now() const override { return time; }
};

class TestPreviewCache : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PreviewCache> m_cache;

    void open(qint64 bytes = PreviewCache::kMaxBytes)
    {
        m_cache.reset();
        m_cache = PreviewCache::open(m_folder->path(), bytes).value();
    }

    QString file() const { return m_folder->filePath(u"previews/previews.sqlite"_s); }

private Q_SLOTS:
    void init()
    {
        m_cache.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        open();
    }

    void whatWasKeptIsFound()
    {
        ENIGMA_VERIFY_FAILS(m_cache->find(key(1)), ErrorCode::NotFound);
        ENIGMA_VERIFY(m_cache->keep(key(1), picture("png")));
        ENIGMA_VERIFY(m_cache->keep(key(2), {}));
        QCOMPARE(m_cache->find(key(1)).value(), picture("png"));
        QCOMPARE(m_cache->find(key(2)).value(), StoredPreview());
        ENIGMA_VERIFY(m_cache->keep(key(1), picture("newer")));
        open();
        QCOMPARE(m_cache->find(key(1)).value(), picture("newer"));
    }

    void whatIsNoKeyIsRefused()
    {
        for (const QString &bad :
             {u""_s, u"short"_s, QString(64, u'G'), QString(65, u'a'), u"'; DROP TABLE previews"_s}) {
            ENIGMA_VERIFY_FAILS(m_cache->keep(bad, picture("png")), ErrorCode::Conflict);
            ENIGMA_VERIFY_FAILS(m_cache->find(bad), ErrorCode::NotFound);
        }
    }

    void whatWasNotLookedAtTheLongestGoes()
    {
        TestClock clock;
        open(100'000);
        m_cache->setClock(clock);
        for (int i = 0; i < 9; ++i) {
            ENIGMA_VERIFY(m_cache->keep(key(i), picture(QByteArray(10'000, 'a'))));
        }
        clock.time = clock.time.addDays(1);
        ENIGMA_VERIFY(m_cache->find(key(0)));
        ENIGMA_VERIFY(m_cache->keep(key(100), picture(QByteArray(10'000, 'a'))));
        ENIGMA_VERIFY(m_cache->find(key(0)));
        ENIGMA_VERIFY(m_cache->find(key(100)));
        ENIGMA_VERIFY(m_cache->find(key(8)));
        ENIGMA_VERIFY_FAILS(m_cache->find(key(1)), ErrorCode::NotFound);
        ENIGMA_VERIFY(m_cache->trim(0));
        ENIGMA_VERIFY_FAILS(m_cache->find(key(0)), ErrorCode::NotFound);
    }

    void oneGiantDoesNotPushOutTheRest()
    {
        open(100'000);
        ENIGMA_VERIFY(m_cache->keep(key(1), picture("png")));
        ENIGMA_VERIFY_FAILS(m_cache->keep(key(2), picture(QByteArray(50'000, 'a'))), ErrorCode::TooLarge);
        ENIGMA_VERIFY(m_cache->find(key(1)));
    }

    void theFileStaysSmall()
    {
        open(200'000);
        for (int i = 0; i < 200; ++i) {
            ENIGMA_VERIFY(m_cache->keep(key(i), picture(QByteArray(10'000, 'a'))));
        }
        m_cache.reset();
        QVERIFY2(QFileInfo(file()).size() < 400'000, qPrintable(QString::number(QFileInfo(file()).size())));
    }

    void aDamagedFileIsBegunAnew()
    {
        ENIGMA_VERIFY(m_cache->keep(key(1), picture("png")));
        m_cache.reset();
        QFile damaged(file());
        QVERIFY(damaged.open(QIODevice::ReadWrite));
        damaged.write(QByteArray(4096, 'x'));
        damaged.close();
        open();
        ENIGMA_VERIFY_FAILS(m_cache->find(key(1)), ErrorCode::NotFound);
        ENIGMA_VERIFY(m_cache->keep(key(1), picture("png")));
    }

    void aFileOfAnotherFormatIsBegunAnew()
    {
        ENIGMA_VERIFY(m_cache->keep(key(1), picture("png")));
        m_cache.reset();
        {
            const auto database = Database::open(file(), Database::Mode::ReadWrite).value();
            ENIGMA_VERIFY(database->execute(u"ALTER TABLE previews ADD COLUMN other TEXT NOT NULL DEFAULT ''"_s));
            ENIGMA_VERIFY(database->execute(u"PRAGMA user_version=99"_s));
        }
        open();
        ENIGMA_VERIFY_FAILS(m_cache->find(key(1)), ErrorCode::NotFound);
    }

    void twoProgramsShareIt()
    {
        const auto other = PreviewCache::open(m_folder->path()).value();
        ENIGMA_VERIFY(other->keep(key(1), picture("theirs")));
        QCOMPARE(m_cache->find(key(1)).value(), picture("theirs"));
        ENIGMA_VERIFY(m_cache->keep(key(1), picture("ours")));
        QCOMPARE(other->find(key(1)).value(), picture("ours"));
    }

    void picturesAreNoPartOfTheLibrary()
    {
        TempLibrary library;
        const auto second = Library::open(library.folder()).value();
        const qint64 before = second->database().dataVersion().value();
        LibraryService service(library.folder());
        QVERIFY(service.open().wait());
        QSignalSpy changes(&service, &LibraryService::changed);
        ENIGMA_VERIFY_FAILS(service.preview(key(1)).wait(), ErrorCode::NotFound);
        ENIGMA_VERIFY(service.keepPreview(key(1), picture("png")).wait());
        QCOMPARE(service.preview(key(1)).wait().value(), picture("png"));
        QCoreApplication::processEvents();
        QCOMPARE(changes.size(), 0);
        QCOMPARE(second->database().dataVersion().value(), before);

        QTemporaryDir folder;
        ENIGMA_VERIFY(backupLibrary(*second, folder.filePath(u"backup"_s)));
        ENIGMA_VERIFY(service.keepPreview(key(2), picture(QByteArray(1'000'000, 'a'))).wait());
        ENIGMA_VERIFY(backupLibrary(*second, folder.filePath(u"later"_s)));
        QCOMPARE(QFileInfo(folder.filePath(u"later"_s)).size(), QFileInfo(folder.filePath(u"backup"_s)).size());
    }

    void keepingIsQuick()
    {
        const QByteArray png(60'000, 'p');
        QElapsedTimer clock;
        clock.start();
        for (int i = 0; i < 200; ++i) {
            ENIGMA_VERIFY(m_cache->keep(key(i), picture(png)));
        }
        const double kept = double(clock.nsecsElapsed()) / 200e6;
        clock.start();
        for (int i = 0; i < 200; ++i) {
            ENIGMA_VERIFY(m_cache->find(key(i)));
        }
        qInfo("kept in %.2f ms, found in %.2f ms", kept, double(clock.nsecsElapsed()) / 200e6);
        QVERIFY(kept < 50);
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestPreviewCache)
#include "tst_preview_cache.moc"
