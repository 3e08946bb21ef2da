// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// enigmactl render as scripts use it: one component or all of a registry, as PNG, with what is wrong in words and in
// JSON.

#include "tests/support/program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

class TestCtlRender : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString &name) const { return m_folder->filePath(name); }

    ProgramAnswer run(const QStringList &arguments, const QByteArray &input = {},
                      const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment()) const
    {
        return runProgram({.path = QStringLiteral(ENIGMA_BIN_DIR "/enigmactl"),
                           .arguments = QStringList{u"--library"_s, path(u"library"_s)} + arguments,
                           .input = input,
                           .environment = environment});
    }

    QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QCOMPARE(run({u"init"_s, u"--starter"_s}).exitCode, 0);
    }

    void everyStarterComponentIsDrawnWithoutAProblem_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::newRow("light") << u"light"_s;
        QTest::newRow("dark") << u"dark"_s;
    }

    void everyStarterComponentIsDrawnWithoutAProblem()
    {
        QFETCH(QString, mode);
        const ProgramAnswer answer =
            run({u"--json"_s, u"render"_s, u"starter"_s, u"--all"_s, u"--mode"_s, mode, u"--out"_s, path(mode)});
        QVERIFY2(answer.exitCode == 0, answer.all().constData());
        QStringList withoutLooks;
        for (const QJsonValue &value : answer.json().value(u"components"_s).toArray()) {
            const QJsonObject component = value.toObject();
            if (component.value(u"file"_s).isNull()) {
                withoutLooks.append(component.value(u"component"_s).toString());
                continue;
            }
            QVERIFY2(component.value(u"problems"_s).toArray().isEmpty(),
                     qPrintable(component.value(u"component"_s).toString()));
            QVERIFY(QFile::exists(component.value(u"file"_s).toString()));
        }
        QCOMPARE(withoutLooks, (QStringList{u"use-copy"_s, u"use-media-query"_s, u"utils"_s}));
        QCOMPARE(QDir(path(mode)).entryList({u"*.png"_s}).size(), answer.json().value(u"written"_s).toInt());
    }

    void onePictureWithEveryChoice()
    {
        const QStringList choices{u"starter/button"_s, u"--mode"_s,    u"dark"_s,   u"--viewport"_s,
                                  u"500x400"_s,        u"--scale"_s,   u"2"_s,      u"--state"_s,
                                  u"hover"_s,          u"--example"_s, u"exports"_s};
        const ProgramAnswer first = run(QStringList{u"--json"_s, u"render"_s, u"--out"_s, path(u"a.png"_s)} + choices);
        QVERIFY2(first.exitCode == 0, first.all().constData());
        QCOMPARE(first.json().value(u"width"_s).toInt(), 1000);
        QCOMPARE(first.json().value(u"height"_s).toInt(), 800);
        QVERIFY(read(u"a.png"_s).startsWith("\x89PNG"));
        // Kept, the same bytes; made anew, too.
        QCOMPARE(run(QStringList{u"render"_s, u"--out"_s, path(u"b.png"_s)} + choices).exitCode, 0);
        QCOMPARE(read(u"b.png"_s), read(u"a.png"_s));
        QCOMPARE(
            run(QStringList{u"--json"_s, u"render"_s, u"--facts"_s, u"--out"_s, path(u"c.png"_s)} + choices).exitCode,
            0);
        QCOMPARE(read(u"c.png"_s), read(u"a.png"_s));
    }

    void factsAreInTheJson()
    {
        const QJsonObject json =
            run({u"--json"_s, u"render"_s, u"starter/button"_s, u"--facts"_s, u"--out"_s, path(u"facts.png"_s)}).json();
        QVERIFY(std::ranges::any_of(json.value(u"elements"_s).toArray(), [](const QJsonValue &element) {
            return element[u"tag"_s] == "button"_L1 &&
                   !element[u"styles"_s][u"background-color"_s].toString().isEmpty();
        }));
        QVERIFY(std::ranges::any_of(json.value(u"accessible"_s).toArray(), [](const QJsonValue &node) {
            return node[u"role"_s] == "button"_L1 && node[u"name"_s] == "Save"_L1;
        }));
    }

    void aVersionIsDrawnAsItWas()
    {
        QCOMPARE(run({u"render"_s, u"starter/badge"_s, u"--out"_s, path(u"was.png"_s)}).exitCode, 0);
        const QByteArray draft = "export function Badge() {\n  return <b className=\"text-destructive\">new</b>\n}\n";
        QCOMPARE(run({u"draft"_s, u"write"_s, u"starter/badge"_s, u"ui/badge.tsx"_s}, draft).exitCode, 0);
        QCOMPARE(run({u"render"_s, u"starter/badge"_s, u"--example"_s, u"exports"_s, u"--out"_s, path(u"now.png"_s)})
                     .exitCode,
                 0);
        QVERIFY(read(u"now.png"_s) != read(u"was.png"_s));
        QCOMPARE(run({u"render"_s, u"starter/badge@0.1.0"_s, u"--out"_s, path(u"again.png"_s)}).exitCode, 0);
        QCOMPARE(read(u"again.png"_s), read(u"was.png"_s));
        QCOMPARE(run({u"draft"_s, u"discard"_s, u"starter/badge"_s}).exitCode, 0);
    }

    void aBrokenComponentIsAFailureThatNamesTheLine()
    {
        QCOMPARE(run({u"draft"_s, u"write"_s, u"starter/label"_s, u"ui/label.tsx"_s},
                     "export function Label() {\n  return <b>\n}\n")
                     .exitCode,
                 0);
        const ProgramAnswer answer =
            run({u"render"_s, u"starter/label"_s, u"--example"_s, u"exports"_s, u"--out"_s, path(u"broken.png"_s)});
        QCOMPARE(answer.exitCode, 1);
        QVERIFY2(answer.all().contains("label.tsx line 3"), answer.all().constData());
        QVERIFY(!QFile::exists(path(u"broken.png"_s)));
        QCOMPARE(run({u"draft"_s, u"discard"_s, u"starter/label"_s}).exitCode, 0);
    }

    void refusesWithTheRemedy_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("nothing") << QStringList() << "enigmactl render starter/button"_ba;
        QTest::newRow("no output") << QStringList{u"starter/button"_s} << "--out"_ba;
        QTest::newRow("unknown") << QStringList{u"starter/buton"_s, u"--out"_s, u"x.png"_s} << "buton"_ba;
        QTest::newRow("version") << QStringList{u"starter/button@9.9.9"_s, u"--out"_s, u"x.png"_s} << "version list"_ba;
        QTest::newRow("viewport") << QStringList{u"starter/button"_s, u"--out"_s, u"x.png"_s, u"--viewport"_s,
                                                 u"wide"_s}
                                  << "1280x800"_ba;
        QTest::newRow("state") << QStringList{u"starter/button"_s, u"--out"_s, u"x.png"_s, u"--state"_s, u"pressed"_s}
                               << "focus-visible"_ba;
        QTest::newRow("example") << QStringList{u"starter/card"_s, u"--out"_s, u"x.png"_s, u"--example"_s, u"nope"_s}
                                 << "exports"_ba;
        QTest::newRow("size") << QStringList{u"starter/card"_s, u"--out"_s, u"x.png"_s, u"--scale"_s, u"99"_s}
                              << "8192"_ba;
        QTest::newRow("no looks") << QStringList{u"starter/utils"_s, u"--out"_s, u"x.png"_s}
                                  << "no component to show"_ba;
        QTest::newRow("folder") << QStringList{u"starter/card"_s, u"--out"_s, u"/no/such/folder/x.png"_s}
                                << "/no/such/folder/x.png"_ba;
    }

    void refusesWithTheRemedy()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, words);
        const ProgramAnswer answer = run(QStringList{u"render"_s} + arguments);
        QCOMPARE(answer.exitCode, 1);
        QVERIFY2(answer.all().contains(words), answer.all().constData());
    }

    void saysWhatToInstall()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PATH"_s, m_folder->path());
        const ProgramAnswer answer =
            run({u"render"_s, u"starter/button"_s, u"--facts"_s, u"--out"_s, path(u"x.png"_s)}, {}, environment);
        QCOMPARE(answer.exitCode, 1);
        QVERIFY2(answer.all().contains("Install the package chromium-headless-shell"), answer.all().constData());
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestCtlRender)

#include "tst_ctl_render.moc"
