// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long the library takes: importing, searching, saving, listing.

#include "models/store/component_repository.h"
#include "models/store/library.h"
#include "models/store/registry_repository.h"
#include "models/store/version_repository.h"
#include "tests/bench/synthetic_registry.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

namespace enigma {

using namespace Qt::StringLiterals;

static void importItems(benchmark::State &state)
{
    const ImportedRegistry source = syntheticRegistry(int(state.range(0)));
    for (auto step : state) {
        state.PauseTiming();
        QTemporaryDir folder;
        std::unique_ptr<Library> library = Library::open(folder.path()).value();
        JobContext job;
        state.ResumeTiming();
        benchmark::DoNotOptimize(library->importRegistry(source, {}, job));
        state.PauseTiming();
        library.reset();
        state.ResumeTiming();
    }
}
BENCHMARK(importItems)
    ->Name("import into a new library")
    ->Arg(366)
    ->Arg(1000)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

static std::unique_ptr<Library> &openedLibrary()
{
    static std::unique_ptr<Library> library;
    return library;
}

// One library of 10,000 components for everything that only needs a large one.
static Library &largeLibrary()
{
    static const QTemporaryDir folder;
    std::unique_ptr<Library> &library = openedLibrary();
    if (!library) {
        library = Library::open(folder.path()).value();
        JobContext job;
        (void)library->importRegistry(syntheticRegistry(10'000), {}, job).value();
    }
    return *library;
}

static void searchFor(benchmark::State &state, const QString &text)
{
    Library &library = largeLibrary();
    qsizetype found = 0;
    for (auto step : state) {
        found = library.components().list({.text = text, .limit = 200})->size();
    }
    state.counters["found"] = double(found);
}
BENCHMARK_CAPTURE(searchFor, letter, u"t"_s)
    ->Name("search 10,000 components: one letter")
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(searchFor, word, u"sortable"_s)
    ->Name("search 10,000 components: a word")
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(searchFor, words, u"quiet tab"_s)
    ->Name("search 10,000 components: two words")
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(searchFor, identifier, u"chart17Part"_s)
    ->Name("search 10,000 components: an identifier")
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

static void listAll(benchmark::State &state)
{
    Library &library = largeLibrary();
    for (auto step : state) {
        benchmark::DoNotOptimize(library.components().list({}));
    }
}
BENCHMARK(listAll)->Name("list 10,000 components")->Unit(benchmark::kMillisecond)->UseRealTime();

static void saveVersion(benchmark::State &state)
{
    Library &library = largeLibrary();
    const RegistryId registry = library.registries().findBySlug(u"synthetic"_s)->id;
    const ComponentId component = library.components().list({.registry = registry, .limit = 1})->first().id;
    static int number = 0;
    for (auto step : state) {
        state.PauseTiming();
        Item item = library.working(component)->item;
        item.files.first().content += QByteArray::number(++number) + '\n';
        (void)library.writeDraft(component, item).value();
        state.ResumeTiming();
        benchmark::DoNotOptimize(library.saveVersion({component, {1, number, 0}, u"Step"_s}));
    }
}
BENCHMARK(saveVersion)->Name("save a version")->Unit(benchmark::kMillisecond)->UseRealTime();

static void autosave(benchmark::State &state)
{
    Library &library = largeLibrary();
    const ComponentId component = library.components().list({.limit = 1, .offset = 1})->first().id;
    Item item = library.working(component)->item;
    for (auto step : state) {
        item.files.first().content += "// more\n";
        benchmark::DoNotOptimize(library.writeDraft(component, item));
    }
}
BENCHMARK(autosave)->Name("write a draft")->Unit(benchmark::kMillisecond)->Iterations(200)->UseRealTime();

} // namespace enigma

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv); // QtSql wants one.
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    enigma::openedLibrary().reset(); // While QtSql still has its application.
    benchmark::Shutdown();
    return 0;
}
