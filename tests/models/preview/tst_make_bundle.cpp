// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The bundle of a component: which file each import means, what is shown first, and what the page's stylesheet gets.

#include "models/format/item_preview.h"
#include "models/preview/make_bundle.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

// JSON with single quotes for double ones; "~" is an escaped one inside of a text.
static QByteArray json(QByteArray text)
{
    return text.replace('\'', '"').replace('~', "\\\"");
}

static Item itemOf(const QString &name, const QString &type, const QList<ItemFile> &files, const QStringList &uses = {})
{
    Item item;
    item.head.name = name;
    item.head.type = type;
    item.head.registryDependencies = uses;
    item.files = files;
    return item;
}

static ItemFile file(const QString &path, const QString &type, const QByteArray &content, const QString &target = {})
{
    return {path, type, target, content};
}

static ItemFile importing(const QString &path, const QString &type, const QString &specifier)
{
    return file(path, type, "import * as x from '" + specifier.toUtf8() + "'\nexport const A = x\n");
}

static Item button()
{
    return itemOf(u"button"_s, u"registry:ui"_s,
                  {file(u"ui/button.tsx"_s, u"registry:ui"_s, "export function Button() {}\n")});
}

static QStringList keysOf(const PreviewBundle &bundle)
{
    QStringList keys;
    for (const PreviewModule &module : bundle.modules) {
        keys.append(module.key);
    }
    return keys;
}

static const PreviewModule *moduleOf(const PreviewBundle &bundle, const QString &key)
{
    const auto found = std::ranges::find(bundle.modules, key, &PreviewModule::key);
    return found == bundle.modules.end() ? nullptr : &*found;
}

// What the only import of the bundle's main module means.
static QString firstImport(const PreviewBundle &bundle)
{
    const PreviewModule *main = moduleOf(bundle, bundle.main);
    return main && !main->imports.isEmpty() ? main->imports.constFirst().second : QString();
}

static QStringList titlesOf(const PreviewBundle &bundle)
{
    QStringList titles;
    for (const PreviewExample &example : bundle.examples) {
        titles.append(example.title);
    }
    return titles;
}

