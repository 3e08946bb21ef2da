// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long a large library takes to answer: lists, facets, searches while typing and over all code. The size is
// $ENIGMA_BENCH_COMPONENTS, 10,000 when not set; $ENIGMA_BENCH_FOLDER keeps the library between runs.

#include "tests/bench/large_library.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <benchmark/benchmark.h>

namespace enigma {

static std::unique_ptr<Library> &openedLibrary()
{
    static std::unique_ptr<Library> library;
    return library;
}

static Library &largeLibrary()
{
    std::unique_ptr<Library> &library = openedLibrary();
    if (!library) {
        QElapsedTimer timer;
        timer.start();
        library = Library::open(benchFolder()).value();
        if (library->registries().all()->isEmpty()) {
            LargeLibrary(*library).fill(benchComponents());
            fprintf(stderr, "made the library in %lld s\n", timer.elapsed() / 1000);
        }
    }
    return *library;
}

static void openLibrary(benchmark::State &state)
{
    largeLibrary();
    for (auto step : state) {
        const std::unique_ptr<Library> library = Library::open(benchFolder(), Library::Mode::ReadOnly).value();
        benchmark::DoNotOptimize(library->registries().all());
    }
}

static void list(benchmark::State &state, const ComponentQuery &query)
{
    Library &library = largeLibrary();
    qsizetype found = 0;
    for (auto step : state) {
        found = library.components().list(query)->size();
    }
    state.counters["found"] = double(found);
}

static void facets(benchmark::State &state, bool ofOne)
{
    Library &library = largeLibrary();
    const RegistryId registry = ofOne ? library.registries().findBySlug(u"synthetic"_s)->id : RegistryId();
    for (auto step : state) {
        benchmark::DoNotOptimize(library.components().facets(registry));
    }
}

// Asks every text in turn; reports the slowest of twenty beside the mean.
static void search(benchmark::State &state, const QStringList &texts, const ComponentQuery &query)
{
    Library &library = largeLibrary();
    QList<double> times;
    QElapsedTimer timer;
    for (auto step : state) {
        for (const QString &text : texts) {
            ComponentQuery asked = query;
            asked.text = text;
            timer.start();
            benchmark::DoNotOptimize(library.search(asked));
            times.append(double(timer.nsecsElapsed()) / 1e6);
        }
    }
    std::ranges::sort(times);
    state.counters["p50_ms"] = times.at(times.size() / 2);
    state.counters["p95_ms"] = times.at(times.size() * 95 / 100);
    state.counters["max_ms"] = times.last();
}

// All beginnings of these, as they are typed.
static QStringList typed(const QStringList &texts)
{
    QStringList beginnings;
    for (const QString &text : texts) {
        for (qsizetype length = 1; length <= text.size(); ++length) {
            beginnings.append(text.first(length));
        }
    }
    return beginnings;
}

static void openComponent(benchmark::State &state)
{
    Library &library = largeLibrary();
    const QList<ComponentSummary> components = library.components().list({.limit = 1000}).value();
    qsizetype next = 0;
    for (auto step : state) {
        const ComponentSummary &component = components.at(next++ % components.size());
        benchmark::DoNotOptimize(library.working(component.id));
        benchmark::DoNotOptimize(library.components().relations(component));
    }
}

template<typename Function, typename... Arguments>
static void add(const char *name, Function function, Arguments... arguments)
{
    benchmark::RegisterBenchmark(name, function, arguments...)->Unit(benchmark::kMillisecond)->UseRealTime();
}

static void addAll()
{
    using Order = ComponentQuery::Order;
    add("open the library", openLibrary);
    add("list: first 200 by name", list, ComponentQuery{.order = Order::Name, .limit = 200});
    add("list: first 200 by change", list, ComponentQuery{.order = Order::Recent, .limit = 200});
    add("list: first 200 by making", list, ComponentQuery{.order = Order::Created, .limit = 200});
    add("list: first 200 by type", list, ComponentQuery{.order = Order::Type, .limit = 200});
    add("list: first 200 by versions", list, ComponentQuery{.order = Order::Versions, .limit = 200});
    add("list: 200 far down by name", list,
        ComponentQuery{.order = Order::Name, .limit = 200, .offset = benchComponents() - 200});
    add("list: drafts and published of a type", list,
        ComponentQuery{.types = {u"registry:block"_s},
                       .states = {ComponentState::Published, ComponentState::Changed},
                       .order = Order::Name,
                       .limit = 200});
    add("list: with a rare package", list,
        ComponentQuery{.packages = {u"package-7"_s}, .order = Order::Name, .limit = 200});
    add("list: with a common package", list,
        ComponentQuery{.packages = {u"radix-ui"_s}, .order = Order::Recent, .limit = 200});
    add("list: with a category", list,
        ComponentQuery{.categories = {u"category-7"_s}, .order = Order::Name, .limit = 200});
    add("list: everything by name", list, ComponentQuery{.order = Order::Name});
    add("facets of the library", facets, false);
    add("facets of a registry", facets, true);
    const QStringList names{u"sortable"_s,   u"table"_s,    u"quiet-button-1"_s,
                            u"data table"_s, u"calendar"_s, u"pinned menu"_s};
    add("type-ahead of names", search, typed(names),
        ComponentQuery{.reach = ComponentQuery::Reach::Names, .limit = 20});
    const QStringList searches{u"sortable"_s,
                               u"chart"_s,
                               u"quiet tab"_s,
                               u"quietTablePart17"_s,
                               u"part17"_s,
                               u"primary"_s,
                               u"const"_s,
                               u"export flex"_s,
                               u"radix"_s,
                               u"type:block menu"_s,
                               u"uses:zod"_s,
                               u"uses:package-7"_s,
                               u"token:primary"_s,
                               u"pages"_s,
                               u"\"many things at once\""_s,
                               u"state:draft inline"_s,
                               u"zzz"_s,
                               u"registry:synthetic-3 dialog"_s,
                               u"able-ch"_s,
                               u"xylophne"_s};
    add("ranked search over everything", search, searches, ComponentQuery{.limit = 100});
    add("ranked search, as it is typed", search,
        typed({u"sortable"_s, u"primary"_s, u"export const"_s, u"type:ui cal"_s}), ComponentQuery{.limit = 100});
    add("open a component", openComponent);
}

} // namespace enigma

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv); // QtSql wants one.
    enigma::addAll();
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    enigma::openedLibrary().reset(); // While QtSql still has its application.
    benchmark::Shutdown();
    return 0;
}
