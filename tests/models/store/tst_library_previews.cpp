// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// With which items a component is shown, and with which theme.

#include "models/domain/rules.h"
#include "models/format/import_source.h"
#include "models/format/item_preview.h"
#include "models/preview/preview_bundle.h"
#include "models/store/component_repository.h"
#include "models/store/library.h"
#include "tests/support/check.h"
#include "tests/support/temp_library.h"

#include <QElapsedTimer>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

static QStringList namesOf(const QList<Item> &items)
{
    QStringList names;
    for (const Item &item : items) {
        names.append(item.head.name);
    }
    return names;
}

class TestLibraryPreviews : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TempLibrary> m_library;
    RegistryId m_acme;

    Library &library() { return **m_library; }

    static Item item(const QString &name, const QStringList &needs = {},
                     const QByteArray &content = "export const A = 1")
    {
        Item item = sampleItem(name, content);
        item.head.registryDependencies = needs;
        return item;
    }

    ComponentId add(const Item &item, const RegistryId &registry = {})
    {
        return library().createComponent(registry.isNull() ? m_acme : registry, item).value();
    }

    ComponentId addExample(const QString &name, const QString &of)
    {
        Item example = item(name, {of});
        example.head.type = u"registry:example"_s;
        return add(example);
    }

    QStringList shownWith(const Item &item) { return namesOf(library().previewItems(item, m_acme).value()); }

