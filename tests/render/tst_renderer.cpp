// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures of components, made by the real browser in its sandbox.

#include "tests/render/preview_fixture.h"

#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>

namespace enigma {

using namespace Qt::StringLiterals;

static const QString kSwatch =
    u"export function Probe() { return <div className=\"h-20 w-40 bg-primary\">hello</div> }"_s;

static bool hasColor(const QImage &image, const QColor &color)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == color) {
                return true;
            }
        }
    }
    return false;
}

class TestRenderer : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Renderer> m_renderer;

private Q_SLOTS:
    void initTestCase() { m_renderer = std::make_unique<Renderer>(); }

    void cleanupTestCase() { m_renderer.reset(); }

    void drawsAComponentInItsTheme()
    {
        const RenderAnswer light = rendered(*m_renderer, requestOf(kSwatch));
        QCOMPARE(sentences(light), QString());
        QCOMPARE(light.size, QSize(400, 300));
        QVERIFY(hasColor(light.image(), QColor(u"#c2410c"_s)));
        QVERIFY(hasColor(light.image(), QColor(u"#ffffff"_s)));

        RenderRequest request = requestOf(kSwatch);
        request.mode = u"dark"_s;
        request.scale = 2;
        const RenderAnswer dark = rendered(*m_renderer, request);
        QCOMPARE(dark.size, QSize(800, 600));
        QVERIFY(hasColor(dark.image(), QColor(u"#fb923c"_s)));
        QVERIFY(hasColor(dark.image(), QColor(u"#000000"_s)));
    }

    void theThemeWinsOverWhatItemsBring()
    {
        RenderRequest request = requestOf(kSwatch);
        request.bundle.css = ":root { --primary: #0000ff; --own: #00ff00 } @utility marked { background: var(--own) }";
        request.bundle.modules.first().code =
            u"export const Probe = () => <><div className=\"size-20 bg-primary\" /><div className=\"size-20 marked\" /></>"_s;
        const QImage image = rendered(*m_renderer, request).image();
        QVERIFY(hasColor(image, QColor(u"#c2410c"_s)));
        QVERIFY(hasColor(image, QColor(u"#00ff00"_s)));
        QVERIFY(!hasColor(image, QColor(u"#0000ff"_s)));
    }

    void coldStartsAndWarmPagesMakeTheSamePicture()
    {
        RenderRequest request = requestOf(
            u"import { useState } from \"react\"\n"
            "export function Probe() { const [made] = useState(() => new Date().toISOString() + Math.random())\n"
            "  return <div className=\"m-4 animate-pulse rounded-lg bg-primary p-4 shadow-lg transition\">{made}</div> }"_s);
        request.scale = 1.5;
        const QByteArray first = rendered(*m_renderer, request).png;
        QVERIFY(!first.isEmpty());
        for (int i = 0; i < 10; ++i) {
            Renderer cold;
            QCOMPARE(rendered(cold, request).png, first);
        }
        for (int i = 0; i < 20; ++i) {
            QCOMPARE(rendered(*m_renderer, request).png, first);
        }
    }

    void whatIsOpenStaysOpen()
    {
        RenderRequest request = requestOf(
            u"import { Select } from \"radix-ui\"\n"
            "export const Probe = () => <Select.Root defaultOpen><Select.Trigger>x</Select.Trigger><Select.Portal>\n"
            "  <Select.Content position=\"popper\" className=\"bg-primary p-4\"><Select.Viewport>\n"
            "  <Select.Item value=\"a\">a</Select.Item></Select.Viewport></Select.Content></Select.Portal></Select.Root>"_s);
        QVERIFY(hasColor(rendered(*m_renderer, request).image(), QColor(u"#c2410c"_s)));
        request.viewport = {500, 350};
        QVERIFY(hasColor(rendered(*m_renderer, request).image(), QColor(u"#c2410c"_s)));
    }

    void whichPackagesAreReadyMakesNoDifference()
    {
        // The first picture loads the package, which draws random numbers; the second finds it there.
        const RenderRequest request = requestOf(u"import { Line } from \"recharts\"\n"
                                                "const drawn = Math.random()\n"
                                                "export const Probe = () => <p>{drawn} {typeof Line}</p>"_s);
        const QByteArray first = rendered(*m_renderer, request).png;
        QVERIFY(!first.isEmpty());
        QCOMPARE(rendered(*m_renderer, request).png, first);
    }

    void statesAreThoseOfControls_data()
    {
        QTest::addColumn<RenderState>("state");
        QTest::addColumn<QString>("color");
        QTest::newRow("rest") << RenderState::Rest << u"#111111"_s;
        QTest::newRow("hover") << RenderState::Hover << u"#222222"_s;
        QTest::newRow("focus") << RenderState::Focus << u"#333333"_s;
        QTest::newRow("active") << RenderState::Active << u"#444444"_s;
        QTest::newRow("disabled") << RenderState::Disabled << u"#555555"_s;
    }

    void statesAreThoseOfControls()
    {
        QFETCH(RenderState, state);
        QFETCH(QString, color);
        RenderRequest request = requestOf(
            u"export function Probe() { return <button className=\"fixed inset-0 bg-[#111111] hover:bg-[#222222] "
            "focus-visible:bg-[#333333] active:bg-[#444444] disabled:bg-[#555555]\">x</button> }"_s);
        request.state = state;
        QCOMPARE(rendered(*m_renderer, request).image().pixelColor(10, 10).name(), color);
        Renderer cold;
        QCOMPARE(rendered(cold, request).image().pixelColor(10, 10).name(), color);
    }

    void aPageThatIsUsedForManyStatesMakesTheSamePictures()
    {
        RenderRequest request =
            requestOf(u"export const Probe = () => <button className=\"m-4 rounded-md bg-primary p-4 "
                      "text-background hover:opacity-50 focus-visible:ring-4\">Save</button>"_s);
        QList<QByteArray> together;
        QList<Job<RenderAnswer>> jobs;
        const QList<RenderState> states{RenderState::Rest, RenderState::Hover, RenderState::Focus, RenderState::Rest};
        for (const RenderState state : states) {
            request.state = state;
            jobs.append(m_renderer->render(request));
        }
        for (qsizetype i = 0; i < states.size(); ++i) {
            const QByteArray png = jobs[i].wait()->png;
            request.state = states[i];
            Renderer cold;
            QVERIFY2(png == rendered(cold, request).png, qPrintable(renderStateName(states[i])));
            together.append(png);
        }
        QVERIFY(together[0] != together[1] && together[1] != together[2] && together[0] == together[3]);
    }

    void cutsToTheContent()
    {
        RenderRequest request =
            requestOf(u"export const Probe = () => <div style={{width: 100, height: 50, background: "
                      "\"red\"}} />"_s);
        request.contentOnly = true;
        const QSize size = rendered(*m_renderer, request).size;
        QVERIFY2(size.width() >= 100 && size.width() < 200 && size.height() >= 50 && size.height() < 150,
                 qPrintable(u"%1 × %2"_s.arg(size.width()).arg(size.height())));
    }

    void tellsTheFactsOfThePage()
    {
        RenderRequest request = requestOf(u"export const Probe = () => <button className=\"rounded-lg bg-primary\" "
                                          "aria-label=\"Send it\">→</button>"_s);
        request.wantsFacts = true;
        const RenderAnswer answer = rendered(*m_renderer, request);
        const auto button = std::ranges::find(answer.elements, u"button"_s, &ElementFacts::tag);
        QVERIFY(button != answer.elements.end());
        QVERIFY(button->box.width() > 5 && button->box.height() > 5);
        QVERIFY2(button->path.startsWith(u"body > "_s), qPrintable(button->path));
        QVERIFY(button->styles.contains(std::pair(u"background-color"_s, u"rgb(194, 65, 12)"_s)));
        QVERIFY(std::ranges::any_of(answer.accessible, [](const AccessibleFacts &node) {
            return node.role == "button"_L1 && node.name == "Send it"_L1 && node.depth > 0;
        }));
        QCOMPARE(rendered(*m_renderer, request).elements, answer.elements);
    }

    void noPictureShowsWhatAnotherLeftBehind()
    {
        const RenderRequest request =
            requestOf(u"import { toast, Toaster } from \"sonner\"\nimport { useEffect, useState } from \"react\"\n"
                      "export function Probe() { const [count] = useState(() => { const n = "
                      "Number(localStorage.getItem(\"n\")) + 1; localStorage.setItem(\"n\", String(n)); return n })\n"
                      "  useEffect(() => { toast(\"hello\") }, [])\n  return <p>{count}<Toaster /></p> }"_s);
        const QByteArray first = rendered(*m_renderer, request).png;
        QCOMPARE(rendered(*m_renderer, request).png, first);
        RenderRequest other = request;
        other.bundle.component = u"other"_s;
        QCOMPARE(rendered(*m_renderer, other).png, first);
    }

    void namesWhatIsWrong_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<PageProblem::Kind>("kind");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("words");
        const auto error = PageProblem::Kind::Error;
        QTest::newRow("syntax") << u"export function Probe() {\n  return <div>\n}"_s << error << 3 << QString();
        QTest::newRow("thrown") << u"export function Probe() {\n  throw new Error(\"no luck\")\n}"_s << error << 2
                                << u"no luck"_s;
        QTest::newRow("undefined") << u"export function Probe() {\n  return <p>{missing.name}</p>\n}"_s << error << 2
                                   << u"missing"_s;
        QTest::newRow("export") << u"import * as React from \"react\"\nimport { Slut } from \"radix-ui\"\nexport const "
                                   "Probe = () => <Slut />"_s
                                << error << 2 << u"\"Slut\" is not exported by radix-ui"_s;
        QTest::newRow("package") << u"import { Canvas } from \"three\"\nexport const Probe = () => <Canvas />"_s
                                 << PageProblem::Kind::MissingPackage << 1 << u"three"_s;
        QTest::newRow("file") << u"import { x } from \"./elsewhere\"\nexport const Probe = () => x"_s << error << 1
                              << u"./elsewhere"_s;
        QTest::newRow("hook") << u"export function useProbe() { return 1 }"_s << PageProblem::Kind::NoExample << 0
                              << u"probe"_s;
    }

    void namesWhatIsWrong()
    {
        QFETCH(QString, code);
        QFETCH(PageProblem::Kind, kind);
        QFETCH(int, line);
        QFETCH(QString, words);
        const RenderAnswer answer = rendered(*m_renderer, requestOf(code));
        QVERIFY(!answer.problems.isEmpty());
        QCOMPARE(answer.problems.first().kind, kind);
        QVERIFY2(answer.problems.first().sentence.contains(words), qPrintable(sentences(answer)));
        if (line > 0) {
            QCOMPARE(answer.problems.first().line, line);
            QCOMPARE(answer.problems.first().module, u"probe/ui/probe.tsx"_s);
        }
    }

    void aMissingPackageLeavesAPlaceholder()
    {
        const RenderAnswer answer = rendered(*m_renderer, requestOf(u"import { Canvas } from \"three\"\nexport const "
                                                                    "Probe = () => <Canvas />"_s));
        QCOMPARE(answer.missingPackages, QStringList{u"three"_s});
        QVERIFY(!answer.png.isEmpty());
    }

    void whatPeopleWaitForComesBeforeThumbnails()
    {
        QList<Job<RenderAnswer>> thumbnails;
        for (int i = 0; i < 8; ++i) {
            thumbnails.append(m_renderer->render(requestOf(u"export const Probe = () => <p>%1</p>"_s.arg(i)),
                                                 Renderer::Priority::Background));
        }
        QVERIFY(m_renderer->render(requestOf(kSwatch)).wait().has_value());
        // The first was begun at once; of those that wait the newest comes first.
        Job<RenderAnswer> oldest = thumbnails.takeAt(1);
        QVERIFY(!oldest.isFinished());
        oldest.cancel();
        for (Job<RenderAnswer> &thumbnail : thumbnails) {
            QVERIFY(thumbnail.wait().has_value());
        }
        QCOMPARE(oldest.wait().error().code, ErrorCode::Cancelled);
    }

    void aPictureOfAbsurdSizeIsRefused()
    {
        RenderRequest request = requestOf(kSwatch);
        request.viewport = {5'000, 5'000};
        request.scale = 4;
        QCOMPARE(m_renderer->render(request).wait().error().code, ErrorCode::Invalid);
        request.viewport = {0, 10};
        QCOMPARE(m_renderer->render(request).wait().error().code, ErrorCode::Invalid);
    }

    void goesOnWhenTheBrowserDies()
    {
        QVERIFY(!rendered(*m_renderer, requestOf(kSwatch)).png.isEmpty());
        QProcess::execute(u"pkill"_s, {u"-KILL"_s, u"-P"_s, QString::number(QCoreApplication::applicationPid())});
        const RenderAnswer during = rendered(*m_renderer, requestOf(kSwatch));
        QVERIFY(!during.png.isEmpty() || during.problems.last().kind == PageProblem::Kind::Crashed);
        QCOMPARE(sentences(rendered(*m_renderer, requestOf(kSwatch))), QString());
    }

    void endsWhileItWorks()
    {
        Job<RenderAnswer> waiting;
        {
            Renderer renderer;
            waiting = renderer.render(requestOf(kSwatch));
        }
        QCOMPARE(waiting.wait().error().code, ErrorCode::Cancelled);
        {
            Renderer renderer;
            waiting = renderer.render(requestOf(u"export function Probe() { for (;;) {} }"_s));
            const auto page = renderer.openPage();
            page->show(bundleOf(kSwatch), 0);
            QTest::qWait(1'000);
        }
        QCOMPARE(waiting.wait().error().code, ErrorCode::Cancelled);
    }

    void saysWhatToInstall()
    {
        Renderer renderer({.browser = u"no-such-browser"_s});
        const Result<RenderAnswer> answer = renderer.render(requestOf(kSwatch)).wait();
        QVERIFY(!answer);
        QVERIFY2(answer.error().message.contains(u"chromium-headless-shell"_s), qPrintable(answer.error().message));
        QCOMPARE(renderer.fingerprint().wait().error().code, ErrorCode::NotFound);
    }

    void saysThatNoSandboxWorks()
    {
        // A "browser" that ends at once, whatever sandbox it is in.
        Renderer renderer({.browser = u"false"_s});
        const auto page = renderer.openPage();
        QList<PageProblem> problems;
        connect(page.get(), &LivePage::problemsFound, this,
                [&problems](const QList<PageProblem> &found) { problems += found; });
        page->show(bundleOf(kSwatch), 0);
        QTRY_COMPARE_WITH_TIMEOUT(problems.size(), 1, 20'000);
        QCOMPARE(problems.first().kind, PageProblem::Kind::Unavailable);
        QVERIFY2(problems.first().sentence.contains(u"does not start in any sandbox"_s),
                 qPrintable(problems.first().sentence));
        QCOMPARE(renderer.state(), Renderer::State::Unavailable);
        // Asked again it does not try again, until somebody wants it to.
        QSignalSpy changes(&renderer, &Renderer::stateChanged);
        QCOMPARE(renderer.render(requestOf(kSwatch)).wait().error().message, problems.first().sentence);
        QTest::qWait(100);
        QCOMPARE(changes.size(), 0);
        renderer.retry();
        QTRY_COMPARE_WITH_TIMEOUT(changes.size(), 2, 20'000);
    }

    void theFingerprintIsKnownWithoutTheBrowser()
    {
        Renderer renderer;
        const RenderFingerprint fingerprint = *renderer.fingerprint().wait();
        QCOMPARE(renderer.state(), Renderer::State::Idle);
        QVERIFY2(fingerprint.engine.contains(QRegularExpression(u"^chromium\\S* \\d+\\.\\d+"_s)),
                 qPrintable(fingerprint.engine));
        QCOMPARE(rendered(renderer, requestOf(kSwatch)).fingerprint, fingerprint);

        RenderRequest request = requestOf(kSwatch);
        const QString key = previewKey(request, fingerprint);
        QCOMPARE(previewKey(request, fingerprint), key);
        request.mode = u"dark"_s;
        QVERIFY(previewKey(request, fingerprint) != key);
        request = requestOf(kSwatch + u' ');
        QVERIFY(previewKey(request, fingerprint) != key);
        RenderFingerprint other = fingerprint;
        other.kit = u"x"_s;
        QVERIFY(previewKey(requestOf(kSwatch), other) != key);
    }
};

} // namespace enigma

QTEST_MAIN(enigma::TestRenderer)

#include "tst_renderer.moc"
