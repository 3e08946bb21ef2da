// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A component that runs: what a person does reaches it, what is typed and changed reaches its picture.

#include "tests/render/preview_fixture.h"

#include <QKeyEvent>
#include <QSignalSpy>

namespace enigma {

using namespace Qt::StringLiterals;

// The colour of its box says what happened to it.
static const QString kBox =
    u"import { useState } from \"react\"\n"
    "export default function Probe() {\n"
    "  const [color, setColor] = useState(\"rgb(0, 0, 255)\")\n"
    "  return <div style={{ position: \"fixed\", inset: 0, background: color }}\n"
    "    onClick={() => setColor(\"rgb(0, 255, 0)\")} onWheel={() => setColor(\"rgb(255, 0, 255)\")}>\n"
    "    <input style={{ position: \"fixed\", top: 0, left: 0, width: 100, height: 30, cursor: \"auto\" }}\n"
    "      onChange={e => setColor(e.target.value === \"Grün\" ? \"rgb(0, 128, 0)\" : \"rgb(1, 1, 1)\")}\n"
    "      onKeyDown={e => e.key === \"Escape\" && setColor(\"rgb(255, 255, 0)\")} />\n"
    "  </div>\n"
    "}\n"_s;

class TestLivePage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Renderer> m_renderer;
    std::unique_ptr<LivePage> m_page;
    QImage m_frame;
    int m_frames = 0;
    QList<LiveReport> m_reports;
    QList<PageProblem> m_problems;

    QColor color() const
    {
        return m_frame.isNull() ? QColor() : m_frame.pixelColor(m_frame.width() / 2, m_frame.height() - 5);
    }

    void show(const QString &code)
    {
        PreviewBundle bundle = bundleOf(code);
        bundle.examples = {{.title = u"probe"_s, .module = bundle.main}};
        m_page->show(bundle, 0);
    }

    void press(int key, const QString &text, Qt::KeyboardModifiers modifiers = {})
    {
        m_page->sendKey(QKeyEvent(QEvent::KeyPress, key, modifiers, text));
        m_page->sendKey(QKeyEvent(QEvent::KeyRelease, key, modifiers, text));
    }

