// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// enigmactl build: what is in the folder afterwards, and what it leaves alone.

#include "tests/support/program.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace enigma {

using namespace Qt::StringLiterals;

class TestCtlBuild : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    ProgramAnswer run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return runProgram({.path = QStringLiteral(ENIGMA_BIN_DIR "/enigmactl"),
                           .arguments = QStringList{u"--library"_s, m_folder->filePath(u"library"_s)} + arguments,
                           .input = input});
    }

    void build() const
    {
        const ProgramAnswer answer = run({u"build"_s, u"starter"_s, u"-o"_s, m_folder->filePath(u"out"_s)});
        QVERIFY2(answer.exitCode == 0, answer.all().constData());
    }

    QByteArray built(const QString &name) const
    {
        QFile file(m_folder->filePath(u"out/"_s + name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QStringList everything() const
    {
        return QDir(m_folder->filePath(u"out"_s)).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }

    void saveNewCard(const QByteArray &content) const
    {
        QCOMPARE(run({u"draft"_s, u"write"_s, u"starter/card"_s, u"ui/card.tsx"_s}, content).exitCode, 0);
        QCOMPARE(
            run({u"version"_s, u"save"_s, u"starter/card"_s, u"--version"_s, u"2.0.0"_s, u"-m"_s, u"New"_s}).exitCode,
            0);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QCOMPARE(run({u"import"_s, QStringLiteral(ENIGMA_SOURCE_DIR "/resources/starter")}).exitCode, 0);
        build();
    }

    void everyVersionHasItsFileAndTheNameIsTheHighest()
    {
        const QByteArray before = built(u"card@0.1.0.json"_s);
        QVERIFY(before.contains("\"content\""));
        saveNewCard("export const card = 2\n");
        build();
        QCOMPARE(built(u"card@0.1.0.json"_s), before);
        QVERIFY(built(u"card.json"_s).contains("export const card = 2"));
        QVERIFY(built(u"card@2.0.0.json"_s).contains("export const card = 2"));
        QVERIFY(built(u"registry.json"_s).contains("\"version\": \"2.0.0\""));
    }

    void aVersionTakenBackIsNotBuilt()
    {
        const QByteArray before = built(u"card.json"_s);
        saveNewCard("export const card = 2\n");
        QCOMPARE(run({u"version"_s, u"yank"_s, u"starter/card@2.0.0"_s, u"--reason"_s, u"Broken"_s}).exitCode, 0);
        build();
        QCOMPARE(built(u"card.json"_s), before);
        QVERIFY(!everything().contains(u"card@2.0.0.json"_s));
    }

    // Whoever serves the folder sees a file replaced, never written to, and what did not change keeps its date.
    void onlyWhatChangedIsReplaced()
    {
        const QStringList files = everything();
        const QDateTime longAgo = QDateTime::currentDateTimeUtc().addYears(-1);
        for (const QString &name : files) {
            QFile file(m_folder->filePath(u"out/"_s + name));
            QVERIFY(file.open(QIODevice::ReadWrite));
            QVERIFY(file.setFileTime(longAgo, QFileDevice::FileModificationTime));
        }
        QFile served(m_folder->filePath(u"out/card.json"_s));
        QVERIFY(served.open(QIODevice::ReadOnly));
        const QByteArray before = built(u"card.json"_s);
        saveNewCard("export const card = 2\n");
        build();
        QCOMPARE(served.readAll(), before);
        QCOMPARE(QFileInfo(m_folder->filePath(u"out/button.json"_s)).lastModified().toUTC().date(), longAgo.date());
        QVERIFY(QFileInfo(m_folder->filePath(u"out/card.json"_s)).lastModified() > longAgo.addDays(1));
        QCOMPARE(everything().size(), files.size() + 1); // The new version, and nothing left over.
    }

    void aFolderThatCannotBeWrittenIsNamed()
    {
        const ProgramAnswer answer = run({u"build"_s, u"starter"_s, u"-o"_s, u"/proc/nothing"_s});
        QCOMPARE(answer.exitCode, 1);
        QVERIFY(answer.errors.contains("/proc/nothing"));
    }

    void itWaitsForNobodyWhoWrites()
    {
        const int lock = ::open(m_folder->filePath(u"library/write.lock"_s).toLocal8Bit().constData(), O_RDWR);
        QCOMPARE(::flock(lock, LOCK_EX), 0);
        build();
        ::close(lock);
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestCtlBuild)
#include "tst_ctl_build.moc"
