// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/engine/sync_engine.h"
#include "sync/remote/http_transport.h"
#include "sync/remote/registry_client.h"
#include "tests/support/check.h"
#include "tests/support/publish_batch.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

namespace enigma {

using namespace Qt::StringLiterals;

// The program itself, as somebody would run it.
class TestRegistryd : public QObject
{
    Q_OBJECT

private:
    struct Ended
    {
        int code;
        QByteArray output;
        QByteArray error;
    };

    static QString program() { return QStringLiteral(ENIGMA_BIN_DIR "/enigma-registryd"); }

    static Ended run(const QStringList &arguments)
    {
        QProcess process;
        process.start(program(), arguments);
        process.waitForFinished();
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    static QUrl start(QProcess &process, const QStringList &arguments)
    {
        process.start(program(), arguments);
        while (!process.canReadLine()) {
            if (!process.waitForReadyRead()) {
                return {};
            }
        }
        const QByteArray line = process.readLine().trimmed();
        return line.startsWith("Listening on ") ? QUrl(QString::fromUtf8(line.sliced(13))) : QUrl();
    }

    static Result<QList<PublishAnswer>> publish(const QUrl &url, const QString &token, const PublishVersion &version)
    {
        RegistryClient client({.name = u"team"_s, .kind = RemoteKind::Server, .url = url.toString()}, token,
                              std::make_unique<HttpTransport>());
        JobContext job;
        return client.publish({sampleRegistry(), {version}}, job);
    }

    static int status(const QUrl &url, const QString &path)
    {
        HttpTransport transport;
        const auto answer = transport.send({.url = url.resolved(QUrl(path))}, {});
        return answer ? answer->status : 0;
    }

private Q_SLOTS:
    void aTokenIsMadePublishesAndIsRevoked()
    {
        QTemporaryDir data;
        const Ended made = run({u"token"_s, u"create"_s, u"--data"_s, data.path(), u"--registry"_s, u"acme"_s,
                                u"--scope"_s, u"publish"_s});
        QCOMPARE(made.code, 0);
        const QString token = QString::fromUtf8(made.output.trimmed());
        QVERIFY(token.size() > 40);
        QVERIFY(!token.contains(u'\n'));

        QProcess server;
        const QUrl url = start(server, {u"--data"_s, data.path(), u"--listen"_s, u"127.0.0.1:0"_s});
        QVERIFY(url.isValid());
        const PublishVersion version = sampleVersion(u"button"_s, {1, 0, 0});
        ENIGMA_VERIFY(publish(url, token, version));
        QCOMPARE(status(url, u"/r/acme/button@1.0.0.json"_s), 200);

        // Changes from the command line count at once, also while the server runs.
        QCOMPARE(run({u"--data"_s, data.path(), u"registry"_s, u"set"_s, u"acme"_s, u"--private"_s}).code, 0);
        QCOMPARE(status(url, u"/r/acme/button@1.0.0.json"_s), 401);
        const Ended list = run({u"--json"_s, u"--data"_s, data.path(), u"token"_s, u"list"_s});
        const QJsonObject row =
            QJsonDocument::fromJson(list.output).object().value("tokens"_L1).toArray().first().toObject();
        QCOMPARE(row.value("registry"_L1).toString(), u"acme"_s);
        QVERIFY(!list.output.contains(token.toUtf8()));
        QCOMPARE(run({u"token"_s, u"revoke"_s, row.value("id"_L1).toString(), u"--data"_s, data.path()}).code, 0);
        ENIGMA_VERIFY_FAILS(publish(url, token, version), ErrorCode::Denied);

        ::kill(pid_t(server.processId()), SIGTERM);
        QVERIFY(server.waitForFinished());
        QCOMPARE(server.exitStatus(), QProcess::NormalExit);
        QCOMPARE(server.exitCode(), 0);
        QCOMPARE(run({u"check"_s, u"--data"_s, data.path()}).code, 0);
    }

    void aServerThatIsKilledKeepsWhatItConfirmed()
    {
        QTemporaryDir data;
        const QString token = QString::fromUtf8(
            run({u"token"_s, u"create"_s, u"--data"_s, data.path(), u"--registry"_s, u"acme"_s}).output.trimmed());
        for (int i = 0; i < 3; ++i) {
            QProcess server;
            const QUrl url = start(server, {u"--data"_s, data.path(), u"--listen"_s, u"127.0.0.1:0"_s});
            QVERIFY(url.isValid());
            ENIGMA_VERIFY(publish(url, token, sampleVersion(u"button"_s, {1, i, 0})));
            ::kill(pid_t(server.processId()), SIGKILL);
            QVERIFY(server.waitForFinished());
        }
        QProcess server;
        const QUrl url = start(server, {u"--data"_s, data.path(), u"--listen"_s, u"127.0.0.1:0"_s});
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(status(url, u"/r/acme/button@1.%1.0.json"_s.arg(i)), 200);
        }
        server.kill();
        server.waitForFinished();
    }

    void wrongUsageIsToldApartFromRefusal()
    {
        QTemporaryDir data;
        QCOMPARE(run({u"--unknown"_s}).code, 2);
        QCOMPARE(run({u"--data"_s, data.path(), u"token"_s, u"create"_s}).code, 2);
        QCOMPARE(
            run({u"--data"_s, data.path(), u"token"_s, u"create"_s, u"--registry"_s, u"acme"_s, u"--scope"_s, u"all"_s})
                .code,
            2);
        QCOMPARE(run({u"--data"_s, data.path(), u"registry"_s, u"set"_s, u"acme"_s}).code, 2);
        QCOMPARE(run({u"--help"_s}).code, 0);
        const Ended unknown = run({u"--data"_s, data.path(), u"registry"_s, u"set"_s, u"acme"_s, u"--private"_s});
        QCOMPARE(unknown.code, 1);
        QVERIFY(unknown.error.contains("acme"));
        const Ended address = run({u"--data"_s, data.path(), u"--listen"_s, u"nonsense"_s});
        QCOMPARE(address.code, 1);
        QVERIFY(address.error.contains("nonsense"));
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestRegistryd)
#include "tst_registryd.moc"
