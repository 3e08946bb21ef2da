// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/git/git_remote.h"
#include "sync/git/registry_tree.h"
#include "tests/support/check.h"
#include "tests/support/git_judge.h"
#include "tests/support/publish_batch.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

namespace enigma {

using namespace Qt::StringLiterals;

// Remotes that are paths, with the git program as the judge.
class TestGitRemote : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    int m_count = 0;
    QString m_path;
    const Registry m_registry = sampleRegistry();

    QString git(const QStringList &arguments) const { return GitJudge(m_path).say(arguments); }
    bool isSound() const { return GitJudge(m_path).isSound(); }

    Remote remote() const
    {
        return {.id = RemoteId::create(), .name = u"origin"_s, .kind = RemoteKind::Git, .url = m_path};
    }

    Result<QList<PublishAnswer>> publish(const QList<PublishVersion> &versions) const
    {
        GitRemote target(remote(), {});
        JobContext job;
        return target.publish({m_registry, versions}, job);
    }

    QByteArray read(const QString &path) const { return git({u"show"_s, u"main:"_s + path}).toUtf8(); }
    QStringList paths() const { return GitJudge(m_path).paths(); }

private Q_SLOTS:
    void init()
    {
        m_path = m_folder.filePath(u"remote-%1.git"_s.arg(++m_count));
        QVERIFY(QDir().mkpath(m_path));
    }

    void anEmptyFolderBecomesABareRepositoryThatGitAccepts()
    {
        ENIGMA_VERIFY(publish({sampleVersion(u"button"_s, {1, 2, 0}), versionOf(sampleTheme(), {1, 0, 0})}));
        QVERIFY(isSound());
        QCOMPARE(git({u"rev-parse"_s, u"--is-bare-repository"_s}), u"true");
        QCOMPARE(git({u"symbolic-ref"_s, u"HEAD"_s}), u"refs/heads/main");
        QCOMPARE(paths(),
                 (QStringList{u".gitattributes"_s, u".registry/format.json"_s,
                              u"components/button/1.2.0/files/button.tsx"_s, u"components/button/1.2.0/manifest.json"_s,
                              u"r/button.json"_s, u"r/button@1.2.0.json"_s, u"r/registry.json"_s, u"r/theme.json"_s,
                              u"r/theme@1.0.0.json"_s, u"registry.json"_s, u"theme.css"_s,
                              u"themes/theme/1.0.0/files/theme.css"_s, u"themes/theme/1.0.0/manifest.json"_s}));
        QCOMPARE(read(u"components/button/1.2.0/files/button.tsx"_s), QByteArray("export {}"));
        const QJsonObject source = QJsonDocument::fromJson(read(u"registry.json"_s)).object();
        QCOMPARE(source.value("items"_L1)[0]["files"_L1][0]["path"_L1].toString(),
                 u"components/button/1.2.0/files/button.tsx");
    }

    void everyVersionHasAnAnnotatedTagWithItsDigest()
    {
        const PublishVersion version = sampleVersion(u"button"_s, {1, 2, 0});
        ENIGMA_VERIFY(publish({version}));
        QCOMPARE(git({u"cat-file"_s, u"-t"_s, u"button@1.2.0"_s}), u"tag");
        QVERIFY(git({u"tag"_s, u"-n9"_s, u"-l"_s, u"button@1.2.0"_s}).contains(u"sha256-"_s + version.version.digest));
        QCOMPARE(git({u"rev-parse"_s, u"button@1.2.0^{commit}"_s}), git({u"rev-parse"_s, u"main"_s}));
    }

