// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What SARIF 2.1.0 asks of a log, and where findings are placed in it.

#include "models/lint/sarif.h"

#include "tests/support/lint_findings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

class TestSarif : public QObject
{
    Q_OBJECT

private:
    static QJsonObject run(const QList<Diagnostic> &diagnostics)
    {
        const QJsonObject log = QJsonDocument::fromJson(toSarif(diagnostics, u"acme"_s)).object();
        [&] {
            QCOMPARE(log[u"version"_s].toString(), u"2.1.0"_s);
            QVERIFY(log[u"$schema"_s].toString().endsWith(u"sarif-2.1.0.json"));
            QCOMPARE(log[u"runs"_s].toArray().size(), 1);
        }();
        return log[u"runs"_s][0].toObject();
    }

private Q_SLOTS:
    void aCleanRegistryGivesAnEmptyListOfResults()
    {
        QVERIFY(run({})[u"results"_s].isArray());
        QVERIFY(run({})[u"results"_s].toArray().isEmpty());
    }

    void everyResultNamesARuleALevelAMessageAndAPlace()
    {
        const QJsonObject log = run(findings({lintItem(u"card"_s, "\nimport 'motion'\n"), lintItem(u"box"_s, {}),
                                              lintItem(u"a-b"_s, "import './gone'\n")}));
        const QJsonObject driver = log[u"tool"_s][u"driver"_s].toObject();
        QVERIFY(!driver[u"name"_s].toString().isEmpty());
        QStringList rules;
        for (const QJsonValue &rule : driver[u"rules"_s].toArray()) {
            rules.append(rule[u"id"_s].toString());
            QVERIFY(!rule[u"shortDescription"_s][u"text"_s].toString().isEmpty());
        }
        const QJsonArray results = log[u"results"_s].toArray();
        QCOMPARE(results.size(), 3);
        for (const QJsonValue &result : results) {
            QVERIFY(rules.contains(result[u"ruleId"_s].toString()));
            QVERIFY((QStringList{u"error"_s, u"warning"_s, u"note"_s}).contains(result[u"level"_s].toString()));
            QVERIFY(!result[u"message"_s][u"text"_s].toString().isEmpty());
            QCOMPARE(result[u"locations"_s].toArray().size(), 1);
        }
    }

    void aPlaceIsAValidAddressWithALine()
    {
        const QJsonObject log = run({{.code = u"file-missing"_s,
                                      .component = u"card"_s,
                                      .path = u"ui/a b#ü.tsx"_s,
                                      .line = 7,
                                      .message = u"Missing."_s},
                                     {.code = u"item-empty"_s, .component = u"card"_s}});
        const QJsonObject place = log[u"results"_s][0][u"locations"_s][0][u"physicalLocation"_s].toObject();
        QCOMPARE(place[u"artifactLocation"_s][u"uri"_s].toString(), u"card/ui/a%20b%23%C3%BC.tsx"_s);
        QCOMPARE(place[u"region"_s][u"startLine"_s].toInt(), 7);
        const QJsonObject whole = log[u"results"_s][1][u"locations"_s][0].toObject();
        QCOMPARE(whole[u"physicalLocation"_s][u"artifactLocation"_s][u"uri"_s].toString(), u"card"_s);
        QVERIFY(!whole[u"physicalLocation"_s].toObject().contains(u"region"_s)); // A line from 1, or none.
        QCOMPARE(whole[u"logicalLocations"_s][0][u"fullyQualifiedName"_s].toString(), u"acme/card"_s);
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestSarif)
#include "tst_sarif.moc"
