// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/component_repository.h"
#include "models/store/database.h"
#include "models/store/draft_repository.h"
#include "models/store/library.h"
#include "models/store/registry_repository.h"
#include "models/store/remote_repository.h"
#include "tests/support/check.h"
#include "tests/support/temp_library.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

class TestLibrary : public QObject
{
    Q_OBJECT

private:
    static RegistryId makeRegistry(TempLibrary &library)
    {
        return library->createRegistry({.slug = u"acme"_s}).value();
    }

private Q_SLOTS:
    void aDraftIsThereAgainAfterAReopen()
    {
        TempLibrary library;
        const RegistryId registry = makeRegistry(library);
        ENIGMA_VALUE(const ComponentId button, library->createComponent(registry, sampleItem(u"button"_s)));
        ENIGMA_VERIFY(library->writeDraftFile(button, u"button.tsx"_s, "export const value = 2\n"));
        library.reopen();
        ENIGMA_VALUE(const WorkingState state, library->working(button));
        QVERIFY(state.isDraft);
        QCOMPARE(state.item.file(u"button.tsx")->content, QByteArray("export const value = 2\n"));
    }

    void theWorkingItemsOfARegistryAreEachComponentsWorkingState()
    {
        TempLibrary library;
        const RegistryId registry = makeRegistry(library);
        const auto make = [&](const QString &name) {
            const ComponentId id = library->createComponent(registry, sampleItem(name)).value();
            library->saveVersion({id, {1, 0, 0}, u"First"_s}).value();
            return id;
        };
        const ComponentId drafted = make(u"drafted"_s);
        ENIGMA_VERIFY(library->writeDraftFile(drafted, u"second.tsx"_s, "draft\n"));
        const ComponentId renamed = make(u"before"_s);
        ENIGMA_VERIFY(library->renameComponent(renamed, u"renamed"_s));
        const ComponentId yanked = make(u"yanked"_s);
        ENIGMA_VERIFY(library->yankVersion(library->versions().list(yanked)->first().id, u"Broken"_s));
        const ComponentId trashed = make(u"trashed"_s);
        ENIGMA_VERIFY(library->setComponentTrashed(trashed, true));
        const ComponentId saved = make(u"saved"_s);
        ENIGMA_VERIFY(library->createComponent(registry, sampleItem(u"unsaved"_s)));
        const ComponentId unsaved = library->components().find(registry, u"unsaved"_s)->id;

        QList<Item> expected;
        for (const ComponentId &id : {drafted, renamed, saved, unsaved, yanked}) {
            expected.append(library->working(id)->item);
        }
        ENIGMA_VALUE(const QList<Item> items, library->workingItems(registry));
        QCOMPARE(items, expected); // By name.
    }

    void savingAVersionEndsTheDraftAndKeepsEveryByte()
    {
        TempLibrary library;
        const RegistryId registry = makeRegistry(library);
        const QByteArray content = "line one\r\nline two without end \xc3\xa9";
        ENIGMA_VALUE(const ComponentId button, library->createComponent(registry, sampleItem(u"button"_s, content)));
        ENIGMA_VALUE(const Version version, library->saveVersion({button, {1, 0, 0}, u"First"_s}));
        QVERIFY(version.isLatest);
        ENIGMA_VALUE(const WorkingState state, library->working(button));
        QVERIFY(!state.isDraft);
        QCOMPARE(state.item.files.first().content, content);
    }

    void writingTheBaseAgainMeansNoDraft()
    {
        TempLibrary library;
        const RegistryId registry = makeRegistry(library);
        ENIGMA_VALUE(const ComponentId button, library->createComponent(registry, sampleItem(u"button"_s, "a")));
        ENIGMA_VERIFY(library->saveVersion({button, {1, 0, 0}, u"First"_s}));
        ENIGMA_VALUE(const WorkingState changed, library->writeDraftFile(button, u"button.tsx"_s, "b"));
        QVERIFY(changed.isDraft);
        ENIGMA_VALUE(const WorkingState back, library->writeDraftFile(button, u"button.tsx"_s, "a"));
        QVERIFY(!back.isDraft);
    }

    void aDiscardedDraftCanBeWrittenAgain()
    {
        TempLibrary library;
        const RegistryId registry = makeRegistry(library);
        ENIGMA_VALUE(const ComponentId button, library->createComponent(registry, sampleItem(u"button"_s, "a")));
        ENIGMA_VERIFY_FAILS(library->discardDraft(button), ErrorCode::Conflict);
        ENIGMA_VERIFY(library->saveVersion({button, {1, 0, 0}, u"First"_s}));
        ENIGMA_VERIFY(library->writeDraftFile(button, u"button.tsx"_s, "b"));
        ENIGMA_VALUE(const Item discarded, library->discardDraft(button));
        QCOMPARE(library->working(button)->item.files.first().content, QByteArray("a"));
        ENIGMA_VERIFY(library->writeDraft(button, discarded));
        QCOMPARE(library->working(button)->item.files.first().content, QByteArray("b"));
    }