    void publishingTwiceMakesNoCommit()
    {
        const QList<PublishVersion> versions{sampleVersion(u"button"_s, {1, 0, 0})};
        ENIGMA_VERIFY(publish(versions));
        const QString before = git({u"rev-parse"_s, u"main"_s});
        ENIGMA_VALUE(const QList<PublishAnswer> answers, publish(versions));
        QCOMPARE(answers.first().kind, PublishAnswer::Kind::Confirmed);
        QCOMPARE(answers.first().revision, before);
        QCOMPARE(git({u"rev-parse"_s, u"main"_s}), before);
        QCOMPARE(git({u"count-objects"_s, u"-v"_s}).section(u"packs: "_s, 1).section(u'\n', 0, 0), u"1");
    }

    void otherContentUnderAPublishedVersionIsRefusedAndNothingChanges()
    {
        ENIGMA_VERIFY(publish({sampleVersion(u"button"_s, {1, 0, 0}, "a")}));
        const QString before = git({u"for-each-ref"_s});
        ENIGMA_VALUE(const QList<PublishAnswer> answers, publish({sampleVersion(u"button"_s, {1, 0, 0}, "b")}));
        QCOMPARE(answers.first().kind, PublishAnswer::Kind::Refused);
        QVERIFY(answers.first().sentence.contains(u"origin"));
        QVERIFY(answers.first().sentence.contains(u"button 1.0.0"));
        QCOMPARE(git({u"for-each-ref"_s}), before);
    }

    void theTreeDependsOnlyOnTheSetOfVersions()
    {
        const PublishVersion first = sampleVersion(u"button"_s, {1, 0, 0});
        const PublishVersion second = sampleVersion(u"button"_s, {1, 1, 0}, "b");
        const PublishVersion card = sampleVersion(u"card"_s, {0, 1, 0});
        ENIGMA_VERIFY(publish({first}));
        ENIGMA_VERIFY(publish({second}));
        ENIGMA_VERIFY(publish({card}));
        const QString oneByOne = git({u"rev-parse"_s, u"main^{tree}"_s});
        init();
        ENIGMA_VERIFY(publish({card, second, first}));
        QCOMPARE(git({u"rev-parse"_s, u"main^{tree}"_s}), oneByOne);
    }

    void theDerivedFilesAreMadeAgainWhenSomebodyRemovedThem()
    {
        ENIGMA_VERIFY(publish({sampleVersion(u"button"_s, {1, 0, 0})}));
        const QString clone = m_path + u"-clone"_s;
        git({u"clone"_s, u"-q"_s, m_path, clone});
        git({u"-C"_s, clone, u"rm"_s, u"-qr"_s, u"r"_s});
        git({u"-C"_s, clone, u"commit"_s, u"-qm"_s, u"Remove"_s});
        git({u"-C"_s, clone, u"push"_s, u"-q"_s});
        QVERIFY(!paths().contains(u"r/button.json"_s));
        ENIGMA_VERIFY(publish({sampleVersion(u"card"_s, {1, 0, 0})}));
        QVERIFY(paths().contains(u"r/button@1.0.0.json"_s));
        QVERIFY(paths().contains(u"r/button.json"_s));
    }

    void publishersAtTheSameTimeLoseNothing()
    {
        static constexpr int kPublishers = 4;
        static constexpr int kVersions = 6;
        ENIGMA_VERIFY(publish({sampleVersion(u"base"_s, {1, 0, 0})}));
        std::vector<std::thread> threads;
        std::atomic<int> confirmed = 0;
        for (int i = 0; i < kPublishers; ++i) {
            threads.emplace_back([this, i, &confirmed] {
                for (int j = 0; j < kVersions; ++j) {
                    const auto answers = publish({sampleVersion(u"part-%1"_s.arg(i), {1, j, 0})});
                    confirmed += answers && answers->first().kind == PublishAnswer::Kind::Confirmed;
                }
            });
        }
        for (std::thread &thread : threads) {
            thread.join();
        }
        QCOMPARE(confirmed.load(), kPublishers * kVersions);
        QCOMPARE(git({u"ls-tree"_s, u"-r"_s, u"--name-only"_s, u"main"_s}).count(u"/manifest.json"),
                 kPublishers * kVersions + 1);
        QCOMPARE(git({u"tag"_s}).split(u'\n').size(), kPublishers * kVersions + 1);
        QCOMPARE(git({u"rev-list"_s, u"--count"_s, u"main"_s}).toInt(), kPublishers * kVersions + 1);
        QVERIFY(isSound());
    }

