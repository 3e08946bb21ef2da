// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/style/enigma_style.h"
#include "ui/style/focus_ring.h"
#include "ui/style/icon_loader.h"
#include "ui/style/metrics.h"
#include "ui/style/type.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/command_field.h"
#include "ui/widgets/confirm_dialog.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/pane_splitter.h"
#include "ui/widgets/progress_row.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/side_list.h"
#include "ui/widgets/switch_button.h"
#include "ui/widgets/text_area.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/toast.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QFocusFrame>
#include <QLineEdit>
#include <QMetaEnum>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

bool hasRing(const QWidget *widget)
{
    for (const QFocusFrame *frame : widget->window()->findChildren<QFocusFrame *>()) {
        if (frame->widget() == widget && frame->isVisible()) {
            return true;
        }
    }
    return false;
}

SideItem row(const QString &key)
{
    SideItem item;
    item.key = key;
    item.text = key;
    return item;
}

} // namespace

class TestWidgets : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QWidget> m_host;

    void show(QWidget *widget)
    {
        m_host->layout()->addWidget(widget);
        m_host->resize(600, 400);
        m_host->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_host.get()));
        m_host->activateWindow();
    }

private Q_SLOTS:
    void initTestCase() { EnigmaStyle::install(*qApp); }
    void init()
    {
        Tokens::instance().setAppearance(Appearance::Light);
        m_host = std::make_unique<QWidget>();
        new QVBoxLayout(m_host.get());
    }
    void cleanup() { m_host.reset(); }

    void everyTokenHasAColourInBothModes()
    {
        const QMetaEnum tokens = QMetaEnum::fromType<Token>();
        for (const auto mode : {Appearance::Light, Appearance::Dark}) {
            Tokens::instance().setAppearance(mode);
            for (int i = 0; i < tokens.keyCount(); ++i) {
                QVERIFY2(color(Token(i)).isValid(), tokens.key(i));
            }
        }
        QCOMPARE(Tokens::name(Token::DiffAddedWord), u"diff-added-word"_s);
        QCOMPARE(Tokens::instance().color(u"danger-fill"), color(Token::DangerFill));
        QVERIFY(!Tokens::instance().color(u"no-such-token").isValid());
    }

    void aChangeOfAppearanceReachesWhatIsOpen()
    {
        auto *edit = new QLineEdit;
        auto *label = new TextLabel(u"Saved"_s, TextStyle::Small, Token::TextMuted);
        show(edit);
        m_host->layout()->addWidget(label);
        const QSignalSpy changes(&Tokens::instance(), &Tokens::changed);
        Tokens::instance().setAppearance(Appearance::Dark);
        QCOMPARE(changes.count(), 1);
        QTRY_COMPARE(edit->palette().color(QPalette::Text), color(Token::Text));
        QTRY_COMPARE(label->palette().color(QPalette::WindowText), color(Token::TextMuted));
    }

    void everyIconDrawsInTheInkItIsGiven()
    {
        for (const QString &name : {u"library"_s, u"trash"_s, u"pencil"_s, u"up"_s, u"pause"_s}) {
            QVERIFY2(hasIcon(name), qPrintable(name));
            const QImage picture = iconPixmap(name, Qt::red, 16, 2).toImage();
            QCOMPARE(picture.size(), QSize(32, 32));
            bool inked = false;
            for (int i = 0; i < 32 * 32 && !inked; ++i) {
                const QColor pixel = picture.pixelColor(i % 32, i / 32);
                inked = pixel.alpha() > 200 && pixel.red() > 200 && pixel.green() < 60;
            }
            QVERIFY2(inked, qPrintable(name));
        }
        QCOMPARE(iconName(icon(u"plus"_s)), u"plus"_s);
        QVERIFY(iconName(QIcon()).isEmpty());
    }

    void controlsHaveTheHeightsOfTheDesign()
    {
        PushButton button(u"Compare"_s);
        QCOMPARE(button.sizeHint().height(), metrics::kControlHeight);
        button.setSmall();
        QCOMPARE(button.sizeHint().height(), metrics::kSmallControlHeight);
        QCOMPARE(QLineEdit().sizeHint().height(), metrics::kControlHeight);
        QCOMPARE(SegmentedControl(u"View"_s).sizeHint().height(), metrics::kControlHeight);
        QCOMPARE(Chip(u"Draft"_s).sizeHint().height(), metrics::kChipHeight);
        const IconButton more(u"more"_s, u"More"_s);
        QCOMPARE(more.sizeHint(), QSize(metrics::kControlHeight, metrics::kControlHeight));
    }

    void theRingComesWithTheKeyboardOnly()
    {
        auto *button = new PushButton(u"Compare"_s);
        show(button);
        button->setFocus(Qt::MouseFocusReason);
        QVERIFY(!hasRing(button));
        button->clearFocus();
        button->setFocus(Qt::TabFocusReason);
        QVERIFY(hasRing(button));
        QVERIFY(FocusRing::cameByKeyboard(button));
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(!hasRing(button));
    }

    void aFieldShowsItsFocusAlways()
    {
        auto *edit = new QLineEdit;
        show(edit);
        edit->setFocus(Qt::MouseFocusReason);
        QVERIFY(hasRing(edit));
        auto *area = new TextArea(u"Changelog"_s, 2, 5);
        m_host->layout()->addWidget(area);
        area->show();
        area->setFocus(Qt::MouseFocusReason);
        QVERIFY(hasRing(area));
        QVERIFY(!hasRing(edit));
    }

    void everyControlHasAName()
    {
        QCOMPARE(IconButton(u"copy"_s, u"Copy"_s).accessibleName(), u"Copy"_s);
        QCOMPARE(SearchField(u"Filter tokens"_s).accessibleName(), u"Filter tokens"_s);
        QCOMPARE(Chip(u"Draft"_s).accessibleName(), u"Draft"_s);
        QCOMPARE(SwitchButton(u"Public"_s).accessibleName(), u"Public"_s);
        SegmentedControl view(u"View"_s);
        view.addSegment({}, u"grid"_s, u"Grid"_s);
        view.addSegment({}, u"list"_s, u"List"_s);
        view.setCurrent(1);
        QCOMPARE(view.accessibleName(), u"View: List"_s);
        auto *edit = new QLineEdit;
        FormField field(u"Version"_s, edit, u"Three numbers"_s);
        QCOMPARE(edit->accessibleName(), u"Version"_s);
        QCOMPARE(edit->accessibleDescription(), u"Three numbers"_s);
    }

    void arrowKeysMoveTheChoiceOfSegments()
    {
        auto *view = new SegmentedControl(u"View"_s);
        view->addSegment(u"Grid"_s);
        view->addSegment(u"List"_s);
        show(view);
        const QSignalSpy changes(view, &SegmentedControl::currentChanged);
        QTest::keyClick(view, Qt::Key_Right);
        QTest::keyClick(view, Qt::Key_Right);
        QCOMPARE(view->current(), 1);
        QCOMPARE(changes.count(), 1);
        QTest::keyClick(view, Qt::Key_Home);
        QCOMPARE(view->current(), 0);
    }

    void aSearchFieldClearsWithEscapeAndThenLeaves()
    {
        auto *field = new SearchField(u"Filter"_s);
        show(field);
        const QSignalSpy left(field, &SearchField::left);
        const QSignalSpy moves(field, &SearchField::moveRequested);
        QTest::keyClicks(field, u"but"_s);
        QTest::keyClick(field, Qt::Key_Down);
        QCOMPARE(moves.count(), 1);
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(field->text().isEmpty());
        QCOMPARE(left.count(), 0);
        QTest::keyClick(field, Qt::Key_Escape);
        QCOMPARE(left.count(), 1);
    }

    void aFieldSaysWhatIsWrongUntilItIsMended()
    {
        auto *edit = new QLineEdit;
        FormField field(u"Version"_s, edit, u"Three numbers"_s);
        field.setError(u"Version 1.2 needs three numbers, for example 1.2.0."_s);
        QVERIFY(hasFieldError(edit));
        QCOMPARE(edit->accessibleDescription(), field.error());
        field.setError({});
        QVERIFY(!hasFieldError(edit));
        QCOMPARE(edit->accessibleDescription(), u"Three numbers"_s);
    }

    void aParagraphKeepsItsLineHeight()
    {
        TextLabel text(u"one two three four five six seven eight nine ten"_s, TextStyle::Prose);
        text.setWordWrap(true);
        QCOMPARE(text.heightForWidth(2000), lineHeight(TextStyle::Prose));
        QCOMPARE(text.heightForWidth(100) % lineHeight(TextStyle::Prose), 0);
        QVERIFY(text.heightForWidth(100) > 2 * lineHeight(TextStyle::Prose));
    }

    void sizesFollowTheFontScale()
    {
        const int before = lineHeight(TextStyle::Body);
        setFontScale(2);
        QCOMPARE(lineHeight(TextStyle::Body), 2 * before);
        QVERIFY(PushButton(u"Compare"_s).sizeHint().height() >= lineHeight(TextStyle::Body));
        setFontScale(1);
        QCOMPARE(lineHeight(TextStyle::Body), before);
    }

    void aStripOfErrorsTakesNoRoomUntilThereIsOne()
    {
        auto *strip = new ErrorStrip;
        show(strip);
        QVERIFY(!strip->isVisible());
        strip->showError({ErrorCode::Network, u"acme-server does not answer."_s, {}});
        QVERIFY(strip->isVisible());
        QCOMPARE(strip->message(), u"acme-server does not answer."_s);
        strip->addAction(u"Retry"_s);
        strip->clear();
        QVERIFY(!strip->isVisible());
        QVERIFY(strip->message().isEmpty());
    }

    void aToastRunsItsActOnceAndCloses()
    {
        show(new QLabel);
        Toast toast(m_host.get(), 28);
        int undone = 0;
        toast.showMessage(u"Moved 3 components to the trash"_s, u"Undo"_s, u"Ctrl Z"_s, [&undone] { ++undone; });
        QVERIFY(toast.isVisible());
        QVERIFY(toast.remainingTime() > 5000);
        toast.findChild<PushButton *>()->click();
        QCOMPARE(undone, 1);
        QVERIFY(!toast.isVisible());
        toast.findChild<PushButton *>()->click();
        QCOMPARE(undone, 1);
    }

    void aToastWaitsWhileItHasTheFocus()
    {
        show(new QLabel);
        Toast toast(m_host.get(), 28);
        toast.showMessage(u"Moved"_s, u"Undo"_s, {}, [] {});
        toast.findChild<PushButton *>()->setFocus(Qt::TabFocusReason);
        QTRY_COMPARE(toast.remainingTime(), -1);
        toast.findChild<PushButton *>()->clearFocus();
        QTRY_VERIFY(toast.remainingTime() > 0);
    }

    void cancelHasTheFocusOfAQuestion()
    {
        ConfirmDialog dialog({u"Empty the trash?"_s, u"14 components are deleted."_s, u"Empty trash"_s}, nullptr);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        const QSignalSpy rejected(&dialog, &QDialog::rejected);
        QTest::keyClick(&dialog, Qt::Key_Return);
        QCOMPARE(rejected.count(), 1);
    }

    void aSheetGivesTheFocusBack()
    {
        auto *opener = new PushButton(u"Save version…"_s);
        show(opener);
        opener->setFocus();
        QTRY_VERIFY(opener->hasFocus());
        Sheet sheet(u"Save version"_s, m_host.get());
        auto *edit = new QLineEdit;
        sheet.body()->addWidget(edit);
        sheet.open();
        QTRY_VERIFY(edit->hasFocus());
        QTest::keyClick(edit, Qt::Key_Escape);
        QVERIFY(!sheet.isOpen());
        QVERIFY(opener->hasFocus());
    }

    void aCommandIsCopied()
    {
        auto *field = new CommandField(u"Install command"_s);
        show(field);
        field->setText(u"npx shadcn add @acme/button"_s);
        QTest::mouseClick(field->findChild<IconButton *>(), Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(), u"npx shadcn add @acme/button"_s);
    }

    void aProgressRowCancelsItsJob()
    {
        auto *progress = new ProgressRow;
        show(progress);
        const auto job = std::make_shared<JobState>(u"Importing plate"_s);
        const QSignalSpy finished(progress, &ProgressRow::finished);
        progress->follow(job);
        QTest::mouseClick(progress->findChild<PushButton *>(), Qt::LeftButton);
        QVERIFY(job->stopToken().stop_requested());
        job->setFinished();
        QCOMPARE(finished.count(), 1);
    }

    void aSideListSkipsSectionsAndKeepsItsPlace()
    {
        auto *list = new SideList(u"Registries"_s);
        const QAbstractItemModelTester tester(list->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        show(list);
        list->setItems({sideSection(u"Registries"_s), row(u"acme"_s), sideSection(u"State"_s), row(u"changed"_s)});
        list->move(1);
        QCOMPARE(list->currentKey(), u"acme"_s);
        list->move(1);
        QCOMPARE(list->currentKey(), u"changed"_s);
        const QSignalSpy changes(list, &SideList::currentKeyChanged);
        list->setItems({row(u"changed"_s), row(u"other"_s)});
        QCOMPARE(list->currentKey(), u"changed"_s);
        QCOMPARE(changes.count(), 0);
        const QSignalSpy chosen(list, &SideList::chosen);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
    }

    void aSplitterGoesBackToItsDefaultOnADoubleClick()
    {
        auto *splitter = new PaneSplitter(Qt::Horizontal, PaneSplitter::Side::First);
        splitter->addWidget(new QLabel);
        splitter->addWidget(new QLabel);
        splitter->setSideDefault(200);
        show(splitter);
        splitter->setSideSize(320);
        QCOMPARE(splitter->sideSize(), 320);
        QCOMPARE(splitter->handle(1)->width(), 7);
        QTest::mouseDClick(splitter->handle(1), Qt::LeftButton);
        QCOMPARE(splitter->sideSize(), 200);
    }
};

} // namespace enigma

QTEST_MAIN(enigma::TestWidgets)
#include "tst_widgets.moc"