class TestMakeBundle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyWayToImportAButtonFindsIt_data()
    {
        QTest::addColumn<QString>("specifier");
        for (const char *specifier :
             {"@/components/ui/button", "@/components/ui/button.tsx", "@/registry/new-york/ui/button",
              "@/registry/new-york-v4/ui/button", "~/components/ui/button", "#components/ui/button",
              "#/components/ui/button", "@/components/button", "../ui/button", "./button", "@acme/button",
              "../../../ui/button?raw"}) {
            QTest::newRow(specifier) << QString::fromLatin1(specifier);
        }
    }

    void everyWayToImportAButtonFindsIt()
    {
        QFETCH(QString, specifier);
        const Item card = itemOf(u"card"_s, u"registry:ui"_s,
                                 {importing(u"ui/card.tsx"_s, u"registry:ui"_s, specifier)}, {u"@acme/button"_s});
        const PreviewBundle bundle = makePreviewBundle(card, {button()}, u"acme"_s);
        QCOMPARE(bundle.main, u"card/ui/card.tsx"_s);
        QCOMPARE(firstImport(bundle), u"button/ui/button.tsx"_s);
        QCOMPARE(keysOf(bundle), (QStringList{u"card/ui/card.tsx"_s, u"button/ui/button.tsx"_s}));
    }

    void filesLieWhereTheyAreInstalled_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("specifier");
        QTest::newRow("hook") << u"registry/default/hooks/use-x.ts"_s << u"registry:hook"_s << QString()
                              << u"@/hooks/use-x"_s;
        QTest::newRow("lib") << u"source/dates.ts"_s << u"registry:lib"_s << QString() << u"@/lib/dates"_s;
        QTest::newRow("part of a block") << u"blocks/a/components/nav.tsx"_s << u"registry:component"_s << QString()
                                         << u"@/components/nav"_s;
        QTest::newRow("target") << u"x/login.tsx"_s << u"registry:file"_s << u"components/forms/login.tsx"_s
                                << u"@/components/forms/login"_s;
        QTest::newRow("target at the root")
            << u"x/login.tsx"_s << u"registry:file"_s << u"~/features/login.tsx"_s << u"@/features/login"_s;
        QTest::newRow("target in src") << u"x/login.tsx"_s << u"registry:file"_s << u"src/features/login.tsx"_s
                                       << u"~/features/login"_s;
        QTest::newRow("target by alias") << u"x/login.tsx"_s << u"registry:ui"_s << u"@ui/login.tsx"_s
                                         << u"@/components/ui/login"_s;
        QTest::newRow("index") << u"ui/tree/index.tsx"_s << u"registry:ui"_s << QString() << u"@/components/ui/tree"_s;
        QTest::newRow("beside it in the project") << u"ui/menu.tsx"_s << u"registry:ui"_s << QString() << u"./menu"_s;
    }

    void filesLieWhereTheyAreInstalled()
    {
        QFETCH(QString, path);
        QFETCH(QString, type);
        QFETCH(QString, target);
        QFETCH(QString, specifier);
        const Item part = itemOf(u"part"_s, type, {file(path, type, "export const A = 1\n", target)});
        const Item card = itemOf(u"card"_s, u"registry:ui"_s,
                                 {importing(u"ui/card.tsx"_s, u"registry:ui"_s, specifier)}, {u"@acme/part"_s});
        // Of the same name, and nobody's dependency.
        const Item decoy = itemOf(u"decoy"_s, type, {file(u"elsewhere/"_s + path, u"registry:file"_s, "")});
        QCOMPARE(firstImport(makePreviewBundle(card, {decoy, part}, u"acme"_s)), u"part/"_s + path);
    }

    void anItemsOwnFilesComeFirst()
    {
        const auto sidebar = [](const QString &name) {
            return itemOf(
                name, u"registry:block"_s,
                {importing(name + u"/page.tsx"_s, u"registry:page"_s, u"@/components/app-sidebar"_s),
                 file(name + u"/components/app-sidebar.tsx"_s, u"registry:component"_s, "export const A = 1")});
        };
        const PreviewBundle bundle = makePreviewBundle(sidebar(u"second"_s), {sidebar(u"first"_s)}, u"acme"_s);
        QCOMPARE(bundle.main, u"second/second/page.tsx"_s);
        QCOMPARE(firstImport(bundle), u"second/second/components/app-sidebar.tsx"_s);
    }

    void aWrapperCanHaveTheNameOfWhatItWraps()
    {
        const Item own = itemOf(u"button"_s, u"registry:component"_s,
                                {importing(u"button.tsx"_s, u"registry:component"_s, u"@/components/ui/button"_s)},
                                {u"@other/button"_s});
        const PreviewBundle bundle = makePreviewBundle(own, {button()}, u"acme"_s);
        QCOMPARE(keysOf(bundle), (QStringList{u"button/button.tsx"_s, u"button.2/ui/button.tsx"_s}));
        QCOMPARE(firstImport(bundle), u"button.2/ui/button.tsx"_s);
    }

    void whatNobodyHasStaysOut()
    {
        const Item card =
            itemOf(u"card"_s, u"registry:ui"_s,
                   {file(u"ui/card.tsx"_s, u"registry:ui"_s,
                         "import a from './missing'\nimport b from '@/lib/missing'\nimport React from 'react'\n"
                         "import fs from 'node:fs'\nimport x from '@acme/nothing'\nimport y from './logo.svg'\n"
                         "import up from '../../../../../..'\nimport e from ''\nimport dot from '.'\n")});
        const PreviewBundle bundle = makePreviewBundle(card, {button()}, u"acme"_s);
        QCOMPARE(keysOf(bundle), QStringList{u"card/ui/card.tsx"_s});
        QVERIFY(bundle.modules.constFirst().imports.isEmpty());
    }

    void shadcnsHelperIsThereWhenTheRegistryHasNone()
    {
        const Item card = itemOf(
            u"card"_s, u"registry:ui"_s,
            {importing(u"ui/card.tsx"_s, u"registry:ui"_s, u"@/lib/utils"_s),
             file(u"ui/parts/utils.ts"_s, u"registry:ui"_s, "export const none = 1\n")}); // Not the one with cn().
        const PreviewBundle bundle = makePreviewBundle(card, {}, u"acme"_s);
        const PreviewModule *utils = moduleOf(bundle, firstImport(bundle));
        QVERIFY(utils);
        QVERIFY(utils->code.contains(u"export const cn"_s));

        for (const QString &specifier : {u"~/lib/utils.ts"_s, u"#lib/utils"_s, u"@/registry/default/lib/utils"_s}) {
            const Item other = itemOf(u"card"_s, u"registry:ui"_s, {importing(u"card.tsx"_s, {}, specifier)});
            QCOMPARE(firstImport(makePreviewBundle(other, {}, u"acme"_s)), utils->key);
        }

        const Item own =
            itemOf(u"utils"_s, u"registry:lib"_s, {file(u"lib/utils.ts"_s, u"registry:lib"_s, "export const cn = 1")});
        QCOMPARE(firstImport(makePreviewBundle(card, {own}, u"acme"_s)), u"utils/lib/utils.ts"_s);
    }

    void jsonIsAModuleAndStylesheetsAreRules()
    {
        const Item chart =
            itemOf(u"chart"_s, u"registry:block"_s,
                   {file(u"chart/page.tsx"_s, u"registry:page"_s,
                         "import data from './data.json'\nimport './chart.css'\nexport default () => data\n"),
                    file(u"chart/data.json"_s, u"registry:file"_s, "[1]"),
                    file(u"chart/chart.css"_s, u"registry:file"_s, "@import 'tailwindcss';\n.chart { color: red }\n")});
        const PreviewBundle bundle = makePreviewBundle(chart, {}, u"acme"_s);
        QCOMPARE(moduleOf(bundle, u"chart/chart/data.json"_s)->code, u"[1]"_s);
        QCOMPARE(keysOf(bundle), (QStringList{u"chart/chart/page.tsx"_s, u"chart/chart/data.json"_s}));
        QVERIFY(bundle.css.contains(".chart { color: red }"));
        QVERIFY(!bundle.css.contains("@import"));
    }

    void theMainFileIsTheOneAPersonMeans_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QStringList>("paths");
        QTest::addColumn<QString>("main");
        const auto row = [](const char *name, const QString &type, const QStringList &paths, const QString &main) {
            QTest::newRow(name) << type << paths << main;
        };
        row("called like the item", u"registry:ui"_s, {u"a.tsx"_s, u"ui/thing.tsx"_s}, u"ui/thing.tsx"_s);
        row("folder of its name", u"registry:ui"_s, {u"a.tsx"_s, u"ui/thing/index.tsx"_s}, u"ui/thing/index.tsx"_s);
        row("the first", u"registry:ui"_s, {u"a.ts"_s, u"b.tsx"_s, u"c.tsx"_s}, u"b.tsx"_s);
        row("the page of a block", u"registry:block"_s, {u"b/thing.tsx"_s, u"b/page.tsx"_s}, u"b/page.tsx"_s);
        row("no examples, tests and declarations", u"registry:ui"_s,
            {u"thing.demo.tsx"_s, u"thing.test.tsx"_s, u"thing.d.ts"_s, u"b.jsx"_s}, u"b.jsx"_s);
        row("code without JSX", u"registry:ui"_s, {u"lower.ts"_s, u"thing.js"_s}, u"thing.js"_s);
        row("an example", u"registry:example"_s, {u"thing.test.tsx"_s, u"thing.demo.tsx"_s}, u"thing.demo.tsx"_s);
        row("a hook", u"registry:hook"_s, {u"use-thing.ts"_s}, {});
        row("a hook in TSX", u"registry:hook"_s, {u"use-thing.tsx"_s}, {});
        row("a helper with a provider", u"registry:lib"_s, {u"thing.tsx"_s}, u"thing.tsx"_s);
        row("only rules", u"registry:ui"_s, {u"thing.css"_s}, {});
        row("nothing", u"registry:ui"_s, {}, {});
    }

    void theMainFileIsTheOneAPersonMeans()
    {
        QFETCH(QString, type);
        QFETCH(QStringList, paths);
        QFETCH(QString, main);
        Item item = itemOf(u"thing"_s, type, {});
        for (const QString &path : std::as_const(paths)) {
            const bool isHook = path.contains("use-"_L1) || path.contains("lower"_L1);
            item.files.append(file(path, {}, isHook ? "export function useThing() {}" : "export const Thing = 1"));
        }
        QCOMPARE(makePreviewBundle(item, {}, u"acme"_s).main, main.isEmpty() ? main : u"thing/"_s + main);
    }

    void codeThatIsBeingTypedIsStillShown()
    {
        const Item item =
            itemOf(u"thing"_s, u"registry:ui"_s, {file(u"thing.tsx"_s, {}, "export function Thing( { return <div")});
        QCOMPARE(makePreviewBundle(item, {}, {}).main, u"thing/thing.tsx"_s);
    }

    void examplesComeInTheOrderOfCare()
    {
        const auto example = [](const QString &name, const QString &uses) {
            return itemOf(name, u"registry:example"_s,
                          {importing(u"examples/"_s + name + u".tsx"_s, u"registry:example"_s,
                                     u"@/registry/new-york/ui/button"_s)},
                          {uses});
        };
        Item item = button();
        item.files.append(importing(u"ui/button.stories.tsx"_s, u"registry:ui"_s, u"./button"_s));
        setPreviewSource(item.head, u"import { Button } from \"@/components/ui/button\"\n"_s);
        const PreviewBundle bundle = makePreviewBundle(
            item,
            {example(u"dialog-demo"_s, u"button"_s), example(u"button-icon"_s, u"@acme/button@1.2.0"_s),
             example(u"button-demo"_s, u"https://acme.dev/r/button.json"_s), example(u"card-demo"_s, u"card"_s),
             example(u"button-loading"_s, u"undeclared"_s),
             itemOf(u"button-group-demo"_s, u"registry:example"_s, {importing(u"x.tsx"_s, {}, u"./button-group"_s)})},
            u"acme"_s);
        QCOMPARE(titlesOf(bundle), (QStringList{u"preview"_s, u"button.stories.tsx"_s, u"button-demo"_s,
                                                u"button-icon"_s, u"button-loading"_s, u"dialog-demo"_s}));
        QCOMPARE(bundle.examples.constFirst().module, u"button/preview.tsx"_s);
        for (const PreviewExample &each : bundle.examples) {
            const PreviewModule *module = moduleOf(bundle, each.module);
            QVERIFY2(module, qPrintable(each.title));
            QCOMPARE(module->imports.constFirst().second, u"button/ui/button.tsx"_s);
        }
        QVERIFY(!moduleOf(bundle, u"card-demo/examples/card-demo.tsx"_s));
    }

    void anotherItemsIncompleteExampleIsLeftOut()
    {
        Item broken = itemOf(u"button-demo"_s, u"registry:example"_s,
                             {file(u"e.tsx"_s, {},
                                   "import { Button } from '@/ui/button'\nimport { cn } from '@/lib/utils'\n"
                                   "import { Icons } from '@/components/icons'\n")},
                             {u"button"_s});
        QCOMPARE(titlesOf(makePreviewBundle(button(), {broken}, u"acme"_s)), QStringList());
        // Shown on its own it says what it lacks.
        QCOMPARE(makePreviewBundle(broken, {button()}, u"acme"_s).main, u"button-demo/e.tsx"_s);
        broken.files.first().content.replace("@/components/icons", "lucide-react");
        QCOMPARE(titlesOf(makePreviewBundle(button(), {broken}, u"acme"_s)), QStringList{u"button-demo"_s});
    }

    void aWrittenExampleReachesTheComponentBesideIt()
    {
        Item item = button();
        item.files.append(file(u"preview.tsx"_s, u"registry:ui"_s, "export const taken = 1"));
        for (const QString &specifier :
             {u"./button"_s, u"@/registry/new-york/ui/button"_s, u"~/ui/button"_s, u"@acme/button"_s}) {
            setPreviewSource(item.head, u"import { Button } from \"%1\"\n"_s.arg(specifier));
            const PreviewBundle bundle = makePreviewBundle(item, {}, u"acme"_s);
            QCOMPARE(bundle.examples.constFirst().module, u"button/preview-2.tsx"_s);
            const PreviewModule *example = moduleOf(bundle, bundle.examples.constFirst().module);
            QCOMPARE(example->imports, (QList<std::pair<QString, QString>>{{specifier, u"button/ui/button.tsx"_s}}));
        }
    }

    void noMoreExamplesThanAPersonLooksAt()
    {
        QList<Item> examples;
        for (int i = 0; i < 100; ++i) {
            examples.append(itemOf(u"button-%1"_s.arg(i), u"registry:example"_s,
                                   {importing(u"e.tsx"_s, u"registry:example"_s, u"@/ui/button"_s)}, {u"button"_s}));
        }
        QCOMPARE(makePreviewBundle(button(), examples, u"acme"_s).examples.size(), 24);
    }

    void rulesOfDependenciesComeFirst()
    {
        Item base = itemOf(u"base"_s, u"registry:style"_s, {});
        base.head.extra = json("{'cssVars':{'light':{'brand':'oklch(0.5 0.1 20)'},'dark':{'brand':'red'}},"
                               "'css':{'@layer base':{'h1':{'color':'var(--brand)','@apply font-bold':{}}}}}");
        Item card = itemOf(u"card"_s, u"registry:ui"_s, {}, {u"@acme/base"_s});
        card.head.extra = json("{'css':{'@utility glow':{'box-shadow':'0 0 1px'},'@plugin ~x~':{},'@keyframes "
                               "spin':{'to':{'rotate':'1turn'}},'@import ~y~':{}}}");
        const QByteArray css = makePreviewBundle(card, {base}, u"acme"_s).css;
        QVERIFY(css.indexOf("--brand") >= 0);
        QVERIFY(css.indexOf("--brand") < css.indexOf("@utility glow"));
        for (const char *expected :
             {"--color-brand: var(--brand)", ".dark", "@apply font-bold;", "@keyframes spin {", "rotate: 1turn;"}) {
            QVERIFY2(css.contains(expected), expected);
        }
        QVERIFY(!css.contains("@plugin"));
        QVERIFY(!css.contains("@import"));
    }

    void cyclesEnd()
    {
        Item a = itemOf(u"a"_s, u"registry:ui"_s, {importing(u"a.tsx"_s, u"registry:ui"_s, u"./b"_s)}, {u"b"_s});
        Item b =
            itemOf(u"b"_s, u"registry:ui"_s, {importing(u"b.tsx"_s, u"registry:ui"_s, u"./a"_s)}, {u"a"_s, u"b"_s});
        QCOMPARE(keysOf(makePreviewBundle(a, {b}, {})), (QStringList{u"a/a.tsx"_s, u"b/b.tsx"_s}));
    }

    void whateverComesEveryKeyIsThatOfAModule()
    {
        QRandomGenerator random(5);
        const QStringList parts{u"."_s,    u".."_s,        u"/"_s,     u"@"_s,     u"~"_s,     u"#"_s,
                                u"ui"_s,   u"a"_s,         u"b"_s,     u"lib"_s,   u"utils"_s, u"?"_s,
                                u".tsx"_s, u".demo.tsx"_s, u"index"_s, u"acme"_s,  u"ä"_s,     u":"_s,
                                u"page"_s, u"'"_s,         u"/"_s,     u".json"_s, u".css"_s,  u"preview"_s};
        const auto text = [&](int most) {
            QString joined;
            for (int i = random.bounded(1, most); i > 0; --i) {
                joined += parts.at(random.bounded(parts.size()));
            }
            return joined;
        };
        for (int round = 0; round < 2000; ++round) {
            QList<Item> items;
            for (int i = 0; i < 5; ++i) {
                Item item = itemOf(text(3), itemTypes().at(random.bounded(itemTypes().size())), {}, {text(4), text(2)});
                for (int f = 0; f < 4; ++f) {
                    const QByteArray code = "import '" + text(6).toUtf8() + "'; import x from \"" + text(8).toUtf8() +
                                            "\"; require('" + text(4).toUtf8() + "'); export default 1";
                    const QString target = random.bounded(2) ? text(5) : QString();
                    item.files.append(file(text(5) + QString::number(f) + u".tsx"_s, item.head.type, code, target));
                }
                setPreviewSource(item.head, text(9));
                items.append(item);
            }
            const PreviewBundle bundle = makePreviewBundle(items.constFirst(), items.sliced(1), u"acme"_s);
            const QStringList keys = keysOf(bundle);
            QCOMPARE(QSet<QString>(keys.cbegin(), keys.cend()).size(), keys.size());
            QVERIFY(bundle.main.isEmpty() || keys.contains(bundle.main));
            for (const PreviewExample &example : bundle.examples) {
                QVERIFY2(keys.contains(example.module), qPrintable(example.module));
            }
            for (const PreviewModule &module : bundle.modules) {
                for (const auto &[specifier, key] : module.imports) {
                    QVERIFY2(keys.contains(key), qPrintable(specifier + u" → "_s + key));
                }
            }
        }
    }

    void absurdInputTakesLinearTime_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("imports") << 0;
        QTest::newRow("files of one name") << 1;
        QTest::newRow("items in a chain") << 2;
        QTest::newRow("items of one name") << 3;
        QTest::newRow("one large file") << 4;
    }

    void absurdInputTakesLinearTime()
    {
        QFETCH(int, kind);
        QList<Item> others;
        QByteArray code;
        QStringList uses;
        for (int i = 0; kind < 4 && i < 10'000; ++i) {
            const QString name = kind == 3 ? u"same"_s : u"item-%1"_s.arg(i);
            code += "import x" + QByteArray::number(i) + " from '@/a/" + QByteArray::number(i) +
                    (kind == 0 ? "/b/c/d/e/f/g/h/i/nothing'\n" : "/ui/same'\n");
            const QString path = kind == 1 ? u"%1/ui/same.tsx"_s.arg(i) : u"ui/%1.tsx"_s.arg(name);
            others.append(itemOf(name, u"registry:ui"_s, {file(path, u"registry:ui"_s, "import a from '@/ui/same'")},
                                 {u"item-%1"_s.arg(i + 1), u"same"_s}));
            uses.append(name);
        }
        if (kind == 4) {
            code = QByteArray("import a from './b'\n").repeated(500'000);
        }
        const Item item = itemOf(u"main"_s, u"registry:ui"_s, {file(u"main.tsx"_s, u"registry:ui"_s, code)}, uses);
        QElapsedTimer clock;
        clock.start();
        const PreviewBundle bundle = makePreviewBundle(item, others, u"acme"_s);
        QCOMPARE(bundle.main, u"main/main.tsx"_s);
        QVERIFY2(clock.elapsed() < 4000, qPrintable(QString::number(clock.elapsed())));
        qInfo("%lld ms", clock.elapsed());
    }

    void theDigestKnowsEveryPart()
    {
        PreviewBundle bundle{.component = u"a"_s,
                             .main = u"a/b"_s,
                             .modules = {{u"k"_s, u"c"_s, {{u"s"_s, u"t"_s}}}},
                             .examples = {{u"t"_s, u"m"_s, PreviewExample::Source::File}},
                             .css = "x"};
        const QByteArray before = bundleDigest(bundle);
        QCOMPARE(before.size(), 64);
        QCOMPARE(bundleDigest(bundle), before);
        QSet<QByteArray> seen{before};
        const auto differs = [&](auto change) {
            PreviewBundle other = bundle;
            change(other);
            const qsizetype count = seen.size();
            seen.insert(bundleDigest(other));
            return seen.size() == count + 1;
        };
        QVERIFY(differs([](PreviewBundle &b) { b.component = u"aa"_s; }));
        QVERIFY(
            differs([](PreviewBundle &b) { b.component = u"aa"_s, b.main = u"/b"_s; })); // The same letters in a row.
        QVERIFY(differs([](PreviewBundle &b) { b.modules[0].code = u"d"_s; }));
        QVERIFY(differs([](PreviewBundle &b) { b.modules[0].imports.clear(); }));
        QVERIFY(differs([](PreviewBundle &b) { b.modules.append(PreviewModule()); }));
        QVERIFY(differs([](PreviewBundle &b) { b.examples[0].source = PreviewExample::Source::Written; }));
        QVERIFY(differs([](PreviewBundle &b) { b.css = "y"; }));
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestMakeBundle)
#include "tst_make_bundle.moc"
