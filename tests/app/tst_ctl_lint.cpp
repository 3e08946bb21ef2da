// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// enigmactl lint as scripts use it: findings, what --fix writes and what it leaves, SARIF.

#include "tests/support/program.h"

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

// "inner" exists here and not at shadcn's; "button" exists at both, so only a person knows which is meant.
constexpr QByteArrayView kRegistry = "{\"name\": \"acme\", \"homepage\": \"\", \"items\": ["
                                     "{\"name\": \"card\", \"type\": \"registry:ui\", "
                                     "\"registryDependencies\": [\"inner\", \"button\", \"@acme/gone\"], "
                                     "\"files\": [{\"path\": \"card.tsx\", \"type\": \"registry:ui\", "
                                     "\"content\": \"import 'motion'\\n\"}]},"
                                     "{\"name\": \"inner\", \"type\": \"registry:ui\", \"files\": [{\"path\": "
                                     "\"inner.tsx\", \"type\": \"registry:ui\", \"content\": \"export {}\\n\"}]},"
                                     "{\"name\": \"button\", \"type\": \"registry:ui\", \"files\": [{\"path\": "
                                     "\"button.tsx\", \"type\": \"registry:ui\", \"content\": \"export {}\\n\"}]}]}";

} // namespace

class TestCtlLint : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    ProgramAnswer run(const QStringList &arguments) const
    {
        return runProgram({.path = QStringLiteral(ENIGMA_BIN_DIR "/enigmactl"),
                           .arguments = QStringList{u"--library"_s, m_folder->filePath(u"library"_s)} + arguments});
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QFile source(m_folder->filePath(u"registry.json"_s));
        QVERIFY(source.open(QIODevice::WriteOnly));
        source.write(kRegistry.toByteArray());
        source.close();
        const ProgramAnswer imported = run({u"import"_s, source.fileName()});
        QVERIFY2(imported.exitCode == 0, imported.all().constData());
    }

    void findingsAreOneJsonDocument()
    {
        const ProgramAnswer found = run({u"lint"_s, u"acme"_s, u"--json"_s});
        QCOMPARE(found.exitCode, 1);
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(found.output, &error);
        QVERIFY2(error.error == QJsonParseError::NoError, found.output.constData());
        QVERIFY(document[u"errors"_s].toInt() > 0);
        QVERIFY(found.errors.contains("errors to mend"));
        QVERIFY(run({u"lint"_s, u"nothing"_s, u"--json"_s}).json().contains(u"error"_s));
    }

    void findingsComeWithPlaceRemedyAndFix()
    {
        const ProgramAnswer answer = run({u"--json"_s, u"lint"_s, u"acme"_s});
        QCOMPARE(answer.exitCode, 1);
        const QJsonArray found = answer.json()[u"diagnostics"_s].toArray();
        QCOMPARE(found.size(), 4);
        const QJsonObject package = found.last().toObject();
        QCOMPARE(package[u"code"_s].toString(), u"package-undeclared"_s);
        QCOMPARE(package[u"path"_s].toString(), u"card.tsx"_s);
        QCOMPARE(package[u"line"_s].toInt(), 1);
        QVERIFY(!package[u"remedy"_s].toString().isEmpty());
        QVERIFY(!package[u"fix"_s].toString().isEmpty());
    }

    void fixingWritesDraftsOnlyAndLeavesDecisionsToPeople()
    {
        const ProgramAnswer answer = run({u"lint"_s, u"acme"_s, u"--fix"_s});
        QCOMPARE(answer.exitCode, 1); // "@acme/gone" is nobody's to guess.
        const QByteArray text = answer.output;
        QVERIFY2(text.contains("mended card: Write “@acme/inner” [dependency-bare-own]"), text.constData());
        QVERIFY(text.contains("mended card: Add “motion” [package-undeclared]"));
        QVERIFY(text.contains("[dependency-missing]"));
        QVERIFY(text.contains("[dependency-bare-own]")); // Of "button".
        QVERIFY(text.contains("2 findings, 1 of them errors"));

        const QJsonObject card = run({u"--json"_s, u"show"_s, u"acme/card"_s}).json();
        QVERIFY2(card[u"hasDraft"_s].toBool() || card[u"draft"_s].toBool(), QJsonDocument(card).toJson().constData());
        const QByteArray versions = run({u"--json"_s, u"version"_s, u"list"_s, u"acme/card"_s}).output;
        QCOMPARE(versions.count("\"0.1.0\""), 1);
        QVERIFY(!versions.contains("0.1.1"));
    }

    void fixingAgainChangesNothing()
    {
        run({u"lint"_s, u"acme"_s, u"--fix"_s});
        const ProgramAnswer again = run({u"lint"_s, u"acme"_s, u"--fix"_s});
        QVERIFY(!again.output.contains("mended"));
    }

    void sarifGoesToAFileOrToTheOutput()
    {
        const QString path = m_folder->filePath(u"lint.sarif"_s);
        QCOMPARE(run({u"lint"_s, u"acme"_s, u"--sarif"_s, path}).exitCode, 1);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray written = file.readAll();
        const QJsonObject log = QJsonDocument::fromJson(written).object();
        QCOMPARE(log[u"runs"_s][0][u"results"_s].toArray().size(), 4);
        QCOMPARE(run({u"lint"_s, u"acme"_s, u"--sarif"_s, u"-"_s}).output, written);
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestCtlLint)
#include "tst_ctl_lint.moc"