    void theSameNumberWithTheSameContentIsHarmlessAndWithOtherContentIsRefused()
    {
        TempLibrary library;
        const RegistryId registry = makeRegistry(library);
        ENIGMA_VALUE(const ComponentId button, library->createComponent(registry, sampleItem(u"button"_s, "a")));
        ENIGMA_VALUE(const Version first, library->saveVersion({button, {1, 0, 0}, u"First"_s}));
        ENIGMA_VALUE(const Version again, library->saveVersion({button, {1, 0, 0}, u"Again"_s}));
        QCOMPARE(again.id, first.id);
        ENIGMA_VERIFY(library->writeDraftFile(button, u"button.tsx"_s, "b"));
        ENIGMA_VERIFY_FAILS(library->saveVersion({button, {1, 0, 0}, u"Other"_s}), ErrorCode::Conflict);
        QVERIFY(library->working(button)->isDraft);
    }

    void aVersionNeedsAChangelog()
    {
        TempLibrary library;
        const RegistryId registry = makeRegistry(library);
        ENIGMA_VALUE(const ComponentId button, library->createComponent(registry, sampleItem(u"button"_s)));
        ENIGMA_VERIFY_FAILS(library->saveVersion({button, {1, 0, 0}, u"  "_s}), ErrorCode::Invalid);
    }

    void theLatestIsTheHighestNumberThatWasNotYanked()
    {
        TempLibrary library;
        const RegistryId registry = makeRegistry(library);
        ENIGMA_VALUE(const ComponentId button, library->createComponent(registry, sampleItem(u"button"_s, "a")));
        ENIGMA_VALUE(const Version ten, library->saveVersion({button, {1, 10, 0}, u"Ten"_s}));
        ENIGMA_VERIFY(library->writeDraftFile(button, u"button.tsx"_s, "b"));
        ENIGMA_VERIFY(library->saveVersion({button, {1, 9, 0}, u"Nine"_s}));
        QCOMPARE(library->versions().latest(button)->value().number, (SemVer{1, 10, 0}));
        ENIGMA_VERIFY(library->yankVersion(ten.id, u"Broken"_s));
        QCOMPARE(library->versions().latest(button)->value().number, (SemVer{1, 9, 0}));
        QVERIFY(library->versions().load(ten.id)->isYanked);
    }

