// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/serve/version_wish.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;
using serve::VersionWish;

class TestVersionWish : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wishesAcceptWhatTheyMean_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("accepted");
        QTest::addColumn<QStringList>("refused");
        QTest::newRow("any") << u"button"_s << QStringList{u"0.0.1"_s, u"9.9.9"_s} << QStringList{};
        QTest::newRow("exact") << u"button@1.2.3"_s << QStringList{u"1.2.3"_s} << QStringList{u"1.2.4"_s};
        QTest::newRow("major") << u"button@1"_s << QStringList{u"1.0.0"_s, u"1.9.9"_s}
                               << QStringList{u"0.9.9"_s, u"2.0.0"_s};
        QTest::newRow("minor") << u"button@1.2"_s << QStringList{u"1.2.0"_s, u"1.2.9"_s} << QStringList{u"1.3.0"_s};
        QTest::newRow("caret") << u"button@^1.2.3"_s << QStringList{u"1.2.3"_s, u"1.9.0"_s}
                               << QStringList{u"1.2.2"_s, u"2.0.0"_s};
        QTest::newRow("caret zero") << u"button@^0"_s << QStringList{u"0.0.1"_s, u"0.9.0"_s} << QStringList{u"1.0.0"_s};
        QTest::newRow("caret zero minor")
            << u"button@^0.2.3"_s << QStringList{u"0.2.9"_s} << QStringList{u"0.3.0"_s, u"0.2.2"_s};
        QTest::newRow("caret zero zero") << u"button@^0.0.3"_s << QStringList{u"0.0.3"_s} << QStringList{u"0.0.4"_s};
        QTest::newRow("tilde") << u"button@~1.2.3"_s << QStringList{u"1.2.9"_s} << QStringList{u"1.3.0"_s, u"1.2.2"_s};
    }

    void wishesAcceptWhatTheyMean()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, accepted);
        QFETCH(QStringList, refused);
        const std::optional<VersionWish> wish = VersionWish::parse(text);
        QVERIFY(wish.has_value());
        QCOMPARE(wish->name, u"button"_s);
        for (const QString &version : accepted) {
            QVERIFY2(wish->accepts(SemVer::parse(version).value()), qPrintable(version));
        }
        for (const QString &version : refused) {
            QVERIFY2(!wish->accepts(SemVer::parse(version).value()), qPrintable(version));
        }
    }

    void textThatIsNoWishIsNone()
    {
        for (const QString &text :
             {u""_s, u"@1.0.0"_s, u"Button"_s, u"../x"_s, u"button@"_s, u"button@x"_s, u"button@1.2.3.4"_s,
              u"button@^"_s, u"button@-1"_s, u"button@1.0.0@2"_s, u"button@01"_s, u"a/b"_s}) {
            QVERIFY2(!VersionWish::parse(text).has_value(), qPrintable(text));
        }
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestVersionWish)
#include "tst_version_wish.moc"
