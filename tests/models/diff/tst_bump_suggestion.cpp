// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/diff/bump_suggestion.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kButton = R"(const buttonVariants = cva("x", {
  variants: { variant: { default: "a", ghost: "b" }, size: { sm: "c", lg: "d" } },
})
function Button({ asChild, ...props }: React.ComponentProps<"button"> & { asChild?: boolean }) {}
export { Button, buttonVariants }
)";

Item button()
{
    Item item;
    item.head.name = u"button"_s;
    item.head.type = u"registry:ui"_s;
    item.head.dependencies = {u"clsx"_s};
    item.files = {{u"button.tsx"_s, u"registry:ui"_s, {}, kButton}};
    return item;
}

Item theme(const QByteArray &css)
{
    Item item;
    item.head.name = u"theme"_s;
    item.head.type = kThemeItemType.toString();
    item.files = {{kThemeSourcePath.toString(), kThemeSourceType.toString(), {}, css}};
    return item;
}

Item withCode(const char *from, const char *to)
{
    Item item = button();
    item.files[0].content.replace(from, to);
    Q_ASSERT(item != button());
    return item;
}

} // namespace

class TestBumpSuggestion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void suggests_data()
    {
        QTest::addColumn<Item>("before");
        QTest::addColumn<Item>("after");
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("reason");

        QTest::newRow("nothing") << button() << button() << u"1.2.4"_s << u"Nothing changed."_s;
        QTest::newRow("contents") << button() << withCode("\"a\"", "\"z\"") << u"1.2.4"_s
                                  << u"Only the contents of files changed."_s;
        QTest::newRow("a new value") << button() << withCode("lg: \"d\"", "lg: \"d\", icon: \"e\"") << u"1.3.0"_s
                                     << u"Nothing breaks: size gained icon."_s;
        QTest::newRow("a lost value") << button() << withCode(", ghost: \"b\"", "") << u"2.0.0"_s
                                      << u"Others may have to adapt: variant lost ghost."_s;
        QTest::newRow("a renamed value") << button() << withCode("ghost", "quiet") << u"2.0.0"_s
                                         << u"Others may have to adapt: variant lost ghost."_s;
        QTest::newRow("a new variant") << button() << withCode("size: {", "tone: { calm: \"\" }, size: {") << u"1.3.0"_s
                                       << u"Nothing breaks: the variant tone is new."_s;
        QTest::newRow("a lost variant") << button() << withCode(", size: { sm: \"c\", lg: \"d\" }", "") << u"2.0.0"_s
                                        << u"Others may have to adapt: the variant size is gone."_s;
        QTest::newRow("a new export") << button() << withCode("export { Button,", "export { Button, Link,")
                                      << u"1.3.0"_s << u"Nothing breaks: Link is a new export."_s;
        QTest::newRow("a lost export") << button() << withCode(", buttonVariants }", " }") << u"2.0.0"_s
                                       << u"Others may have to adapt: buttonVariants is no longer exported."_s;
        QTest::newRow("a new prop") << button() << withCode("asChild?: boolean", "asChild?: boolean; wide?: boolean")
                                    << u"1.3.0"_s << u"Nothing breaks: the prop wide is new."_s;
        QTest::newRow("a required prop") << button() << withCode("asChild?:", "asChild:") << u"2.0.0"_s
                                         << u"Others may have to adapt: the prop asChild is now required."_s;
        QTest::newRow("a renamed prop") << button() << withCode("asChild?: boolean", "as?: string") << u"2.0.0"_s
                                        << u"Others may have to adapt: the prop asChild is gone."_s;

        Item after = button();
        after.head.dependencies.append(u"lucide-react"_s);
        QTest::newRow("a new dependency")
            << button() << after << u"1.3.0"_s << u"Nothing breaks: the dependency lucide-react is new."_s;
        after = button();
        after.files.append({u"button.demo.tsx"_s, u"registry:example"_s, {}, "x"});
        QTest::newRow("a new file") << button() << after << u"1.3.0"_s << u"Nothing breaks: button.demo.tsx is new."_s;
        QTest::newRow("a removed file") << after << button() << u"2.0.0"_s
                                        << u"Others may have to adapt: button.demo.tsx is gone."_s;
        after = button();
        after.head.title = u"Button"_s;
        QTest::newRow("words") << button() << after << u"1.2.4"_s << u"Only words about it changed."_s;
        after = button();
        after.head.name = u"push-button"_s;
        QTest::newRow("a new name") << button() << after << u"2.0.0"_s
                                    << u"Others may have to adapt: button is now called push-button."_s;

        const Item terra = theme(":root { --a: 1; --b: 2 } .dark { --a: 3 }");
        QTest::newRow("a token's value") << terra << theme(":root { --a: 9; --b: 2 } .dark { --a: 3; --b: 4 }")
                                         << u"1.2.4"_s << u"No token is new or gone: only values changed."_s;
        QTest::newRow("a theme written differently") << terra << theme(":root { --a: 1;\n --b: 2 } .dark { --a: 3 }")
                                                     << u"1.2.4"_s << u"Only the contents of files changed."_s;
        QTest::newRow("a renamed token") << terra << theme(":root { --z: 1; --b: 2 } .dark { --z: 3 }") << u"2.0.0"_s
                                         << u"Others may have to adapt: the token --a is now called --z."_s;
        QTest::newRow("a new mode") << terra
                                    << theme(":root { --a: 1; --b: 2 } .dark { --a: 3 } [data-theme=sea] { --a: 4 }")
                                    << u"1.3.0"_s << u"Nothing breaks: there are tokens for [data-theme=sea]."_s;
        QTest::newRow("a new token") << terra << theme(":root { --a: 1; --b: 2; --c: 3 } .dark { --a: 3 }")
                                     << u"1.3.0"_s << u"Nothing breaks: the token --c is new."_s;
        QTest::newRow("a lost token") << terra << theme(":root { --a: 1 } .dark { --a: 3 }") << u"2.0.0"_s
                                      << u"Others may have to adapt: the token --b is gone."_s;
        QTest::newRow("a lost mode") << terra << theme(":root { --a: 1; --b: 2 }") << u"2.0.0"_s
                                     << u"Others may have to adapt: the tokens of .dark are gone."_s;
    }

    void suggests()
    {
        QFETCH(Item, before);
        QFETCH(Item, after);
        const BumpSuggestion suggestion = suggestBump({1, 2, 3}, before, after);
        QTEST(suggestion.number.toString(), "number");
        QTEST(suggestion.reason, "reason");
    }

    void putsTheWeightiestGroundFirst()
    {
        Item after = withCode("ghost: \"b\"", "quiet: \"b\"");
        after.head.dependencies = {u"zod"_s};
        const BumpSuggestion suggestion = suggestBump({0, 4, 0}, button(), after);
        QCOMPARE(suggestion.bump, Bump::Major);
        QCOMPARE(suggestion.grounds.first().text, u"variant lost ghost"_s);
        QCOMPARE(suggestion.grounds.size(), 4);
        QCOMPARE(suggestion.grounds.last().bump, Bump::Minor);
    }

    void beginsWithZeroOneZero()
    {
        QCOMPARE(suggestFirstVersion().number, (SemVer{0, 1, 0}));
        QCOMPARE(suggestFirstVersion().reason, u"The first version."_s);
    }

    void aThemesChangelogSpeaksOfItsTokens()
    {
        const Item before = theme(":root { --a: red; --b: 2px; --old: 1 } .dark { --a: blue }"
                                  " @theme inline { --color-a: var(--a); }");
        const Item after = theme(":root { --a: lime; --b: 2px; --c: 3px } [data-theme=sea] { --b: 4px }"
                                 " @theme inline { --color-a: var(--a); --color-c: var(--c); }");
        QCOMPARE(suggestedChangelog(before, after), u"the mode sea is new\n"
                                                    "--a light red → lime\n"
                                                    "--c is new: light 3px\n"
                                                    "--old is gone\n"
                                                    "--a dark blue → as in light\n"
                                                    "--b sea as in light → 4px"_s);
        QCOMPARE(suggestedChangelog(theme(":root { --a: red }"), theme(":root { --z: red }")),
                 u"--a is now called --z"_s);
        QByteArray many = ":root {";
        QByteArray others = ":root {";
        for (int i = 0; i < 40; ++i) {
            many += "--t" + QByteArray::number(i) + ": 1px;";
            others += "--t" + QByteArray::number(i) + ": 2px;";
        }
        QVERIFY(suggestedChangelog(theme(many + '}'), theme(others + '}')).endsWith(u"\nand 28 more"_s));
    }

    void writesAChangelogOfAtMostTwoLines()
    {
        QCOMPARE(suggestedChangelog(button(), button()), QString());
        QCOMPARE(suggestedChangelog(button(), withCode("\"a\"", "\"z\"")), u"Changes in button.tsx."_s);
        QCOMPARE(suggestedChangelog(button(), withCode("lg: \"d\"", "lg: \"d\", icon: \"e\"")),
                 u"size gained icon.\nChanges in button.tsx."_s);
        Item after = button();
        after.head.dependencies = {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"clsx"_s};
        QCOMPARE(suggestedChangelog(button(), after),
                 u"The dependency a is new, the dependency b is new, the dependency c is new and 1 more."_s);
        after = button();
        after.head.title = u"New"_s;
        QCOMPARE(suggestedChangelog(button(), after), u"Changes in title."_s);
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestBumpSuggestion)
#include "tst_bump_suggestion.moc"
