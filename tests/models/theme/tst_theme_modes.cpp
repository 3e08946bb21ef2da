// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Modes as a whole, and tokens under another name: what changes in the stylesheet, byte by byte.

#include "models/theme/theme_source.h"
#include "models/theme/tokens/token_graph.h"
#include "models/theme/tokens/token_paste.h"
#include "models/theme/tokens/token_rename.h"
#include "tests/support/check.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

const QByteArray kCss = "/* ours */\n:root { --a: red; --b: var(--a); }\n\n[data-theme='brand'] {\n\t--a : blue;\n}\n"
                        "\n@theme inline { --color-a: var(--a); --color-b: var(--b); }\n\n"
                        ".note { color: var(--a, black); content: \"--a\"; } /* --a */\n";

Theme theme(const QByteArray &css = kCss)
{
    return Theme::parse(css).value();
}

} // namespace

class TestThemeModes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAddedModeIsAnEmptyRuleThatTakesValues()
    {
        Theme its = theme();
        ENIGMA_VERIFY(its.addMode(u"contrast"_s));
        QCOMPARE(its.modes(), (QStringList{u"light"_s, u"dark"_s, u"brand"_s, u"contrast"_s}));
        QVERIFY(its.value(u"contrast"_s, u"a"_s)->isInherited);
        ENIGMA_VERIFY(its.set(u"contrast"_s, u"a"_s, u"#000"_s));
        QVERIFY(its.source().contains("[data-theme=\"contrast\"] {\n\t--a: #000;\n}"));
        ENIGMA_VERIFY_FAILS(its.addMode(u"brand"_s), ErrorCode::Conflict);
        ENIGMA_VERIFY_FAILS(its.addMode(u"two words"_s), ErrorCode::Invalid);
        ENIGMA_VERIFY(its.removeMode(u"contrast"_s));
        QCOMPARE(its.source(), kCss);
    }

    void aRenamedModeKeepsItsValuesAndItsManner()
    {
        Theme its = theme();
        ENIGMA_VERIFY(its.renameMode(u"brand"_s, u"acme"_s));
        QCOMPARE(its.source(), QByteArray(kCss).replace("'brand'", "'acme'"));
        ENIGMA_VERIFY_FAILS(its.renameMode(u"light"_s, u"day"_s), ErrorCode::Invalid);
        ENIGMA_VERIFY_FAILS(its.renameMode(u"acme"_s, u"dark"_s), ErrorCode::Conflict);
    }

    void aRemovedModeLeavesWhatIsNotATokenOfIt()
    {
        Theme its = theme();
        ENIGMA_VERIFY(its.removeMode(u"brand"_s));
        QCOMPARE(its.source(), QByteArray(kCss).replace("\n[data-theme='brand'] {\n\t--a : blue;\n}\n", ""));
        Theme mixed = theme(":root{--a:red}\n.dark{--a:blue;color-scheme:dark}\n");
        ENIGMA_VERIFY(mixed.removeMode(u"dark"_s));
        QCOMPARE(mixed.source(), ":root{--a:red}\n.dark{color-scheme:dark}\n");
        ENIGMA_VERIFY_FAILS(mixed.removeMode(u"light"_s), ErrorCode::Invalid);
    }

    void aRenamedTokenIsRenamedWhereverTheStylesheetSaysIt()
    {
        ENIGMA_VALUE(const Theme its, renamedToken(theme(), u"a"_s, u"ink"_s));
        QByteArray expected = kCss;
        expected.replace("--a:", "--ink:").replace("var(--a", "var(--ink").replace("\t--a :", "\t--ink :");
        expected.replace("--color-a:", "--color-ink:");
        QCOMPARE(its.source(), expected);
        ENIGMA_VERIFY_FAILS(renamedToken(theme(), u"a"_s, u"b"_s), ErrorCode::Conflict);
        const Theme mapped = theme(":root{--a:red}@theme{--color-a:var(--a);--color-x:blue}");
        ENIGMA_VERIFY_FAILS(renamedToken(mapped, u"a"_s, u"x"_s), ErrorCode::Conflict);
        ENIGMA_VERIFY_FAILS(renamedToken(theme(), u"a"_s, u"no good"_s), ErrorCode::Invalid);
        ENIGMA_VERIFY_FAILS(renamedToken(theme(), u"z"_s, u"y"_s), ErrorCode::NotFound);
    }

    void aRenamedTokenIsRenamedInTheCodeThatUsesIt()
    {
        const QSet<QString> names{u"primary"_s, u"primary-foreground"_s, u"shadow-sm"_s, u"text-sm"_s, u"radius"_s};
        const auto renamed = [&](const char *code, const char *to = "brand") {
            return renamedInCode(code, u"primary"_s, QString::fromLatin1(to), names);
        };
        QCOMPARE(renamed("cn(\"hover:bg-primary/90 text-primary-foreground !border-primary\")"),
                 "cn(\"hover:bg-brand/90 text-primary-foreground !border-brand\")");
        QCOMPARE(renamed("style={{ color: 'var(--primary)', fill: `var( --color-primary )` }}"),
                 "style={{ color: 'var(--brand)', fill: `var( --color-brand )` }}");
        QCOMPARE(renamed("\"bg-(--primary) text-[var(--primary)] bg-[color:--primary]\""),
                 "\"bg-(--brand) text-[var(--brand)] bg-[color:--brand]\"");
        QCOMPARE(renamed("const primary = 'primary'; // bg-primary"), "const primary = 'primary'; // bg-primary");
        QCOMPARE(renamedInCode("\"shadow-sm text-sm\"", u"shadow-sm"_s, u"shadow-soft"_s, names),
                 "\"shadow-soft text-sm\"");
        QCOMPARE(renamedInCode("\"rounded-lg\"", u"radius"_s, u"corner"_s, names), "\"rounded-lg\"");
        const QByteArray broken = "\"bg-primary\" \xff";
        QCOMPARE(renamedInCode(broken, u"primary"_s, u"brand"_s, names), broken);
    }

    void pastedDeclarationsBecomeChanges()
    {
        QVERIFY(looksLikeDeclarations(u"--a: red"));
        QVERIFY(looksLikeDeclarations(u":root { --a: red }"));
        QVERIFY(!looksLikeDeclarations(u"oklch(0.5 0.1 40)"));
        QVERIFY(!looksLikeDeclarations(u"var(--a)"));
        ENIGMA_VALUE(const QList<TokenChange> bare, pastedChanges(u"--a: red; --c: 4px"_s, u"brand"_s));
        QCOMPARE(bare, (QList<TokenChange>{{u"brand"_s, u"a"_s, u"red"_s}, {u"brand"_s, u"c"_s, u"4px"_s}}));
        ENIGMA_VALUE(const QList<TokenChange> rules, pastedChanges(u":root{--a:tan}.dark{--a:navy}"_s, u"brand"_s));
        QCOMPARE(rules, (QList<TokenChange>{{u"light"_s, u"a"_s, u"tan"_s}, {u"dark"_s, u"a"_s, u"navy"_s}}));
        ENIGMA_VALUE(const Theme its, applied(theme(), rules));
        QCOMPARE(its.value(u"dark"_s, u"a"_s)->text, u"navy"_s);
        ENIGMA_VERIFY_FAILS(pastedChanges(u":root{--a:tan"_s, u"light"_s), ErrorCode::Invalid);
        ENIGMA_VERIFY_FAILS(pastedChanges(u"a { --x: 1 }"_s, u"light"_s), ErrorCode::Invalid);
    }

    void theGraphKnowsWhoRefersToWhom()
    {
        const TokenGraph graph(theme(":root{--a:red;--b:var(--a);--c:color-mix(in oklch,var(--b),var(--gone,var(--a)))}"
                                     ".dark{--a:var(--c)}"));
        QCOMPARE(graph.references(u"c"_s), (QStringList{u"b"_s, u"gone"_s, u"a"_s}));
        QCOMPARE(graph.referencedBy(u"a"_s), (QStringList{u"b"_s, u"c"_s}));
        QCOMPARE(graph.dependents(u"a"_s), (QStringList{u"b"_s, u"c"_s})); // And ends, though it is a cycle.
        QVERIFY(graph.references(u"nothing"_s).isEmpty());
        QCOMPARE(referencedTokens(u"var(--x) VAR( /* y */ --\\78 y ) '--z' calc(1 * var(--n))"),
                 (QStringList{u"x"_s, u"xy"_s, u"n"_s}));
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestThemeModes)
#include "tst_theme_modes.moc"
