// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/git/git_remote.h"
#include "tests/support/check.h"
#include "tests/support/git_http_server.h"
#include "tests/support/git_judge.h"
#include "tests/support/publish_batch.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrent>

namespace enigma {

using namespace Qt::StringLiterals;

// A git host behind http; the repository is judged by the git program.
class TestGitNetwork : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    int m_count = 0;
    QString m_name;
    std::unique_ptr<GitHttpServer> m_host;
    const Registry m_registry = sampleRegistry();

    GitJudge judge() const { return GitJudge(m_folder.filePath(m_name)); }

    Remote remote() const
    {
        return {.id = RemoteId::create(), .name = u"origin"_s, .kind = RemoteKind::Git, .url = m_host->url(m_name)};
    }

    // As from a computer with this cache folder.
    QFuture<Result<QList<PublishAnswer>>> start(const QList<PublishVersion> &versions, const QString &computer,
                                                const QString &token)
    {
        return QtConcurrent::run(
            [to = remote(), registry = m_registry, versions, token, cache = m_folder.filePath(computer + m_name)] {
                GitRemote target(to, token, cache);
                JobContext job;
                return target.publish({registry, versions}, job);
            });
    }

    template<typename T>
    static T finish(QFuture<T> future)
    {
        while (!future.isFinished()) {
            QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        }
        return future.result();
    }

    Result<QList<PublishAnswer>> publish(const QList<PublishVersion> &versions, const QString &computer = u"mine"_s,
                                         const QString &token = {})
    {
        return finish(start(versions, computer, token));
    }

