// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/diff/item_diff.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

Item button()
{
    Item item;
    item.head.name = u"button"_s;
    item.head.type = u"registry:ui"_s;
    item.head.title = u"Button"_s;
    item.head.dependencies = {u"clsx"_s, u"zod@^3.0"_s};
    item.files = {{u"button.tsx"_s, u"registry:ui"_s, {}, "one\ntwo\nthree\n"},
                  {u"button.css"_s, u"registry:file"_s, {}, ":root{--a:1}\n"}};
    return item;
}

QStringList findings(const Item &before, const Item &after)
{
    const ItemDiff diff = diffItems(before, after).value();
    QStringList texts;
    for (const Finding &finding : diff.findings) {
        texts.append(finding.text);
    }
    return texts;
}

} // namespace

class TestItemDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNothingBetweenEqualItems()
    {
        const ItemDiff diff = diffItems(button(), button()).value();
        QVERIFY(diff.isEmpty());
        QVERIFY(diff.files.isEmpty());
    }

    void countsLinesOfChangedFiles()
    {
        Item after = button();
        after.files[0].content = "one\nTWO\nthree\nfour\n";
        const ItemDiff diff = diffItems(button(), after).value();
        QCOMPARE(diff.files.size(), 1);
        QCOMPARE(diff.files[0].change, FileChange::Changed);
        QCOMPARE(diff.files[0].before, button().files[0].content);
        QCOMPARE(diff.added, 2);
        QCOMPARE(diff.removed, 1);
        QCOMPARE(diff.findings[0].text, u"button.tsx: 2 lines added, 1 removed"_s);
    }

    void tellsNewRemovedAndRenamedFilesApart()
    {
        Item after = button();
        after.files[0].path = u"ui/button.tsx"_s;
        after.files[1] = {u"readme.md"_s, u"registry:file"_s, {}, "hello"};
        QCOMPARE(findings(button(), after),
                 QStringList({u"button.css: removed, 1 line"_s, u"readme.md: new file, 1 line"_s,
                              u"button.tsx: renamed to ui/button.tsx"_s}));
    }

    void doesNotPairEmptyFiles()
    {
        Item before = button();
        before.files = {{u"a"_s, {}, {}, ""}};
        Item after = before;
        after.files[0].path = u"b"_s;
        const ItemDiff diff = diffItems(before, after).value();
        QCOMPARE(diff.files.size(), 2);
        QCOMPARE(diff.files[0].change, FileChange::Removed);
    }

    void namesPlacesAndOrder()
    {
        Item after = button();
        after.files[0].type = u"registry:component"_s;
        after.files[1].target = u"styles/button.css"_s;
        after.files.swapItemsAt(0, 1);
        QCOMPARE(findings(button(), after),
                 QStringList({u"button.css: target is now styles/button.css"_s, u"button.tsx: type ui → component"_s,
                              u"files: in another order"_s}));
    }

    void comparesDependenciesAsSets()
    {
        Item after = button();
        after.head.dependencies = {u"lucide-react"_s, u"zod@^4.0"_s};
        after.head.registryDependencies = {u"@acme/card@1.2.0"_s, u"https://x.dev/a@b.json"_s};
        QCOMPARE(findings(button(), after),
                 QStringList({u"dependencies: + lucide-react, zod@^3.0 → zod@^4.0, − clsx"_s,
                              u"registryDependencies: + @acme/card@1.2.0, + https://x.dev/a@b.json"_s}));
        after = button();
        after.head.dependencies = {u"zod@^3.0"_s, u"clsx"_s};
        QCOMPARE(findings(button(), after), QStringList({u"dependencies: listed differently"_s}));
    }

    void quotesShortWordsAndNamesLongOnes()
    {
        Item after = button();
        after.head.title = u"Push button"_s;
        after.head.description = u"Does what it says"_s;
        after.head.docs = u"# Long\ntext"_s;
        QCOMPARE(findings(button(), after),
                 QStringList({u"title: “Button” → “Push button”"_s, u"description: added “Does what it says”"_s,
                              u"docs: added"_s}));
    }

    void namesExtraFieldsAndTokens()
    {
        Item before = button();
        before.head.extra = R"({"meta":{"a":1},"cssVars":{"light":{"x":"1"}}})";
        Item after = before;
        after.head.extra = R"({"css":{},"cssVars":{"light":{"x":"2"}}})";
        after.files[1].content = ":root{--a:2;--b:3}\n";
        QCOMPARE(
            findings(before, after),
            QStringList({u"button.css: 1 line added, 1 removed"_s, u"--a in :root: 1 → 2"_s, u"--b in :root: new, 3"_s,
                         u"--x in light: 1 → 2"_s, u"cssVars: changed"_s, u"meta: removed"_s, u"css: added"_s}));
    }

    void seesThatExtraFieldsAreOnlyWrittenDifferently()
    {
        Item before = button();
        before.head.extra = R"({"a":1,"b":2})";
        Item after = before;
        after.head.extra = R"({"b":2,"a":1})";
        QCOMPARE(findings(before, after), QStringList({u"other fields: written differently"_s}));
    }

    void describesBinaryFilesBySize()
    {
        Item before = button();
        before.files = {{u"logo.png"_s, {}, {}, QByteArray(1000, '\0')}};
        Item after = before;
        after.files[0].content = QByteArray(3000, '\0');
        QVERIFY(findings(before, after).first().startsWith(u"logo.png: binary content, "_s));
        QCOMPARE(diffItems(before, after)->added, 0);
    }

    void stopsWhenAsked()
    {
        std::stop_source source;
        source.request_stop();
        Item after = button();
        after.files[0].content += "x";
        QCOMPARE(diffItems(button(), after, source.get_token()).error().code, ErrorCode::Cancelled);
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestItemDiff)
#include "tst_item_diff.moc"
