// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A theme has versions like any component: suggested with their reason, listed in the catalog, published as pinned
// files, and taken back into the draft. Presets are taken in the same way.

#include "tests/support/program.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

class TestCtlThemeVersions : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString &name) const { return m_folder->filePath(name); }

    ProgramAnswer run(const QStringList &arguments) const
    {
        return runProgram({.path = QStringLiteral(ENIGMA_BIN_DIR "/enigmactl"),
                           .arguments = QStringList{u"--library"_s, path(u"library"_s), u"--json"_s} + arguments});
    }

    void succeeds(const QStringList &arguments) const
    {
        const ProgramAnswer answer = run(arguments);
        QVERIFY2(answer.exitCode == 0, answer.all().constData());
    }

    void importTheme(const QByteArray &css) const
    {
        QFile file(path(u"globals.css"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(css);
        file.close();
        succeeds({u"theme"_s, u"import"_s, u"acme"_s, file.fileName()});
    }

    void save(const QString &number) const
    {
        succeeds({u"version"_s, u"save"_s, u"acme/theme"_s, u"--version"_s, number, u"-m"_s, u"Saved"_s});
    }

    QByteArray source() const { return run({u"theme"_s, u"export"_s, u"acme"_s, u"--format"_s, u"source"_s}).output; }

    QJsonObject json(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }

    void hasBothVersions(const QString &folder) const
    {
        const auto primary = [&](const QString &name) {
            return json(folder + name)[u"cssVars"_s][u"light"_s][u"primary"_s].toString();
        };
        QCOMPARE(primary(u"/theme@1.0.0.json"_s), u"red"_s);
        QCOMPARE(primary(u"/theme@1.1.0.json"_s), u"lime"_s);
        QCOMPARE(primary(u"/theme.json"_s), u"lime"_s);
        const QJsonArray items = json(folder + u"/registry.json"_s)[u"items"_s].toArray();
        const auto entry = std::ranges::find_if(items, [](const auto &item) { return item[u"name"_s] == u"theme"_s; });
        QVERIFY(entry != items.end());
        QCOMPARE((*entry)[u"meta"_s][u"version"_s].toString(), u"1.1.0"_s);
        QCOMPARE((*entry)[u"type"_s].toString(), u"registry:theme"_s);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        succeeds({u"init"_s});
        succeeds({u"registry"_s, u"create"_s, u"acme"_s});
        importTheme(":root { --primary: red; --radius: 4px } .dark { --primary: blue }");
        save(u"1.0.0"_s);
    }

    void theNextNumberSaysWhyInTheWordsOfTokens_data()
    {
        QTest::addColumn<QByteArray>("css");
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("changelog");
        QTest::newRow("a value") << ":root { --primary: lime; --radius: 4px } .dark { --primary: blue }"_ba
                                 << u"1.0.1"_s << u"--primary light red → lime"_s;
        QTest::newRow("a token") << ":root { --primary: red; --radius: 4px; --ring: red } .dark { --primary: blue }"_ba
                                 << u"1.1.0"_s << u"--ring is new: light red"_s;
        QTest::newRow("a mode") << ":root { --primary: red; --radius: 4px } .dark { --primary: blue }"
                                   " [data-theme=sea] { --primary: teal }"_ba
                                << u"1.1.0"_s << u"the mode sea is new\n--primary sea as in light → teal"_s;
        QTest::newRow("a token less") << ":root { --primary: red } .dark { --primary: blue }"_ba << u"2.0.0"_s
                                      << u"--radius is gone"_s;
        QTest::newRow("another name") << ":root { --brand: red; --radius: 4px } .dark { --brand: blue }"_ba
                                      << u"2.0.0"_s << u"--primary is now called --brand"_s;
    }

    void theNextNumberSaysWhyInTheWordsOfTokens()
    {
        QFETCH(const QByteArray, css);
        importTheme(css);
        const QJsonObject suggestion = run({u"version"_s, u"suggest"_s, u"acme/theme"_s}).json();
        QTEST(suggestion[u"version"_s].toString(), "number");
        QTEST(suggestion[u"changelog"_s].toString(), "changelog");
        QVERIFY(!suggestion[u"reason"_s].toString().isEmpty());
    }

    void allVersionsAreBuiltAndPublished()
    {
        succeeds({u"theme"_s, u"set"_s, u"acme"_s, u"--mode"_s, u"light"_s, u"primary"_s, u"lime"_s});
        save(u"1.1.0"_s);
        succeeds({u"build"_s, u"acme"_s, u"-o"_s, path(u"built"_s)});
        hasBothVersions(u"built"_s);
        succeeds({u"remote"_s, u"add"_s, u"acme"_s, u"site"_s, u"folder"_s, path(u"site"_s)});
        succeeds({u"publish"_s, u"acme"_s});
        hasBothVersions(u"site/r"_s);
    }

    void aPresetComesIntoTheDraft()
    {
        QVERIFY(run({u"theme"_s, u"presets"_s}).json()[u"presets"_s].toArray().size() >= 14);
        succeeds({u"theme"_s, u"set"_s, u"acme"_s, u"--mode"_s, u"light"_s, u"success"_s, u"green"_s});
        succeeds({u"theme"_s, u"preset"_s, u"acme"_s, u"kiln"_s});
        QVERIFY(source().contains("--primary: oklch(0.535 0.145 40)") && source().contains("--success: green"));
        QVERIFY(run({u"theme"_s, u"preset"_s, u"acme"_s, u"nobody"_s}).exitCode != 0);
    }

    void anOlderVersionComesBackIntoTheDraft()
    {
        const QByteArray first = source();
        succeeds({u"theme"_s, u"set"_s, u"acme"_s, u"--mode"_s, u"light"_s, u"primary"_s, u"lime"_s});
        succeeds({u"theme"_s, u"set"_s, u"acme"_s, u"--mode"_s, u"light"_s, u"radius"_s, u"8px"_s});
        save(u"1.1.0"_s);
        succeeds({u"theme"_s, u"restore"_s, u"acme"_s, u"1.0.0"_s, u"primary"_s});
        QVERIFY(source().contains("--primary: red") && source().contains("--radius: 8px"));
        succeeds({u"theme"_s, u"restore"_s, u"acme"_s, u"1.0.0"_s});
        QCOMPARE(source(), first);
        succeeds({u"theme"_s, u"restore"_s, u"acme"_s, u"1.1.0"_s});
        const ProgramAnswer saved = run({u"version"_s, u"save"_s, u"acme/theme"_s, u"-m"_s, u"Again"_s});
        QVERIFY2(saved.exitCode != 0 && saved.all().contains("Nothing changed"), saved.all().constData());
    }

    void aTokenThatNeverWasChangesNothing()
    {
        succeeds({u"theme"_s, u"set"_s, u"acme"_s, u"--mode"_s, u"light"_s, u"primary"_s, u"lime"_s});
        const QByteArray before = source();
        const ProgramAnswer refused = run({u"theme"_s, u"restore"_s, u"acme"_s, u"1.0.0"_s, u"primary"_s, u"nobody"_s});
        QVERIFY(refused.exitCode != 0 && refused.all().contains("nobody"));
        QCOMPARE(source(), before);
        QVERIFY(run({u"theme"_s, u"restore"_s, u"acme"_s, u"9.9.9"_s}).exitCode != 0);
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestCtlThemeVersions)
#include "tst_ctl_theme_versions.moc"
