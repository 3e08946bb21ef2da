// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/document/edit_history.h"
#include "models/document/fix_edit.h"
#include "tests/support/check.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

Item card()
{
    Item item;
    item.head = {.name = u"card"_s, .type = u"registry:ui"_s, .registryDependencies = {u"button"_s}};
    item.files = {{u"ui/card.tsx"_s, u"registry:ui"_s, {}, "one\n"}, {u"readme.md"_s, u"registry:file"_s, {}, "two\n"}};
    return item;
}

} // namespace

class TestFixEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void undoingLeadsBackAndKeepsWhatWasTypedSince()
    {
        for (const QuickFix &fix :
             {QuickFix{.kind = QuickFix::Kind::ReplaceReference, .subject = u"button"_s, .value = u"@acme/button"_s},
              QuickFix{.kind = QuickFix::Kind::SetTarget, .subject = u"readme.md"_s, .value = u"~/a.md"_s},
              QuickFix{.kind = QuickFix::Kind::MapToken, .subject = u"brand"_s}}) {
            Item item = card();
            EditHistory history;
            ENIGMA_VERIFY(history.run(editFor(fix, item), item));
            QVERIFY(item != card());
            item.files[0].content = "typed\n";
            history.undo(item);
            Item expected = card();
            expected.files[0].content = "typed\n";
            QCOMPARE(item, expected);
        }
    }

    void aRenamedFileIsNamedToEditors()
    {
        Item item = card();
        const std::unique_ptr<Edit> edit =
            editFor({.kind = QuickFix::Kind::RenameFile, .subject = u"readme.md"_s, .value = u"_readme.md"_s}, item);
        const auto change = edit->apply(item);
        ENIGMA_VERIFY(change);
        QCOMPARE(change->path, u"_readme.md"_s);
        QCOMPARE(change->renamedFrom, u"readme.md"_s);
        QCOMPARE(edit->revert(item).renamedFrom, u"_readme.md"_s);
        QVERIFY(item.file(u"readme.md"));
    }

    void whatWasMendedAlreadyIsNoEdit()
    {
        QVERIFY(!editFor({.kind = QuickFix::Kind::ReplaceReference, .subject = u"gone"_s, .value = u"@acme/gone"_s},
                         card()));
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestFixEdit)
#include "tst_fix_edit.moc"