    void twoPublishersOfTheFirstVersionLoseNothing()
    {
        for (int round = 0; round < 10; ++round) {
            init();
            git({u"init"_s, u"-q"_s, u"--bare"_s});
            std::thread other([this] { publish({sampleVersion(u"card"_s, {1, 0, 0})}); });
            const auto answers = publish({sampleVersion(u"button"_s, {1, 0, 0})});
            other.join();
            ENIGMA_VERIFY(answers);
            QVERIFY(paths().contains(u"r/card@1.0.0.json"_s));
            QVERIFY(paths().contains(u"r/button@1.0.0.json"_s));
        }
    }

    void aMissingTagIsMadeByTheNextPublish()
    {
        const QList<PublishVersion> versions{sampleVersion(u"button"_s, {1, 0, 0})};
        ENIGMA_VERIFY(publish(versions));
        git({u"tag"_s, u"-d"_s, u"button@1.0.0"_s});
        ENIGMA_VERIFY(publish(versions));
        QCOMPARE(git({u"cat-file"_s, u"-t"_s, u"button@1.0.0"_s}), u"tag");
    }

    void aTagThatWouldMoveIsRefused()
    {
        ENIGMA_VERIFY(publish({sampleVersion(u"button"_s, {1, 0, 0})}));
        git({u"tag"_s, u"card@1.0.0"_s, u"main"_s});
        const QString before = git({u"for-each-ref"_s});
        ENIGMA_VALUE(const QList<PublishAnswer> answers, publish({sampleVersion(u"card"_s, {1, 0, 0})}));
        QCOMPARE(answers.first().kind, PublishAnswer::Kind::Refused);
        QVERIFY(answers.first().sentence.contains(u"card@1.0.0"));
        QCOMPARE(git({u"for-each-ref"_s}), before);
    }

    void aMissingRepositoryIsRefusedWithItsRemedy()
    {
        m_path += u"/not-there"_s;
        const auto answer = publish({sampleVersion(u"button"_s, {1, 0, 0})});
        ENIGMA_VERIFY_FAILS(answer, ErrorCode::NotFound);
        QVERIFY(answer.error().message.contains(u"git init --bare"));
        QVERIFY(!QFile::exists(m_path));
    }

    void testingARemoteChangesNothing()
    {
        GitRemote empty(remote(), {});
        JobContext job;
        ENIGMA_VERIFY(empty.test(m_registry, job));
        QVERIFY(QDir(m_path).isEmpty());
        ENIGMA_VERIFY(publish({sampleVersion(u"button"_s, {1, 0, 0})}));
        const QString before = git({u"for-each-ref"_s});
        ENIGMA_VERIFY(empty.test(m_registry, job));
        ENIGMA_VERIFY_FAILS(empty.test(sampleRegistry(u"other"_s), job), ErrorCode::Conflict);
        QCOMPARE(git({u"for-each-ref"_s}), before);
    }