private Q_SLOTS:
    void init()
    {
        m_library = std::make_unique<TempLibrary>();
        m_acme = library().createRegistry({.slug = u"acme"_s}).value();
    }

    void everyWayToDependIsFollowed()
    {
        const RegistryId other = library().createRegistry({.slug = u"other"_s}).value();
        add(item(u"utils"_s));
        add(item(u"button"_s, {u"@acme/utils"_s}));
        add(item(u"label"_s));
        add(item(u"icon"_s));
        add(item(u"theme-less"_s));
        add(item(u"chart"_s, {u"axis"_s}), other);
        add(item(u"axis"_s), other);
        add(item(u"axis"_s)); // Not the one that the other registry means.
        const Item card = item(u"card"_s, {u"@acme/button@9.9.9"_s, u"label"_s, u"https://acme.dev/r/icon.json"_s,
                                           u"@other/chart"_s, u"@nobody/here"_s, u"@acme/gone"_s});
        QCOMPARE(shownWith(card), (QStringList{u"button"_s, u"label"_s, u"icon"_s, u"chart"_s, u"utils"_s, u"axis"_s}));
    }

    void whatIsImportedAndNotDeclaredComesToo()
    {
        add(item(u"button"_s));
        add(item(u"badge"_s));
        add(item(u"dialog"_s));
        Item card =
            item(u"card"_s, {}, "import { A } from '@/components/ui/button'\nimport './card'\nimport 'dialog'\n");
        setPreviewSource(card.head, u"import { A } from '@acme/badge'\n"_s);
        QCOMPARE(shownWith(card), (QStringList{u"button"_s, u"badge"_s}));
    }

    void aNameWithoutRegistryIsTheOwnOneOrShadcns()
    {
        const RegistryId shadcn = library().createRegistry({.slug = u"shadcn"_s}).value();
        add(item(u"button"_s, {u"slot"_s}), shadcn);
        add(item(u"slot"_s), shadcn);
        add(item(u"input"_s), shadcn);
        add(item(u"label"_s, {}, "export const theirs = 1"), shadcn);
        add(item(u"label"_s, {}, "export const ours = 1"));
        const Item card = item(u"card"_s, {u"button"_s, u"label"_s}, "import '@/components/ui/input'\n");
        QCOMPARE(shownWith(card), (QStringList{u"button"_s, u"label"_s, u"input"_s, u"slot"_s}));
        QCOMPARE(library().previewItems(card, m_acme).value().at(1).files.constFirst().content,
                 QByteArray("export const ours = 1"));
    }

    void pinnedVersionsAreShownAsTheyWere()
    {
        const ComponentId button = add(item(u"button"_s, {}, "export const first = 1"));
        ENIGMA_VERIFY(library().saveVersion({button, {1, 0, 0}, u"First"_s}));
        ENIGMA_VERIFY(library().writeDraftFile(button, u"button.tsx"_s, "export const second = 2"));
        const auto content = [&](const QString &reference) {
            const QList<Item> items = library().previewItems(item(u"card"_s, {reference}), m_acme).value();
            return items.constFirst().files.constFirst().content;
        };
        QCOMPARE(content(u"@acme/button@1.0.0"_s), QByteArray("export const first = 1"));
        QCOMPARE(content(u"@acme/button"_s), QByteArray("export const second = 2"));
    }

    void cyclesAndTheTrashAddNothing()
    {
        add(item(u"card"_s, {u"@acme/button"_s}));
        add(item(u"button"_s, {u"@acme/card"_s, u"@acme/button"_s}));
        const ComponentId gone = add(item(u"gone"_s));
        ENIGMA_VERIFY(library().setComponentTrashed(gone, true));
        QCOMPARE(shownWith(item(u"card"_s, {u"@acme/button"_s, u"@acme/gone"_s})), QStringList{u"button"_s});
    }

    void examplesComeWithWhatTheyNeed()
    {
        add(item(u"button"_s));
        add(item(u"dialog"_s));
        addExample(u"zoo"_s, u"button"_s);
        addExample(u"button-demo"_s, u"@acme/button@1.0.0"_s);
        addExample(u"button-icon"_s, u"undeclared"_s);
        addExample(u"buttons"_s, u"undeclared"_s);
        Item dialogDemo = item(u"dialog-demo"_s, {u"@acme/dialog"_s, u"@acme/button"_s});
        dialogDemo.head.type = u"registry:example"_s;
        add(dialogDemo);
        add(item(u"page"_s, {u"@acme/button"_s})); // Depends on it, and is no example.
        const QStringList names = shownWith(item(u"button"_s));
        QCOMPARE(names, (QStringList{u"button-demo"_s, u"button-icon"_s, u"dialog-demo"_s, u"zoo"_s, u"dialog"_s}));
    }

    void theBundleOfAVersionIsThatVersion()
    {
        const ComponentId button = add(item(u"button"_s, {}, "export const First = 1"));
        const Version first = library().saveVersion({button, {1, 0, 0}, u"First"_s}).value();
        ENIGMA_VERIFY(library().writeDraftFile(button, u"button.tsx"_s, "export const Second = 2"));
        const auto code = [&](const VersionId &version) {
            return library().previewBundle(button, version).value().modules.constFirst().code;
        };
        QCOMPARE(code(first.id), u"export const First = 1"_s);
        QCOMPARE(code({}), u"export const Second = 2"_s);
        ENIGMA_VERIFY_FAILS(library().previewBundle(button, {u"none"_s}), ErrorCode::NotFound);
        ENIGMA_VERIFY_FAILS(library().previewBundle({u"none"_s}, {}), ErrorCode::NotFound);
        ENIGMA_VERIFY_FAILS(library().previewItems(item(u"x"_s), {u"none"_s}), ErrorCode::NotFound);
    }

    void theThemeIsTheRegistrysOrTheDefaultOne()
    {
        QVERIFY(library().previewTheme(m_acme).value().contains("--color-background"));
        Item theme;
        theme.head.name = kThemeSlug.toString();
        theme.head.type = kThemeItemType.toString();
        theme.files = {{kThemeSourcePath.toString(), kThemeSourceType.toString(), {}, ":root { --brand: #b9491c }"}};
        const ComponentId id = add(theme);
        QVERIFY(library().previewTheme(m_acme).value().contains("--color-brand: var(--brand)"));
        ENIGMA_VERIFY(library().writeDraftFile(id, kThemeSourcePath.toString(), ":root {"));
        ENIGMA_VERIFY_FAILS(library().previewTheme(m_acme), ErrorCode::Invalid);
    }

    void thereIsAnEnd()
    {
        ImportedRegistry many{.name = u"many"_s, .slug = u"many"_s};
        QStringList needs;
        for (int i = 0; i < 450; ++i) {
            needs.append(u"item-%1"_s.arg(i));
            many.items.append({.item = item(needs.constLast())});
        }
        for (const QString &name : {u"heavy-a"_s, u"heavy-b"_s}) {
            many.items.append({.item = item(name, {}, QByteArray(5 * 1024 * 1024, 'a'))});
        }
        JobContext job;
        const RegistryId registry = library().importRegistry(many, {}, job).value().registry;
        const auto shown = [&](const QStringList &uses) {
            return namesOf(library().previewItems(item(u"card"_s, uses), registry).value());
        };
        QCOMPARE(shown(needs).size(), 400);
        QCOMPARE(shown({u"heavy-a"_s, u"heavy-b"_s, u"item-1"_s}), (QStringList{u"heavy-a"_s, u"item-1"_s}));
    }

    void twentyDependenciesAreQuick()
    {
        QStringList needs;
        for (int i = 0; i < 20; ++i) {
            needs.append(u"@acme/part-%1"_s.arg(i));
            const QByteArray code = "import { cn } from '@/lib/utils'\nexport function Part() { return <div/> }\n";
            const ComponentId part = add(item(u"part-%1"_s.arg(i), {}, code.repeated(50)));
            ENIGMA_VERIFY(library().saveVersion({part, {1, 0, 0}, u"First"_s}));
        }
        const ComponentId card = add(item(u"card"_s, needs));
        ENIGMA_VERIFY(library().previewBundle(card, {}));
        QElapsedTimer clock;
        clock.start();
        for (int i = 0; i < 20; ++i) {
            ENIGMA_VERIFY(library().previewItems(library().working(card).value().item, m_acme));
        }
        const double milliseconds = double(clock.nsecsElapsed()) / 20e6;
        qInfo("%.2f ms", milliseconds);
        QVERIFY(milliseconds < 50); // A tenth of it on an idle machine.
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestLibraryPreviews)
#include "tst_library_previews.moc"
