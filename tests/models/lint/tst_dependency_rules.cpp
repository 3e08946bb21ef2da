// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/lint_findings.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

static Item needing(const QString &name, const QStringList &references)
{
    Item item = lintItem(name);
    item.head.registryDependencies = references;
    return item;
}

class TestDependencyRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsReferencesThatResolve()
    {
        QCOMPARE(summary({needing(u"card"_s, {u"@acme/icon"_s, u"@acme/icon@1.2.0"_s, u"@other/thing"_s, u"button"_s,
                                              u"sidebar-07"_s, u"https://other.example/r/a.json"_s}),
                          lintItem(u"icon"_s)}),
                 QStringList());
    }

    void findsReferencesToFilesOfThisComputer()
    {
        const QStringList local{u"./local.json"_s, u"/srv/r/a.json"_s, u"r/a.json"_s, u"file:///a.json"_s};
        for (const QString &reference : local) {
            QCOMPARE(summary({needing(u"card"_s, {reference})}), QStringList{u"dependency-local:error:card"_s});
        }
    }

    void findsAnOwnItemThatDoesNotExist()
    {
        const auto found = findings({needing(u"card"_s, {u"@acme/icno@1.0.0"_s})});
        QCOMPARE(summary(found), QStringList{u"dependency-missing:error:card"_s});
        QVERIFY(found[0].message.contains(u"“@acme/icno@1.0.0”"_s));
        QVERIFY(found[0].remedy.contains(u"“icno”"_s));
    }

    void knowsItemsThatAreNotLookedAt()
    {
        const LintInput input{
            .cliName = u"acme"_s, .items = {needing(u"card"_s, {u"@acme/icon"_s})}, .names = {u"icon"_s}};
        QCOMPARE(summary(lint(input, {})), QStringList());
    }

    void findsBareNamesOfOwnItems()
    {
        const auto found = findings(
            {needing(u"card"_s, {u"button"_s, u"icon-cloud"_s}), lintItem(u"button"_s), lintItem(u"icon-cloud"_s)});
        QCOMPARE(summary(found),
                 (QStringList{u"dependency-bare-own:warning:card"_s, u"dependency-bare-own:error:card"_s}));
        QCOMPARE(found[0].remedy, u"Write “@acme/button”."_s);
    }

    void letsAnItemBuildOnShadcnsItemOfItsName()
    {
        QCOMPARE(summary({needing(u"button"_s, {u"button"_s})}), QStringList());
    }

    void notesBareNamesThatNobodyKnows()
    {
        QCOMPARE(summary({needing(u"card"_s, {u"data-table"_s})}), QStringList{u"dependency-unknown:note:card"_s});
    }

    void findsEveryCircleOnce()
    {
        const auto found =
            findings({needing(u"a"_s, {u"@acme/b"_s}), needing(u"b"_s, {u"@acme/c"_s}), needing(u"c"_s, {u"@acme/a"_s}),
                      needing(u"d"_s, {u"@acme/d"_s}), needing(u"e"_s, {u"@acme/a"_s})});
        QCOMPARE(summary(found), (QStringList{u"dependency-circle:warning:a"_s, u"dependency-circle:warning:d"_s}));
        QVERIFY(found[0].message.contains(u"a → b → c → a"_s));
        QVERIFY(found[1].message.contains(u"d → d"_s));
    }

    void walksLongChains()
    {
        QList<Item> items;
        for (int i = 0; i < 20'000; ++i) {
            items.append({.head = {.name = u"item-%1"_s.arg(i),
                                   .type = u"registry:block"_s,
                                   .registryDependencies = {u"@acme/item-%1"_s.arg((i + 1) % 20'000)}},
                          .files = {}});
        }
        const auto found = findings(items);
        QCOMPARE(summary(found), QStringList{u"dependency-circle:warning:item-0"_s});
        QVERIFY(found[0].message.size() < 300);
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestDependencyRules)
#include "tst_dependency_rules.moc"
