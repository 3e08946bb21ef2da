// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/code/module_imports.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

static QStringList modulesOf(QByteArrayView source)
{
    QStringList modules;
    for (const ModuleImport &import : scanImports(source)) {
        modules.append(import.module);
    }
    return modules;
}

class TestModuleImports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsEveryFormOfImport_data()
    {
        QTest::addColumn<QByteArray>("code");
        for (const char *code : {
                 "import 'm'",
                 "import a from \"m\";",
                 "import * as a from 'm'",
                 "import { a, b as c } from 'm'",
                 "import {\n  a,\n  type B,\n} from 'm'",
                 "import type { A } from 'm'",
                 "import type A, * as B from 'm'",
                 "import a, { b } from 'm'",
                 "export * from 'm'",
                 "export * as ns from 'm'",
                 "export { a } from 'm'",
                 "export type { A } from 'm'",
                 "const a = await import('m')",
                 "const A = lazy(() => import(\"m\").then((x) => x.A))",
                 "const a = require('m')",
                 "import a = require('m')",
                 "type A = import('m').A",
             }) {
            QTest::newRow(code) << QByteArray(code);
        }
    }

    void findsEveryFormOfImport()
    {
        QFETCH(QByteArray, code);
        QCOMPARE(modulesOf(code), QStringList{u"m"_s});
    }

    void passesOverWhatIsNoImport_data()
    {
        QTest::addColumn<QByteArray>("code");
        for (const char *code : {
                 "// import a from 'm'",
                 "/* import a from 'm' */",
                 "const text = \"import a from 'm'\"",
                 "const text = `import a from 'm' ${x} require('m')`",
                 "<p>Don't import from it's docs</p>",
                 "const url = import.meta.url",
                 "loader.require('m')",
                 "import(path)",
                 "export const from = 'm'",
                 "export default function a() { return 'm' }",
                 "const r = /import 'm'/",
                 "import",
                 "import {",
                 "import ''",
                 "",
             }) {
            QTest::newRow(code) << QByteArray(code);
        }
    }

    void passesOverWhatIsNoImport()
    {
        QFETCH(QByteArray, code);
        QCOMPARE(modulesOf(code), QStringList());
    }

    void countsLines()
    {
        const QList<ModuleImport> imports =
            scanImports("\"use client\"\n\nimport a from 'a'\n/*\n*/ import {\n  b\n} from 'b'\n");
        QCOMPARE(imports, (QList<ModuleImport>{{u"a"_s, 3}, {u"b"_s, 7}}));
    }

    void namesThePackageOfAModule()
    {
        QCOMPARE(packageOf(u"zod"_s), u"zod"_s);
        QCOMPARE(packageOf(u"motion/react"_s), u"motion"_s);
        QCOMPARE(packageOf(u"@radix-ui/react-slot"_s), u"@radix-ui/react-slot"_s);
        QCOMPARE(packageOf(u"@hookform/resolvers/zod"_s), u"@hookform/resolvers"_s);
        for (const QString &own :
             {u"./a"_s, u"../a"_s, u"@/lib/utils"_s, u"~/a"_s, u"#a"_s, u"/a"_s, u"node:fs"_s, u""_s}) {
            QCOMPARE(packageOf(own), QString());
        }
    }

    void namesThePackageOfASpecifier()
    {
        QCOMPARE(packageOfSpecifier(u"zod@^3"_s), u"zod"_s);
        QCOMPARE(packageOfSpecifier(u"@types/node@22"_s), u"@types/node"_s);
        QCOMPARE(packageOfSpecifier(u"@types/node"_s), u"@types/node"_s);
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestModuleImports)
#include "tst_module_imports.moc"
