// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The editors of shadows, lengths, fonts and easings, each by itself, and their page in the inspector. Saves pictures
// into the folder that ENIGMA_PICTURES names.

#include "models/api/library_service.h"
#include "tests/support/check.h"
#include "ui/style/enigma_style.h"
#include "ui/style/tokens.h"
#include "ui/theme/editors/dimension_editor.h"
#include "ui/theme/editors/easing_curve_view.h"
#include "ui/theme/editors/easing_editor.h"
#include "ui/theme/editors/font_editor.h"
#include "ui/theme/editors/shadow_editor.h"
#include "ui/theme/editors/value_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QListWidget>
#include <QSettings>
#include <QSignalSpy>
#include <QSlider>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

EditedValue valueOf(const QString &name, const QString &text)
{
    return {.name = name, .text = text, .resolved = text, .ground = Qt::white, .card = Qt::white, .ink = Qt::black};
}

void savePicture(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("ENIGMA_PICTURES");
    if (folder.isEmpty()) {
        return;
    }
    QDir().mkpath(folder);
    widget.setAutoFillBackground(true);
    widget.resize(264, widget.sizeHint().height());
    widget.show();
    for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
        Tokens::instance().setAppearance(appearance);
        QTest::qWait(20);
        QVERIFY(widget.grab().save(
            u"%1/editor-%2-%3.png"_s.arg(folder, name, appearance == Appearance::Dark ? u"dark"_s : u"light"_s)));
    }
    Tokens::instance().setAppearance(Appearance::Light);
}

QString lastText(const QSignalSpy &edited)
{
    return edited.isEmpty() ? QString() : edited.last().first().toString();
}

} // namespace

