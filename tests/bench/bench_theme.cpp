// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long the theme editor's steps take on 2,000 tokens: opening, a step of a slider, undoing a batch, contrast, lint.

#include "models/lint/theme_lint.h"
#include "models/theme/default_theme.h"
#include "models/theme/palette/contrast_matrix.h"

#include <QCoreApplication>

#include <benchmark/benchmark.h>

namespace enigma {

using namespace Qt::StringLiterals;

static constexpr int kTokens = 2'000;

// Half of them literal colours in two modes, the rest aliases, lengths and shadows.
static QByteArray largeTheme()
{
    QByteArray light = defaultThemeSource() + ":root {\n";
    QByteArray dark = ".dark {\n";
    for (int i = 0; i < kTokens; ++i) {
        const QByteArray name = "  --token-" + QByteArray::number(i) + ": ";
        const QByteArray hue = QByteArray::number(i % 360);
        switch (i % 4) {
        case 0:
        case 1:
            light += name + "oklch(0.6 0.1 " + hue + ");\n";
            dark += name + "oklch(0.8 0.1 " + hue + ");\n";
            break;
        case 2:
            light += name + "var(--token-" + QByteArray::number(i - 1) + ");\n";
            break;
        default:
            light += name + "0.5rem;\n";
        }
    }
    return light + "}\n\n" + dark + "}\n";
}

static QList<TokenChange> batch()
{
    QList<TokenChange> changes;
    for (int i = 0; i < kTokens; ++i) {
        if (i % 4 < 2) {
            changes.append({u"light"_s, u"token-%1"_s.arg(i), u"oklch(0.5 0.12 %1)"_s.arg(i % 360)});
            changes.append({u"dark"_s, u"token-%1"_s.arg(i), u"oklch(0.7 0.12 %1)"_s.arg(i % 360)});
        }
    }
    return changes;
}

static void openTheme(benchmark::State &state)
{
    const QByteArray css = largeTheme();
    for (auto _ : state) {
        const Theme theme = Theme::parse(css).value();
        benchmark::DoNotOptimize(snapshotOf(theme));
    }
}
BENCHMARK(openTheme)->Unit(benchmark::kMillisecond);

static void slideOneToken(benchmark::State &state)
{
    Theme theme = Theme::parse(largeTheme()).value();
    ThemeSnapshot shown = snapshotOf(theme);
    int step = 0;
    for (auto _ : state) {
        [[maybe_unused]] const bool isSet =
            theme.set(u"light"_s, u"primary"_s, u"oklch(0.%1 0.1 200)"_s.arg(100 + ++step % 800)).has_value();
        Q_ASSERT(isSet);
        shown = snapshotOf(theme, shown);
        benchmark::DoNotOptimize(shown);
    }
}
BENCHMARK(slideOneToken)->Unit(benchmark::kMillisecond);

static void changeTheBatch(benchmark::State &state)
{
    const Theme theme = Theme::parse(largeTheme()).value();
    const QList<TokenChange> changes = batch();
    for (auto _ : state) {
        benchmark::DoNotOptimize(applied(theme, changes));
    }
}
BENCHMARK(changeTheBatch)->Unit(benchmark::kMillisecond);

// The history holds what was replaced in the source: the theme is read again.
static void undoTheBatch(benchmark::State &state)
{
    const Theme before = Theme::parse(largeTheme()).value();
    const ThemeSnapshot shown = snapshotOf(applied(before, batch()).value());
    for (auto _ : state) {
        benchmark::DoNotOptimize(snapshotOf(Theme::parse(before.source()).value(), shown));
    }
}
BENCHMARK(undoTheBatch)->Unit(benchmark::kMillisecond);

// 33 colours on 33, in both modes.
static void fillTheMatrix(benchmark::State &state)
{
    const ThemeSnapshot theme = snapshotOf(Theme::parse(defaultThemeSource()).value());
    for (auto _ : state) {
        for (const QString &mode : theme.modes) {
            benchmark::DoNotOptimize(ContrastMatrix(theme, mode, {}));
        }
    }
}
BENCHMARK(fillTheMatrix)->Unit(benchmark::kMillisecond);

static void lintLargeTheme(benchmark::State &state)
{
    const Theme theme = Theme::parse(largeTheme()).value();
    for (auto _ : state) {
        benchmark::DoNotOptimize(lintTheme(theme, {}));
    }
}
BENCHMARK(lintLargeTheme)->Unit(benchmark::kMillisecond);

} // namespace enigma

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
