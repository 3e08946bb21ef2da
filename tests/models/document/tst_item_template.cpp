// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/document/item_template.h"
#include "models/format/item_preview.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

class TestItemTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCopyCarriesTheNewName()
    {
        Item base;
        base.head = {.name = u"button"_s, .type = u"registry:ui"_s, .title = u"Button"_s};
        base.files = {{u"ui/button.tsx"_s, u"registry:ui"_s, u"~/ui/button.tsx"_s, "a"},
                      {u"button/use-button.ts"_s, u"registry:hook"_s, {}, "b"},
                      {u"button-group.tsx"_s, u"registry:ui"_s, {}, "c"}};
        const Item item = itemFromTemplate(base, u"big-knob"_s);
        QCOMPARE(item.head.name, u"big-knob"_s);
        QCOMPARE(item.head.title, u"Big knob"_s);
        QCOMPARE(item.head.type, base.head.type);
        QCOMPARE(item.files.at(0), (ItemFile{u"ui/big-knob.tsx"_s, u"registry:ui"_s, u"~/ui/big-knob.tsx"_s, "a"}));
        QCOMPARE(item.files.at(1).path, u"big-knob/use-button.ts"_s);
        QCOMPARE(item.files.at(2).path, u"button-group.tsx"_s);
    }

    void itsExampleShowsTheCopy()
    {
        Item base;
        base.head = {.name = u"button"_s, .type = u"registry:ui"_s};
        setPreviewSource(base.head, u"import { Button } from \"@/components/ui/button\" // button\n"_s);
        const Item item = itemFromTemplate(base, u"knob"_s);
        QCOMPARE(previewSource(item.head), u"import { Button } from \"@/components/ui/knob\" // button\n"_s);
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestItemTemplate)
#include "tst_item_template.moc"
