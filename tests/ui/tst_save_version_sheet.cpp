// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/button_history.h"
#include "ui/component/save_version_sheet.h"
#include "ui/component/version_number_choice.h"
#include "ui/style/enigma_style.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/text_area.h"
#include "ui/widgets/text_label.h"

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

class TestSaveVersionSheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        EnigmaStyle::install(*qApp);
    }

    void init()
    {
        m_fixture = std::make_unique<LibraryFixture>();
        m_made = makeButtonHistory(*m_fixture);
        m_host = std::make_unique<QWidget>();
        m_host->setAutoFillBackground(true);
        m_host->setBackgroundRole(QPalette::Base);
        m_host->resize(976, 732);
        m_host->show();
    }

    void cleanup()
    {
        m_host.reset();
        m_fixture.reset();
    }

    void theNumberIsSuggestedWithItsReason()
    {
        SaveVersionSheet *sheet = start(m_made.button);
        QCOMPARE(number(*sheet)->text(), u"1.3.0"_s);
        QCOMPARE(act(*sheet)->text(), u"Save version 1.3.0"_s);
        QVERIFY(act(*sheet)->isEnabled());
        QCOMPARE(sheet->findChild<SegmentedControl *>()->current(), int(Bump::Minor));
        QVERIFY(!changelog(*sheet)->toPlainText().isEmpty());
        QTRY_VERIFY(shows(*sheet, u"button.demo.tsx"_s));
        QTRY_VERIFY(shows(*sheet, u"Checks"_s));
        for (const bool dark : {false, true}) {
            Tokens::instance().setAppearance(dark ? Appearance::Dark : Appearance::Light);
            QTest::qWait(250); // The sheet slides in.
            savePicture(*m_host, u"save-version"_s);
        }
        Tokens::instance().setAppearance(Appearance::Light);
    }

    void anotherKindOfChangeGivesAnotherNumber()
    {
        SaveVersionSheet *sheet = start(m_made.button);
        auto *kinds = sheet->findChild<SegmentedControl *>();
        kinds->setCurrent(int(Bump::Major));
        QCOMPARE(act(*sheet)->text(), u"Save version 2.0.0"_s);
        kinds->setCurrent(int(Bump::Patch));
        QCOMPARE(act(*sheet)->text(), u"Save version 1.2.1"_s);
    }

    void aWrongNumberIsSaidAtOnce()
    {
        SaveVersionSheet *sheet = start(m_made.button);
        QLineEdit *field = number(*sheet);
        field->clear();
        QTest::keyClicks(field, u"1.2"_s);
        QVERIFY(shows(*sheet, u"Version 1.2 needs three numbers, for example 1.2.0."_s));
        QVERIFY(!act(*sheet)->isEnabled());
        QTest::qWait(250);
        savePicture(*m_host, u"save-version-wrong"_s);
        QTest::keyClicks(field, u".0"_s);
        QVERIFY(shows(*sheet, u"1.2.0 exists already"_s));
        QVERIFY(!act(*sheet)->isEnabled());
        field->clear();
        QTest::keyClicks(field, u"1.4.0"_s);
        QVERIFY(act(*sheet)->isEnabled());
        QCOMPARE(sheet->findChild<SegmentedControl *>()->current(), -1);
    }

    void savingMakesAVersion()
    {
        SaveVersionSheet *sheet = start(m_made.button);
        changelog(*sheet)->setPlainText(u"Sizes are exported"_s);
        QSignalSpy saved(sheet, &SaveVersionSheet::saved);
        act(*sheet)->click();
        QVERIFY(saved.wait());
        QVERIFY(!sheet->isOpen());
        const Version newest = m_fixture->service().versions(m_made.button).wait()->first();
        QCOMPARE(newest.number, SemVer(1, 3, 0));
        QCOMPARE(newest.changelog, u"Sizes are exported"_s);
        QVERIFY(!m_fixture->service().working(m_made.button).wait()->isDraft);
    }

    void aVersionNeedsAChangelogAndChanges()
    {
        SaveVersionSheet *sheet = start(m_made.button);
        changelog(*sheet)->clear();
        QVERIFY(!act(*sheet)->isEnabled());
        SaveVersionSheet *unchanged = start(m_made.theme);
        QVERIFY(!act(*unchanged)->isEnabled());
        QCOMPARE(act(*unchanged)->accessibleDescription(), u"Nothing has changed since 2.0.0."_s);
    }

    void theFirstVersionOfAComponent()
    {
        const ComponentId id = m_fixture->add(m_made.registry, u"select"_s, u"registry:ui"_s, {});
        SaveVersionSheet *sheet = start(id);
        QCOMPARE(act(*sheet)->text(), u"Save version 0.1.0"_s);
        QCOMPARE(changelog(*sheet)->toPlainText(), u"First version."_s);
        sheet->findChild<SegmentedControl *>()->setCurrent(int(Bump::Major));
        QCOMPARE(act(*sheet)->text(), u"Save version 1.0.0"_s);
    }

    void whatAPersonWroteStaysWhenTheDraftMoves()
    {
        SaveVersionSheet *sheet = start(m_made.button);
        changelog(*sheet)->setPlainText(u"My words"_s);
        sheet->findChild<SegmentedControl *>()->setCurrent(int(Bump::Major));
        m_fixture->service().writeDraftFile(m_made.button, u"later.tsx"_s, "export const later = 1\n");
        QTRY_VERIFY(shows(*sheet, u"later.tsx"_s));
        QCOMPARE(changelog(*sheet)->toPlainText(), u"My words"_s);
        QCOMPARE(act(*sheet)->text(), u"Save version 2.0.0"_s);
    }

    void aHoldStandsInTheWay()
    {
        SaveVersionSheet *sheet = start(m_made.button);
        sheet->setHold(u"The draft is being written."_s);
        QVERIFY(!act(*sheet)->isEnabled());
        sheet->setHold({});
        QVERIFY(act(*sheet)->isEnabled());
    }

private:
    SaveVersionSheet *start(const ComponentId &component)
    {
        auto *sheet = new SaveVersionSheet(m_fixture->service(), component, m_host.get());
        sheet->start();
        const bool known = QTest::qWaitFor([sheet] { return !number(*sheet)->text().isEmpty(); });
        if (!known) {
            qWarning("No suggestion came.");
        }
        return sheet;
    }

    static QLineEdit *number(const Sheet &sheet)
    {
        return sheet.findChild<VersionNumberChoice *>()->findChild<QLineEdit *>();
    }

    static TextArea *changelog(const Sheet &sheet) { return sheet.findChild<TextArea *>(); }

    static PushButton *act(const Sheet &sheet)
    {
        for (PushButton *button : sheet.findChildren<PushButton *>()) {
            if (button->text().startsWith(u"Save version")) {
                return button;
            }
        }
        return nullptr;
    }

    static bool shows(const Sheet &sheet, const QString &text)
    {
        for (const QLabel *label : sheet.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(text)) {
                return true;
            }
        }
        return false;
    }

    std::unique_ptr<LibraryFixture> m_fixture;
    ButtonHistory m_made;
    std::unique_ptr<QWidget> m_host;
};

} // namespace enigma

QTEST_MAIN(enigma::TestSaveVersionSheet)
#include "tst_save_version_sheet.moc"
