// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/wire/publish_contract.h"
#include "tests/support/check.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

class TestPublishContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsReadBack()
    {
        const wire::RegistryFacts facts{u"acme"_s, u"Acme “Design”"_s, u"Line\nline"_s, u"https://acme.example"_s,
                                        false};
        QCOMPARE(wire::readRegistryFacts(wire::write(facts)).value(), facts);
        const wire::VersionUpload upload{u"acme"_s, R"({"name":"ä"})", u"News"_s};
        QCOMPARE(wire::readVersionUpload(wire::write(upload)).value(), upload);
        const QStringList hashes{u"a"_s, u"b"_s};
        QCOMPARE(wire::readHashes("missing", wire::writeHashes("missing", hashes)).value(), hashes);
    }

    void badBodiesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no object") << QByteArray("[]");
        QTest::newRow("cut off") << QByteArray("{\"registry\":\"ac");
        QTest::newRow("missing") << QByteArray(R"({"registry":"acme"})");
        QTest::newRow("wrong kind") << QByteArray(R"({"registry":"acme","manifest":{},"changelog":""})");
    }

    void badBodiesAreRefused()
    {
        QFETCH(QByteArray, body);
        ENIGMA_VERIFY_FAILS(wire::readVersionUpload(body), ErrorCode::Invalid);
        ENIGMA_VERIFY_FAILS(wire::readRegistryFacts(body), ErrorCode::Invalid);
        ENIGMA_VERIFY_FAILS(wire::readHashes("sha256", body), ErrorCode::Invalid);
    }

    void aProblemThatIsNotOursHasNoSentence()
    {
        QCOMPARE(wire::readProblem(502, "<html>Bad gateway</html>").sentence, QString());
        const wire::Problem problem{409, u"version-exists"_s, u"It is there."_s};
        QCOMPARE(wire::readProblem(409, wire::write(problem)).code, problem.code);
        QCOMPARE(wire::readProblem(409, wire::write(problem)).sentence, problem.sentence);
    }

    void tooManyHashesAreRefused()
    {
        ENIGMA_VERIFY_FAILS(wire::readHashes("sha256", wire::writeHashes("sha256", QStringList(1001, u"a"_s))),
                            ErrorCode::Invalid);
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestPublishContract)
#include "tst_publish_contract.moc"
