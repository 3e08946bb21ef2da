// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/git/git_address.h"
#include "sync/remote/address.h"
#include "tests/support/check.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

class TestAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSecretGoesOnlyWhereNobodyElseReadsIt_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("mayGo");
        QTest::newRow("https") << u"https://registry.example.com"_s << true;
        QTest::newRow("this computer") << u"http://127.0.0.1:8080"_s << true;
        QTest::newRow("this computer by name") << u"http://localhost:8080"_s << true;
        QTest::newRow("this computer, version six") << u"http://[::1]:8080"_s << true;
        QTest::newRow("office") << u"http://192.168.1.20"_s << true;
        QTest::newRow("public") << u"http://registry.example.com"_s << false;
        QTest::newRow("public number") << u"http://93.184.216.34"_s << false;
        QTest::newRow("looks like localhost") << u"http://localhost.example.com"_s << false;
        QTest::newRow("looks like a number") << u"http://127.0.0.1.example.com"_s << false;
    }

    void aSecretGoesOnlyWhereNobodyElseReadsIt()
    {
        QFETCH(QString, url);
        QFETCH(bool, mayGo);
        QCOMPARE(checkSecretMayGoTo(QUrl(url), u"team"_s).has_value(), mayGo);
    }

    void gitAddressesAreTakenApart_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("host");
        QTest::newRow("path") << u"/srv/git/acme.git"_s << u"/srv/git/acme.git"_s << QString();
        QTest::newRow("file") << u"file:///srv/git/acme.git/"_s << u"/srv/git/acme.git"_s << QString();
        QTest::newRow("path with a colon") << u"/srv/a:b.git"_s << u"/srv/a:b.git"_s << QString();
        QTest::newRow("https") << u"https://git.example.com/acme.git"_s << QString() << u"git.example.com"_s;
        QTest::newRow("ssh") << u"ssh://git@git.example.com:22/acme.git"_s << QString() << u"git.example.com"_s;
        QTest::newRow("short ssh") << u"git@git.example.com:acme.git"_s << QString() << u"git.example.com"_s;
    }

    void gitAddressesAreTakenApart()
    {
        QFETCH(QString, address);
        QFETCH(QString, path);
        QFETCH(QString, host);
        QCOMPARE(git::localPath(address), path);
        if (path.isEmpty()) {
            QCOMPARE(git::hostOf(address), host);
        }
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestAddress)
#include "tst_address.moc"
