// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/tokens/token_references.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

class TestTokenReferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsEveryVariable_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QList<TokenReference>>("references");
        const auto row = [](const char *value, const QList<TokenReference> &references) {
            QTest::newRow(value) << QString::fromLatin1(value) << references;
        };
        row("#b9491c", {});
        row("var(--a)", {{u"a"_s, false}});
        row("VAR( --a /* b */ )", {{u"a"_s, false}});
        row("calc(var(--a) * 2) var(--b)", {{u"a"_s, false}, {u"b"_s, false}});
        row("var(--a, red)", {{u"a"_s, true}});
        row("var(--a, var(--b))", {{u"a"_s, true}, {u"b"_s, true}});
        row("rgb(from var(--a) r g b / var(--b,))", {{u"a"_s, false}, {u"b"_s, true}});
        row("var(--a\\.5)", {{u"a.5"_s, false}});
        row("\"var(--a)\" url(var(--b)", {});
        row("var() var(a) var(--", {});
        row("var(--a", {{u"a"_s, false}});
        row(")}]var(--a)", {{u"a"_s, false}});
    }

    void findsEveryVariable()
    {
        QFETCH(QString, value);
        QFETCH(QList<TokenReference>, references);
        QCOMPARE(tokenReferences(value), references);
    }

    void nestsWithoutEnd()
    {
        const QString deep = u"var(--a,"_s.repeated(100'000);
        QCOMPARE(tokenReferences(deep).size(), 100'000);
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestTokenReferences)

#include "tst_token_references.moc"
