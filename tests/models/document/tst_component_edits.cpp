// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/document/component_edits.h"
#include "models/document/draft_changes.h"
#include "models/document/edit_history.h"
#include "models/domain/rules.h"
#include "tests/support/check.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

Item button()
{
    Item item;
    item.head = {.name = u"button"_s, .type = u"registry:ui"_s, .title = u"Button"_s};
    item.files = {{u"button.tsx"_s, u"registry:ui"_s, {}, "one\n"}, {u"readme.md"_s, u"registry:file"_s, {}, "two\n"}};
    return item;
}

ItemHead titled(const Item &item, const QString &title)
{
    ItemHead head = item.head;
    head.title = title;
    return head;
}

// Every edit: doing and undoing it leads back, and doing it again leads to the same.
void verifyEdit(Item item, std::unique_ptr<Edit> edit)
{
    const Item before = item;
    EditHistory history;
    ENIGMA_VERIFY(history.run(std::move(edit), item));
    const Item after = item;
    QVERIFY(after != before);
    QVERIFY(!history.undoText().isEmpty());
    history.undo(item);
    QCOMPARE(item, before);
    ENIGMA_VERIFY(history.redo(item));
    QCOMPARE(item, after);
    history.undo(item);
    QCOMPARE(item, before);
}

void verifyRefused(std::unique_ptr<Edit> edit, ErrorCode code)
{
    Item item = button();
    EditHistory history;
    ENIGMA_VERIFY_FAILS(history.run(std::move(edit), item), code);
    QCOMPARE(item, button());
    QVERIFY(!history.canUndo());
}

} // namespace

class TestComponentEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEditCanBeUndoneAndDoneAgain()
    {
        const Item item = button();
        verifyEdit(item, std::make_unique<ChangeHead>(HeadField::Title, titled(item, u"Push button"_s)));
        verifyEdit(item, std::make_unique<AddFile>(newFile(item, u"button.demo.tsx"_s)));
        verifyEdit(item, std::make_unique<RenameFile>(u"button.tsx"_s, u"push-button.tsx"_s));
        verifyEdit(item, std::make_unique<RenameFile>(u"readme.md"_s, u"README.md"_s));
        verifyEdit(item, std::make_unique<RemoveFile>(u"button.tsx"_s));
    }

    void anEditThatRefusesLeavesTheItemAlone()
    {
        Item renamed = button();
        renamed.head.name = u"knob"_s;
        verifyRefused(std::make_unique<ChangeHead>(HeadField::Title, renamed.head), ErrorCode::Invalid);
        ItemHead odd = button().head;
        odd.type = u"registry:gadget"_s;
        verifyRefused(std::make_unique<ChangeHead>(HeadField::Type, odd), ErrorCode::Invalid);
        verifyRefused(std::make_unique<AddFile>(newFile(button(), u"../button.tsx"_s)), ErrorCode::Invalid);
        verifyRefused(std::make_unique<AddFile>(newFile(button(), u"Button.tsx"_s)), ErrorCode::Conflict);
        verifyRefused(std::make_unique<RenameFile>(u"button.tsx"_s, u"readme.md"_s), ErrorCode::Conflict);
        verifyRefused(std::make_unique<RenameFile>(u"gone.tsx"_s, u"new.tsx"_s), ErrorCode::NotFound);
        verifyRefused(std::make_unique<RemoveFile>(u"gone.tsx"_s), ErrorCode::NotFound);
    }

    void aThemeTakesNoFiles()
    {
        Item theme;
        theme.head = {.name = u"theme"_s, .type = kThemeItemType.toString()};
        ENIGMA_VERIFY_FAILS(AddFile(newFile(theme, u"more.css"_s)).apply(theme), ErrorCode::Invalid);
    }

    void typingInOneFieldIsOneStep()
    {
        Item item = button();
        EditHistory history;
        for (const QString &title : {u"B"_s, u"Bu"_s, u"But"_s}) {
            ENIGMA_VERIFY(history.run(std::make_unique<ChangeHead>(HeadField::Title, titled(item, title)), item));
        }
        history.closeStep();
        ENIGMA_VERIFY(history.run(std::make_unique<ChangeHead>(HeadField::Title, titled(item, u"Butt"_s)), item));
        history.undo(item);
        QCOMPARE(item.head.title, u"But"_s);
        history.undo(item);
        QCOMPARE(item, button());
        ENIGMA_VERIFY(history.redo(item));
        QCOMPARE(item.head.title, u"But"_s);
    }

    void aNewEditForgetsTheUndoneOnes()
    {
        Item item = button();
        EditHistory history;
        ENIGMA_VERIFY(history.run(std::make_unique<RemoveFile>(u"readme.md"_s), item));
        history.undo(item);
        ENIGMA_VERIFY(history.run(std::make_unique<ChangeHead>(HeadField::Title, titled(item, u"B"_s)), item));
        QVERIFY(!history.canRedo());
        history.undo(item);
        QCOMPARE(item, button());
        QVERIFY(!history.canUndo());
    }

    void undoingKeepsWhatWasTypedIntoOtherPlaces()
    {
        Item item = button();
        EditHistory history;
        ENIGMA_VERIFY(history.run(std::make_unique<AddFile>(newFile(item, u"demo.tsx"_s)), item));
        ENIGMA_VERIFY(history.run(std::make_unique<RenameFile>(u"button.tsx"_s, u"knob.tsx"_s), item));
        item.file(u"demo.tsx"_s)->content = "typed\n";
        item.file(u"knob.tsx"_s)->content = "typed too\n";
        history.undo(item);
        QCOMPARE(item.file(u"button.tsx"_s)->content, "typed too\n");
        history.undo(item);
        QVERIFY(!item.file(u"demo.tsx"_s));
        ENIGMA_VERIFY(history.redo(item));
        QCOMPARE(item.file(u"demo.tsx"_s)->content, "typed\n");
    }

    void theSummarySaysWhatADraftChanges()
    {
        const Item base = button();
        Item now = base;
        const SemVer number{1, 2, 0};
        QCOMPARE(draftSummary(changesSince(base, now), number), QString());
        now.head.docs = u"More"_s;
        QCOMPARE(draftSummary(changesSince(base, now), number), u"Draft: details changed since 1.2.0"_s);
        now.files[0].content = "other\n";
        QCOMPARE(draftSummary(changesSince(base, now), number), u"Draft: 1 file changed since 1.2.0"_s);
        now.files.removeLast();
        now.files.append(newFile(now, u"demo.tsx"_s));
        const DraftChanges changes = changesSince(base, now);
        QCOMPARE(changes.changed, QStringList{u"button.tsx"_s});
        QCOMPARE(changes.removed, QStringList{u"readme.md"_s});
        QCOMPARE(changes.added, QStringList{u"demo.tsx"_s});
        QCOMPARE(draftSummary(changes, number), u"Draft: 3 files changed since 1.2.0"_s);
        QCOMPARE(draftSummary(changes, {}), u"Draft: no version yet"_s);
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestComponentEdits)
#include "tst_component_edits.moc"
