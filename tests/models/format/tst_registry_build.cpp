// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/format/registry_build.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

ItemDocument document(const QString &name, std::optional<SemVer> version, const QStringList &references = {})
{
    ItemDocument result{.item = {.head = {.name = name, .type = u"registry:ui"_s, .registryDependencies = references},
                                 .files = {{u"ui/%1.tsx"_s.arg(name), u"registry:ui"_s, {}, "export {}\n"}}}};
    if (version) {
        result.published = PublishInfo{*version, {}, integrityOf(QString(64, u'c'))};
    }
    return result;
}

RegistryBuild buildOf(const QList<ItemDocument> &items)
{
    return {.head = {u"Acme"_s, u"https://acme.example"_s}, .cliName = u"acme"_s, .items = items};
}

QStringList referencesOf(const QByteArray &json)
{
    return readItem(json)->item.head.registryDependencies;
}

} // namespace

class TestRegistryBuild : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesEveryItemUnderItsNameAndItsVersion()
    {
        const auto files = buildRegistry(buildOf(
            {document(u"button"_s, SemVer{1, 2, 0}), document(u"card"_s, SemVer{0, 1, 0}, {u"@acme/button"_s})}));
        QCOMPARE(files.keys(), (QStringList{u"r/button.json"_s, u"r/button@1.2.0.json"_s, u"r/card.json"_s,
                                            u"r/card@0.1.0.json"_s, u"r/registry.json"_s}));
        QCOMPARE(files[u"r/button.json"_s], files[u"r/button@1.2.0.json"_s]);
        QCOMPARE(readItem(files[u"r/button.json"_s])->published->version, (SemVer{1, 2, 0}));
    }

    void pinsTheReferencesOfFixedVersionsOnly()
    {
        const auto files =
            buildRegistry(buildOf({document(u"button"_s, SemVer{1, 2, 0}),
                                   document(u"card"_s, SemVer{0, 1, 0}, {u"@acme/button"_s, u"tabs"_s})}));
        QCOMPARE(referencesOf(files[u"r/card.json"_s]), (QStringList{u"@acme/button"_s, u"tabs"_s}));
        QCOMPARE(referencesOf(files[u"r/card@0.1.0.json"_s]), (QStringList{u"@acme/button@1.2.0"_s, u"tabs"_s}));
    }

    void givesThePlainNameToTheHighestVersion()
    {
        const auto files =
            buildRegistry(buildOf({document(u"button"_s, SemVer{1, 10, 0}), document(u"button"_s, SemVer{1, 9, 0}),
                                   document(u"button"_s, SemVer{1, 2, 0})}));
        QCOMPARE(readItem(files[u"r/button.json"_s])->published->version, (SemVer{1, 10, 0}));
        QCOMPARE(files.size(), 5);
        const auto catalog = readCatalog(files[u"r/registry.json"_s], u"registry.json"_s);
        QCOMPARE(catalog->entries.size(), 1);
        QCOMPARE(catalog->entries[0].document->published->version, (SemVer{1, 10, 0}));
    }

    void writesNoFixedVersionOfWhatHasNone()
    {
        const auto files = buildRegistry(buildOf({document(u"button"_s, std::nullopt)}));
        QCOMPARE(files.keys(), (QStringList{u"r/button.json"_s, u"r/registry.json"_s}));
        QVERIFY(!readItem(files[u"r/button.json"_s])->published);
    }

    void compilesTheTheme()
    {
        const ItemDocument theme{
            .item = {
                .head = {.name = u"theme"_s, .type = kThemeItemType.toString()},
                .files = {{kThemeSourcePath.toString(), kThemeSourceType.toString(), {}, ":root { --primary: red }"}}}};
        const auto files = buildRegistry(buildOf({theme}));
        QVERIFY(files[u"theme.css"_s].contains("--color-primary: var(--primary);"));
        QVERIFY(files[u"r/theme.json"_s].contains("\"primary\": \"red\""));
    }

    void writesTheCatalogOfAnEmptyRegistry()
    {
        const auto files = buildRegistry(buildOf({}));
        QCOMPARE(files.keys(), QStringList{u"r/registry.json"_s});
        QVERIFY(readCatalog(files[u"r/registry.json"_s], u"registry.json"_s)->entries.isEmpty());
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestRegistryBuild)
#include "tst_registry_build.moc"
