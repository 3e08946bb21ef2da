// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/lint_findings.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

class TestPackageRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAPackageThatIsNotDeclared()
    {
        const auto found = findings({lintItem(u"card"_s, "\"use client\"\nimport { motion } from \"motion/react\"\n")});
        QCOMPARE(summary(found), QStringList{u"package-undeclared:error:card"_s});
        QCOMPARE(found[0].path, u"ui/card.tsx"_s);
        QCOMPARE(found[0].line, 2);
        QVERIFY(found[0].remedy.contains(u"“motion”"_s));
    }

    void saysEveryPackageOnce()
    {
        QCOMPARE(summary({lintItem(u"card"_s, "import 'motion'\nimport 'motion/react'\n")}).size(), 1);
    }

    void needsNoDeclarationOfWhatIsAlwaysThere()
    {
        QCOMPARE(summary({lintItem(u"card"_s, "import * as React from 'react'\nimport 'react/jsx-runtime'\n"
                                              "import 'react-dom/client'\nimport Link from 'next/link'\n"
                                              "import fs from 'fs'\nimport 'node:path'\n"
                                              "import { cn } from '@/lib/utils'\n")}),
                 QStringList());
    }

    void findsWhatNpmCannotInstall_data()
    {
        QTest::addColumn<QString>("specifier");
        QTest::addColumn<bool>("isPackage");
        for (const QString &good : {u"zod"_s, u"zod@^3"_s, u"@scope/name@1.0.0-rc.1"_s, u"JSONStream"_s, u"a.b_c~d"_s,
                                    u"npm:zod@3"_s, u"github:a/b"_s, u"https://x.test/a.tgz"_s}) {
            QTest::newRow(qPrintable(good)) << good << true;
        }
        for (const QString &bad : {u""_s, u"zod "_s, u"@scope"_s, u"@a/b/c"_s, u"./x"_s, u"a b"_s, u"über"_s}) {
            QTest::newRow(qPrintable(u"not "_s + bad)) << bad << false;
        }
    }

    void findsWhatNpmCannotInstall()
    {
        QFETCH(QString, specifier);
        QFETCH(bool, isPackage);
        Item item = lintItem(u"card"_s);
        item.head.devDependencies = {specifier};
        QCOMPARE(summary({item}), isPackage ? QStringList() : QStringList{u"package-name:error:card"_s});
    }

    void takesWhatIsDeclaredInAnyForm()
    {
        Item item = lintItem(u"card"_s, "import 'zod'\nimport '@radix-ui/react-slot/x'\nimport type A from 'a'\n");
        item.head.dependencies = {u"zod@^3"_s, u"@radix-ui/react-slot@1.0.0"_s};
        item.head.devDependencies = {u"a"_s};
        QCOMPARE(summary({item}), QStringList());
    }

    void takesWhatOwnDependenciesDeclare()
    {
        Item card = lintItem(u"card"_s, "import 'motion'\n");
        card.head.registryDependencies = {u"@acme/box"_s};
        Item box = lintItem(u"box"_s);
        box.head.registryDependencies = {u"@acme/base-box"_s};
        Item base = lintItem(u"base-box"_s, "import 'motion'\n");
        base.head.dependencies = {u"motion"_s};
        base.head.registryDependencies = {u"@acme/box"_s};
        const auto found = summary({card, box, base});
        QVERIFY(!found.contains(u"package-undeclared:error:card"_s));
    }

    void notesWhatSomethingElseProbablyBrings()
    {
        Item usual = lintItem(u"usual"_s, "import { X } from 'lucide-react'\n");
        Item shadcn = lintItem(u"shadcn"_s, "import { toast } from 'sonner'\nimport 'motion'\n");
        shadcn.head.registryDependencies = {u"sonner"_s};
        Item foreign = lintItem(u"foreign"_s, "import 'motion'\n");
        foreign.head.registryDependencies = {u"@other/motion"_s};
        QCOMPARE(summary({usual, shadcn, foreign}),
                 (QStringList{u"package-undeclared:note:usual"_s, u"package-undeclared:note:shadcn"_s,
                              u"package-undeclared:error:shadcn"_s, u"package-undeclared:note:foreign"_s}));
    }

    void notesPackagesThatNothingImports()
    {
        Item item = lintItem(u"card"_s);
        item.head.dependencies = {u"framer-motion"_s, u"@types/canvas-confetti"_s, u"react"_s,
                                  u"tailwindcss-animate"_s};
        item.head.extra = R"({"tailwind":{"config":{"plugins":["tailwindcss-animate"]}}})";
        const auto found = findings({item});
        QCOMPARE(summary(found), QStringList{u"package-unused:note:card"_s});
        QVERIFY(found[0].message.contains(u"“framer-motion”"_s));
    }

    void doesNotGuessWhereFilesAreNoCode()
    {
        Item item = lintItem(u"card"_s);
        item.head.dependencies = {u"some-plugin"_s};
        item.files.append({u"a.css"_s, u"registry:file"_s, u"~/a.css"_s, "@plugin 'some-plugin';\n"});
        QCOMPARE(summary({item}), QStringList());
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestPackageRules)
#include "tst_package_rules.moc"
