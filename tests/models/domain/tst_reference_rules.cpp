// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/reference_rules.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

class TestReferenceRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void packagesOfNpmAreTaken_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        for (const QString &good : {u"zod"_s, u"zod@^3"_s, u"@radix-ui/react-slot"_s, u"@radix-ui/react-slot@1.2.3"_s,
                                    u"next@latest"_s, u"a@>=1.0.0"_s, u"lodash.merge"_s, u"x@npm:y@2"_s}) {
            QTest::newRow(qPrintable(good)) << good << true;
        }
        for (const QString &bad : {u"zod@"_s, u"@radix-ui"_s, u"@radix-ui/"_s, u".hidden"_s, u"a b"_s, u"a/b"_s}) {
            QTest::newRow(qPrintable(bad)) << bad << false;
        }
    }

    void packagesOfNpmAreTaken()
    {
        QFETCH(QString, text);
        QFETCH(bool, good);
        QCOMPARE(checkPackage(text).has_value(), good);
    }

    void itemsAreTaken_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        for (const QString &good :
             {u"button"_s, u"@acme/button"_s, u"@acme/button@1.2.0"_s, u"https://acme.dev/r/button.json"_s,
              u"http://127.0.0.1:4000/r/a.json"_s, u"./local.json"_s, u"@acme/blocks/login"_s}) {
            QTest::newRow(qPrintable(good)) << good << true;
        }
        for (const QString &bad : {u"@acme"_s, u"@acme/"_s, u"https://"_s, u"button@1"_s, u"a b"_s}) {
            QTest::newRow(qPrintable(bad)) << bad << false;
        }
    }

    void itemsAreTaken()
    {
        QFETCH(QString, text);
        QFETCH(bool, good);
        QCOMPARE(checkItemReference(text).has_value(), good);
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestReferenceRules)
#include "tst_reference_rules.moc"