    void aFolderWithOtherFilesIsNoRepository()
    {
        QFile file(m_path + u"/notes.txt"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        ENIGMA_VERIFY_FAILS(publish({sampleVersion(u"button"_s, {1, 0, 0})}), ErrorCode::NotFound);
        QCOMPARE(QDir(m_path).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{u"notes.txt"_s});
    }

    void aRepositoryWithForeignContentIsRefused_data()
    {
        QTest::addColumn<QString>("branch");
        QTest::newRow("on the same branch") << u"main"_s;
        QTest::newRow("on another branch") << u"master"_s;
    }

    void aRepositoryWithForeignContentIsRefused()
    {
        QFETCH(QString, branch);
        git({u"init"_s, u"-q"_s, u"--bare"_s, u"-b"_s, branch});
        const QString clone = m_path + u"-clone"_s;
        git({u"clone"_s, u"-q"_s, m_path, clone});
        git({u"-C"_s, clone, u"commit"_s, u"-q"_s, u"--allow-empty"_s, u"-m"_s, u"Other work"_s});
        git({u"-C"_s, clone, u"push"_s, u"-q"_s, u"origin"_s, u"HEAD:"_s + branch});
        const QString before = git({u"for-each-ref"_s});
        QVERIFY(!before.isEmpty());
        ENIGMA_VERIFY_FAILS(publish({sampleVersion(u"button"_s, {1, 0, 0})}), ErrorCode::Conflict);
        QCOMPARE(git({u"for-each-ref"_s}), before);
    }

    void aWorkingCopyIsRefused()
    {
        git({u"init"_s, u"-q"_s});
        ENIGMA_VERIFY_FAILS(publish({sampleVersion(u"button"_s, {1, 0, 0})}), ErrorCode::Conflict);
    }

    void theRepositoryOfAnotherRegistryIsRefused()
    {
        ENIGMA_VERIFY(publish({sampleVersion(u"button"_s, {1, 0, 0})}));
        GitRemote target(remote(), {});
        JobContext job;
        const auto answer = target.publish({sampleRegistry(u"other"_s), {sampleVersion(u"card"_s, {1, 0, 0})}}, job);
        ENIGMA_VERIFY_FAILS(answer, ErrorCode::Conflict);
        QVERIFY(answer.error().message.contains(u"acme"));
    }

    void aRepositoryThatCannotBeWrittenSaysSo()
    {
        git({u"init"_s, u"-q"_s, u"--bare"_s});
        QVERIFY(QDir(m_path + u"/objects/pack"_s).removeRecursively());
        QFile inTheWay(m_path + u"/objects/pack"_s);
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        const auto answer = publish({sampleVersion(u"button"_s, {1, 0, 0})});
        QVERIFY(!answer);
        QVERIFY(!answer.error().message.isEmpty());
        QVERIFY(git({u"for-each-ref"_s}).isEmpty());
    }

    void aLaterFormatIsNotTouched()
    {
        ENIGMA_VERIFY(publish({sampleVersion(u"button"_s, {1, 0, 0})}));
        const QString clone = m_path + u"-clone"_s;
        git({u"clone"_s, u"-q"_s, m_path, clone});
        QFile format(clone + u"/.registry/format.json"_s);
        QVERIFY(format.open(QIODevice::WriteOnly));
        format.write(R"({"format":2})");
        format.close();
        git({u"-C"_s, clone, u"commit"_s, u"-qam"_s, u"Format 2"_s});
        git({u"-C"_s, clone, u"push"_s, u"-q"_s});
        ENIGMA_VERIFY_FAILS(publish({sampleVersion(u"card"_s, {1, 0, 0})}), ErrorCode::TooNew);
    }

    void fileAddressesArePathsToo()
    {
        m_path = u"file://"_s + m_path;
        const auto answers = publish({sampleVersion(u"button"_s, {1, 0, 0})});
        ENIGMA_VERIFY(answers);
        m_path = m_path.sliced(7);
        QVERIFY(isSound());
    }

    void aThousandVersionsArriveInOneRound()
    {
        QList<PublishVersion> versions;
        for (int i = 0; i < 1000; ++i) {
            versions.append(sampleVersion(u"item-%1"_s.arg(i % 100), {1, i / 100, 0}, QByteArray::number(i)));
        }
        ENIGMA_VERIFY(publish(versions));
        QVERIFY(isSound());
        QCOMPARE(git({u"tag"_s}).split(u'\n').size(), 1000);
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestGitRemote)
#include "tst_git_remote.moc"
