// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/diff/line_diff.h"
#include "ui/diff/diff_view.h"
#include "ui/style/enigma_style.h"
#include "ui/style/type.h"

#include <QAccessible>
#include <QClipboard>
#include <QDir>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kSize(1000, 480);

QByteArray component(int rows, const char *radius, bool hasIcon)
{
    QByteArray text = "import * as React from \"react\"\nimport { cva, type VariantProps } from "
                      "\"class-variance-authority\"\n\nimport { cn } from \"@/lib/utils\"\n\n";
    for (int i = 0; i < rows; ++i) {
        text += "// A line that tells how number " + QByteArray::number(i) + " came to be.\n";
    }
    text += "const buttonVariants = cva(\n  \"inline-flex items-center justify-center\",\n  {\n    variants: {\n      "
            "variant: {\n        ghost: \"hover:bg-accent\",\n      },\n      size: {\n        default: \"h-9 px-4 ";
    text += radius;
    text += "\",\n        sm: \"h-8 px-3 ";
    text += radius;
    text += "\",\n        lg: \"h-10 px-6 ";
    text += radius;
    text += "\",\n";
    text += hasIcon ? "        icon: \"size-9 rounded-full\",\n" : "";
    text += "      },\n    },\n  }\n)\n\nfunction Button({ className, variant, size, ...props }: Props) {\n  return (\n"
            "    <button\n      data-slot=\"button\"\n";
    text += hasIcon ? "      className={cn(buttonVariants({ variant, size }), className)}\n"
                    : "      className={cn(buttonVariants({ variant, size, className }))}\n";
    text += "      {...props}\n    />\n  )\n}\n\nexport { Button, buttonVariants }\n";
    return text;
}

QByteArray numbered(int count, int changedEvery = 0)
{
    QByteArray text;
    for (int i = 0; i < count; ++i) {
        const bool isChanged = changedEvery > 0 && i % changedEvery == changedEvery / 2;
        text +=
            "  const value" + QByteArray::number(i) + " = use(\"flex grow\", " + (isChanged ? "true" : "false") + ")\n";
    }
    return text;
}

void showDiff(DiffView &view, const QByteArray &before, const QByteArray &after, const QString &name = u"button.tsx"_s)
{
    view.resize(kSize);
    view.setDiff(before, after, diffLines(before, after).value(), name);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
}

void savePicture(DiffView &view, const QString &name)
{
    const QString folder = qEnvironmentVariable("ENIGMA_PICTURES");
    if (!folder.isEmpty()) {
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(view.grab().save(QDir(folder).filePath(name + u".png"_s)));
    }
}

// Has anything of this colour been painted, from a column of pixels on?
bool shows(DiffView &view, Token token, int left = 0)
{
    const QImage image = view.grab().toImage();
    const QRgb wanted = color(token).rgb();
    for (int y = 0; y < image.height(); ++y) {
        for (int x = left; x < image.width(); ++x) {
            if (image.pixel(x, y) == wanted) {
                return true;
            }
        }
    }
    return false;
}

} // namespace

