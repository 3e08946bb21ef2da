// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/button_history.h"
#include "ui/diff/diff_view.h"
#include "ui/history/compare_pane.h"
#include "ui/history/token_changes_view.h"
#include "ui/shell/main_window.h"
#include "ui/style/enigma_style.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/side_list.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

class TestComparePane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QSettings().clear();
        EnigmaStyle::install(*qApp);
    }

    void init()
    {
        m_fixture = std::make_unique<LibraryFixture>();
        m_made = makeButtonHistory(*m_fixture);
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1280, 800);
        m_window->show();
    }

    void cleanup()
    {
        m_window.reset();
        m_fixture.reset();
    }

    void differencesAreSaidInWordsAndShownByFile()
    {
        ComparePane *pane = open(m_made.button, m_made.versions.at(3).id, m_made.versions.at(0).id);
        QTRY_COMPARE(pane->title(), u"button 1.0.0 → 1.2.0"_s);
        QTRY_COMPARE(pane->currentEntry(), u"file:button.tsx"_s);
        const QList<SideItem> items = m_window->findChild<SideList *>()->items();
        QCOMPARE(items.first().text, u"What differs"_s);
        QVERIFY(items.at(1).text.startsWith(u"button.tsx"));
        QCOMPARE(items.last().text, u"button.tsx"_s);
        QCOMPARE(items.last().count, u"+2 −2"_s);
        QVERIFY(pane->findChild<DiffView *>()->changeCount() > 0);
    }

    void theDraftCanBeASide()
    {
        ComparePane *pane = open(m_made.button, m_made.versions.at(0).id, {});
        QTRY_COMPARE(pane->title(), u"button 1.2.0 → draft"_s);
        QTRY_COMPARE(entries(), (QStringList{u"file:button.demo.tsx"_s, u"file:button.tsx"_s}));
        // What is typed meanwhile arrives by itself.
        m_fixture->service().writeDraftFile(m_made.button, u"notes.md"_s, "# Notes\n");
        QTRY_VERIFY(entries().contains(u"file:notes.md"_s));
    }

    void theTokensOfThemesAreRowsOfSwatches()
    {
        const QList<Version> versions = m_fixture->service().versions(m_made.theme).wait().value();
        ComparePane *pane = open(m_made.theme, versions.at(1).id, versions.at(0).id);
        QTRY_COMPARE(pane->currentEntry(), u"tokens"_s);
        auto *tokens = pane->findChild<TokenChangesView *>();
        new QAbstractItemModelTester(tokens->model(), QAbstractItemModelTester::FailureReportingMode::QtTest, this);
        QCOMPARE(tokens->model()->rowCount(), 3);
        QCOMPARE(tokens->model()->index(0, 0).data().toString(), u"--primary"_s);
        QTRY_COMPARE(tokens->model()->headerData(3, Qt::Horizontal).toString(), u"2.0.0"_s);
        QVERIFY(tokens->model()->index(0, 4).data().toString().startsWith(u"ΔE "_s));
        savePicture(*m_window, u"compare-theme"_s);
        Tokens::instance().setAppearance(Appearance::Dark);
        savePicture(*m_window, u"compare-theme"_s);
        Tokens::instance().setAppearance(Appearance::Light);
    }

    void oneTokenOfAnOldVersionIsRestoredInTheDraft()
    {
        const QList<Version> versions = m_fixture->service().versions(m_made.theme).wait().value();
        ComparePane *pane = open(m_made.theme, versions.at(1).id, versions.at(0).id);
        QTRY_COMPARE(pane->currentEntry(), u"tokens"_s);
        auto *tokens = pane->findChild<TokenChangesView *>();
        const QString before = tokens->model()->index(0, 2).data().toString();
        tokens->setCurrentIndex(tokens->model()->index(0, 0));
        QTest::keyClick(tokens, Qt::Key_R);
        QTRY_VERIFY(m_fixture->service().working(m_made.theme).wait()->isDraft);
        const Item item = m_fixture->service().working(m_made.theme).wait()->item;
        const Theme theme = Theme::parse(item.file(kThemeSourcePath)->content).value();
        QCOMPARE(theme.value(kLightMode.toString(), u"primary"_s)->text, before);
        QTRY_VERIFY(pane->findChild<ErrorStrip *>()->isVisible());
        m_fixture->service().discardDraft(m_made.theme).wait().value();
    }

    void detailsShowWhatIsNotInFiles()
    {
        Item item = m_fixture->service().working(m_made.button).wait()->item;
        item.head.title = u"Push button"_s;
        item.head.dependencies = {u"clsx@^2"_s};
        item.head.docs = u"# Button\n\nNew words.\n"_s;
        m_fixture->service().writeDraft(m_made.button, item).wait().value();
        ComparePane *pane = open(m_made.button, m_made.versions.at(0).id, {});
        QTRY_VERIFY(entries().contains(u"details"_s));
        QVERIFY(entries().contains(u"docs"_s));
        pane->showEntry(u"docs"_s);
        QCOMPARE(pane->findChild<DiffView *>()->changeCount(), 1);
        pane->showEntry(u"details"_s);
        savePicture(*m_window, u"compare-details"_s);
    }

    void equalSidesSaySo()
    {
        ComparePane *pane = open(m_made.button, m_made.versions.at(0).id, m_made.versions.at(0).id);
        auto *empty = pane->findChild<EmptyState *>();
        QTRY_VERIFY(empty->isVisible());
        QCOMPARE(empty->accessibleName(), u"No differences"_s);
    }

    void anotherSideCanBeChosen()
    {
        ComparePane *pane = open(m_made.button, m_made.versions.at(0).id, {});
        auto *before = pane->findChild<QComboBox *>();
        QTRY_COMPARE(before->currentText(), u"1.2.0"_s);
        before->setCurrentText(u"0.9.0"_s);
        Q_EMIT before->activated(before->currentIndex());
        QTRY_COMPARE(pane->title(), u"button 0.9.0 → draft"_s);
    }

    void theUnifiedLayoutIsRemembered()
    {
        ComparePane *pane = open(m_made.button, m_made.versions.at(3).id, m_made.versions.at(0).id);
        QTRY_COMPARE(pane->currentEntry(), u"file:button.tsx"_s);
        pane->findChild<SegmentedControl *>()->setCurrent(1);
        QCOMPARE(pane->findChild<DiffView *>()->diffLayout(), DiffLayout::Unified);
        savePicture(*m_window, u"compare-unified"_s);
        const ComparePane other(m_fixture->service(), m_made.button, m_made.versions.at(3).id, {});
        QCOMPARE(other.findChild<DiffView *>()->diffLayout(), DiffLayout::Unified);
        QSettings().clear();
    }

    void aSideThatIsGoneIsAnErrorWithAWayOn()
    {
        ComparePane *pane = open(m_made.button, VersionId::create(), {});
        QTRY_VERIFY(pane->findChild<ErrorStrip *>()->isVisible());
        savePicture(*m_window, u"compare-error"_s);
    }

    void aLongFileDoesNotHoldUpTheWindow()
    {
        QByteArray content;
        for (int line = 0; line < 10'000; ++line) {
            content += "export const value" + QByteArray::number(line) + " = " + QByteArray::number(line % 7) + "\n";
        }
        m_fixture->service().writeDraftFile(m_made.button, u"long.ts"_s, content).wait().value();
        ComparePane *pane = open(m_made.button, m_made.versions.at(0).id, {});
        qint64 longest = 0;
        QElapsedTimer gap;
        gap.start();
        QTimer beat;
        connect(&beat, &QTimer::timeout, this, [&] { longest = std::max(longest, gap.restart()); });
        beat.start(1);
        QTRY_VERIFY(entries().contains(u"file:long.ts"_s));
        pane->showEntry(u"file:long.ts"_s);
        QTest::qWait(50);
        QVERIFY2(longest < 300, qPrintable(QString::number(longest)));
    }

    void picturesInBothModes()
    {
        ComparePane *pane = open(m_made.button, m_made.versions.at(3).id, m_made.versions.at(0).id);
        QTRY_COMPARE(pane->currentEntry(), u"file:button.tsx"_s);
        for (const bool dark : {false, true}) {
            Tokens::instance().setAppearance(dark ? Appearance::Dark : Appearance::Light);
            for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
                m_window->resize(size);
                QTest::qWait(100); // For the colours of the code, which come from another thread.
                savePicture(*m_window, u"compare-%1"_s.arg(size.width()));
            }
        }
        Tokens::instance().setAppearance(Appearance::Light);
    }

private:
    ComparePane *open(const ComponentId &component, const VersionId &before, const VersionId &after)
    {
        auto *pane = new ComparePane(m_fixture->service(), component, before, after);
        m_window->open(pane);
        return pane;
    }

    QStringList entries() const
    {
        QStringList keys;
        for (const SideItem &item : m_window->findChild<SideList *>()->items()) {
            if (!item.isSection && !item.key.contains(u'\n')) {
                keys.append(item.key);
            }
        }
        return keys;
    }

    std::unique_ptr<LibraryFixture> m_fixture;
    ButtonHistory m_made;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace enigma

QTEST_MAIN(enigma::TestComparePane)
#include "tst_compare_pane.moc"
