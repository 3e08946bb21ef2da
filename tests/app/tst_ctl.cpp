// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// enigmactl as scripts use it: the real program, its answers and exit codes.

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

struct Answer
{
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;
    QJsonObject json() const { return QJsonDocument::fromJson(output).object(); }
};

class TestCtl : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    Answer run(const QStringList &arguments, const QByteArray &input = {})
    {
        QProcess process;
        process.start(QStringLiteral(ENIGMA_BIN_DIR "/enigmactl"),
                      QStringList{u"--library"_s, m_folder.filePath(u"library"_s)} + arguments);
        process.write(input);
        process.closeWriteChannel();
        process.waitForFinished();
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    QString folder(const QString &name) { return m_folder.filePath(name); }

private Q_SLOTS:
    void init()
    {
        QDir(m_folder.filePath(u"library"_s)).removeRecursively();
        QCOMPARE(run({u"import"_s, QStringLiteral(ENIGMA_SOURCE_DIR "/resources/starter")}).exitCode, 0);
    }

    void wrongUsageExitsWithTwoAndRefusalsWithOne_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("no verb") << QStringList{} << 2;
        QTest::newRow("unknown verb") << QStringList{u"fly"_s} << 2;
        QTest::newRow("missing argument") << QStringList{u"show"_s} << 2;
        QTest::newRow("unknown kind of remote")
            << QStringList{u"remote"_s, u"add"_s, u"starter"_s, u"x"_s, u"ftp"_s, u"y"_s} << 2;
        QTest::newRow("unknown registry") << QStringList{u"list"_s, u"nowhere"_s} << 1;
        QTest::newRow("unknown component") << QStringList{u"show"_s, u"starter/nothing"_s} << 1;
        QTest::newRow("not a reference") << QStringList{u"show"_s, u"button"_s} << 1;
        QTest::newRow("version with two numbers")
            << QStringList{u"version"_s, u"save"_s, u"starter/button"_s, u"--version"_s, u"1.2"_s, u"-m"_s, u"x"_s}
            << 1;
        QTest::newRow("nothing to save") << QStringList{u"version"_s, u"save"_s, u"starter/button"_s, u"-m"_s, u"x"_s}
                                         << 1;
        QTest::newRow("publish without a remote") << QStringList{u"publish"_s, u"starter"_s} << 1;
        QTest::newRow("import of nothing") << QStringList{u"import"_s, u"/nonexistent"_s} << 1;
        QTest::newRow("help") << QStringList{u"--help"_s} << 0;
    }

    void wrongUsageExitsWithTwoAndRefusalsWithOne()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exitCode);
        const Answer answer = run(arguments);
        QCOMPARE(answer.exitCode, exitCode);
        if (exitCode != 0) {
            QVERIFY(!answer.errors.isEmpty());
        }
    }

    void errorsAreJsonToo()
    {
        const QJsonObject error = run({u"list"_s, u"nowhere"_s, u"--json"_s}).json()[u"error"_s].toObject();
        QCOMPARE(error[u"code"_s].toString(), u"not-found"_s);
        QVERIFY(error[u"message"_s].toString().contains(u"nowhere"_s));
    }

    void aComponentIsEditedSavedComparedAndDiscarded()
    {
        const QByteArray before = run({u"draft"_s, u"show"_s, u"starter/card"_s, u"ui/card.tsx"_s}).output;
        QVERIFY(before.contains("Card"));
        const QByteArray after = before + "\nexport const cardRadius = 12\n";
        QCOMPARE(run({u"draft"_s, u"write"_s, u"starter/card"_s, u"ui/card.tsx"_s}, after).exitCode, 0);
        QCOMPARE(run({u"draft"_s, u"show"_s, u"starter/card"_s, u"ui/card.tsx"_s}).output, after);

        const Answer saved =
            run({u"--json"_s, u"version"_s, u"save"_s, u"starter/card"_s, u"-m"_s, u"A radius to share"_s});
        QCOMPARE(saved.exitCode, 0);
        const QString number = saved.json()[u"version"_s].toString();
        const QJsonArray versions =
            run({u"version"_s, u"list"_s, u"starter/card"_s, u"--json"_s}).json()[u"versions"_s].toArray();
        QCOMPARE(versions.size(), 2);
        QCOMPARE(versions.first()[u"version"_s].toString(), number);
        const QString base = versions.last()[u"version"_s].toString();

        const Answer diff = run({u"diff"_s, u"starter/card@%1..%2"_s.arg(base, number)});
        QCOMPARE(diff.exitCode, 0);
        QVERIFY2(diff.output.contains("+export const cardRadius = 12"), diff.output.constData());

        QCOMPARE(run({u"draft"_s, u"write"_s, u"starter/card"_s, u"ui/card.tsx"_s}, "oops").exitCode, 0);
        QCOMPARE(run({u"draft"_s, u"discard"_s, u"starter/card"_s}).exitCode, 0);
        QCOMPARE(run({u"draft"_s, u"show"_s, u"starter/card"_s, u"ui/card.tsx"_s}).output, after);
    }

    void aBackupIsMadeAndRestored()
    {
        const QString file = folder(u"kept.sqlite"_s);
        QFile::remove(file);
        QCOMPARE(run({u"backup"_s, file}).exitCode, 0);
        QCOMPARE(run({u"backup"_s, file}).exitCode, 1);
        QCOMPARE(run({u"component"_s, u"trash"_s, u"starter/button"_s}).exitCode, 0);
        QCOMPARE(run({u"show"_s, u"starter/button"_s}).exitCode, 1);
        const Answer restored = run({u"restore"_s, file, u"--json"_s});
        QVERIFY2(restored.exitCode == 0, restored.errors.constData());
        QCOMPARE(run({u"show"_s, u"starter/button"_s}).exitCode, 0);
        QVERIFY(QFile::exists(restored.json()[u"kept"_s].toString()));
        QCOMPARE(run({u"check"_s}).exitCode, 0);
        const Answer repaired = run({u"repair"_s, u"--json"_s});
        QCOMPARE(repaired.exitCode, 0);
        QVERIFY(QFile::exists(repaired.json()[u"backup"_s].toString()));
        QVERIFY(repaired.json()[u"left"_s].toArray().isEmpty());
    }

    void aComponentIsRenamedCopiedTrashedAndRestored()
    {
        QCOMPARE(run({u"component"_s, u"rename"_s, u"starter/card"_s, u"button"_s}).exitCode, 1);
        const Answer renamed = run({u"component"_s, u"rename"_s, u"starter/button"_s, u"knob"_s, u"--json"_s});
        QCOMPARE(renamed.exitCode, 0);
        QCOMPARE(renamed.json()[u"name"_s].toString(), u"knob"_s);
        const QJsonArray dependents = renamed.json()[u"dependents"_s].toArray();
        for (const QJsonValue &dependent : dependents) {
            const QJsonObject shown = run({u"show"_s, u"starter/"_s + dependent.toString(), u"--json"_s}).json();
            QCOMPARE(shown[u"shown"_s].toString(), u"draft"_s);
        }
        QCOMPARE(run({u"component"_s, u"duplicate"_s, u"starter/knob"_s, u"dial"_s}).exitCode, 0);
        QCOMPARE(run({u"registry"_s, u"create"_s, u"other"_s}).exitCode, 0);
        QCOMPARE(run({u"component"_s, u"move"_s, u"starter/dial"_s, u"other"_s}).exitCode, 0);
        QCOMPARE(run({u"component"_s, u"trash"_s, u"other/dial"_s}).exitCode, 0);
        QCOMPARE(run({u"show"_s, u"other/dial"_s}).exitCode, 1);
        QVERIFY(run({u"trash"_s, u"list"_s}).output.contains("other/dial"));
        QCOMPARE(run({u"component"_s, u"restore"_s, u"other/dial"_s}).exitCode, 0);
        QCOMPARE(run({u"registry"_s, u"trash"_s, u"other"_s}).exitCode, 0);
        QCOMPARE(run({u"registry"_s, u"restore"_s, u"other"_s}).exitCode, 0);
        QCOMPARE(run({u"registry"_s, u"trash"_s, u"other"_s}).exitCode, 0);
        QCOMPARE(run({u"trash"_s, u"empty"_s}).exitCode, 1);
        const QJsonObject emptied = run({u"trash"_s, u"empty"_s, u"--yes"_s, u"--json"_s}).json();
        QCOMPARE(emptied[u"registries"_s].toInt(), 1);
        QCOMPARE(emptied[u"components"_s].toInt(), 1);
        QCOMPARE(run({u"check"_s}).exitCode, 0);
    }

    void aSearchUnderstandsOperatorsAndSlips()
    {
        const auto names = [this](const QString &text) {
            QStringList found;
            const QJsonArray components = run({u"search"_s, text, u"--json"_s}).json()[u"components"_s].toArray();
            for (const QJsonValue &component : components) {
                found.append(component[u"name"_s].toString());
            }
            return found;
        };
        QVERIFY(names(u"token:primary"_s).contains(u"button"_s));
        QCOMPARE(names(u"button type:ui"_s).value(0), u"button"_s);
        QCOMPARE(names(u"type:uii"_s), QStringList());
        const Answer slip = run({u"search"_s, u"buton"_s});
        QCOMPARE(slip.exitCode, 0);
        QVERIFY2(slip.output.contains("Did you mean “button”?"), slip.output.constData());
    }

    void aThemeTokenIsSetInOneModeAndEverythingElseKept()
    {
        const QByteArray before = run({u"theme"_s, u"export"_s, u"starter"_s, u"--format"_s, u"source"_s}).output;
        QCOMPARE(
            run({u"theme"_s, u"set"_s, u"starter"_s, u"--mode"_s, u"light"_s, u"primary"_s, u"oklch(0.5 0.2 270)"_s})
                .exitCode,
            0);
        const QByteArray after = run({u"theme"_s, u"export"_s, u"starter"_s, u"--format"_s, u"source"_s}).output;
        const QList<QByteArray> oldLines = before.split('\n');
        const QList<QByteArray> newLines = after.split('\n');
        QCOMPARE(newLines.size(), oldLines.size());
        int changed = 0;
        for (qsizetype i = 0; i < oldLines.size(); ++i) {
            changed += oldLines.at(i) != newLines.at(i);
        }
        QCOMPARE(changed, 1);
        QCOMPARE(run({u"version"_s, u"save"_s, u"starter/theme"_s, u"-m"_s, u"Bluer"_s}).exitCode, 0);
        QCOMPARE(
            run({u"theme"_s, u"set"_s, u"starter"_s, u"--mode"_s, u"light"_s, u"primary"_s, u"oklch(0.5"_s}).exitCode,
            1);
    }

    void aStylesheetComesBackByteForByte()
    {
        const QByteArray css = "/* ours */\n:root{--background:#FFF;--primary :  oklch( .55 .155 40 ) ;}\r\n.dark { "
                               "--background: black }\n@layer base { body { margin: 0 } }";
        QFile file(folder(u"globals.css"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(css);
        file.close();
        QCOMPARE(run({u"theme"_s, u"import"_s, u"starter"_s, file.fileName()}).exitCode, 0);
        QCOMPARE(run({u"theme"_s, u"export"_s, u"starter"_s, u"--format"_s, u"source"_s}).output, css);
    }

    void theStarterRegistryHasNoFindings()
    {
        const Answer answer = run({u"lint"_s, u"starter"_s, u"--json"_s});
        QVERIFY2(answer.exitCode == 0 && answer.json()[u"diagnostics"_s].toArray().isEmpty(),
                 answer.output.constData());
    }

    void searchAndListAnswerInBothForms()
    {
        QVERIFY(run({u"search"_s, u"badge"_s}).output.contains("starter/badge"));
        QCOMPARE(
            run({u"search"_s, u"badge"_s, u"--json"_s}).json()[u"components"_s].toArray().first()[u"name"_s].toString(),
            u"badge"_s);
        QVERIFY(run({u"list"_s, u"starter"_s, u"--json"_s}).json()[u"components"_s].toArray().size() >= 19);
        QCOMPARE(run({u"list"_s, u"--json"_s}).json()[u"registries"_s].toArray().size(), 1);
    }

    void importingAgainChangesNothingAndNeverTouchesADraft()
    {
        QCOMPARE(run({u"draft"_s, u"write"_s, u"starter/badge"_s, u"ui/badge.tsx"_s}, "mine").exitCode, 0);
        const QJsonObject again =
            run({u"import"_s, QStringLiteral(ENIGMA_SOURCE_DIR "/resources/starter"), u"--json"_s}).json();
        QCOMPARE(again[u"taken"_s].toInt() + again[u"updated"_s].toInt(), 0);
        QCOMPARE(run({u"draft"_s, u"show"_s, u"starter/badge"_s, u"ui/badge.tsx"_s}).output, QByteArray("mine"));
    }

    void aFolderIsPublishedAndTheSecondTimeIsHarmless()
    {
        QCOMPARE(run({u"remote"_s, u"add"_s, u"starter"_s, u"site"_s, u"folder"_s, folder(u"site"_s)}).exitCode, 0);
        QCOMPARE(run({u"publish"_s, u"starter"_s}).exitCode, 0);
        QVERIFY(QFile::exists(folder(u"site/r/button.json"_s)));
        QVERIFY(QFile::exists(folder(u"site/r/registry.json"_s)));
        QVERIFY(QFile::exists(folder(u"site/theme.css"_s)));
        QCOMPARE(run({u"publish"_s, u"starter"_s, u"--json"_s})
                     .json()[u"remotes"_s]
                     .toArray()
                     .first()[u"published"_s]
                     .toInt(),
                 0);
        QCOMPARE(run({u"sync"_s}).exitCode, 0);
    }

    void checkFindsASoundLibrary()
    {
        const Answer answer = run({u"check"_s, u"--json"_s});
        QCOMPARE(answer.exitCode, 0);
        QVERIFY(answer.json()[u"sound"_s].toBool());
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestCtl)
#include "tst_ctl.moc"
