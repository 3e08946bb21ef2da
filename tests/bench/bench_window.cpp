// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person feels of a large library: filling the grid, scrolling through it, opening a component. The library is
// that of bench_large_library.

#include "tests/bench/large_library.h"
#include "ui/component/code_tab.h"
#include "ui/component/component_pane.h"
#include "ui/library/component_grid.h"
#include "ui/library/library_pane.h"
#include "ui/preview/thumbnails.h"
#include "ui/render/renderer.h"
#include "ui/style/enigma_style.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>

#include <benchmark/benchmark.h>

namespace enigma {

static std::unique_ptr<LibraryService> &openedService()
{
    static std::unique_ptr<LibraryService> service;
    return service;
}

static LibraryService &service()
{
    std::unique_ptr<LibraryService> &service = openedService();
    if (!service) {
        {
            const std::unique_ptr<Library> library = Library::open(benchFolder()).value();
            if (library->registries().all()->isEmpty()) {
                LargeLibrary(*library).fill(benchComponents());
            }
        }
        service = std::make_unique<LibraryService>(benchFolder());
        service->open().wait().value();
    }
    return *service;
}

static Renderer &renderer()
{
    static Renderer renderer;
    return renderer;
}

// Made only where a benchmark enables them.
static Thumbnails &thumbnails()
{
    static Thumbnails thumbnails(service(), renderer());
    return thumbnails;
}

template<typename Condition>
static void waitUntil(Condition condition)
{
    while (!condition()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    }
}

static void fillTheGrid(benchmark::State &state)
{
    service();
    for (auto step : state) {
        LibraryPane pane(service(), thumbnails());
        pane.resize(1280, 760);
        pane.search({}); // All registries.
        auto *grid = pane.findChild<ComponentGrid *>();
        waitUntil([grid] { return grid->model()->rowCount() >= benchComponents(); });
        benchmark::DoNotOptimize(grid->grab());
    }
}

static void scroll(benchmark::State &state, bool hasThumbnails)
{
    thumbnails().setEnabled(hasThumbnails);
    LibraryPane pane(service(), thumbnails());
    pane.resize(1280, 760);
    pane.setVisible(true);
    pane.search({});
    auto *grid = pane.findChild<ComponentGrid *>();
    waitUntil([grid] { return grid->model()->rowCount() >= benchComponents(); });
    std::vector<double> frames;
    QImage screen(grid->viewport()->size(), QImage::Format_RGB32);
    for (auto step : state) {
        QElapsedTimer timer;
        timer.start();
        grid->verticalScrollBar()->setValue(grid->verticalScrollBar()->value() + 60);
        QCoreApplication::processEvents();
        grid->viewport()->render(&screen);
        frames.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(frames);
    state.counters["p50_ms"] = frames.at(frames.size() / 2);
    state.counters["p99_ms"] = frames.at(frames.size() * 99 / 100);
    state.counters["max_ms"] = frames.back();
}

static void openComponent(benchmark::State &state)
{
    const QList<ComponentSummary> some = service().components({.limit = 200}).wait().value();
    qsizetype next = 0;
    for (auto step : state) {
        ComponentPane pane(service(), renderer(), some.at(next++ % some.size()).id);
        pane.resize(1280, 760);
        waitUntil([&pane] { return pane.code().editor() && pane.component().isKnown(); });
        benchmark::DoNotOptimize(pane.grab());
    }
}

} // namespace enigma

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    enigma::EnigmaStyle::install(application);
    benchmark::Initialize(&argc, argv);
    benchmark::RegisterBenchmark("fill the grid", enigma::fillTheGrid)->UseRealTime()->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark("scroll the grid by a row", enigma::scroll, false)
        ->UseRealTime()
        ->Unit(benchmark::kMillisecond)
        ->Iterations(600);
    benchmark::RegisterBenchmark("scroll while thumbnails are made", enigma::scroll, true)
        ->UseRealTime()
        ->Unit(benchmark::kMillisecond)
        ->Iterations(600);
    benchmark::RegisterBenchmark("open a component until it is painted", enigma::openComponent)
        ->UseRealTime()
        ->Unit(benchmark::kMillisecond);
    benchmark::RunSpecifiedBenchmarks();
    enigma::openedService().reset(); // While QtSql still has its application.
    return 0;
}
