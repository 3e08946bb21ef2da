// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/lint_findings.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

Item needing(const QString &name, const QByteArray &code, const QStringList &references = {})
{
    Item item = lintItem(name, code);
    item.head.registryDependencies = references;
    return item;
}

} // namespace

class TestModuleRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAFileThatNobodyBrings()
    {
        const auto found = findings({lintItem(u"card"_s, "// first\nimport { a } from \"./card-parts\"\n")});
        QCOMPARE(summary(found), QStringList{u"file-missing:error:card"_s});
        QCOMPARE(found[0].path, u"ui/card.tsx"_s);
        QCOMPARE(found[0].line, 2);
        QVERIFY(!found[0].fix);
    }

    void takesFilesOfTheItemAndOfWhatItDependsOn()
    {
        Item card = needing(u"card"_s,
                            "import './parts'\nimport '../lib/parts/index'\nimport './a.css'\nimport './deep/icon.js'\n"
                            "import '@/components/ui/box'\n",
                            {u"@acme/box"_s});
        card.files.append({u"ui/parts.ts"_s, u"registry:lib"_s, {}, "export {}\n"});
        card.files.append({u"ui/a.css"_s, u"registry:file"_s, u"~/a.css"_s, ".a{}\n"});
        QCOMPARE(summary({card, needing(u"box"_s, "export {}\n", {u"@acme/icon"_s}), lintItem(u"icon"_s)}),
                 QStringList());
    }

    void offersTheOwnItemThatHasTheFile()
    {
        const auto found =
            findings({lintItem(u"card"_s, "import { Button } from '@/components/ui/button'\n"), lintItem(u"button"_s)});
        QCOMPARE(summary(found), QStringList{u"dependency-undeclared:warning:card"_s});
        QCOMPARE(fixed(lintItem(u"card"_s), *found[0].fix).head.registryDependencies, QStringList{u"@acme/button"_s});
    }

    void offersShadcnsItemWhenTheRegistryHasNone()
    {
        const auto found = findings({lintItem(u"card"_s, "import { Button } from '@/components/ui/button'\n")});
        QCOMPARE(summary(found), QStringList{u"dependency-undeclared:warning:card"_s});
        QCOMPARE(found[0].fix->value, u"button"_s);
    }

    void saysNothingOfWhatIsThereAnyway_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QStringList>("references");
        QTest::newRow("utils of init") << QByteArray("import { cn } from '@/lib/utils'\n") << QStringList();
        QTest::newRow("declared shadcn item")
            << QByteArray("import '@/components/ui/button'\n") << QStringList{u"button"_s};
        QTest::newRow("a pinned own item, in another folder")
            << QByteArray("import '@/registry/new-york/blocks/box'\n") << QStringList{u"@acme/box@1.0.0"_s};
        QTest::newRow("another registry may bring anything")
            << QByteArray("import './x'\nimport '@/hooks/use-x'\n") << QStringList{u"@other/kit"_s};
        QTest::newRow("no folder of items") << QByteArray("import '@/app/page'\nimport '@/config'\n") << QStringList();
        QTest::newRow("only in a comment") << QByteArray("// import './x'\nexport {}\n") << QStringList();
    }

    void saysNothingOfWhatIsThereAnyway()
    {
        QFETCH(QByteArray, code);
        QFETCH(QStringList, references);
        QCOMPARE(summary({needing(u"card"_s, code, references), lintItem(u"box"_s)}), QStringList());
    }

    void isLessSureWhereShadcnsItemsBringFilesOfTheirOwn()
    {
        QCOMPARE(summary({needing(u"card"_s, "import '@/hooks/use-mobile'\nimport '@/components/ui/sheet'\n",
                                  {u"sidebar"_s})}),
                 (QStringList{u"dependency-undeclared:note:card"_s, u"dependency-undeclared:note:card"_s}));
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestModuleRules)
#include "tst_module_rules.moc"
