// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// `enigmactl restore` beside a running program: what the window's services show and write afterwards is the restored
// library, what was typed is not lost, and a kill leaves the one library or the other.

#include "models/document/component_document.h"
#include "models/store/check.h"
#include "models/store/component_repository.h"
#include "models/store/library.h"
#include "models/store/library_lock.h"
#include "models/store/registry_repository.h"
#include "tests/support/check.h"
#include "tests/support/program.h"
#include "tests/support/temp_library.h"

#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

namespace enigma {

using namespace Qt::StringLiterals;

class TestCtlRestore : public QObject
{
    Q_OBJECT

    static constexpr int kKills = 25;

    std::unique_ptr<TempLibrary> m_library;
    std::unique_ptr<LibraryService> m_window;
    QTemporaryDir m_folder;
    QString m_backup;
    ComponentId m_button;
    ComponentId m_dial; // Made after the backup.

    QStringList arguments(const QStringList &more) const
    {
        return QStringList{u"--library"_s, m_library->folder()} + more;
    }

    ProgramAnswer run(const QStringList &more) const
    {
        return runProgram({.path = QStringLiteral(ENIGMA_BIN_DIR "/enigmactl"), .arguments = arguments(more)});
    }

    static ComponentDocument::ReadText typed(const QByteArray &text)
    {
        return [text] { return text; };
    }

private Q_SLOTS:
    void init()
    {
        m_library = std::make_unique<TempLibrary>();
        TempLibrary &library = *m_library;
        const RegistryId registry = library->createRegistry({.slug = u"acme"_s}).value();
        m_button = library->createComponent(registry, sampleItem(u"button"_s, "old\n")).value();
        ENIGMA_VERIFY(library->saveVersion({m_button, {1, 0, 0}, u"First"_s}));
        m_backup = m_folder.filePath(u"kept.sqlite"_s);
        QFile::remove(m_backup);
        QCOMPARE(run({u"backup"_s, m_backup}).exitCode, 0);
        ENIGMA_VERIFY(library->writeDraftFile(m_button, u"button.tsx"_s, "new\n"));
        m_dial = library->createComponent(registry, sampleItem(u"dial"_s)).value();
        library.close();
        m_window = std::make_unique<LibraryService>(library.folder());
        ENIGMA_VERIFY(m_window->open().wait());
    }

    void cleanup()
    {
        m_window.reset();
        m_library.reset();
    }

    void theWindowShowsTheRestoredLibrary()
    {
        ComponentDocument document(*m_window, m_button);
        QTRY_VERIFY(document.isLoaded());
        QCOMPARE(document.item().files.first().content, QByteArray("new\n"));
        QSignalSpy changed(m_window.get(), &LibraryService::changed);
        const ProgramAnswer restored = run({u"restore"_s, m_backup, u"--json"_s});
        QVERIFY2(restored.exitCode == 0, restored.all().constData());
        QTRY_VERIFY(!changed.isEmpty());
        QTRY_COMPARE(document.item().files.first().content, QByteArray("old\n"));
        QVERIFY(!document.isDraft());
        ENIGMA_VERIFY_FAILS(m_window->component(m_dial).wait(), ErrorCode::NotFound);
        ENIGMA_VERIFY(m_window->writeDraftFile(m_button, u"button.tsx"_s, "goes on\n").wait());

        const QString kept = restored.json()[u"kept"_s].toString();
        QCOMPARE(run({u"restore"_s, kept}).exitCode, 0);
        ENIGMA_VERIFY(m_window->component(m_dial).wait());
        QTRY_COMPARE(document.item().files.first().content, QByteArray("new\n"));
        QCOMPARE(run({u"check"_s}).exitCode, 0);
    }

