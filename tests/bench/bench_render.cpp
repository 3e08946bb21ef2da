// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What people wait for with rendered previews: the first picture after the program has started, an edit, a theme, a
// key, a review's worth of pictures, and the memory that it takes. Over the starter registry, in its theme.

#include "models/format/import_source.h"
#include "models/store/component_repository.h"
#include "models/store/library.h"
#include "ui/render/process_tree.h"
#include "ui/render/renderer.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QKeyEvent>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

struct Starter
{
    QTemporaryDir folder;
    std::unique_ptr<Library> library;
    RegistryId registry;
    QByteArray theme;

    Starter()
    {
        JobContext job;
        library = Library::open(folder.path()).value();
        registry =
            library->importRegistry(readRegistry(u":/enigma/starter"_s, job).value(), {.slug = u"starter"_s}, job)
                .value()
                .registry;
        theme = library->previewTheme(registry).value();
    }

    PreviewBundle bundle(const QString &name)
    {
        return library->previewBundle(library->components().find(registry, name)->id, {}).value();
    }

    RenderRequest request(const QString &name) { return {.bundle = bundle(name), .theme = theme}; }
};

Starter &starter()
{
    static Starter one;
    return one;
}

// A colour that the picture has exactly when `code` is shown.
PreviewBundle probe(const QString &color)
{
    const QString code = u"import { Button } from \"@/components/ui/button\"\n"
                         "export default function Probe() { return <><div style={{position: \"fixed\", inset: 0, "
                         "background: \"%1\"}} onKeyDown={e => { e.currentTarget.style.background = e.key == \"r\" ? "
                         "\"red\" : \"lime\" }} tabIndex={0} "
                         "ref={e => { e?.focus() }}><Button>Save</Button></div></> }\n"_s.arg(color);
    PreviewBundle bundle = starter().bundle(u"button"_s);
    PreviewModule module{.key = u"button/probe.tsx"_s, .code = code};
    module.imports = {{u"@/components/ui/button"_s, bundle.main}};
    bundle.modules.append(module);
    bundle.examples = {{.title = u"probe"_s, .module = module.key}};
    return bundle;
}

// A live page, and what its corner looks like.
struct Live
{
    Renderer renderer;
    std::unique_ptr<LivePage> page = renderer.openPage();
    QColor corner;

    Live()
    {
        QObject::connect(page.get(), &LivePage::framePainted, page.get(),
                         [this](const QImage &frame) { corner = frame.pixelColor(2, 2); });
        page->setTheme(starter().theme);
        page->setViewport({640, 480}, 1);
    }

    void waitFor(const QColor &color) const
    {
        while (corner != color) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
        }
    }
};

// Proportional: what processes share is counted once.
qint64 memoryOfBrowser()
{
    qint64 bytes = 0;
    for (const ProcessUse &process : processTree(QCoreApplication::applicationPid())) {
        if (process.pid == QCoreApplication::applicationPid()) {
            continue;
        }
        QFile file(u"/proc/%1/smaps_rollup"_s.arg(process.pid));
        if (file.open(QIODevice::ReadOnly)) {
            for (const QByteArray &line : file.readAll().split('\n')) {
                if (line.startsWith("Pss:")) {
                    bytes += line.simplified().split(' ').value(1).toLongLong() * 1024;
                }
            }
        }
    }
    return bytes;
}

void firstPicture(benchmark::State &state)
{
    const RenderRequest request = starter().request(u"button"_s);
    for (auto _ : state) {
        auto renderer = std::make_unique<Renderer>();
        benchmark::DoNotOptimize(renderer->render(request).wait()->png);
        state.PauseTiming(); // Nobody waits for its end.
        renderer.reset();
        state.ResumeTiming();
    }
}

void firstLiveFrame(benchmark::State &state)
{
    const PreviewBundle bundle = probe(u"rgb(1, 2, 3)"_s);
    for (auto _ : state) {
        auto live = std::make_unique<Live>();
        live->page->show(bundle, 0);
        live->waitFor(QColor(1, 2, 3));
        state.PauseTiming();
        live.reset();
        state.ResumeTiming();
    }
}

void nextComponent(benchmark::State &state)
{
    Renderer renderer;
    const QList<RenderRequest> requests{starter().request(u"button"_s), starter().request(u"card"_s)};
    (void)renderer.render(requests[0]).wait();
    qsizetype next = 1;
    for (auto _ : state) {
        benchmark::DoNotOptimize(renderer.render(requests[next++ % 2]).wait()->png);
    }
}

