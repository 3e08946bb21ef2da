// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// enigmactl import of something large: again, beside drafts, and interrupted.

#include "tests/support/program.h"
#include "tests/support/source_with_every_field.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

namespace enigma {

using namespace Qt::StringLiterals;

class TestCtlImport : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QStringList onLibrary(const QStringList &arguments) const
    {
        return QStringList{u"--library"_s, m_folder.filePath(u"library"_s), u"--json"_s} + arguments;
    }

    ProgramAnswer run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return runProgram(
            {.path = QStringLiteral(ENIGMA_BIN_DIR "/enigmactl"), .arguments = onLibrary(arguments), .input = input});
    }

    QByteArray file(const QString &name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void initTestCase()
    {
        makeSourceWithEveryField(m_folder.filePath(u"large"_s));
        QCOMPARE(run({u"import"_s, QStringLiteral(ENIGMA_SOURCE_DIR "/resources/starter")}).exitCode, 0);
    }

    // Wherever the signal falls: the import is there whole, or not a byte of the library has changed.
    void anInterruptedImportLeavesTheLibraryAsItWas()
    {
        const QByteArray before = file(u"library/library.sqlite"_s);
        QVERIFY(!before.isEmpty());
        int interrupted = 0;
        for (const int delay : {5, 20, 40, 60, 90, 120, 160, 200, 260, 350}) {
            QProcess import;
            import.start(QStringLiteral(ENIGMA_BIN_DIR "/enigmactl"),
                         onLibrary({u"import"_s, m_folder.filePath(u"large"_s)}));
            QVERIFY(import.waitForStarted());
            QThread::msleep(ulong(delay)); // No sign to wait for: any moment has to do.
            ::kill(pid_t(import.processId()), interrupted % 2 == 0 ? SIGINT : SIGTERM);
            QVERIFY(import.waitForFinished());
            if (file(u"library/library.sqlite"_s) != before) { // It was faster than the signal: then all is there.
                const ProgramAnswer again = run({u"import"_s, m_folder.filePath(u"large"_s)});
                QCOMPARE(again.json()[u"unchanged"_s].toInt(), kSourceItems + 1);
                break;
            }
            ++interrupted;
            QCOMPARE(run({u"check"_s}).exitCode, 0);
        }
        QVERIFY(interrupted > 0);
    }

    void importingAgainChangesNothingAndLeavesDrafts()
    {
        QDir(m_folder.filePath(u"library"_s)).removeRecursively();
        const ProgramAnswer first = run({u"import"_s, m_folder.filePath(u"large"_s)});
        QCOMPARE(first.json()[u"taken"_s].toInt(), kSourceItems + 1); // And the registry's theme.
        QCOMPARE(first.json()[u"skipped"_s].toInt(), 0);
        QCOMPARE(run({u"draft"_s, u"write"_s, u"large/item-0"_s, u"src/0/part-0.tsx"_s}, "mine\n").exitCode, 0);
        const ProgramAnswer again = run({u"import"_s, m_folder.filePath(u"large"_s)});
        QCOMPARE(again.json()[u"unchanged"_s].toInt(), kSourceItems + 1);
        QCOMPARE(again.json()[u"taken"_s].toInt() + again.json()[u"updated"_s].toInt(), 0);
        QCOMPARE(run({u"draft"_s, u"show"_s, u"large/item-0"_s, u"src/0/part-0.tsx"_s}).output, QByteArray("mine\n"));
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestCtlImport)
#include "tst_ctl_import.moc"
