// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/document/theme_document.h"
#include "models/theme/theme_usage.h"
#include "tests/support/check.h"
#include "tests/support/temp_library.h"

#include <QSignalSpy>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

const QString kLight = kLightMode.toString();
const QString kDark = kDarkMode.toString();

const QByteArray kCss = "/* Ours */\n:root {\n  --primary: #b9491c; /* clay */\n  --primary-foreground: white;\n}\n\n"
                        ".dark {\n  --primary: #e97f4e;\n}\n\n@theme inline {\n  --color-primary: var(--primary);\n"
                        "  --shadow-sm: 0 1px 2px black;\n}\n";

Item themeItem(const QByteArray &css)
{
    Item item;
    item.head.name = u"theme"_s;
    item.head.type = kThemeItemType.toString();
    item.head.title = u"Terra"_s;
    item.files = {{kThemeSourcePath.toString(), kThemeSourceType.toString(), {}, css}};
    return item;
}

bool waitFor(const ThemeDocument &document, ThemeDocument::State state)
{
    return QTest::qWaitFor([&] { return document.state() == state; });
}

bool waitForSave(const ThemeDocument &document)
{
    return QTest::qWaitFor([&] { return document.saveState() == DraftWriter::State::Saved; });
}

} // namespace

class TestThemeDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_library = std::make_unique<TempLibrary>();
        m_registry = (*m_library)->createRegistry({.slug = u"acme"_s}).value();
    }

    void cleanup()
    {
        m_service.reset();
        m_library.reset();
    }

    void aChangedTokenIsWrittenAndNothingElseOfTheStylesheetIs()
    {
        addTheme(kCss);
        ThemeDocument document(*m_service, m_registry);
        QVERIFY(waitFor(document, ThemeDocument::State::Ready));
        QVERIFY(!document.isDraft());
        QCOMPARE(document.title(), u"Terra"_s);
        ENIGMA_VERIFY(document.set(kLight, u"primary"_s, u"#00f"_s));
        QVERIFY(document.isDraft());
        QVERIFY(waitForSave(document));
        QCOMPARE(stored(), QByteArray(kCss).replace("#b9491c", "#00f"));
    }

    void whatABrowserWouldNotReadIsRefusedAndChangesNothing()
    {
        addTheme(kCss);
        ThemeDocument document(*m_service, m_registry);
        QVERIFY(waitFor(document, ThemeDocument::State::Ready));
        ENIGMA_VERIFY_FAILS(document.set(kLight, u"primary"_s, u"#12"_s), ErrorCode::Invalid);
        QCOMPARE(document.theme().source(), kCss);
        QVERIFY(!document.canUndo());
        QCOMPARE(document.saveState(), DraftWriter::State::Saved);
    }

    void aDraggedSliderIsOneStep()
    {
        addTheme(kCss);
        ThemeDocument document(*m_service, m_registry);
        QVERIFY(waitFor(document, ThemeDocument::State::Ready));
        for (const QString &value : {u"#111111"_s, u"#222222"_s, u"#333333"_s}) {
            ENIGMA_VERIFY(document.set(kLight, u"primary"_s, value, EditStep::Running));
        }
        document.closeStep();
        ENIGMA_VERIFY(document.set(kLight, u"primary"_s, u"#444444"_s, EditStep::Running));
        document.undo();
        QCOMPARE(document.theme().value(kLight, u"primary"_s)->text, u"#333333"_s);
        document.undo();
        QCOMPARE(document.theme().source(), kCss);
        QVERIFY(!document.canUndo());
        document.redo();
        QCOMPARE(document.theme().value(kLight, u"primary"_s)->text, u"#333333"_s);
        QVERIFY(waitForSave(document));
        QVERIFY(stored().contains("#333333"));
    }

    void whatWasDoneInAnEarlierSessionIsUndone()
    {
        addTheme(kCss);
        {
            ThemeDocument document(*m_service, m_registry);
            QVERIFY(waitFor(document, ThemeDocument::State::Ready));
            for (const QString &value : {u"#111111"_s, u"#222222"_s, u"#333333"_s}) {
                ENIGMA_VERIFY(document.set(kLight, u"primary"_s, value, EditStep::Running));
            }
            ENIGMA_VERIFY(document.set(kDark, u"primary"_s, u"teal"_s));
        }
        m_service = std::make_unique<LibraryService>(m_library->folder());
        ThemeDocument document(*m_service, m_registry);
        QVERIFY(waitFor(document, ThemeDocument::State::Ready));
        QVERIFY(document.canUndo());
        document.undo();
        QTRY_COMPARE(document.theme().value(kDark, u"primary"_s)->text, u"#e97f4e"_s);
        QCOMPARE(document.theme().value(kLight, u"primary"_s)->text, u"#333333"_s);
        document.undo();
        QCOMPARE(document.theme().source(), kCss);
        QVERIFY(!document.canUndo());
        document.redo();
        document.redo();
        QCOMPARE(document.theme().value(kDark, u"primary"_s)->text, u"teal"_s);
    }

    void aStylesheetChangedElsewhereEndsTheHistory()
    {
        addTheme(kCss);
        {
            ThemeDocument document(*m_service, m_registry);
            QVERIFY(waitFor(document, ThemeDocument::State::Ready));
            ENIGMA_VERIFY(document.set(kLight, u"primary"_s, u"teal"_s));
        }
        m_service = std::make_unique<LibraryService>(m_library->folder());
        const QByteArray other = "/* Theirs */\n" + stored();
        ENIGMA_VERIFY(m_service->writeDraftFile(m_id, kThemeSourcePath.toString(), other).wait());
        ThemeDocument document(*m_service, m_registry);
        QVERIFY(waitFor(document, ThemeDocument::State::Ready));
        QVERIFY(!document.canUndo());
    }

    void aTokenIsRestoredAsTheBaseVersionHasIt()
    {
        addTheme(kCss);
        ThemeDocument document(*m_service, m_registry);
        QVERIFY(waitFor(document, ThemeDocument::State::Ready));
        QTRY_VERIFY(!document.base().isEmpty());
        QCOMPARE(document.baseNumber(), (SemVer{1, 2, 0}));
        ENIGMA_VERIFY(document.set(kLight, u"primary"_s, u"red"_s));
        ENIGMA_VERIFY(document.set(kDark, u"primary"_s, u"blue"_s));
        ENIGMA_VERIFY(document.set(kDark, u"primary-foreground"_s, u"black"_s));
        QCOMPARE(changedTokens(snapshotOf(document.base()), snapshotOf(document.theme())),
                 (QStringList{u"primary"_s, u"primary-foreground"_s}));
        ENIGMA_VERIFY(document.restore({u"primary"_s}));
        ENIGMA_VERIFY(document.restore({u"primary-foreground"_s}));
        QCOMPARE(document.theme().value(kLight, u"primary"_s), document.base().value(kLight, u"primary"_s));
        QVERIFY(changedTokens(snapshotOf(document.base()), snapshotOf(document.theme())).isEmpty());
    }

    void aRegistryWithoutThemeSaysSoAndTakesOne()
    {
        m_service = std::make_unique<LibraryService>(m_library->folder());
        ThemeDocument document(*m_service, m_registry);
        QVERIFY(waitFor(document, ThemeDocument::State::Missing));
        ENIGMA_VERIFY_FAILS(document.set(kLight, u"primary"_s, u"red"_s), ErrorCode::Conflict);
        ENIGMA_VERIFY(document.create(kCss, u"Terra"_s).wait());
        QVERIFY(waitFor(document, ThemeDocument::State::Ready));
        QCOMPARE(document.theme().source(), kCss);
        QVERIFY(document.base().isEmpty());
        ENIGMA_VERIFY_FAILS(document.restore({u"primary"_s}), ErrorCode::NotFound);
        QCOMPARE(document.theme().source(), kCss);
    }

    void whatAnotherProgramWroteIsShown()
    {
        addTheme(kCss);
        ThemeDocument document(*m_service, m_registry);
        QVERIFY(waitFor(document, ThemeDocument::State::Ready));
        const QByteArray other = QByteArray(kCss).replace("white", "ivory");
        ENIGMA_VERIFY(m_service->writeDraftFile(document.id(), kThemeSourcePath.toString(), other).wait());
        QTRY_COMPARE(document.theme().source(), other);
    }

    void closingWritesWhatIsLeft()
    {
        addTheme(kCss);
        {
            ThemeDocument document(*m_service, m_registry);
            QVERIFY(waitFor(document, ThemeDocument::State::Ready));
            ENIGMA_VERIFY(document.set(kLight, u"primary"_s, u"teal"_s));
        }
        m_service.reset();
        QVERIFY(stored().contains("teal"));
    }

    void theSnapshotShowsEntriesOfThemeButNotItsMapping()
    {
        const ThemeSnapshot snapshot = snapshotOf(Theme::parse(kCss).value());
        QCOMPARE(snapshot.names, (QStringList{u"primary"_s, u"primary-foreground"_s, u"shadow-sm"_s}));
        QCOMPARE(snapshot.modeOf(kDark, u"shadow-sm"_s), kThemeMode.toString());
        QCOMPARE(snapshot.modeOf(kDark, u"primary"_s), kDark);
        QVERIFY(snapshot.token(kDark, u"primary-foreground"_s)->isInherited);
    }

    void usesAreCountedByComponentAndTheirPairsAreChecked()
    {
        const Item button = sampleItem(u"button"_s, "<b className=\"bg-primary text-primary-foreground\" />");
        const ThemeSnapshot theme = snapshotOf(Theme::parse(kCss).value());
        const ThemeUsage usage = usageOf({button, themeItem(kCss)}, theme.names);
        QCOMPARE(usage.count(u"primary"_s), 1);
        QCOMPARE(usage.uses.value(u"primary"_s).constFirst().component, u"button"_s);
        const QList<ContrastCheck> checks = checkContrast(theme, usage.pairs);
        QCOMPARE(checks.size(), 2);
        QVERIFY(checks.at(0).passes());
        QVERIFY(!checks.at(1).passes());
        QCOMPARE(checks.at(1).mode, kDark);
    }

private:
    void addTheme(const QByteArray &css)
    {
        m_id = (*m_library)->createComponent(m_registry, themeItem(css)).value();
        ENIGMA_VERIFY((*m_library)->saveVersion({m_id, {1, 2, 0}, u"First"_s}));
        m_service = std::make_unique<LibraryService>(m_library->folder());
    }

    QByteArray stored() { return (*m_library)->working(m_id).value().item.files.constFirst().content; }

    std::unique_ptr<TempLibrary> m_library;
    std::unique_ptr<LibraryService> m_service;
    RegistryId m_registry;
    ComponentId m_id;
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestThemeDocument)
#include "tst_theme_document.moc"