void editToFrame(benchmark::State &state)
{
    Live live;
    int red = 0;
    for (auto _ : state) {
        red = (red + 1) % 200;
        live.page->show(probe(u"rgb(%1, 2, 3)"_s.arg(red)), 0);
        live.waitFor(QColor(red, 2, 3));
    }
}

void modeToFrame(benchmark::State &state)
{
    Live live;
    live.page->setTheme(":root { --background: rgb(1, 1, 1) } .dark { --background: rgb(2, 2, 2) } @theme inline { "
                        "--color-background: var(--background) }");
    live.page->show(probe(u"var(--background)"_s), 0);
    live.waitFor(QColor(1, 1, 1));
    bool dark = false;
    for (auto _ : state) {
        dark = !dark;
        live.page->setMode(dark ? u"dark"_s : u"light"_s);
        live.waitFor(dark ? QColor(2, 2, 2) : QColor(1, 1, 1));
    }
}

void themeToFrame(benchmark::State &state)
{
    Live live;
    live.page->show(probe(u"var(--background)"_s), 0);
    int red = 0;
    for (auto _ : state) {
        red = (red + 1) % 200;
        live.page->setTheme(starter().theme + u"\n:root { --background: rgb(%1, 9, 9) }"_s.arg(red).toUtf8());
        live.waitFor(QColor(red, 9, 9));
    }
}

void keyToFrame(benchmark::State &state)
{
    Live live;
    live.page->show(probe(u"rgb(1, 2, 3)"_s), 0);
    live.waitFor(QColor(1, 2, 3));
    const QList<std::pair<QString, QColor>> keys{{u"r"_s, Qt::red}, {u"l"_s, QColor(0, 255, 0)}};
    qsizetype next = 0;
    for (auto _ : state) {
        const auto &[text, color] = keys[next++ % 2];
        live.page->sendKey(QKeyEvent(QEvent::KeyPress, text == "r"_L1 ? Qt::Key_R : Qt::Key_L, {}, text));
        live.waitFor(color);
    }
}

// 2 versions × 2 modes × 2 viewports × 3 states.
void reviewMatrix(benchmark::State &state)
{
    Renderer renderer;
    const RenderRequest before = starter().request(u"button"_s);
    RenderRequest after = before;
    after.bundle.modules.first().code += u"\n"_s;
    (void)renderer.render(before).wait();
    for (auto _ : state) {
        QList<Job<RenderAnswer>> jobs;
        for (RenderRequest request : {before, after}) {
            for (const QString &mode : {u"light"_s, u"dark"_s}) {
                for (const int width : {390, 960}) {
                    for (const RenderState control : {RenderState::Rest, RenderState::Hover, RenderState::Focus}) {
                        request.mode = mode;
                        request.viewport = {width, 600};
                        request.state = control;
                        jobs.append(renderer.render(request));
                    }
                }
            }
        }
        for (Job<RenderAnswer> &job : jobs) {
            benchmark::DoNotOptimize(job.wait()->png);
        }
    }
}

void memoryOfTwoPagesAndThumbnails(benchmark::State &state)
{
    for (auto _ : state) {
        Live light;
        const auto dark = light.renderer.openPage();
        dark->setMode(u"dark"_s);
        dark->setTheme(starter().theme);
        dark->show(starter().bundle(u"button"_s), 0);
        light.page->show(probe(u"rgb(1, 2, 3)"_s), 0);
        light.waitFor(QColor(1, 2, 3));
        for (const QString &name : {u"card"_s, u"dialog"_s, u"team-members"_s, u"table"_s}) {
            (void)light.renderer.render(starter().request(name)).wait();
        }
        state.counters["MB"] = double(memoryOfBrowser()) / 1'000'000;
    }
}

} // namespace

BENCHMARK(firstPicture)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(5);
BENCHMARK(firstLiveFrame)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(5);
BENCHMARK(nextComponent)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(20);
BENCHMARK(editToFrame)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(50);
BENCHMARK(modeToFrame)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(50);
BENCHMARK(themeToFrame)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(50);
BENCHMARK(keyToFrame)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(100);
BENCHMARK(reviewMatrix)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(3);
BENCHMARK(memoryOfTwoPagesAndThumbnails)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(1);

} // namespace enigma

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