    void click(const QPointF &place)
    {
        m_page->sendMouse(QEvent::MouseMove, place, Qt::NoButton, {}, {}, 0);
        m_page->sendMouse(QEvent::MouseButtonPress, place, Qt::LeftButton, Qt::LeftButton, {}, 1);
        m_page->sendMouse(QEvent::MouseButtonRelease, place, Qt::LeftButton, {}, {}, 1);
    }

private Q_SLOTS:
    void initTestCase()
    {
        RendererOptions options;
        options.timeLimit = std::chrono::milliseconds(2'000);
        m_renderer = std::make_unique<Renderer>(options);
    }

    void cleanupTestCase()
    {
        m_page.reset();
        m_renderer.reset();
    }

    void init()
    {
        m_frame = {};
        m_frames = 0;
        m_reports.clear();
        m_problems.clear();
        m_page = m_renderer->openPage();
        connect(m_page.get(), &LivePage::framePainted, this, [this](const QImage &frame) {
            m_frame = frame;
            ++m_frames;
        });
        connect(m_page.get(), &LivePage::shown, this, [this](const LiveReport &report) { m_reports.append(report); });
        connect(m_page.get(), &LivePage::problemsFound, this,
                [this](const QList<PageProblem> &problems) { m_problems += problems; });
        m_page->setTheme(kPlainTheme);
        m_page->setViewport({400, 300}, 1);
    }

    void paintsWhatItShows()
    {
        show(kBox);
        QTRY_COMPARE_WITH_TIMEOUT(m_reports.size(), 1, 20'000);
        QVERIFY(m_reports.first().problems.isEmpty());
        QCOMPARE(m_reports.first().example, u"probe"_s);
        QTRY_COMPARE(color(), QColor(Qt::blue));
        QCOMPARE(m_frame.size(), QSize(400, 300));
    }

    void mouseWheelAndKeysReachIt()
    {
        show(kBox);
        QTRY_COMPARE_WITH_TIMEOUT(color(), QColor(Qt::blue), 20'000);
        click({200, 200});
        QTRY_COMPARE(color(), QColor(0, 255, 0));
        m_page->sendWheel({200, 200}, {0, -40}, {});
        QTRY_COMPARE(color(), QColor(255, 0, 255));
        click({50, 15});
        press(Qt::Key_Escape, {});
        QTRY_COMPARE(color(), QColor(255, 255, 0));
        press(Qt::Key_G, u"G"_s, Qt::ShiftModifier);
        press(Qt::Key_R, u"r"_s);
        m_page->sendText(u"ün"_s);
        QTRY_COMPARE(color(), QColor(0, 128, 0));
        press(Qt::Key_Backspace, {});
        QTRY_COMPARE(color(), QColor(1, 1, 1));
    }

    void theCursorIsThatOfThePage()
    {
        show(kBox);
        QTRY_COMPARE_WITH_TIMEOUT(color(), QColor(Qt::blue), 20'000);
        QSignalSpy cursors(m_page.get(), &LivePage::cursorChanged);
        m_page->sendMouse(QEvent::MouseMove, {50, 15}, Qt::NoButton, {}, {}, 0);
        QTRY_COMPARE(cursors.size(), 1);
        QCOMPARE(cursors.last().first().value<Qt::CursorShape>(), Qt::IBeamCursor);
        m_page->sendMouse(QEvent::MouseMove, {200, 200}, Qt::NoButton, {}, {}, 0);
        QTRY_COMPARE(cursors.size(), 2);
        QCOMPARE(cursors.last().first().value<Qt::CursorShape>(), Qt::ArrowCursor);
    }

    void editedCodeIsShownInPlace()
    {
        show(kBox);
        QTRY_COMPARE_WITH_TIMEOUT(color(), QColor(Qt::blue), 20'000);
        show(QString(kBox).replace(u"rgb(0, 0, 255)"_s, u"rgb(255, 0, 0)"_s));
        QTRY_COMPARE(color(), QColor(Qt::red));
    }

    void aMistakeKeepsThePictureAndNamesItsLine()
    {
        show(kBox);
        QTRY_COMPARE_WITH_TIMEOUT(color(), QColor(Qt::blue), 20'000);
        QTRY_COMPARE(m_reports.size(), 1);
        show(QString(kBox).replace(u"useState(\""_s, u"useState(]\""_s));
        QTRY_COMPARE(m_reports.size(), 2);
        QCOMPARE(m_reports.last().problems.size(), 1);
        QCOMPARE(m_reports.last().problems.first().line, 3);
        QCOMPARE(m_reports.last().problems.first().module, u"probe/ui/probe.tsx"_s);
        QTest::qWait(100);
        QCOMPARE(color(), QColor(Qt::blue));
        show(QString(kBox).replace(u"rgb(0, 0, 255)"_s, u"rgb(255, 0, 0)"_s));
        QTRY_COMPARE(color(), QColor(Qt::red));
    }

    void themeAndModeChangeWithoutReload()
    {
        show(u"import { useState } from \"react\"\n"
             "export default function Probe() { const [n, set] = useState(0)\n"
             "  return <div className=\"bg-primary\" style={{ position: \"fixed\", inset: 0, opacity: n ? 1 : 0 }} "
             "onClick={() => set(1)} /> }"_s);
        QTRY_COMPARE_WITH_TIMEOUT(color(), QColor(u"#ffffff"_s), 20'000);
        click({200, 200});
        QTRY_COMPARE(color(), QColor(u"#c2410c"_s));
        m_page->setMode(u"dark"_s);
        QTRY_COMPARE(color(), QColor(u"#fb923c"_s)); // Still clicked.
        m_page->setTheme(QByteArray(kPlainTheme).replace("#fb923c", "#00aa00"));
        QTRY_COMPARE(color(), QColor(u"#00aa00"_s));
        m_page->setViewport({300, 200}, 2);
        QTRY_COMPARE(m_frame.size(), QSize(600, 400));
        QTRY_COMPARE(color(), QColor(u"#00aa00"_s));
    }

    void forcedStatesAreShown()
    {
        show(u"export default function Probe() { return <button className=\"fixed inset-0 bg-[#111111] "
             u"hover:bg-[#222222] "
             "focus-visible:bg-[#333333] active:bg-[#444444] disabled:bg-[#555555]\" /> }"_s);
        QTRY_COMPARE_WITH_TIMEOUT(color(), QColor(u"#111111"_s), 20'000);
        m_page->setState(RenderState::Hover);
        QTRY_COMPARE(color(), QColor(u"#222222"_s));
        m_page->setState(RenderState::Focus);
        QTRY_COMPARE(color(), QColor(u"#333333"_s));
        m_page->setState(RenderState::Active);
        QTRY_COMPARE(color(), QColor(u"#444444"_s));
        m_page->setState(RenderState::Disabled);
        QTRY_COMPARE(color(), QColor(u"#555555"_s));
        m_page->setState(RenderState::Rest);
        QTRY_COMPARE(color(), QColor(u"#111111"_s));
    }

    void nothingRunsForNobody()
    {
        m_page->setRunning(false);
        show(kBox);
        QTest::qWait(300);
        QCOMPARE(m_reports.size(), 0);
        m_page->setRunning(true);
        QTRY_COMPARE_WITH_TIMEOUT(color(), QColor(Qt::blue), 20'000);
        m_page->setRunning(false);
        QTest::qWait(200);
        const int frames = m_frames;
        click({200, 200});
        QTest::qWait(300);
        QCOMPARE(m_frames, frames);
        m_page->setRunning(true);
        QTRY_COMPARE(color(), QColor(0, 255, 0));
    }

    void laterErrorsAreTold_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("line");
        QTest::newRow("in a handler")
            << u"export default function Probe() {\n"
               "  return <div style={{ position: \"fixed\", inset: 0, background: \"blue\" }}\n"
               "    onClick={() => { throw new Error(\"no luck\") }} />\n"
               "}\n"_s
            << 3;
        QTest::newRow("in a later rendering")
            << u"import { useState } from \"react\"\n"
               "export default function Probe() {\n"
               "  const [clicked, setClicked] = useState(false)\n"
               "  if (clicked) throw new Error(\"no luck\")\n"
               "  return <div style={{ position: \"fixed\", inset: 0, background: \"blue\" }}\n"
               "    onClick={() => setClicked(true)} />\n"
               "}\n"_s
            << 4;
    }

    void laterErrorsAreTold()
    {
        QFETCH(QString, code);
        QFETCH(int, line);
        show(code);
        QTRY_COMPARE_WITH_TIMEOUT(color(), QColor(Qt::blue), 20'000);
        click({200, 200});
        QTRY_COMPARE(m_problems.size(), 1);
        QVERIFY2(m_problems.first().sentence.contains(u"no luck"_s), qPrintable(m_problems.first().sentence));
        QCOMPARE(m_problems.first().module, u"probe/ui/probe.tsx"_s);
        QCOMPARE(m_problems.first().line, line);
    }

    void asSharpAsTheScreen()
    {
        m_page->setViewport({200, 150}, 2);
        show(u"import { useEffect, useState } from \"react\"\n"
             "export default function Probe() { const [small, set] = useState(false)\n"
             "  useEffect(() => { const f = () => set(true); addEventListener(\"resize\", f); return () => "
             "removeEventListener(\"resize\", f) }, [])\n"
             "  return <div style={{ height: 3000, background: \"linear-gradient(blue 150px, lime 150px)\" }}>"
             "<p style={{ color: \"white\" }}>{small ? \"resized\" : \"as it was\"}</p></div> }"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_frame.size(), QSize(400, 300), 20'000);
        QTRY_COMPARE(color(), QColor(Qt::blue));
        // It scrolls, and taking a picture is nothing that the page notices.
        const QImage before = m_frame;
        m_page->sendWheel({100, 75}, {0, -1'000}, {});
        QTRY_COMPARE(color(), QColor(0, 255, 0));
        m_page->sendWheel({100, 75}, {0, 1'000}, {});
        QTRY_COMPARE(m_frame, before);
    }

    void everySignReachesIt()
    {
        show(u"import { useState } from \"react\"\n"
             "export default function Probe() { const [text, set] = useState(\"\")\n"
             "  return <div style={{ position: \"fixed\", inset: 0, background: text === \"a.-'(!#$%&b\" ? \"lime\" : "
             "\"blue\" }}><input autoFocus value={text} onChange={e => set(e.target.value)} /></div> }"_s);
        QTRY_COMPARE_WITH_TIMEOUT(color(), QColor(Qt::blue), 20'000);
        click({30, 10});
        const QString typed = u"a.-'(!#$%&b"_s;
        for (const QChar sign : typed) {
            press(sign.toUpper().unicode(), sign);
        }
        QTRY_COMPARE(color(), QColor(0, 255, 0));
    }

    void theCorrectedCodeComesInPlaceOfWhatHangs()
    {
        show(u"export default function Probe() { for (;;) {} }"_s);
        QTest::qWait(1'000);
        show(kBox);
        QTRY_COMPARE_WITH_TIMEOUT(color(), QColor(Qt::blue), 20'000);
        QCOMPARE(m_problems.size(), 0);
    }

    void aBusyWindowGetsTheNewestFrame()
    {
        show(u"import { useEffect, useState } from \"react\"\n"
             "export default function Probe() { const [n, set] = useState(0)\n"
             "  useEffect(() => { const f = () => { set(x => x + 1); requestAnimationFrame(f) }; f() }, [])\n"
             "  return <div style={{ position: \"fixed\", inset: 0, background: `rgb(0, 0, ${n % 256})` }} /> }"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_frames > 3, 20'000);
        QThread::msleep(1'500);
        const int frames = m_frames;
        QCoreApplication::sendPostedEvents();
        QVERIFY2(m_frames - frames <= 10, qPrintable(QString::number(m_frames - frames)));
        QTRY_VERIFY(m_frames > frames + 3);
    }

    void aLoopInAHandlerIsStoppedAndCanBeRunAgain()
    {
        show(u"export default function Probe() {\n"
             "  return <div style={{ position: \"fixed\", inset: 0, background: \"blue\" }} onClick={() => { for "
             "(;;) "
             "{} "
             "}} />\n"
             "}\n"_s);
        QTRY_COMPARE_WITH_TIMEOUT(color(), QColor(Qt::blue), 20'000);
        click({200, 200});
        QTRY_COMPARE_WITH_TIMEOUT(m_problems.size(), 1, 15'000);
        QCOMPARE(m_problems.first().kind, PageProblem::Kind::TimeLimit);
        m_frame = {};
        m_page->restart();
        QTRY_COMPARE_WITH_TIMEOUT(color(), QColor(Qt::blue), 20'000);
    }

    void anotherComponentHasAnotherAddress()
    {
        show(u"export default () => { localStorage.setItem(\"x\", \"1\"); return <div style={{ position: \"fixed\", "
             "inset: 0, background: \"blue\" }} /> }"_s);
        QTRY_COMPARE_WITH_TIMEOUT(color(), QColor(Qt::blue), 20'000);
        PreviewBundle other = bundleOf(u"export default () => <div style={{ position: \"fixed\", inset: 0, background: "
                                       "localStorage.getItem(\"x\") ? \"red\" : \"lime\" }} />"_s,
                                       u"other"_s);
        other.examples = {{.title = u"other"_s, .module = other.main}};
        m_page->show(other, 0);
        QTRY_COMPARE_WITH_TIMEOUT(color(), QColor(0, 255, 0), 20'000);
    }

    void goesOnWhileAnotherPageLoopsForEver()
    {
        show(kBox);
        QTRY_COMPARE_WITH_TIMEOUT(color(), QColor(Qt::blue), 20'000);
        Job<RenderAnswer> endless = m_renderer->render(requestOf(u"export function Probe() { for (;;) {} }"_s));
        QTest::qWait(300);
        click({200, 200});
        QTRY_COMPARE(color(), QColor(0, 255, 0));
        QCOMPARE(endless.wait()->problems.last().kind, PageProblem::Kind::TimeLimit);
    }
};

} // namespace enigma

QTEST_MAIN(enigma::TestLivePage)

#include "tst_live_page.moc"
