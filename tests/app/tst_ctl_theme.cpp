// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// enigmactl theme as scripts use it: every byte of a stylesheet back, modes, differences, contrast, findings, colours.

#include "tests/support/program.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

class TestCtlTheme : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString write(const QByteArray &bytes, const QString &name = u"globals.css"_s) const
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }

    QByteArray read(const QString &path) const
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    ProgramAnswer run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return runProgram({.path = QStringLiteral(ENIGMA_BIN_DIR "/enigmactl"),
                           .arguments = QStringList{u"--library"_s, m_folder->filePath(u"library"_s)} + arguments,
                           .input = input});
    }

    ProgramAnswer theme(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return run(QStringList{u"theme"_s} + arguments, input);
    }

    QByteArray source() const { return theme({u"export"_s, u"starter"_s, u"--format"_s, u"source"_s}).output; }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QCOMPARE(run({u"import"_s, QStringLiteral(ENIGMA_SOURCE_DIR "/resources/starter")}).exitCode, 0);
    }

    void whatIsImportedComesBackByteForByte_data()
    {
        QTest::addColumn<QByteArray>("css");
        QTest::newRow("crlf") << ":root {\r\n  --a: #fff;\r\n}\r\n"_ba;
        QTest::newRow("old mac") << ":root {\r  --a: #fff;\r}\r"_ba;
        QTest::newRow("byte order mark") << "\xEF\xBB\xBF:root { --a: #fff }\n"_ba;
        QTest::newRow("no line end") << ":root{--a:#fff}"_ba;
        QTest::newRow("no UTF-8") << "/* \xff\xfe\xc3\x28 \xed\xa0\x80 */ :root{--a:#fff; --b: \"\xf0\x28\"}"_ba;
        QTest::newRow("not composed") << "/* e\xcc\x81 \xc3\xa9 */ :root{--a:#fff}\n\n\n"_ba;
        QTest::newRow("NUL") << ":root{--a:#fff}/* \0 */"_ba;
        QTest::newRow("tabs and blanks") << "\t \n:root  {\t--a :#fff ; ; }   \n  "_ba;
    }

    void whatIsImportedComesBackByteForByte()
    {
        QFETCH(QByteArray, css);
        const ProgramAnswer answer = theme({u"import"_s, u"starter"_s, write(css)});
        QVERIFY2(answer.exitCode == 0, answer.all().constData());
        QCOMPARE(source(), css);
    }

    void aModeIsAddedOnlyWhenAsked()
    {
        const QStringList to{u"--mode"_s, u"brand"_s, u"primary"_s, u"#b9491c"_s};
        const ProgramAnswer refused = theme(QStringList{u"set"_s, u"starter"_s} + to);
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.errors.contains("--new-mode"), refused.errors.constData());
        QCOMPARE(theme(QStringList{u"set"_s, u"starter"_s, u"--new-mode"_s} + to).exitCode, 0);
        QVERIFY(source().contains("[data-theme=\"brand\"]"));
        QCOMPARE(theme(QStringList{u"set"_s, u"starter"_s, u"--new-mode"_s} + to).exitCode, 1);
    }

    void aTokenIsUnsetInOneMode()
    {
        const QByteArray before = source();
        QCOMPARE(theme({u"set"_s, u"starter"_s, u"--mode"_s, u"dark"_s, u"brand"_s, u"#fff"_s}).exitCode, 0);
        QVERIFY(source() != before);
        QCOMPARE(theme({u"unset"_s, u"starter"_s, u"--mode"_s, u"dark"_s, u"--"_s, u"--brand"_s}).exitCode, 0);
        QCOMPARE(source(), before);
        QCOMPARE(theme({u"unset"_s, u"starter"_s, u"--mode"_s, u"dark"_s, u"brand"_s}).exitCode, 1);
    }

    void aDifferenceSaysHowVisibleItIs()
    {
        QCOMPARE(theme({u"import"_s, u"starter"_s, write(":root{--card:#fff;--card-foreground:#000;--radius:1px}")})
                     .exitCode,
                 0);
        QCOMPARE(
            run({u"version"_s, u"save"_s, u"starter/theme"_s, u"--version"_s, u"7.0.0"_s, u"-m"_s, u"A"_s}).exitCode,
            0);
        QCOMPARE(theme({u"set"_s, u"starter"_s, u"--mode"_s, u"light"_s, u"card-foreground"_s, u"#999"_s}).exitCode, 0);
        for (const QStringList &versions :
             {QStringList{}, QStringList{u"7.0.0"_s}, QStringList{u"7.0.0"_s, u"draft"_s}}) {
            const QJsonObject json = theme(QStringList{u"diff"_s, u"starter"_s, u"--json"_s} + versions).json();
            QCOMPARE(json[u"from"_s].toString(), u"7.0.0"_s);
            QCOMPARE(json[u"tokens"_s].toArray().size(), 1);
            const QJsonObject token = json[u"tokens"_s].toArray().first().toObject();
            QCOMPARE(token[u"after"_s].toString(), u"#999"_s);
            QVERIFY(token[u"deltaE"_s].toDouble() > 0.5);
            const QJsonObject pair = json[u"contrast"_s].toArray().first().toObject();
            QCOMPARE(pair[u"text"_s].toString(), u"card-foreground"_s);
            QVERIFY(!pair[u"passes"_s].toBool());
        }
        QVERIFY(theme({u"diff"_s, u"starter"_s, u"7.0.0"_s, u"7.0.0"_s}).output.contains("are the same"));
        QCOMPARE(theme({u"diff"_s, u"starter"_s, u"9.9.9"_s}).exitCode, 1);
    }

    void contrastIsOfThePairsThatComponentsUse()
    {
        const QJsonArray used = theme({u"contrast"_s, u"starter"_s, u"--json"_s}).json()[u"pairs"_s].toArray();
        const QJsonArray all =
            theme({u"contrast"_s, u"starter"_s, u"--json"_s, u"--all"_s}).json()[u"pairs"_s].toArray();
        QVERIFY(!used.isEmpty());
        QVERIFY(used.first()[u"uses"_s].toInt() > 0);
        QVERIFY(all.size() > 10 * used.size());
    }

    void findingsOfAFileAreMendedInTheFile()
    {
        const QString path = write(":root {\n  --font-serif: Source Serif 4, serif;\n  --a: var(--gone);\n}\n");
        const ProgramAnswer found = theme({u"lint"_s, path, u"--json"_s});
        QCOMPARE(found.exitCode, 0);
        QCOMPARE(found.json()[u"diagnostics"_s].toArray().size(), 2);
        const ProgramAnswer mended = theme({u"lint"_s, path, u"--fix"_s});
        QVERIFY2(mended.output.contains("mended --font-serif"), mended.output.constData());
        QCOMPARE(read(path), ":root {\n  --font-serif: \"Source Serif 4\", serif;\n  --a: var(--gone);\n}\n"_ba);
    }

    void findingsOfARegistryAreMendedInTheDraft()
    {
        QCOMPARE(
            theme({u"import"_s, u"starter"_s, write(":root{--font-serif: Source Serif 4, serif; --b: #12}")}).exitCode,
            0);
        const ProgramAnswer mended = theme({u"lint"_s, u"starter"_s, u"--fix"_s});
        QCOMPARE(mended.exitCode, 1); // "#12" is an error that nobody can guess.
        QVERIFY(mended.output.contains("[token-value]"));
        QCOMPARE(source(), ":root{--font-serif: \"Source Serif 4\", serif; --b: #12}"_ba);
        const ProgramAnswer sarif = theme({u"lint"_s, u"starter"_s, u"--sarif"_s, u"-"_s});
        QCOMPARE(sarif.json()[u"version"_s].toString(), u"2.1.0"_s);
    }

    void colorsAreConvertedLineByLine()
    {
        const QByteArray colors = "oklch(0.7 0.3 150)\nred\r\n\nnothing\n#b9491c80";
        QCOMPARE(theme({u"convert"_s, u"--to"_s, u"hex"_s}, "oklch(0.7 0.3 150)\nred\r\n#b9491c80").output,
                 "#00cb00\n#ff0000\n#b9491c80\n"_ba);
        QCOMPARE(theme({u"convert"_s, u"--to"_s, u"hex"_s, u"--gamut"_s, u"map"_s}, "oklch(0.7 0.3 150)\n").output,
                 "#00c248\n"_ba);
        const ProgramAnswer answer = theme({u"convert"_s}, colors);
        QCOMPARE(answer.exitCode, 0);
        const QList<QByteArray> lines = answer.output.split('\n');
        QCOMPARE(lines.size(), 6);
        QVERIFY(lines[2].startsWith("invalid: ") && lines[3].startsWith("invalid: “nothing”"));
        QCOMPARE(theme({u"convert"_s, u"--to"_s, u"word"_s}).exitCode, 2);
    }

    void aLineWithoutEndIsOneInvalidColor()
    {
        const QByteArray answer = theme({u"convert"_s}, QByteArray(5'000'000, 'x')).output;
        QVERIFY(answer.startsWith("invalid: ") && answer.size() < 200);
        QCOMPARE(answer.count('\n'), 1);
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestCtlTheme)

#include "tst_ctl_theme.moc"
