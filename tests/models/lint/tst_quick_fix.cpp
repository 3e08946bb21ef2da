// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every fix mends its finding: after it the rule has nothing more to say.

#include "models/lint/lint_rules.h"
#include "tests/support/lint_findings.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

Item depending(const QStringList &packages, const QStringList &references, const QByteArray &code = "export {}\n")
{
    Item item = lintItem(u"card"_s, code);
    item.head.dependencies = packages;
    item.head.registryDependencies = references;
    return item;
}

Item withFile(const ItemFile &file)
{
    Item item = lintItem(u"card"_s);
    item.files = {file};
    return item;
}

Item withToken()
{
    Item item = lintItem(u"card"_s);
    item.head.type = u"registry:style"_s;
    item.head.extra = "{\"cssVars\":{\"light\":{\"brand\":\"color(display-p3 1 0 0)\"}},\"meta\":{\"z\":1}}";
    return item;
}

} // namespace

class TestQuickFix : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mendsItsFinding_data()
    {
        QTest::addColumn<Item>("item");
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("forScripts");
        const auto row = [](const QString &code, const Item &item, bool forScripts) {
            QTest::newRow(qPrintable(code)) << item << code << forScripts;
        };
        row(u"dependency-bare-own"_s, depending({}, {u"box"_s, u"@other/x"_s}), true);
        row(u"dependency-local"_s, depending({}, {u"../r/box.json"_s}), true);
        row(u"dependency-repeated"_s, depending({}, {u"@acme/box"_s, u"@acme/box"_s}), true);
        row(u"dependency-undeclared"_s, depending({}, {}, "import '@/components/ui/box'\n"), true);
        row(u"package-undeclared"_s, depending({}, {}, "import 'motion/react'\n"), true);
        row(u"package-unused"_s, depending({u"motion@^1"_s}, {}), false);
        row(u"package-name"_s, depending({u"@hookform/resolvers/zod"_s}, {}, "import '@hookform/resolvers/zod'\n"),
            true);
        row(u"file-type"_s, withFile({u"a.tsx"_s, u"registry:widget"_s, {}, "x"}), true);
        row(u"file-target"_s, withFile({u"docs/a.md"_s, u"registry:file"_s, {}, "x"}), false);
        row(u"file-name"_s, withFile({u"docs/con.md"_s, u"registry:file"_s, u"~/a.md"_s, "x"}), false);
        row(u"token-color"_s, withToken(), true);
    }

    void mendsItsFinding()
    {
        QFETCH(Item, item);
        QFETCH(QString, code);
        QFETCH(bool, forScripts);
        const auto found = findings({item, lintItem(u"box"_s)});
        const auto finding = std::ranges::find(found, code, &Diagnostic::code);
        QVERIFY2(finding != found.end(), qPrintable(summary(found).join(u' ')));
        QVERIFY(finding->fix && !finding->fix->title.isEmpty());
        QCOMPARE(finding->fix->use == QuickFix::Use::Always, forScripts);
        const Item mended = fixed(item, *finding->fix);
        const auto after = findings({mended, lintItem(u"box"_s)});
        QVERIFY2(!std::ranges::contains(after, code, &Diagnostic::code), qPrintable(summary(after).join(u' ')));
        QVERIFY2(after.size() < found.size(), "another problem came instead");
        QCOMPARE(fixed(mended, *finding->fix), mended);
    }

    void shadcnsItemOfTheSameNameIsAPersonsDecision()
    {
        const auto found = findings({depending({}, {u"button"_s}), lintItem(u"button"_s)});
        QCOMPARE(summary(found), QStringList{u"dependency-bare-own:warning:card"_s});
        QCOMPARE(found[0].fix->use, QuickFix::Use::WhenAsked);
    }

    void everythingElseIsKept()
    {
        const Item item = withToken();
        const auto found = findings({item});
        const Item mended = fixed(item, *found[0].fix);
        QCOMPARE(mended.files, item.files);
        QCOMPARE(mended.head.extra, QByteArray("{\"cssVars\":{\"light\":{\"brand\":\"color(display-p3 1 0 0)\"},"
                                               "\"theme\":{\"color-brand\":\"var(--brand)\"}},\"meta\":{\"z\":1}}"));
    }

    void whatIsGoneIsNotChanged()
    {
        const Item item = lintItem(u"card"_s);
        QCOMPARE(fixed(item, {.kind = QuickFix::Kind::SetTarget, .subject = u"gone.tsx"_s, .value = u"~/x"_s}), item);
        QCOMPARE(fixed(item, {.kind = QuickFix::Kind::ReplaceReference, .subject = u"gone"_s, .value = u"x"_s}), item);
    }

    void everyCodeIsAmongTheRules()
    {
        QStringList codes;
        for (const LintRule &rule : lintRules()) {
            QVERIFY(!rule.sentence.isEmpty());
            codes.append(rule.code);
        }
        QStringList sorted = codes;
        sorted.sort();
        QCOMPARE(codes, sorted);
        QCOMPARE(sorted.removeDuplicates(), 0);
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestQuickFix)
#include "tst_quick_fix.moc"
