// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/folder/folder_remote.h"
#include "tests/support/check.h"
#include "tests/support/publish_batch.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

// Fails once, before the n-th write.
class FailingFiles final : public DurableFiles
{
public:
    FailingFiles(int good, ErrorCode code) : m_good(good), m_code(code) {}

    Result<> write(const QString &path, const QByteArray &bytes, Existing existing) override
    {
        if (m_good-- <= 0) {
            return failure(m_code, u"The test lets “%1” fail."_s.arg(path));
        }
        return DurableFiles::write(path, bytes, existing);
    }

private:
    int m_good;
    ErrorCode m_code;
};

} // namespace

class TestFolderRemote : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    int m_count = 0;
    QString m_path;
    const Registry m_registry = sampleRegistry();

    Remote remote() const
    {
        return {.id = RemoteId::create(), .name = u"site"_s, .kind = RemoteKind::Folder, .url = m_path};
    }

    Result<QList<PublishAnswer>> publish(const QList<PublishVersion> &versions)
    {
        FolderRemote target(remote());
        JobContext job;
        return target.publish({m_registry, versions}, job);
    }

    QByteArray read(const QString &name) const
    {
        QFile file(m_path + u'/' + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QMap<QString, QByteArray> contents() const
    {
        QMap<QString, QByteArray> files;
        QDirIterator iterator(m_path, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (iterator.hasNext()) {
            QFile file(iterator.next());
            if (file.open(QIODevice::ReadOnly)) {
                files.insert(QDir(m_path).relativeFilePath(file.fileName()), file.readAll());
            }
        }
        return files;
    }

private Q_SLOTS:
    void init() { m_path = m_folder.filePath(u"site-%1"_s.arg(++m_count)); }

    void everyFileThatDevelopersAskForIsThere()
    {
        ENIGMA_VERIFY(publish(
            {sampleVersion(u"button"_s, {1, 2, 0}, "export const b = 1\n"), versionOf(sampleTheme(), {1, 0, 0})}));
        QCOMPARE(contents().keys(), (QStringList{u"r/button.json"_s, u"r/button@1.2.0.json"_s, u"r/registry.json"_s,
                                                 u"r/theme.json"_s, u"r/theme@1.0.0.json"_s, u"theme.css"_s}));
        const QJsonObject item = QJsonDocument::fromJson(read(u"r/button@1.2.0.json"_s)).object();
        QCOMPARE(item.value("files"_L1).toArray().at(0)["content"_L1].toString(), u"export const b = 1\n");
        QCOMPARE(item.value("meta"_L1)["version"_L1].toString(), u"1.2.0");
        QVERIFY(item.value("meta"_L1)["integrity"_L1].toString().startsWith(u"sha256-"));
        const QJsonObject theme = QJsonDocument::fromJson(read(u"r/theme.json"_s)).object();
        QCOMPARE(theme.value("cssVars"_L1)["light"_L1]["primary"_L1].toString(), u"oklch(0.5 0.2 250)");
        QVERIFY(read(u"theme.css"_s).contains("--primary: oklch(0.5 0.2 250)"));
        const QJsonObject catalog = QJsonDocument::fromJson(read(u"r/registry.json"_s)).object();
        QCOMPARE(catalog.value("name"_L1).toString(), u"acme");
        QCOMPARE(catalog.value("items"_L1).toArray().size(), 2);
    }

    void publishingTwiceChangesNothing()
    {
        const QList<PublishVersion> versions{sampleVersion(u"button"_s, {1, 0, 0}),
                                             sampleVersion(u"card"_s, {0, 1, 0})};
        ENIGMA_VERIFY(publish(versions));
        const auto before = contents();
        ENIGMA_VALUE(const QList<PublishAnswer> answers, publish(versions));
        QVERIFY(std::ranges::all_of(answers,
                                    [](const PublishAnswer &a) { return a.kind == PublishAnswer::Kind::Confirmed; }));
        QCOMPARE(contents(), before);
    }

    void otherContentUnderAPublishedVersionIsRefusedAndNothingChanges()
    {
        ENIGMA_VERIFY(publish({sampleVersion(u"button"_s, {1, 0, 0}, "a")}));
        const auto before = contents();
        ENIGMA_VALUE(const QList<PublishAnswer> answers, publish({sampleVersion(u"button"_s, {1, 0, 0}, "b")}));
        QCOMPARE(answers.first().kind, PublishAnswer::Kind::Refused);
        QVERIFY(answers.first().sentence.contains(u"site"));
        QVERIFY(answers.first().sentence.contains(u"button 1.0.0"));
        QCOMPARE(contents(), before);
    }

    void oneRefusalDoesNotHoldBackTheOthers()
    {
        ENIGMA_VERIFY(publish({sampleVersion(u"button"_s, {1, 0, 0}, "a")}));
        ENIGMA_VALUE(const QList<PublishAnswer> answers,
                     publish({sampleVersion(u"button"_s, {1, 0, 0}, "b"), sampleVersion(u"card"_s, {1, 0, 0})}));
        QCOMPARE(answers.at(1).kind, PublishAnswer::Kind::Confirmed);
        QVERIFY(!read(u"r/card.json"_s).isEmpty());
    }

    void theLatestIsTheHighestVersionOfTheFolderAlsoWhenAnOlderOneComesLater()
    {
        ENIGMA_VERIFY(publish({sampleVersion(u"button"_s, {1, 10, 0}, "ten")}));
        ENIGMA_VERIFY(publish({sampleVersion(u"button"_s, {1, 9, 1}, "nine")}));
        QVERIFY(read(u"r/button.json"_s).contains("ten"));
        QCOMPARE(read(u"r/button.json"_s), read(u"r/button@1.10.0.json"_s));
    }

    void versionsOfOthersStayInTheList()
    {
        ENIGMA_VERIFY(publish({sampleVersion(u"button"_s, {1, 0, 0})}));
        ENIGMA_VERIFY(publish({sampleVersion(u"card"_s, {1, 0, 0})})); // From another computer, which has no button.
        const QJsonArray items =
            QJsonDocument::fromJson(read(u"r/registry.json"_s)).object().value("items"_L1).toArray();
        QCOMPARE(items.size(), 2);
    }

    void aCrashAfterEveryWriteIsMendedByPublishingAgain()
    {
        const QList<PublishVersion> versions{sampleVersion(u"button"_s, {1, 0, 0}),
                                             sampleVersion(u"button"_s, {1, 1, 0}),
                                             versionOf(sampleTheme(), {1, 0, 0})};
        ENIGMA_VERIFY(publish(versions));
        const auto wanted = contents();
        for (int writes = 0; writes < wanted.size(); ++writes) {
            init();
            FolderRemote crashing(remote(), std::make_unique<FailingFiles>(writes, ErrorCode::DiskFull));
            JobContext job;
            ENIGMA_VERIFY_FAILS(crashing.publish({m_registry, versions}, job), ErrorCode::DiskFull);
            QFile leftover(m_path + u"/r/.enigma-new-half"_s);
            QVERIFY(leftover.open(QIODevice::WriteOnly));
            leftover.close();
            ENIGMA_VERIFY(publish(versions));
            QCOMPARE(contents(), wanted);
        }
    }

    void aMissingDriveIsNamedWithItsRemedy()
    {
        m_path = m_folder.filePath(u"no/such/drive"_s);
        const auto answer = publish({sampleVersion(u"button"_s, {1, 0, 0})});
        ENIGMA_VERIFY_FAILS(answer, ErrorCode::NotFound);
        QVERIFY(answer.error().message.contains(m_path));
        QVERIFY(!QFile::exists(m_path));
    }

    void theFolderOfAnotherRegistryIsRefused()
    {
        ENIGMA_VERIFY(publish({sampleVersion(u"button"_s, {1, 0, 0})}));
        const auto before = contents();
        FolderRemote target(remote());
        JobContext job;
        const auto answer = target.publish({sampleRegistry(u"other"_s), {sampleVersion(u"card"_s, {1, 0, 0})}}, job);
        ENIGMA_VERIFY_FAILS(answer, ErrorCode::Conflict);
        QVERIFY(answer.error().message.contains(u"acme"));
        QCOMPARE(contents(), before);
    }

    void itemsOfAnotherProgramAreNotOverwritten()
    {
        QVERIFY(QDir().mkpath(m_path + u"/r"_s));
        QFile file(m_path + u"/r/button.json"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{}");
        file.close();
        const auto before = contents();
        ENIGMA_VERIFY_FAILS(publish({sampleVersion(u"button"_s, {1, 0, 0})}), ErrorCode::Conflict);
        QCOMPARE(contents(), before);
    }

    void aDamagedPinnedFileIsNamed()
    {
        ENIGMA_VERIFY(publish({sampleVersion(u"button"_s, {1, 0, 0})}));
        QFile file(m_path + u"/r/button@1.0.0.json"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        const auto answer = publish({sampleVersion(u"button"_s, {1, 0, 0})});
        ENIGMA_VERIFY_FAILS(answer, ErrorCode::Corrupt);
        QVERIFY(answer.error().message.contains(u"button@1.0.0.json"));
    }

    void testingARemoteCreatesNothing()
    {
        FolderRemote target(remote());
        JobContext job;
        ENIGMA_VERIFY(target.test(m_registry, job));
        QVERIFY(!QFile::exists(m_path));
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestFolderRemote)
#include "tst_folder_remote.moc"
