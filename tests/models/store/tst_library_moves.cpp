// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Renaming, moving, copying, trash and restore: nothing that was saved changes, and nothing is lost before the trash is
// emptied.

#include "models/format/item_preview.h"
#include "models/store/activity_repository.h"
#include "models/store/chat_repository.h"
#include "models/store/check.h"
#include "models/store/component_repository.h"
#include "models/store/database.h"
#include "models/store/registry_repository.h"
#include "models/store/remote_repository.h"
#include "tests/support/check.h"
#include "tests/support/temp_library.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

static QStringList problemsOf(TempLibrary &library)
{
    JobContext job;
    return checkLibrary(*library, job).value().problems;
}

// A registry with a button, saved as 1.0.0, and a card that uses and imports it, saved too.
struct Acme
{
    TempLibrary library;
    RegistryId registry = library->createRegistry({.slug = u"acme"_s}).value();
    ComponentId button;
    ComponentId card;

    Acme()
    {
        Item item = sampleItem(u"button"_s, "export const Button = 1\n");
        item.files.first().path = u"ui/button.tsx"_s;
        button = library->createComponent(registry, item).value();
        Item other = sampleItem(u"card"_s, "import { Button } from \"@/components/ui/button\"\n"
                                           "// see \"@/components/ui/button\"\n"
                                           "import x from 'button'\n");
        other.head.registryDependencies = {u"@acme/button"_s, u"@acme/button@1.0.0"_s, u"button"_s};
        card = library->createComponent(registry, other).value();
        (void)library->saveVersion({button, {1, 0, 0}, u"First"_s}).value();
        (void)library->saveVersion({card, {1, 0, 0}, u"First"_s}).value();
    }

    Item item(const ComponentId &id) { return library->working(id)->item; }
    void publish()
    {
        const RemoteId remote =
            library->addRemote({.registryId = registry, .name = u"site"_s, .url = u"/tmp/x"_s}).value();
        (void)library->enqueuePublish(remote).value();
        const QList<OutboxEntry> entries = library->remotes().outbox(remote).value();
        for (const OutboxEntry &entry : entries) {
            library->settleOutbox(entry, {.kind = OutboxVerdict::Kind::Confirmed}).value();
        }
    }
};