    // The library cannot be written while it is restored, so typing may be written before or after: it is never lost.
    void whatIsTypedMeanwhileIsNotLost()
    {
        ComponentDocument document(*m_window, m_button);
        QTRY_VERIFY(document.isLoaded());
        document.touchText(u"button.tsx"_s, typed("typed a moment before\n"));
        QProcess restore;
        restore.start(QStringLiteral(ENIGMA_BIN_DIR "/enigmactl"), arguments({u"restore"_s, m_backup}));
        int step = 0;
        QByteArray text;
        while (restore.state() != QProcess::NotRunning) {
            text = "typed " + QByteArray::number(++step) + '\n';
            document.touchText(u"button.tsx"_s, typed(text));
            QTest::qWait(10);
        }
        QCOMPARE(restore.exitCode(), 0);
        QTRY_COMPARE(document.saveState(), DraftWriter::State::Saved);
        QCOMPARE(document.item().files.first().content, text);
        QCOMPARE(m_window->working(m_button).wait()->item.files.first().content, text);
    }

    void typingInAComponentThatTheRestoredLibraryLacksIsSaidToBeUnsaved()
    {
        ComponentDocument document(*m_window, m_dial);
        QTRY_VERIFY(document.isLoaded());
        QCOMPARE(run({u"restore"_s, m_backup}).exitCode, 0);
        document.touchText(u"dial.tsx"_s, typed("typed\n"));
        QTRY_COMPARE(document.saveState(), DraftWriter::State::Failed);
        QCOMPARE(document.saveError().code, ErrorCode::NotFound);
        QCOMPARE(document.item().files.first().content, QByteArray("typed\n"));
    }

    void theWindowItselfRestores()
    {
        QSignalSpy changed(m_window.get(), &LibraryService::changed);
        ENIGMA_VALUE(const RestoredLibrary restored, m_window->restore(m_backup).wait());
        QVERIFY(QFile::exists(restored.kept));
        QTRY_COMPARE(changed.size(), 1);
        ENIGMA_VERIFY_FAILS(m_window->component(m_dial).wait(), ErrorCode::NotFound);
        ENIGMA_VERIFY_FAILS(m_window->restore(u"/nonexistent"_s).wait(), ErrorCode::NotFound);
    }

    void twoDoNotRestoreAtOnce()
    {
        const LibraryLock other = LibraryLock::takeToRestore(m_library->folder()).value();
        const ProgramAnswer refused = run({u"restore"_s, m_backup});
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.errors.contains("is restoring"), refused.errors.constData());
    }

    // The window goes on writing while the other program is killed.
    void aKillLeavesTheOneLibraryOrTheOther()
    {
        int restored = 0;
        for (int kill = 0; kill < kKills; ++kill) {
            QProcess program;
            program.start(QStringLiteral(ENIGMA_BIN_DIR "/enigmactl"), arguments({u"restore"_s, m_backup}));
            QVERIFY(program.waitForStarted());
            Job<WorkingState> write = m_window->writeDraftFile(m_button, u"button.tsx"_s, QByteArray::number(kill));
            // The moment is what is tested, so this waits for nothing.
            QThread::msleep(QRandomGenerator::global()->bounded(150));
            program.kill();
            program.waitForFinished();
            ENIGMA_VERIFY(write.wait());
            const Result<ComponentSummary> dial = m_window->component(m_dial).wait();
            QVERIFY(dial || dial.error().code == ErrorCode::NotFound);
            restored += !dial;
            ENIGMA_VALUE(const WorkingState button, m_window->working(m_button).wait());
            const QByteArray content = button.item.files.first().content;
            QVERIFY(content == QByteArray::number(kill) || (!dial && content == "old\n"));
            const ProgramAnswer check = run({u"check"_s});
            QVERIFY2(check.exitCode == 0, check.all().constData());
            if (!dial) { // Back to the one with the dial.
                const QDir folder(m_library->folder());
                const QStringList kept =
                    folder.entryList({u"library.sqlite.before-restore-*"_s}, QDir::Files, QDir::Name);
                QCOMPARE(run({u"restore"_s, folder.filePath(kept.last())}).exitCode, 0);
            }
        }
        qInfo("%d of %d were restored before the kill", restored, kKills);
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestCtlRestore)
#include "tst_ctl_restore.moc"
