// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person feels of a slider in the theme editor: from one step of it until both previews are painted anew, in a
// usual theme and in one with 2,000 tokens.

#include "models/theme/default_theme.h"
#include "ui/render/renderer.h"
#include "ui/style/enigma_style.h"
#include "ui/theme/preview/gallery_view.h"
#include "ui/theme/theme_pane.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

// Sees when the gallery paints what QML has rendered.
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(QObject &canvas) { canvas.installEventFilter(this); }

    bool hasPainted = false;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        hasPainted = hasPainted || event->type() == QEvent::Paint;
        return false;
    }
};

template<typename Condition>
void waitUntil(Condition condition)
{
    while (!condition()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
    }
}

QByteArray themeWith(int customTokens)
{
    QByteArray css = defaultThemeSource();
    css += "\n:root {\n";
    for (int number = 0; number < customTokens; ++number) {
        css +=
            "  --custom-" + QByteArray::number(number) + ": oklch(0.5 0.1 " + QByteArray::number(number % 360) + ");\n";
    }
    return css + "}\n";
}

void dragASlider(benchmark::State &state)
{
    const QTemporaryDir folder;
    LibraryService library(folder.filePath(u"library"_s));
    library.open().wait().value();
    const RegistryId registry = library.createRegistry({.slug = u"acme"_s}).wait().value();
    Renderer renderer;
    ThemePane pane(library, renderer, registry);
    pane.resize(1280, 900);
    pane.show();
    ThemeDocument &document = pane.session().document();
    waitUntil([&] { return document.state() == ThemeDocument::State::Missing; });
    std::ignore = document.create(themeWith(int(state.range(0))), u"Theme"_s).wait();
    waitUntil([&] { return document.state() == ThemeDocument::State::Ready; });
    for (int settle = 0; settle < 100; ++settle) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    }
    PaintWatch watch(*pane.findChild<GalleryView *>()->findChild<QWidget *>());
    std::vector<double> frames;
    double hue = 0;
    for (auto step : state) {
        QElapsedTimer timer;
        timer.start();
        watch.hasPainted = false;
        hue += 1.5;
        pane.session()
            .setValue(kLightMode.toString(), u"primary"_s, u"oklch(0.55 0.15 %1)"_s.arg(hue), EditStep::Running)
            .value();
        waitUntil([&] { return watch.hasPainted; });
        frames.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(frames);
    state.counters["p50_ms"] = frames.at(frames.size() / 2);
    state.counters["p99_ms"] = frames.at(frames.size() * 99 / 100);
    state.counters["max_ms"] = frames.back();
}

void openTheGallery(benchmark::State &state)
{
    const Theme theme = Theme::parse(defaultThemeSource()).value();
    const ThemeSnapshot tokens = snapshotOf(theme);
    for (auto step : state) {
        GalleryView view;
        view.resize(1280, 400);
        view.setModes(tokens.modes);
        view.setTheme(theme, tokens);
        benchmark::DoNotOptimize(view.grab());
    }
}

} // namespace

} // namespace enigma

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    enigma::EnigmaStyle::install(application);
    benchmark::Initialize(&argc, argv);
    benchmark::RegisterBenchmark("a slider step until the preview is painted", enigma::dragASlider)
        ->Arg(0)
        ->Arg(2000)
        ->UseRealTime()
        ->Unit(benchmark::kMillisecond)
        ->Iterations(200);
    benchmark::RegisterBenchmark("open the gallery", enigma::openTheGallery)
        ->UseRealTime()
        ->Unit(benchmark::kMillisecond);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
