// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/provider/keychain_secret_store.h"

#include <QTest>

#include <thread>

namespace enigma {

using namespace Qt::StringLiterals;

class TestKeychainSecretStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // No session bus: the test must neither find nor touch the keychain of the person who runs it.
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
        qunsetenv("DISPLAY");
    }

    void withoutAKeychainASecretStaysForTheSession()
    {
        KeychainSecretStore store(u"enigma-designer-test"_s);
        QFuture<Result<SecretPlace>> written = store.write(u"chat/acme"_s, u"sk-1"_s);
        QTRY_VERIFY(written.isFinished());
        QCOMPARE(written.result().value(), SecretPlace::Session);

        QFuture<Result<QString>> read = store.read(u"chat/acme"_s);
        QTRY_VERIFY(read.isFinished());
        QCOMPARE(read.result().value(), u"sk-1"_s);
    }

    void aRemovedSecretIsGone()
    {
        KeychainSecretStore store(u"enigma-designer-test"_s);
        QFuture<Result<SecretPlace>> written = store.write(u"chat/acme"_s, u"sk-1"_s);
        QTRY_VERIFY(written.isFinished());
        QFuture<Result<>> removed = store.remove(u"chat/acme"_s);
        QTRY_VERIFY(removed.isFinished());
        QVERIFY(removed.result().has_value());

        QFuture<Result<QString>> read = store.read(u"chat/acme"_s);
        QTRY_VERIFY(read.isFinished());
        QCOMPARE(read.result().error().code, ErrorCode::NotFound);
        QVERIFY(read.result().error().message.contains(u"chat/acme"));
    }

    void answersOtherThreadsToo()
    {
        KeychainSecretStore store(u"enigma-designer-test"_s);
        QFuture<Result<QString>> read;
        std::thread([&] { read = store.read(u"remote/nobody"_s); }).join();
        QTRY_VERIFY(read.isFinished());
        QCOMPARE(read.result().error().code, ErrorCode::NotFound);
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestKeychainSecretStore)
#include "tst_keychain_secret_store.moc"