class TestValueEditors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"enigma-test"_s);
        QCoreApplication::setApplicationName(u"tst_value_editors"_s);
        EnigmaStyle::install(*qApp);
    }

    void aLengthKeepsItsUnitAndConvertsWhenAnotherIsChosen()
    {
        DimensionEditor editor;
        QSignalSpy edited(&editor, &ValueEditor::edited);
        QVERIFY(editor.setValue(valueOf(u"radius"_s, u"0.5rem"_s)));
        savePicture(editor, u"radius"_s);
        editor.findChild<QDoubleSpinBox *>()->setValue(0.75);
        QCOMPARE(lastText(edited), u"0.75rem"_s);
        auto *unit = editor.findChild<QComboBox *>();
        unit->setCurrentIndex(unit->findData(u"px"_s));
        Q_EMIT unit->activated(unit->currentIndex());
        QCOMPARE(lastText(edited), u"12px"_s);
        QVERIFY(!editor.setValue(valueOf(u"radius"_s, u"calc(var(--radius) * 2)"_s)));
        QVERIFY(editor.setValue(valueOf(u"tracking-tight"_s, u"-0.025em"_s)));
        savePicture(editor, u"tracking"_s);
        QVERIFY(editor.setValue(valueOf(u"font-weight-bold"_s, u"700"_s)));
        editor.findChild<QSlider *>()->setValue(6);
        QCOMPARE(lastText(edited), u"600"_s);
    }

    void aShadowsLayersAreEditedOneByOne()
    {
        ShadowEditor editor;
        QSignalSpy edited(&editor, &ValueEditor::edited);
        editor.setValue(valueOf(u"shadow-md"_s, u"0 4px 6px -1px rgb(0 0 0 / 10%), var(--soft)"_s));
        savePicture(editor, u"shadow"_s);
        const QList<QDoubleSpinBox *> numbers = editor.findChildren<QDoubleSpinBox *>();
        numbers.at(0)->setValue(3);
        QCOMPARE(lastText(edited), u"3px 4px 6px -1px rgb(0 0 0 / 10%), var(--soft)"_s);
        numbers.at(2)->setValue(-5);
        QCOMPARE(lastText(edited), u"3px 4px 0px -1px rgb(0 0 0 / 10%), var(--soft)"_s);
        numbers.at(4)->setValue(50);
        QCOMPARE(lastText(edited).section(u',', 1), u" var(--soft)"_s);
        QVERIFY(lastText(edited).contains("0.5"_L1) || lastText(edited).contains("50%"_L1));
        editor.findChild<QCheckBox *>()->click();
        QVERIFY(lastText(edited).startsWith("inset 3px"_L1));
        auto *list = editor.findChild<QListWidget *>();
        QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
        QVERIFY(lastText(edited).startsWith("var(--soft), inset"_L1));
        QCOMPARE(list->currentRow(), 1);
        QTest::keyClick(list, Qt::Key_Delete);
        QCOMPARE(lastText(edited), u"var(--soft)"_s);
        QTest::keyClick(list, Qt::Key_Delete);
        QCOMPARE(lastText(edited), u"none"_s);
    }

    void aShadowsColourMayBeAVariableAndNothingThatBreaksTheLayer()
    {
        ShadowEditor editor;
        QSignalSpy edited(&editor, &ValueEditor::edited);
        editor.setValue(valueOf(u"shadow-sm"_s, u"0 1px 2px #0003"_s));
        QLineEdit *color = nullptr;
        for (QLineEdit *each : editor.findChildren<QLineEdit *>()) {
            color = each->accessibleName() == u"Colour of the layer"_s ? each : color;
        }
        QVERIFY(color);
        for (const auto &[typed, expected] :
             {std::pair(u"red, 0 0 9px blue"_s, QString()), std::pair(u"4px"_s, QString()),
              std::pair(u"var(--shade)"_s, u"0 1px 2px var(--shade)"_s)}) {
            color->clear();
            QTest::keyClicks(color, typed);
            QTest::keyClick(color, Qt::Key_Return);
            QCOMPARE(lastText(edited), expected);
        }
    }

    void aStackOfFontsIsReorderedAndKeepsItsSpelling()
    {
        FontEditor editor;
        QSignalSpy edited(&editor, &ValueEditor::edited);
        QVERIFY(editor.setValue(valueOf(u"font-sans"_s, u"'Plus Jakarta Sans', Inter, sans-serif"_s)));
        savePicture(editor, u"font"_s);
        auto *list = editor.findChild<QListWidget *>();
        list->setCurrentRow(1);
        QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(lastText(edited), u"Inter, 'Plus Jakarta Sans', sans-serif"_s);
        auto *field = editor.findChild<QLineEdit *>();
        QTest::keyClicks(field, u"Source Sans 3"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(lastText(edited), u"Inter, 'Plus Jakarta Sans', \"Source Sans 3\", sans-serif"_s);
        list->setCurrentRow(0);
        QTest::keyClick(list, Qt::Key_Delete);
        QCOMPARE(lastText(edited), u"'Plus Jakarta Sans', \"Source Sans 3\", sans-serif"_s);
        QVERIFY(!editor.setValue(valueOf(u"font-sans"_s, u"var(--font-inter), sans-serif"_s)));
    }

    void anEasingIsDraggedTypedWithKeysOrTakenFromTheUsualOnes()
    {
        EasingEditor editor;
        QSignalSpy edited(&editor, &ValueEditor::edited);
        QSignalSpy finished(&editor, &ValueEditor::finished);
        QVERIFY(editor.setValue(valueOf(u"ease-out"_s, u"cubic-bezier(0.2, 0, 0, 1)"_s)));
        savePicture(editor, u"easing"_s);
        auto *curve = editor.findChild<EasingCurveView *>();
        QTest::keyClick(curve, Qt::Key_Right);
        QCOMPARE(lastText(edited), u"cubic-bezier(0.21, 0, 0, 1)"_s);
        QTest::keyClick(curve, Qt::Key_Space);
        QTest::keyClick(curve, Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(lastText(edited), u"cubic-bezier(0.21, 0, 0, 1.1)"_s);
        QVERIFY(!finished.isEmpty());
        auto *usual = editor.findChild<QComboBox *>();
        Q_EMIT usual->activated(2);
        QCOMPARE(lastText(edited), u"cubic-bezier(0.25, 0.1, 0.25, 1)"_s);
        QVERIFY(!editor.setValue(valueOf(u"ease-out"_s, u"steps(4)"_s)));
    }

    void thePageShowsTheEditorOfTheTokensKindAndADragIsOneStep()
    {
        const QTemporaryDir folder;
        LibraryService library(folder.filePath(u"library"_s));
        ENIGMA_VERIFY(library.open().wait());
        ENIGMA_VALUE(const RegistryId registry, library.createRegistry({.slug = u"acme"_s}).wait());
        ThemeSession session(library, registry);
        QTRY_COMPARE(session.document().state(), ThemeDocument::State::Missing);
        ENIGMA_VERIFY(
            session.document()
                .create(":root { --radius: 4px; --shadow-md: 0 1px 2px red; --primary: teal; --ring: var(--primary);"
                        "--gap: var(--radius); --font-sans: Inter; --ease-out: steps(4) }",
                        u"Theme"_s)
                .wait());
        QTRY_COMPARE(session.document().state(), ThemeDocument::State::Ready);
        ValuePage page(session);
        connect(&session, &ThemeSession::selectionChanged, &page, &ValuePage::refresh);
        connect(&session, &ThemeSession::refreshed, &page, &ValuePage::refresh);
        const auto shows = [&](const QString &token, const char *editor) {
            session.select(token, kLightMode.toString());
            for (ValueEditor *each : page.findChildren<ValueEditor *>()) {
                if (each->inherits(editor) != each->isVisibleTo(&page)) {
                    return false;
                }
            }
            return true;
        };
        QVERIFY(shows(u"radius"_s, "enigma::DimensionEditor"));
        QVERIFY(shows(u"shadow-md"_s, "enigma::ShadowEditor"));
        QVERIFY(shows(u"font-sans"_s, "enigma::FontEditor"));
        QVERIFY(shows(u"primary"_s, "none"));
        QVERIFY(page.isHidden());
        QVERIFY(shows(u"gap"_s, "none"));
        QVERIFY(shows(u"ease-out"_s, "none"));
        QVERIFY(!page.isHidden());
        session.select(u"radius"_s, kLightMode.toString());
        auto *slider = page.findChild<DimensionEditor *>()->findChild<QSlider *>();
        for (int step = 9; step < 20; ++step) {
            slider->setValue(step);
        }
        QCOMPARE(session.now().token(kLightMode.toString(), u"radius"_s)->value, u"9.5px"_s);
        session.document().undo();
        QCOMPARE(session.now().token(kLightMode.toString(), u"radius"_s)->value, u"4px"_s);
        QVERIFY(!session.document().canUndo());
    }
};

} // namespace enigma

QTEST_MAIN(enigma::TestValueEditors)
#include "tst_value_editors.moc"
