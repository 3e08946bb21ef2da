// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/format/import_source.h"

#include "models/base/text.h"
#include "models/domain/rules.h"
#include "models/format/catalog_json.h"
#include "tests/support/check.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

// A source without a disk, which cannot list itself: like an address.
class MemoryFiles final : public SourceFiles
{
public:
    Result<QByteArray> read(const QString &path, qint64) override
    {
        asked.append(path);
        return files.contains(path) ? Result<QByteArray>(files.value(path))
                                    : failure(ErrorCode::NotFound, u"There is no “%1”."_s.arg(path));
    }

    std::optional<QStringList> list() override { return std::nullopt; }
    void expect(const QStringList &paths) override { expected = paths; }

    QHash<QString, QByteArray> files;
    QStringList asked;
    QStringList expected;
};

class Folder
{
public:
    void write(const QString &path, const QByteArray &bytes) const
    {
        const QString whole = m_dir.filePath(path);
        QDir().mkpath(QFileInfo(whole).path());
        QFile file(whole);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    QString path(const QString &below = {}) const { return below.isEmpty() ? m_dir.path() : m_dir.filePath(below); }

private:
    QTemporaryDir m_dir;
};

// moc cannot read raw texts that open a quote and do not close it, hence the replacing.
QByteArray builtItem(const QByteArray &name, const QByteArray &content = "export {}")
{
    return QByteArray(R"({"name":"NAME","type":"registry:ui","files":[{"path":"ui/NAME.tsx","type":"registry:ui",
                          "content":"CONTENT"}]})")
        .replace("NAME", name)
        .replace("CONTENT", content);
}

QByteArray sourceItem(const QByteArray &name, const QByteArray &path)
{
    return QByteArray(R"({"name":"NAME","type":"registry:ui","files":[{"path":"PATH","type":"registry:ui"}]})")
        .replace("NAME", name)
        .replace("PATH", path);
}

QByteArray catalogOf(const QList<QByteArray> &items)
{
    return R"({"name":"Acme UI","homepage":"h","items":[)" + items.join(',') + "]}";
}

Result<ImportedRegistry> read(const QString &path)
{
    JobContext context;
    return readRegistry(path, context);
}

QStringList namesOf(const Result<ImportedRegistry> &registry)
{
    QStringList names;
    for (const ItemDocument &document : registry->items) {
        names.append(document.item.head.name);
    }
    return names;
}

const Item *itemOf(const Result<ImportedRegistry> &registry, const QString &name)
{
    for (const ItemDocument &document : registry->items) {
        if (document.item.head.name == name) {
            return &document.item;
        }
    }
    return nullptr;
}

ImportEntry entryOf(const Result<ImportedRegistry> &registry, const QString &name)
{
    for (const ImportEntry &entry : registry->report) {
        if (entry.name == name) {
            return entry;
        }
    }
    return {};
}

} // namespace

class TestImportSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesAFolderOfBuiltItemsWithoutACatalog()
    {
        const Folder folder;
        folder.write(u"button.json"_s, builtItem("button"));
        folder.write(u"card.json"_s, builtItem("card"));
        const auto registry = read(folder.path());
        QCOMPARE(namesOf(registry), (QStringList{u"button"_s, u"card"_s}));
        QCOMPARE(entryOf(registry, u"card"_s).outcome, ImportEntry::Outcome::Taken);
    }

    void takesBuiltItemsInTheOrderOfTheirCatalogThenTheRest()
    {
        const Folder folder;
        folder.write(u"registry.json"_s, catalogOf({sourceItem("card", "x.tsx"), sourceItem("button", "y.tsx")}));
        for (const char *name : {"alert", "button", "card"}) {
            folder.write(QString::fromLatin1(name) + u".json"_s, builtItem(name));
        }
        const auto registry = read(folder.path());
        QCOMPARE(namesOf(registry), (QStringList{u"card"_s, u"button"_s, u"alert"_s}));
        QCOMPARE(registry->name, u"Acme UI"_s);
        QCOMPARE(registry->homepage, u"h"_s);
        QCOMPARE(registry->slug, u"acme-ui"_s);
        QCOMPARE(itemOf(registry, u"card"_s)->files[0].path, u"ui/card.tsx"_s);
    }

    void takesOnlyWhatTheGivenCatalogLists()
    {
        const Folder folder;
        folder.write(u"registry.json"_s, catalogOf({sourceItem("card", "x.tsx")}));
        folder.write(u"button.json"_s, builtItem("button"));
        folder.write(u"card.json"_s, builtItem("card"));
        QCOMPARE(namesOf(read(folder.path(u"registry.json"_s))), QStringList{u"card"_s});
    }

    void takesContentsOutOfTheCatalog()
    {
        const Folder folder;
        folder.write(u"registry.json"_s, catalogOf({builtItem("button", "inside")}));
        QCOMPARE(itemOf(read(folder.path()), u"button"_s)->files[0].content, "inside");
    }

    void doesNotTakeAnOutlineForAnItemWhoseOwnFileIsBroken()
    {
        const Folder folder;
        folder.write(u"registry.json"_s, "{\"name\":\"acme\",\"items\":[{\"name\":\"a\",\"type\":\"registry:ui\","
                                         "\"dependencies\":[\"zod\"]}]}");
        folder.write(u"a.json"_s, "{\"name\":\"a\",\"type\":\"registry:ui\",\"files\":[{\"content\":\"x\"}]}");
        JobContext context;
        const auto registry = readRegistry(folder.path(), context);
        QVERIFY(registry);
        QVERIFY(registry->items.isEmpty());
        QCOMPARE(registry->report.first().outcome, ImportEntry::Outcome::Skipped);
    }

    void takesTheFilesBesideASourceCatalog()
    {
        const Folder folder;
        folder.write(u"registry.json"_s, catalogOf({sourceItem("button", "./ui/button.tsx")}));
        folder.write(u"ui/button.tsx"_s, "source");
        folder.write(u"package.json"_s, R"({"name":"acme","type":"module","dependencies":{"react":"19"}})");
        folder.write(u"tsconfig.scripts.json"_s, "{ // With comments.\n}");
        folder.write(u"broken.json"_s, "{");
        const auto registry = read(folder.path());
        QCOMPARE(itemOf(registry, u"button"_s)->files[0].content, "source");
        QCOMPARE(itemOf(registry, u"button"_s)->files[0].path, u"ui/button.tsx"_s);
        // What every project has beside its registry is nothing to tell; anything else may have been meant.
        QCOMPARE(entryOf(registry, u"package.json"_s).name, QString());
        QCOMPARE(entryOf(registry, u"tsconfig.scripts.json"_s).name, QString());
        QCOMPARE(entryOf(registry, u"broken.json"_s).outcome, ImportEntry::Outcome::Skipped);
    }

    void anItemMayBeCalledLikeAFileOfAProject()
    {
        const Folder folder;
        folder.write(u"components.json"_s, builtItem("components"));
        QCOMPARE(namesOf(read(folder.path())), QStringList{u"components"_s});
    }

    void followsIncludes()
    {
        const Folder folder;
        folder.write(u"registry.json"_s, R"({"name":"acme","homepage":"","include":["ui/registry.json"]})");
        folder.write(u"ui/registry.json"_s,
                     R"({"include":["./deep/registry.json"],"items":[)" + sourceItem("button", "button.tsx") + "]}");
        folder.write(u"ui/button.tsx"_s, "b");
        folder.write(u"ui/deep/registry.json"_s, R"({"items":[)" + sourceItem("card", "card.tsx") + "]}");
        folder.write(u"ui/deep/card.tsx"_s, "c");
        const auto registry = read(folder.path());
        QCOMPARE(namesOf(registry), (QStringList{u"card"_s, u"button"_s}));
        QCOMPARE(itemOf(registry, u"card"_s)->files[0].path, u"ui/deep/card.tsx"_s);
        QCOMPARE(itemOf(registry, u"card"_s)->files[0].content, "c");
    }

    void refusesIncludesThatGoInCircles()
    {
        const Folder folder;
        folder.write(u"registry.json"_s, R"({"include":["a/registry.json"],"items":[)" + builtItem("button") + "]}");
        folder.write(u"a/registry.json"_s, R"({"include":["../registry.json","registry.json"],"items":[]})");
        const auto registry = read(folder.path());
        QCOMPARE(namesOf(registry), QStringList{u"button"_s});
        QVERIFY(entryOf(registry, u"../registry.json"_s).reason.contains(u"“..”"_s));
        QVERIFY(entryOf(registry, u"a/registry.json"_s).reason.contains(u"includes it again"_s));
    }

    void refusesIncludesThatAreTooDeep()
    {
        const Folder folder;
        QString below;
        for (int i = 0; i <= kMaxIncludeDepth + 1; ++i) {
            folder.write(below + u"registry.json"_s, R"({"include":["d/registry.json"],"items":[)" +
                                                         builtItem("item-" + QByteArray::number(i)) + "]}");
            below += u"d/"_s;
        }
        const auto registry = read(folder.path());
        QCOMPARE(registry->items.size(), kMaxIncludeDepth + 1);
        QCOMPARE(registry->report.first().outcome, ImportEntry::Outcome::Skipped);
        QVERIFY(registry->report.first().reason.contains(u"32"_s));
    }

    void listsItemsThatAreOnlyListedAsSkipped()
    {
        const Folder folder;
        folder.write(u"registry.json"_s,
                     catalogOf({R"({"name":"paid","type":"registry:block","meta":{"plan":"pro"}})",
                                R"({"name":"index","type":"registry:style","dependencies":["x"]})"}));
        const auto registry = read(folder.path());
        QCOMPARE(namesOf(registry), QStringList{u"index"_s});
        QCOMPARE(entryOf(registry, u"paid"_s).outcome, ImportEntry::Outcome::Skipped);
        QVERIFY(entryOf(registry, u"paid"_s).reason.contains(u"only listed"_s));
    }

    void takesAnIndexThatIsACatalogAndAnItemThatIsCalledIndex()
    {
        const Folder catalog;
        catalog.write(u"index.json"_s, '[' + builtItem("button") + ']');
        QCOMPARE(namesOf(read(catalog.path())), QStringList{u"button"_s});
        const Folder item;
        item.write(u"index.json"_s, builtItem("index"));
        QCOMPARE(namesOf(read(item.path())), QStringList{u"index"_s});
    }

    void takesASingleItem()
    {
        const Folder folder;
        folder.write(u"button.json"_s, builtItem("button"));
        folder.write(u"card.json"_s, builtItem("card"));
        const auto registry = read(folder.path(u"button.json"_s));
        QCOMPARE(namesOf(registry), QStringList{u"button"_s});
        QCOMPARE(registry->slug, u"button"_s);
    }

    void looksIntoTheFolderOfABuild()
    {
        const Folder folder;
        folder.write(u"public/r/button.json"_s, builtItem("button"));
        QCOMPARE(namesOf(read(folder.path())), QStringList{u"button"_s});
    }

    void findsTheRegistryOfAWholeProject()
    {
        const Folder folder;
        folder.write(u"package.json"_s, R"({"name":"acme","private":true})");
        folder.write(u"node_modules/other/registry.json"_s, catalogOf({builtItem("foreign")}));
        folder.write(u".cache/registry.json"_s, catalogOf({builtItem("hidden")}));
        folder.write(u"apps/www/registry.json"_s, catalogOf({sourceItem("card", "registry/card.tsx")}));
        folder.write(u"apps/www/registry/card.tsx"_s, "source");
        QCOMPARE(namesOf(read(folder.path())), QStringList{u"card"_s});
        QCOMPARE(itemOf(read(folder.path()), u"card"_s)->files[0].content, "source");

        folder.write(u"apps/www/public/r/button.json"_s, builtItem("button")); // What was built comes first.
        QCOMPARE(namesOf(read(folder.path())), QStringList{u"button"_s});
    }

    void aProjectWithoutARegistryIsSaidToHaveNone()
    {
        const Folder folder;
        folder.write(u"package.json"_s, R"({"name":"acme","type":"module"})");
        folder.write(u"src/button.tsx"_s, "export {}");
        ENIGMA_VERIFY_FAILS(read(folder.path()), ErrorCode::NotFound);
    }

    void readsAnAddressThatCannotListItself()
    {
        MemoryFiles files;
        files.files = {{u"registry.json"_s, catalogOf({sourceItem("button", "x"), sourceItem("card", "ui/card.tsx"),
                                                       sourceItem("gone", "gone.tsx")})},
                       {u"button.json"_s, builtItem("button")},
                       {u"ui/card.tsx"_s, "card"}};
        JobContext context;
        const auto registry = readRegistry(files, u"registry.json"_s, u"acme.example"_s, context);
        QCOMPARE(namesOf(registry), (QStringList{u"button"_s, u"card"_s}));
        QCOMPARE(files.expected, (QStringList{u"button.json"_s, u"card.json"_s, u"gone.json"_s}));
        QVERIFY(entryOf(registry, u"gone"_s).reason.contains(u"“gone.tsx”"_s));
    }

    void makesSlugsOfOtherNames()
    {
        const Folder folder;
        folder.write(u"registry.json"_s,
                     R"({"name":"acme","items":[)" + builtItem("charts/Area Chart") + ',' +
                         R"({"name":"uses","type":"registry:ui","registryDependencies":["@acme/charts/Area Chart"]},)" +
                         builtItem("registry") + ',' + builtItem("theme") + ',' + builtItem("???") + "]}");
        const auto registry = read(folder.path());
        QCOMPARE(namesOf(registry),
                 (QStringList{u"charts-area-chart"_s, u"uses"_s, u"registry-item"_s, u"theme-item"_s}));
        QCOMPARE(entryOf(registry, u"charts/Area Chart"_s).outcome, ImportEntry::Outcome::Renamed);
        QVERIFY(entryOf(registry, u"charts/Area Chart"_s).reason.contains(u"“charts-area-chart”"_s));
        QCOMPARE(itemOf(registry, u"uses"_s)->head.registryDependencies, QStringList{u"@acme/charts-area-chart"_s});
        QCOMPARE(entryOf(registry, u"???"_s).outcome, ImportEntry::Outcome::Skipped);
    }

    void leavesOutTheSecondOfOneName()
    {
        const Folder folder;
        folder.write(u"a.json"_s, builtItem("Button"));
        folder.write(u"b.json"_s, builtItem("button", "proper"));
        folder.write(u"c.json"_s, builtItem("button", "again"));
        const auto registry = read(folder.path());
        QCOMPARE(namesOf(registry), QStringList{u"button"_s});
        QCOMPARE(itemOf(registry, u"button"_s)->files[0].content, "proper");
        QCOMPARE(registry->report.size(), 3);
        QVERIFY(registry->report[2].reason.contains(u"b.json"_s));
        QVERIFY(registry->report[2].reason.contains(u"c.json"_s));
    }

    void leavesOutPinnedCopies()
    {
        const Folder folder;
        folder.write(u"button.json"_s, builtItem("button"));
        folder.write(u"button@1.2.0.json"_s, builtItem("button", "old"));
        const auto registry = read(folder.path());
        QCOMPARE(namesOf(registry), QStringList{u"button"_s});
        QCOMPARE(registry->report.size(), 1);
    }

    void takesPathsThatOnlyNameASourceOutside()
    {
        const Folder folder;
        folder.write(u"docs.json"_s, R"({"name":"docs","type":"registry:file","files":[{"path":"../../docs/a.mdx",
                                         "type":"registry:file","target":"docs/a.mdx","content":"x"}]})");
        const auto registry = read(folder.path());
        QCOMPARE(itemOf(registry, u"docs"_s)->files[0].path, u"docs/a.mdx"_s);
        QCOMPARE(entryOf(registry, u"docs"_s).outcome, ImportEntry::Outcome::Noted);
    }

    void keepsGoodItemsBesideBadOnes_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QByteArray &json, const QString &says) {
            QTest::newRow(name) << json << says;
        };
        row("broken JSON", "{\n\"name\": }", u"line 2"_s);
        row("another program's JSON", R"({"compilerOptions":{}})", u"not a registry item"_s);
        row("a path that leaves the item", sourceItem("bad", "../../etc/passwd"), u"“../../etc/passwd”"_s);
        row("an absolute path", sourceItem("bad", "/etc/passwd"), u"“/etc/passwd”"_s);
        row("a target that leaves the project", R"({"name":"bad","type":"registry:ui","files":[{"path":"a.tsx",
            "type":"registry:ui","target":"../a.tsx","content":""}]})",
            u"“../a.tsx”"_s);
        row("an unknown type", R"({"name":"bad","type":"registry:widget","files":[]})", u"“registry:widget”"_s);
        row("two files of one path", R"({"name":"bad","type":"registry:ui","files":[
            {"path":"a.tsx","type":"registry:ui","content":""},{"path":"A.tsx","type":"registry:ui","content":""}]})",
            u"“A.tsx”"_s);
        row("an item that is too large", builtItem("bad", QByteArray(kMaxItemBytes + 1, 'x')), u"“bad”"_s);
        row("a file that is too large", builtItem("bad", QByteArray(2 * kMaxItemBytes, 'x')), u"“bad.json”"_s);
        row("a file that is missing", sourceItem("bad", "ui/bad.tsx"), u"“ui/bad.tsx”"_s);
    }

    void keepsGoodItemsBesideBadOnes()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, says);
        const Folder folder;
        folder.write(u"bad.json"_s, json);
        folder.write(u"good.json"_s, builtItem("good"));
        const auto registry = read(folder.path());
        QCOMPARE(namesOf(registry), QStringList{u"good"_s});
        QCOMPARE(registry->report[0].outcome, ImportEntry::Outcome::Skipped);
        QVERIFY2(registry->report[0].reason.contains(says), qPrintable(registry->report[0].reason));
    }

    void readsNothingOutsideOfTheFolder()
    {
        const Folder outside;
        outside.write(u"secret.tsx"_s, "secret");
        const Folder folder;
        folder.write(u"registry.json"_s, catalogOf({sourceItem("one", "link.tsx"), sourceItem("two", "dir/secret.tsx"),
                                                    builtItem("good")}));
        QVERIFY(QFile::link(outside.path(u"secret.tsx"_s), folder.path(u"link.tsx"_s)));
        QVERIFY(QFile::link(outside.path(), folder.path(u"dir"_s)));
        const auto registry = read(folder.path());
        QCOMPARE(namesOf(registry), QStringList{u"good"_s});
        QVERIFY(entryOf(registry, u"one"_s).reason.contains(u"outside"_s));
        QVERIFY(entryOf(registry, u"two"_s).reason.contains(u"outside"_s));
    }

    void refusesFilesThatAreNoText()
    {
        const Folder folder;
        folder.write(u"registry.json"_s, catalogOf({sourceItem("picture", "a.png"), builtItem("good")}));
        folder.write(u"a.png"_s, "\x89PNG\xff");
        const auto registry = read(folder.path());
        QVERIFY(entryOf(registry, u"picture"_s).reason.contains(u"UTF-8"_s));
    }

    void goesOnWithoutABrokenCatalog()
    {
        const Folder folder;
        folder.write(u"registry.json"_s, "{");
        folder.write(u"good.json"_s, builtItem("good"));
        const auto registry = read(folder.path());
        QCOMPARE(namesOf(registry), QStringList{u"good"_s});
        QCOMPARE(entryOf(registry, u"registry.json"_s).outcome, ImportEntry::Outcome::Skipped);
        QCOMPARE(registry->report.size(), 2);
    }

    void saysWhenThereIsNoRegistry()
    {
        const Folder folder;
        folder.write(u"readme.md"_s, "#");
        QCOMPARE(read(folder.path()).error().code, ErrorCode::NotFound);
        QCOMPARE(read(folder.path(u"gone"_s)).error().code, ErrorCode::NotFound);
        folder.write(u"registry.json"_s, "{\"items\": [}");
        const auto broken = read(folder.path(u"registry.json"_s));
        QCOMPARE(broken.error().code, ErrorCode::Invalid);
        QVERIFY(broken.error().message.contains(u"line 1"_s));
    }

    void stopsWhenCancelled()
    {
        const Folder folder;
        folder.write(u"button.json"_s, builtItem("button"));
        const auto state = std::make_shared<JobState>(u"import"_s);
        state->cancel();
        JobContext context(state);
        QCOMPARE(readRegistry(folder.path(), context).error().code, ErrorCode::Cancelled);
    }

    void startsTheThemeFromTheItemWithMostTokens()
    {
        const Folder folder;
        folder.write(u"a.json"_s,
                     R"({"name":"a","type":"registry:style","cssVars":{"light":{"x":"1px","y":"2px","z":"3px"}}})");
        folder.write(u"b.json"_s, R"({"name":"b","type":"registry:theme","cssVars":{"light":{"primary":"red"}}})");
        folder.write(u"c.json"_s,
                     R"({"name":"c","type":"registry:theme","cssVars":{"light":{"primary":"red","ring":"blue"}}})");
        const auto registry = read(folder.path());
        QCOMPARE(namesOf(registry), (QStringList{u"a"_s, u"b"_s, u"c"_s, u"theme"_s}));
        const Item *theme = itemOf(registry, u"theme"_s);
        QVERIFY(theme->isTheme());
        QCOMPARE(theme->files, itemOf(registry, u"c"_s)->files);
        QCOMPARE(theme->files[0].path, kThemeSourcePath.toString());
        QCOMPARE(entryOf(registry, u"theme"_s).outcome, ImportEntry::Outcome::Noted);
        QVERIFY(entryOf(registry, u"theme"_s).reason.contains(u"“c”"_s));
    }

    void startsTheThemeFromAStyleWhenThereIsNoThemeItem()
    {
        const Folder folder;
        folder.write(u"a.json"_s, R"({"name":"a","type":"registry:style","cssVars":{"light":{"brand":"red"}}})");
        const auto registry = read(folder.path());
        QVERIFY(itemOf(registry, u"theme"_s)->files[0].content.contains("--brand: red;"));
        QVERIFY(itemOf(registry, u"a"_s)->files.isEmpty());
    }

    void leavesARegistrysOwnThemeAlone()
    {
        const Folder folder;
        folder.write(u"a.json"_s, R"({"name":"a","type":"registry:theme","cssVars":{"light":{"x":"1px","y":"2px"}}})");
        folder.write(u"b.json"_s, R"({"name":"theme","type":"registry:theme","cssVars":{"light":{"z":"1px"}}})");
        const auto registry = read(folder.path());
        QCOMPARE(namesOf(registry), (QStringList{u"a"_s, u"theme"_s}));
        QVERIFY(itemOf(registry, u"theme"_s)->files[0].content.contains("--z"));
    }

    void reportsProgress()
    {
        const Folder folder;
        folder.write(u"button.json"_s, builtItem("button"));
        QStringList texts;
        JobContext context([&texts](const Progress &progress) { texts.append(progress.text); });
        QVERIFY(readRegistry(folder.path(), context));
        QVERIFY(texts.first().contains(u"button.json"_s));
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestImportSource)
#include "tst_import_source.moc"