    void addHook(const QString &name, const QByteArray &script) const
    {
        QFile hook(m_folder.filePath(m_name + u"/hooks/"_s + name));
        QVERIFY(hook.open(QIODevice::WriteOnly));
        hook.write("#!/bin/sh\n" + script);
        hook.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

private Q_SLOTS:
    void init()
    {
        m_name = u"registry-%1.git"_s.arg(++m_count);
        QVERIFY(QDir(m_folder.path()).mkpath(m_name));
        judge().say({u"init"_s, u"-q"_s, u"--bare"_s, u"-b"_s, u"main"_s});
        m_host = std::make_unique<GitHttpServer>(m_folder.path());
    }

    void theBranchAndTheTagsArrive()
    {
        ENIGMA_VALUE(const QList<PublishAnswer> answers,
                     publish({sampleVersion(u"button"_s, {1, 0, 0}), versionOf(sampleTheme(), {1, 0, 0})}));
        QCOMPARE(answers.first().kind, PublishAnswer::Kind::Confirmed);
        QVERIFY(judge().isSound());
        QVERIFY(judge().paths().contains(u"components/button/1.0.0/manifest.json"_s));
        QCOMPARE(judge().say({u"cat-file"_s, u"-t"_s, u"button@1.0.0"_s}), u"tag"_s);
        QCOMPARE(judge().say({u"rev-parse"_s, u"main"_s}), answers.first().revision);
    }

    void publishingTwiceChangesNothing()
    {
        const QList<PublishVersion> versions{sampleVersion(u"button"_s, {1, 0, 0})};
        ENIGMA_VERIFY(publish(versions));
        const QString before = judge().say({u"for-each-ref"_s});
        ENIGMA_VALUE(const QList<PublishAnswer> answers, publish(versions, u"another"_s));
        QCOMPARE(answers.first().kind, PublishAnswer::Kind::Confirmed);
        QCOMPARE(judge().say({u"for-each-ref"_s}), before);
    }

    void otherContentIsRefusedAndNothingChanges()
    {
        ENIGMA_VERIFY(publish({sampleVersion(u"button"_s, {1, 0, 0}, "a")}));
        const QString before = judge().say({u"for-each-ref"_s});
        ENIGMA_VALUE(const QList<PublishAnswer> answers,
                     publish({sampleVersion(u"button"_s, {1, 0, 0}, "b")}, u"another"_s));
        QCOMPARE(answers.first().kind, PublishAnswer::Kind::Refused);
        QCOMPARE(judge().say({u"for-each-ref"_s}), before);
    }

    void twoComputersAtTheSameTimeLoseNothing()
    {
        ENIGMA_VERIFY(publish({sampleVersion(u"base"_s, {1, 0, 0})}));
        for (int round = 0; round < 4; ++round) {
            auto one = start({sampleVersion(u"button"_s, {1, round, 0})}, u"mine"_s, {});
            auto other = start({sampleVersion(u"card"_s, {1, round, 0})}, u"another"_s, {});
            ENIGMA_VERIFY(finish(one));
            ENIGMA_VERIFY(finish(other));
        }
        QCOMPARE(judge().paths().filter(u"/manifest.json"_s).size(), 9);
        QCOMPARE(judge().say({u"tag"_s}).split(u'\n').size(), 9);
        QVERIFY(judge().isSound());
    }

    void theTokenIsGivenAndAWrongOneIsNamed()
    {
        m_host->token = "good-token";
        const QList<PublishVersion> versions{sampleVersion(u"button"_s, {1, 0, 0})};
        const auto wrong = publish(versions, u"mine"_s, u"bad-token"_s);
        ENIGMA_VERIFY_FAILS(wrong, ErrorCode::Denied);
        QVERIFY(wrong.error().message.contains(u"origin"));
        QVERIFY(!wrong.error().message.contains(u"bad-token"));
        ENIGMA_VERIFY_FAILS(publish(versions), ErrorCode::Denied);
        ENIGMA_VERIFY(publish(versions, u"mine"_s, u"good-token"_s));
    }

    void aServerThatRefusesTheBranchIsQuoted()
    {
        addHook(u"pre-receive"_s, "echo 'Ask the design team first' >&2; exit 1\n");
        const auto answer = publish({sampleVersion(u"button"_s, {1, 0, 0})});
        ENIGMA_VERIFY_FAILS(answer, ErrorCode::Denied);
        QVERIFY2(answer.error().message.contains(u"pre-receive hook declined"), qPrintable(answer.error().message));
        QVERIFY(judge().say({u"for-each-ref"_s}).isEmpty());
    }

    void aServerThatRefusesTagsIsQuotedAndLaterTheyArrive()
    {
        addHook(u"update"_s, "case $1 in refs/tags/*) exit 1;; esac\n");
        const QList<PublishVersion> versions{sampleVersion(u"button"_s, {1, 0, 0})};
        ENIGMA_VALUE(const QList<PublishAnswer> refused, publish(versions));
        QCOMPARE(refused.first().kind, PublishAnswer::Kind::Refused);
        QVERIFY(refused.first().sentence.contains(u"button@1.0.0"));
        addHook(u"update"_s, "exit 0\n");
        ENIGMA_VALUE(const QList<PublishAnswer> answers, publish(versions));
        QCOMPARE(answers.first().kind, PublishAnswer::Kind::Confirmed);
        QCOMPARE(judge().say({u"cat-file"_s, u"-t"_s, u"button@1.0.0"_s}), u"tag"_s);
    }

    void aTagThatWouldMoveIsRefused()
    {
        ENIGMA_VERIFY(publish({sampleVersion(u"button"_s, {1, 0, 0})}));
        judge().say({u"tag"_s, u"card@1.0.0"_s, u"main"_s});
        const QString before = judge().say({u"for-each-ref"_s});
        ENIGMA_VALUE(const QList<PublishAnswer> answers, publish({sampleVersion(u"card"_s, {1, 0, 0})}));
        QCOMPARE(answers.first().kind, PublishAnswer::Kind::Refused);
        QCOMPARE(judge().say({u"for-each-ref"_s}), before);
    }

    void aRepositoryThatIsNotThereIsNamed()
    {
        m_name = u"nobody.git"_s;
        const auto answer = publish({sampleVersion(u"button"_s, {1, 0, 0})});
        QVERIFY(!answer);
        QVERIFY(answer.error().message.contains(u"origin"));
    }

    void aHostThatIsDownIsTriedAgainLater()
    {
        const Remote down{.name = u"origin"_s, .kind = RemoteKind::Git, .url = u"http://127.0.0.1:1/registry.git"_s};
        GitRemote target(down, {}, m_folder.filePath(u"down"_s));
        JobContext job;
        ENIGMA_VERIFY_FAILS(target.publish({m_registry, {sampleVersion(u"button"_s, {1, 0, 0})}}, job),
                            ErrorCode::Network);
    }

    void aRedirectIsNotFollowed()
    {
        m_host->redirectTo = "http://127.0.0.1:1/elsewhere.git/info/refs";
        const auto answer = publish({sampleVersion(u"button"_s, {1, 0, 0})});
        QVERIFY(!answer);
        QVERIFY2(answer.error().code == ErrorCode::Invalid, qPrintable(answer.error().detail));
    }

    void aRepositoryWithForeignContentIsRefused()
    {
        const QString clone = m_folder.filePath(u"clone-"_s + m_name);
        judge().say({u"clone"_s, u"-q"_s, u"."_s, clone});
        judge().say({u"-C"_s, clone, u"commit"_s, u"-q"_s, u"--allow-empty"_s, u"-m"_s, u"Other work"_s});
        judge().say({u"-C"_s, clone, u"push"_s, u"-q"_s, u"origin"_s, u"HEAD:main"_s});
        const QString before = judge().say({u"for-each-ref"_s});
        QVERIFY(!before.isEmpty());
        ENIGMA_VERIFY_FAILS(publish({sampleVersion(u"button"_s, {1, 0, 0})}), ErrorCode::Conflict);
        QCOMPARE(judge().say({u"for-each-ref"_s}), before);
    }

    void aDamagedCopyIsMadeAgain()
    {
        ENIGMA_VERIFY(publish({sampleVersion(u"button"_s, {1, 0, 0})}));
        QDir cache(m_folder.filePath(u"mine"_s + m_name));
        const QString mirror = cache.entryList(QDir::Dirs | QDir::NoDotAndDotDot).value(0);
        QVERIFY(!mirror.isEmpty());
        QVERIFY(QFile::remove(cache.filePath(mirror + u"/HEAD"_s)));
        ENIGMA_VERIFY(publish({sampleVersion(u"card"_s, {1, 0, 0})}));
        QVERIFY(judge().isSound());
    }

    void aPasswordInTheAddressIsRefused()
    {
        GitRemote target(
            {.name = u"origin"_s, .kind = RemoteKind::Git, .url = u"https://ada:secret@example.com/r.git"_s}, {});
        JobContext job;
        const auto answer = target.publish({m_registry, {}}, job);
        ENIGMA_VERIFY_FAILS(answer, ErrorCode::Denied);
        QVERIFY(!answer.error().message.contains(u"secret"));
    }

    void aTokenIsNotSentOverPlainHttpToAPublicHost()
    {
        GitRemote target({.name = u"origin"_s, .kind = RemoteKind::Git, .url = u"http://git.example.com/r.git"_s},
                         u"token"_s);
        JobContext job;
        ENIGMA_VERIFY_FAILS(target.publish({m_registry, {}}, job), ErrorCode::Denied);
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestGitNetwork)
#include "tst_git_network.moc"