    void aFullDiskWhileSavingLosesNothingAndChangesNothing()
    {
        TempLibrary library;
        const RegistryId registry = makeRegistry(library);
        QByteArray large(400'000, Qt::Uninitialized);
        quint32 noise = 1;
        for (char &byte : large) {
            noise = noise * 1664525 + 1013904223;
            byte = char('0' + (noise >> 24) % 64);
        }
        ENIGMA_VALUE(const ComponentId button, library->createComponent(registry, sampleItem(u"button"_s, large)));
        const qint64 pages = library->database().integer("PRAGMA page_count"_L1).value();
        ENIGMA_VERIFY(library->database().limitPages(pages + 5));
        const auto saved = library->saveVersion({button, {1, 0, 0}, u"First"_s});
        ENIGMA_VERIFY_FAILS(saved, ErrorCode::DiskFull);
        QVERIFY(library->versions().list(button)->isEmpty());
        QCOMPARE(library->working(button)->item.files.first().content, large);
        ENIGMA_VERIFY(library->database().limitPages(1'000'000));
        ENIGMA_VERIFY(library->saveVersion({button, {1, 0, 0}, u"First"_s}));
    }

    void aBadPathNeverReachesTheStore_data()
    {
        QTest::addColumn<QString>("path");
        for (const char *path :
             {"../escape.tsx", "/etc/passwd", "a//b", "a/./b", "con.txt", "a\\b", "", "x\ny", "c:/x", "trailing."}) {
            QTest::newRow(path) << QString::fromUtf8(path);
        }
    }

    void aBadPathNeverReachesTheStore()
    {
        QFETCH(QString, path);
        TempLibrary library;
        const RegistryId registry = makeRegistry(library);
        ENIGMA_VALUE(const ComponentId button, library->createComponent(registry, sampleItem(u"button"_s)));
        ENIGMA_VERIFY_FAILS(library->writeDraftFile(button, path, "x"), ErrorCode::Invalid);
    }

    void aDuplicateNameIsRefusedAndNamesTheThing()
    {
        TempLibrary library;
        const RegistryId registry = makeRegistry(library);
        ENIGMA_VERIFY(library->createComponent(registry, sampleItem(u"button"_s)));
        const auto second = library->createComponent(registry, sampleItem(u"button"_s));
        ENIGMA_VERIFY_FAILS(second, ErrorCode::Conflict);
        QVERIFY(second.error().message.contains(u"button"_s));
        ENIGMA_VERIFY_FAILS(library->createRegistry({.slug = u"acme"_s}), ErrorCode::Conflict);
        ENIGMA_VERIFY_FAILS(library->createRegistry({.slug = u"Acme UI"_s}), ErrorCode::Invalid);
    }

    void searchFindsNamesPartsOfNamesAndIdentifiers()
    {
        TempLibrary library;
        const RegistryId registry = makeRegistry(library);
        Item table = sampleItem(u"data-table"_s, "export function useColumnPinning() {}\n");
        table.head.description = u"Sortable rows with paging."_s;
        ENIGMA_VERIFY(library->createComponent(registry, table));
        ENIGMA_VERIFY(library->createComponent(registry, sampleItem(u"table"_s)));
        const auto names = [&](const QString &text) {
            QStringList found;
            const QList<ComponentSummary> summaries = library->components().list({.text = text}).value();
            for (const ComponentSummary &summary : summaries) {
                found.append(summary.name);
            }
            return found;
        };
        QCOMPARE(names(u"table"_s), (QStringList{u"table"_s, u"data-table"_s}));
        QCOMPARE(names(u"ata-ta"_s), QStringList{u"data-table"_s});
        QCOMPARE(names(u"pinning"_s), QStringList{u"data-table"_s});
        QCOMPARE(names(u"sort pag"_s), QStringList{u"data-table"_s});
        QCOMPARE(names(u"100%"_s), QStringList());
        QCOMPARE(names(u"\" OR *"_s), QStringList());
    }

    void theStateSaysWhatTheRemotesHave()
    {
        TempLibrary library;
        const RegistryId registry = makeRegistry(library);
        ENIGMA_VALUE(const ComponentId button, library->createComponent(registry, sampleItem(u"button"_s, "a")));
        const auto state = [&] { return library->components().load(button)->state; };
        QCOMPARE(state(), ComponentState::NeverPublished);
        ENIGMA_VALUE(const Version version, library->saveVersion({button, {1, 0, 0}, u"First"_s}));
        ENIGMA_VALUE(const RemoteId remote,
                     library->addRemote({.registryId = registry, .name = u"site"_s, .url = u"/tmp/x"_s}));
        QCOMPARE(library->enqueuePublish(remote).value(), 1);
        QCOMPARE(library->enqueuePublish(remote).value(), 0);
        ENIGMA_VALUE(const QList<OutboxEntry> outbox, library->remotes().outbox(remote));
        QCOMPARE(outbox.size(), 1);
        ENIGMA_VERIFY(library->settleOutbox(outbox.first(), {.kind = OutboxVerdict::Kind::Confirmed}));
        QCOMPARE(state(), ComponentState::Published);
        QVERIFY(library->remotes().outbox(remote)->isEmpty());
        QCOMPARE(library->enqueuePublish(remote).value(), 0);
        ENIGMA_VERIFY(library->writeDraftFile(button, u"button.tsx"_s, "b"));
        QCOMPARE(state(), ComponentState::Changed);
        ENIGMA_VERIFY(library->yankVersion(version.id, u"Broken"_s));
        QCOMPARE(state(), ComponentState::Yanked);
    }

    void rowsThatACrashLeftInSendingWaitAgain()
    {
        TempLibrary library;
        const RegistryId registry = makeRegistry(library);
        ENIGMA_VALUE(const ComponentId button, library->createComponent(registry, sampleItem(u"button"_s)));
        ENIGMA_VERIFY(library->saveVersion({button, {1, 0, 0}, u"First"_s}));
        ENIGMA_VALUE(const RemoteId remote,
                     library->addRemote({.registryId = registry, .name = u"site"_s, .url = u"/tmp/x"_s}));
        ENIGMA_VERIFY(library->enqueuePublish(remote));
        const OutboxEntry entry = library->remotes().outbox(remote)->first();
        ENIGMA_VERIFY(library->settleOutbox(entry, {.kind = OutboxVerdict::Kind::Sending}));
        library.reopen();
        ENIGMA_VERIFY(library->remotes().recover());
        QCOMPARE(library->remotes().outbox(remote)->first().state, OutboxState::Waiting);
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestLibrary)
#include "tst_library.moc"