class TestDiffView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { EnigmaStyle::install(*qApp); }

    void looksLikeTheDesign_data()
    {
        QTest::addColumn<Appearance>("appearance");
        QTest::addColumn<DiffLayout>("layout");
        QTest::newRow("light") << Appearance::Light << DiffLayout::SideBySide;
        QTest::newRow("dark") << Appearance::Dark << DiffLayout::SideBySide;
        QTest::newRow("unified-light") << Appearance::Light << DiffLayout::Unified;
        QTest::newRow("unified-dark") << Appearance::Dark << DiffLayout::Unified;
    }

    void looksLikeTheDesign()
    {
        QFETCH(Appearance, appearance);
        QFETCH(DiffLayout, layout);
        Tokens::instance().setAppearance(appearance);
        DiffView view;
        view.setDiffLayout(layout);
        showDiff(view, component(14, "rounded-md", false), component(14, "rounded-full", true));
        view.goToChange(0);
        QTRY_VERIFY(shows(view, Token::SyntaxString, layout == DiffLayout::Unified ? 0 : kSize.width() / 2));
        QVERIFY(shows(view, Token::DiffAdded));
        QVERIFY(shows(view, Token::DiffRemovedWord));
        savePicture(view, u"diff-"_s + QString::fromUtf8(QTest::currentDataTag()));
        Tokens::instance().setAppearance(Appearance::Light);
    }

    void goesFromChangeToChange()
    {
        DiffView view;
        QSignalSpy changed(&view, &DiffView::currentChangeChanged);
        showDiff(view, numbered(400), numbered(400, 100));
        QCOMPARE(view.changeCount(), 4);
        QCOMPARE(view.currentChange(), 0);
        for (int change = 1; change < 4; ++change) {
            QTest::keyClick(&view, Qt::Key_N);
            QCOMPARE(view.currentChange(), change);
            QVERIFY(view.viewport()->rect().contains(view.rowRect(view.currentRow())));
        }
        QTest::keyClick(&view, Qt::Key_N);
        QCOMPARE(view.currentChange(), 3);
        QTest::keyClick(&view, Qt::Key_P);
        QCOMPARE(view.currentChange(), 2);
        QCOMPARE(changed.last(), QVariantList({qsizetype(2), qsizetype(4)}));
    }

    void showsTheRowThatKeysActOnAfterAKey()
    {
        DiffView view;
        showDiff(view, numbered(40), numbered(40, 4));
        QVERIFY(!shows(view, Token::Focus));
        QTest::keyClick(&view, Qt::Key_Down);
        QVERIFY(shows(view, Token::Focus));
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(200, 50));
        QVERIFY(!shows(view, Token::Focus));
    }

    void staysOnItsRowWhenAFoldAboveOpens()
    {
        DiffView view;
        showDiff(view, numbered(400), numbered(400, 200));
        QTest::keyClick(&view, Qt::Key_N);
        const QString text = view.rowText(view.currentRow());
        view.expandFold(0);
        QCOMPARE(view.rowText(view.currentRow()), text);
        view.showAllLines();
        QCOMPARE(view.rowText(view.currentRow()), text);
        QCOMPARE(view.rowCount(), 400);
    }

    void movesByKeys()
    {
        DiffView view;
        showDiff(view, numbered(400), numbered(400, 4));
        QTest::keyClick(&view, Qt::Key_End);
        QCOMPARE(view.currentRow(), view.rowCount() - 1);
        QCOMPARE(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum());
        QTest::keyClick(&view, Qt::Key_Up);
        QCOMPARE(view.currentRow(), view.rowCount() - 2);
        QTest::keyClick(&view, Qt::Key_Home);
        QCOMPARE(view.verticalScrollBar()->value(), 0);
        QTest::keyClick(&view, Qt::Key_PageDown);
        QVERIFY(view.currentRow() > 10);
        QTest::keyClick(&view, Qt::Key_Home);
        QTest::keyClick(&view, Qt::Key_Up);
        QCOMPARE(view.currentRow(), 0);
    }

    void opensAFoldByKeyAndByClick()
    {
        DiffView view;
        showDiff(view, numbered(400), numbered(400, 200));
        const qsizetype folded = view.rowCount();
        QVERIFY(view.isFold(0));
        QTest::keyClick(&view, Qt::Key_Return);
        QVERIFY(!view.isFold(0));
        QVERIFY(view.rowCount() > folded);
        QTest::keyClick(&view, Qt::Key_End);
        QVERIFY(view.isFold(view.currentRow()));
        const qsizetype half = view.rowCount();
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.rowRect(view.currentRow()).center());
        QVERIFY(view.rowCount() > half);
    }

    void copiesWhatIsSelectedOfOneSide()
    {
        DiffView view;
        showDiff(view, "one\n\ttwo\nthree\n", "one\n\t2\nthree\n");
        QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, QPoint(view.rowRect(0).center().x() + 90, 10));
        QCOMPARE(view.selectedText(), u"one"_s);
        QTest::mousePress(view.viewport(), Qt::LeftButton, {}, QPoint(80, view.rowRect(0).center().y() - 5));
        QTest::mouseMove(view.viewport(), QPoint(450, view.rowRect(2).center().y()));
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, QPoint(450, view.rowRect(2).center().y()));
        QVERIFY(view.selectedText().endsWith(u"\n\ttwo\nthree"_s));
        QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), view.selectedText());
        QTest::keyClick(&view, Qt::Key_Escape);
        QVERIFY(view.selectedText().isEmpty());
    }

    void selectsLinesWithShift()
    {
        DiffView view;
        showDiff(view, "one\ntwo\nthree\n", "one\n2\nthree\n");
        QTest::keyClick(&view, Qt::Key_Home);
        QTest::keyClick(&view, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(view.selectedText(), u"one\n2\n"_s);
        QTest::keyClick(&view, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(view.selectedText(), u"one\n2\nthree"_s);
    }

    void copiesFoldedLinesToo()
    {
        DiffView view;
        const QByteArray before = numbered(100);
        const QByteArray after = numbered(100, 60);
        showDiff(view, before, after);
        view.selectAll();
        QCOMPARE(view.selectedText() + u'\n', QString::fromUtf8(after));
    }

    void keepsBothSidesLevelWhenScrolledSideways()
    {
        DiffView view;
        showDiff(view, QByteArray("x ").repeated(300) + "\n", QByteArray("x ").repeated(300) + "y\n");
        QVERIFY(view.horizontalScrollBar()->maximum() > 0);
        QTest::keyClick(&view, Qt::Key_Right);
        QVERIFY(view.horizontalScrollBar()->value() > 0);
    }

    void keepsItsPlaceWhenTheLayoutChanges()
    {
        DiffView view;
        showDiff(view, numbered(400), numbered(400, 20));
        view.goToChange(10);
        view.setDiffLayout(DiffLayout::Unified);
        QVERIFY(view.rowText(view.currentRow()).startsWith(u"removed, line 211"_s));
        QVERIFY(view.viewport()->rect().contains(view.rowRect(view.currentRow())));
    }

    void saysWhatCannotBeShown_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QString>("words");
        QTest::newRow("binary") << QByteArray("\0\1", 2) << "text"_ba << u"is not text"_s;
        QTest::newRow("too large") << QByteArray(kMaxDiffLines + 1, '\n') << ""_ba << u"too large"_s;
        QTest::newRow("empty") << ""_ba << ""_ba << u"is empty on both sides"_s;
    }

    void saysWhatCannotBeShown()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QString, words);
        DiffView view;
        showDiff(view, before, after);
        QVERIFY(view.accessibleDescription().contains(words));
        QTest::keyClick(&view, Qt::Key_Down);
        QTest::keyClick(&view, Qt::Key_N);
        QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(100, 5));
        view.clear();
        QVERIFY(view.accessibleDescription().isEmpty());
    }

    void paintsHostileTexts_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("no line end") << "a\nb"_ba << "a\nb\n"_ba;
        QTest::newRow("other line ends") << "a\nb\n"_ba << "a\r\nb\r\n"_ba;
        QTest::newRow("only new") << ""_ba << "a\nb\n"_ba;
        QTest::newRow("only old") << "a\nb\n"_ba << ""_ba;
        QTest::newRow("broken encoding") << "a\xff\n"_ba << "b\xfe\n"_ba;
        QTest::newRow("mixed directions")
            << u"a \u202E אבג 日本 😀\n"_s.toUtf8() << u"b \u202E אבג 日本 😀\n"_s.toUtf8();
        QTest::newRow("a very long line")
            << QByteArray("word ").repeated(400'000) << QByteArray("other ").repeated(400'000);
    }

    void paintsHostileTexts()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        for (const DiffLayout layout : {DiffLayout::SideBySide, DiffLayout::Unified}) {
            DiffView view;
            view.setDiffLayout(layout);
            showDiff(view, before, after);
            QVERIFY(!view.grab().isNull());
            savePicture(view,
                        u"diff-hostile-%1-%2"_s.arg(QString::fromUtf8(QTest::currentDataTag()).replace(u' ', u'-'))
                            .arg(static_cast<int>(layout)));
            QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(400, 10));
        }
    }

    void opensAndPaintsLongDiffsAtOnce_data()
    {
        QTest::addColumn<int>("lines");
        QTest::addColumn<int>("limit"); // Milliseconds: four times the aim, for busy machines and sanitizers.
        QTest::newRow("10,000 lines") << 10'000 << 200;
        QTest::newRow("100,000 lines") << 100'000 << 1000;
    }

    void opensAndPaintsLongDiffsAtOnce()
    {
        QFETCH(int, lines);
        QFETCH(int, limit);
        const QByteArray before = numbered(lines);
        const QByteArray after = numbered(lines, 6);
        const LineDiff diff = diffLines(before, after).value();
        DiffView view;
        view.resize(kSize);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QPixmap canvas(kSize);
        view.render(&canvas); // Fonts are loaded by the first paint of the program.
        QElapsedTimer timer;
        timer.start();
        view.setDiff(before, after, diff, u"a.tsx"_s);
        view.render(&canvas);
        const qint64 opened = timer.elapsed();
        qint64 slowest = 0;
        for (int step = 1; step <= 50; ++step) {
            timer.restart();
            view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() / 50 * step);
            view.render(&canvas);
            slowest = std::max(slowest, timer.elapsed());
        }
        qInfo("opened and painted in %lld ms, slowest of 50 jumps %lld ms", static_cast<long long>(opened),
              static_cast<long long>(slowest));
        QVERIFY2(opened < limit, qPrintable(QString::number(opened)));
    }

    void isAListToAScreenReader()
    {
        DiffView view;
        showDiff(view, numbered(100), numbered(100, 60));
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&view);
        QVERIFY(list);
        QCOMPARE(list->role(), QAccessible::List);
        QCOMPARE(list->childCount(), view.rowCount());
        QAccessibleInterface *fold = list->child(0);
        QCOMPARE(fold->text(QAccessible::Name), u"27 unchanged lines, folded"_s);
        QVERIFY(fold->state().collapsed);
        QCOMPARE(list->indexOfChild(fold), 0);
        QVERIFY(list->child(4)->text(QAccessible::Name).contains(u"removed, line 31: "_s));
        fold->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(list->childCount(), view.rowCount());
        QVERIFY(!view.isFold(0));
        QVERIFY(!list->child(1'000'000));
    }

    void followsTheSizeOfCode()
    {
        DiffView view;
        showDiff(view, numbered(100), numbered(100, 4));
        const int height = view.rowRect(0).height();
        setCodeSize(18);
        QVERIFY(view.rowRect(0).height() > height);
        setCodeSize(12);
    }
};

} // namespace enigma

QTEST_MAIN(enigma::TestDiffView)
#include "tst_diff_view.moc"