class TestLibraryMoves : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void renamingReachesTheDraftsOfAllThatUseIt()
    {
        Acme acme;
        ENIGMA_VALUE(const RenamedComponent renamed, acme.library->renameComponent(acme.button, u"knob"_s));
        QCOMPARE(renamed.dependents, QStringList{u"card"_s});
        QVERIFY(renamed.filesRenamed);
        QCOMPARE(acme.item(acme.button).head.name, u"knob"_s);
        QCOMPARE(acme.item(acme.button).files.first().path, u"ui/knob.tsx"_s);
        const Item card = acme.item(acme.card);
        QCOMPARE(card.head.registryDependencies, (QStringList{u"@acme/knob"_s, u"@acme/button@1.0.0"_s, u"button"_s}));
        QCOMPARE(card.files.first().content, QByteArray("import { Button } from \"@/components/ui/knob\"\n"
                                                        "// see \"@/components/ui/button\"\n"
                                                        "import x from 'button'\n"));
        QVERIFY(acme.library->working(acme.card)->isDraft);
        QCOMPARE(acme.library->components().find(acme.registry, u"knob"_s)->id, acme.button);
        const ComponentSummary knob = acme.library->components().load(acme.button).value();
        QCOMPARE(acme.library->components().relations(knob)->usedBy, QStringList{u"card"_s});
        QCOMPARE(acme.library->components().list({.text = u"knob"_s})->first().id, acme.button);
        QVERIFY(
            acme.library->activity().recent(acme.registry, 1)->first().sentence.contains(u"Renamed button to knob"_s));
    }

    void renamingReachesTheExamples()
    {
        Acme acme;
        Item button = acme.item(acme.button);
        setPreviewSource(button.head, u"import { Button } from '@/components/ui/button'\n"_s);
        ENIGMA_VERIFY(acme.library->writeDraft(acme.button, button));
        Item card = acme.item(acme.card);
        setPreviewSource(card.head, u"import { Button } from './button'\n"_s);
        ENIGMA_VERIFY(acme.library->writeDraft(acme.card, card));
        ENIGMA_VERIFY(acme.library->renameComponent(acme.button, u"knob"_s));
        QCOMPARE(previewSource(acme.item(acme.button).head), u"import { Button } from '@/components/ui/knob'\n"_s);
        QCOMPARE(previewSource(acme.item(acme.card).head), u"import { Button } from './knob'\n"_s);
    }

    void renamingChangesNoVersion()
    {
        Acme acme;
        const Version before = acme.library->versions().latest(acme.button).value().value();
        ENIGMA_VERIFY(acme.library->renameComponent(acme.button, u"knob"_s));
        const Version after = acme.library->versions().latest(acme.button).value().value();
        QCOMPARE(after.digest, before.digest);
        QCOMPARE(acme.library->versions().item(after.id)->head.name, u"button"_s);
        ENIGMA_VERIFY_FAILS(acme.library->discardDraft(acme.button), ErrorCode::Conflict);
        QCOMPARE(problemsOf(acme.library), QStringList());
    }

    void renamingBackIsAsIfNothingHadHappened()
    {
        Acme acme;
        ENIGMA_VERIFY(acme.library->renameComponent(acme.button, u"knob"_s));
        ENIGMA_VERIFY(acme.library->renameComponent(acme.button, u"button"_s));
        QVERIFY(!acme.library->working(acme.button)->isDraft);
        QVERIFY(!acme.library->working(acme.card)->isDraft);
    }

    void versionsOfTheOldNameAreNotPublishedUnderTheNewOne()
    {
        Acme acme;
        const RemoteId remote =
            acme.library->addRemote({.registryId = acme.registry, .name = u"site"_s, .url = u"/tmp/x"_s}).value();
        QCOMPARE(acme.library->enqueuePublish(remote).value(), 2);
        ENIGMA_VERIFY(acme.library->renameComponent(acme.button, u"knob"_s));
        QCOMPARE(acme.library->remotes().outbox(remote)->size(), 1);
        QCOMPARE(acme.library->enqueuePublish(remote).value(), 0);
        ENIGMA_VERIFY(acme.library->saveVersion({acme.button, {2, 0, 0}, u"Renamed"_s}));
        QCOMPARE(acme.library->enqueuePublish(remote).value(), 1);
    }

    void aNameThatCannotBeIsRefused()
    {
        Acme acme;
        ENIGMA_VERIFY_FAILS(acme.library->renameComponent(acme.button, u"card"_s), ErrorCode::Conflict);
        ENIGMA_VERIFY_FAILS(acme.library->renameComponent(acme.button, u"The Button"_s), ErrorCode::Invalid);
        ENIGMA_VERIFY_FAILS(acme.library->renameComponent(acme.button, u"registry"_s), ErrorCode::Invalid);
        ENIGMA_VERIFY_FAILS(acme.library->renameComponent(acme.button, u"theme"_s), ErrorCode::Invalid);
        ENIGMA_VERIFY_FAILS(acme.library->duplicateComponent(acme.button, u"card"_s), ErrorCode::Conflict);
        QVERIFY(!acme.library->working(acme.card)->isDraft);
    }

    void importsThatMayMeanSomethingElseAreLeftAlone()
    {
        Acme acme;
        Item dialog = sampleItem(u"dialog"_s, "import { Button } from \"./button\"\n");
        dialog.files.append({u"ui/button.tsx"_s, u"registry:ui"_s, {}, "export const Button = 2\n"});
        dialog.head.registryDependencies = {u"@acme/button"_s};
        ENIGMA_VALUE(const ComponentId id, acme.library->createComponent(acme.registry, dialog));
        ENIGMA_VERIFY(acme.library->renameComponent(acme.button, u"knob"_s));
        QCOMPARE(acme.item(id).files.first().content, dialog.files.first().content);
        QCOMPARE(acme.item(id).head.registryDependencies, QStringList{u"@acme/knob"_s});
    }

    void aComponentMovesWithItsVersionsAndIsNamedWhereItIs()
    {
        Acme acme;
        ENIGMA_VALUE(const RegistryId other, acme.library->createRegistry({.slug = u"other"_s}));
        ENIGMA_VALUE(const QStringList dependents, acme.library->moveComponent(acme.button, other));
        QCOMPARE(dependents, QStringList{u"card"_s});
        QCOMPARE(acme.item(acme.card).head.registryDependencies.first(), u"@other/button"_s);
        QCOMPARE(acme.library->versions().list(acme.button)->size(), 1);
        QCOMPARE(acme.library->registries().load(acme.registry)->componentCount, 1);
        QCOMPARE(acme.library->registries().load(other)->componentCount, 1);
        QCOMPARE(acme.library->components().list({.registry = other, .text = u"button"_s})->size(), 1);
        QCOMPARE(acme.library->components().list({.registry = acme.registry, .text = u"registry:other"_s})->size(), 0);
        QCOMPARE(problemsOf(acme.library), QStringList());
    }

    void whatIsPublishedOrTakenDoesNotMove()
    {
        Acme acme;
        ENIGMA_VALUE(const RegistryId other, acme.library->createRegistry({.slug = u"other"_s}));
        ENIGMA_VERIFY(acme.library->createComponent(other, sampleItem(u"card"_s)));
        ENIGMA_VERIFY_FAILS(acme.library->moveComponent(acme.card, other), ErrorCode::Conflict);
        acme.publish();
        const auto moved = acme.library->moveComponent(acme.button, other);
        ENIGMA_VERIFY_FAILS(moved, ErrorCode::Conflict);
        QVERIFY(moved.error().message.contains(u"site"_s));
    }

    void aDuplicateIsADraftWithoutVersions()
    {
        Acme acme;
        ENIGMA_VALUE(const ComponentId copy, acme.library->duplicateComponent(acme.button, u"dial"_s));
        QVERIFY(acme.library->versions().list(copy)->isEmpty());
        QCOMPARE(acme.item(copy).head.name, u"dial"_s);
        QCOMPARE(acme.item(copy).files.first().path, u"ui/dial.tsx"_s);
        QCOMPARE(acme.item(acme.card).head.registryDependencies.first(), u"@acme/button"_s);
    }

    void whatIsInTheTrashComesBackWhole()
    {
        Acme acme;
        ENIGMA_VERIFY(acme.library->setComponentTrashed(acme.button, true));
        ENIGMA_VALUE(const QList<TrashEntry> trash, acme.library->trash());
        QCOMPARE(trash.size(), 1);
        QCOMPARE(trash.first().name, u"acme/button"_s);
        QCOMPARE(trash.first().contents, 1);
        ENIGMA_VALUE(const ComponentId second, acme.library->createComponent(acme.registry, sampleItem(u"button"_s)));
        ENIGMA_VERIFY_FAILS(acme.library->setComponentTrashed(acme.button, false), ErrorCode::Conflict);
        ENIGMA_VERIFY(acme.library->renameComponent(second, u"second"_s));
        ENIGMA_VERIFY(acme.library->setComponentTrashed(acme.button, false));
        QVERIFY(acme.library->trash()->isEmpty());
        QCOMPARE(acme.library->versions().list(acme.button)->size(), 1);
        QCOMPARE(problemsOf(acme.library), QStringList());
    }

    void emptyingTheTrashTakesOnlyWhatIsInIt()
    {
        Acme acme;
        ENIGMA_VALUE(const ComponentId copy, acme.library->duplicateComponent(acme.button, u"dial"_s));
        ENIGMA_VERIFY(acme.library->saveVersion({copy, {1, 0, 0}, u"First"_s})); // Shares its content with the button.
        ENIGMA_VALUE(const RegistryId other, acme.library->createRegistry({.slug = u"other"_s}));
        ENIGMA_VALUE(const ComponentId gone, acme.library->createComponent(other, sampleItem(u"gone"_s, "only here")));
        ENIGMA_VERIFY(acme.library->saveVersion({gone, {1, 0, 0}, u"First"_s}));
        ENIGMA_VERIFY(acme.library->writeDraftFile(gone, u"gone.tsx"_s, "second"));
        ENIGMA_VERIFY(acme.library->saveVersion({gone, {1, 1, 0}, u"Second"_s}));
        const Chat chat{.id = ChatId::create(), .componentId = gone, .title = u"About gone"_s};
        ENIGMA_VERIFY(acme.library->chats().save(chat));
        const Chat trashedChat{.id = ChatId::create(), .title = u"Old"_s};
        ENIGMA_VERIFY(acme.library->chats().save(trashedChat));
        ENIGMA_VERIFY(acme.library->setChatTrashed(trashedChat.id, true));
        QCOMPARE(acme.library->chats().list()->size(), 1);
        ENIGMA_VERIFY(acme.library->setComponentTrashed(acme.button, true));
        ENIGMA_VERIFY(acme.library->setRegistryTrashed(other, true));
        QCOMPARE(acme.library->trash()->size(), 3);

        ENIGMA_VALUE(const EmptiedTrash emptied, acme.library->emptyTrash());
        QCOMPARE(emptied.registries, 1);
        QCOMPARE(emptied.components, 2);
        QCOMPARE(emptied.chats, 1);
        QCOMPARE(emptied.blobs, 2);
        QVERIFY(acme.library->trash()->isEmpty());
        QCOMPARE(acme.library->chats().list()->size(), 1);
        QCOMPARE(acme.item(copy).files.first().content, QByteArray("export const Button = 1\n"));
        QCOMPARE(acme.item(acme.card).head.name, u"card"_s);
        QCOMPARE(problemsOf(acme.library), QStringList());
        QCOMPARE(acme.library->emptyTrash()->components, 0);
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestLibraryMoves)
#include "tst_library_moves.moc"
