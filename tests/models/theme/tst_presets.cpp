// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/color/color_parser.h"
#include "models/color/contrast.h"
#include "models/theme/exchange/theme_import.h"
#include "models/theme/palette/color_vision.h"
#include "models/theme/presets.h"
#include "models/theme/theme_groups.h"
#include "models/theme/theme_usage.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

const QStringList kSurfaces{u"background"_s, u"card"_s, u"popover"_s};

QList<Item> starterComponents()
{
    QList<Item> items;
    for (QDirIterator files(QStringLiteral(ENIGMA_SOURCE_DIR "/resources/starter"), {u"*.tsx"_s}, QDir::Files,
                            QDirIterator::Subdirectories);
         files.hasNext();) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly)) {
            Item item;
            item.head.name = files.fileName();
            item.files = {{files.fileName(), {}, {}, file.readAll()}};
            items.append(item);
        }
    }
    return items;
}

} // namespace

class TestPresets : public QObject
{
    Q_OBJECT

    const QList<Item> m_components = starterComponents();

    static ThemeSnapshot snapshot(const ThemePreset &preset) { return snapshotOf(Theme::parse(preset.css).value()); }

    static Color color(const ThemeSnapshot &theme, const QString &mode, const QString &name)
    {
        const ThemeToken *token = theme.token(mode, name);
        return token && token->color ? *token->color : Color();
    }

    static void atLeast(double wanted, const ThemeSnapshot &theme, const QString &mode, const QString &text,
                        const QString &surface)
    {
        const double ratio =
            contrastRatio(color(theme, mode, text), color(theme, mode, surface), color(theme, mode, u"background"_s));
        QVERIFY2(ratio >= wanted, qPrintable(u"%1 on %2 in %3: %4"_s.arg(text, surface, mode).arg(ratio)));
    }

    static void forEveryPreset()
    {
        QTest::addColumn<ThemePreset>("preset");
        for (const ThemePreset &preset : themePresets()) {
            QTest::newRow(qPrintable(preset.name)) << preset;
        }
    }

private Q_SLOTS:
    void thereAreEnoughAndEachHasItsOwnName()
    {
        QVERIFY(themePresets().size() >= 14);
        QSet<QString> names;
        for (const ThemePreset &preset : themePresets()) {
            names.insert(preset.name);
            QVERIFY(!preset.title.isEmpty() && preset.description.endsWith(u'.'));
        }
        QCOMPARE(names.size(), themePresets().size());
        const QDir folder(QStringLiteral(ENIGMA_SOURCE_DIR "/resources/presets"));
        QCOMPARE(folder.entryList({u"*.css"_s}, QDir::Files).size(), themePresets().size());
    }

    void everyPresetIsCompleteInBothModes_data() { forEveryPreset(); }
    void everyPresetIsCompleteInBothModes()
    {
        QFETCH(const ThemePreset, preset);
        const ThemeImport imported = importTheme(preset.css).value();
        QCOMPARE(imported.report, QStringList());
        const Theme &theme = imported.theme;
        QCOMPARE(theme.modes(), (QStringList{u"light"_s, u"dark"_s}));
        for (const TokenGroup &group : tokenGroups().first(6)) {
            for (const QString &name : group.id == "states"_L1 ? group.names.first(2) : group.names) {
                if (name.contains(u'*') || name == "sidebar-background"_L1) {
                    continue;
                }
                QVERIFY2(theme.value(u"dark"_s, name) && !theme.value(u"dark"_s, name)->isInherited, qPrintable(name));
                QVERIFY2(theme.value(u"theme"_s, u"color-"_s + name), qPrintable(name));
            }
        }
        QVERIFY(theme.value(u"light"_s, u"radius"_s) && theme.value(u"dark"_s, u"radius"_s)->isInherited);
    }

    void everyColorIsInsideOfSrgb_data() { forEveryPreset(); }
    void everyColorIsInsideOfSrgb()
    {
        QFETCH(const ThemePreset, preset);
        const ThemeSnapshot theme = snapshot(preset);
        for (const QString &mode : theme.modes) {
            for (const ThemeToken &token : theme.tokens[mode]) {
                QVERIFY2(!token.color || isInSrgb(*token.color), qPrintable(mode + u' ' + token.name));
            }
        }
    }

    void textIsReadableWhereverComponentsPutIt_data() { forEveryPreset(); }
    void textIsReadableWhereverComponentsPutIt()
    {
        QFETCH(const ThemePreset, preset);
        const ThemeSnapshot theme = snapshot(preset);
        const QList<ColorPair> used = usageOf(m_components, theme.names).pairs;
        QVERIFY(std::ranges::any_of(used, [](const ColorPair &pair) {
            return pair.background == "destructive"_L1 && pair.text == "background"_L1;
        }));
        for (const ContrastCheck &check : checkContrast(theme, used) + checkContrast(theme, {})) {
            QVERIFY2(
                check.passes(),
                qPrintable(u"%1 on %2 in %3: %4"_s.arg(check.text, check.background, check.mode).arg(check.ratio)));
        }
    }

    // A class string does not say what its element lies on.
    void textIsReadableOnEverySurfaceBelowIt_data() { forEveryPreset(); }
    void textIsReadableOnEverySurfaceBelowIt()
    {
        QFETCH(const ThemePreset, preset);
        const ThemeSnapshot theme = snapshot(preset);
        const double wanted = preset.name == "signal"_L1 ? kContrastEnhanced : kContrastText;
        for (const QString &mode : theme.modes) {
            for (const QString &surface : kSurfaces) {
                for (const QString &text : {u"foreground"_s, u"muted-foreground"_s, u"primary"_s, u"destructive"_s}) {
                    atLeast(wanted, theme, mode, text, surface);
                }
            }
            for (const QString &surface : {u"secondary"_s, u"muted"_s, u"accent"_s}) {
                atLeast(wanted, theme, mode, u"foreground"_s, surface);
                atLeast(wanted, theme, mode, u"muted-foreground"_s, surface);
            }
            atLeast(wanted, theme, mode, u"muted-foreground"_s, u"sidebar"_s);
            atLeast(wanted, theme, mode, u"background"_s, u"destructive"_s);
        }
    }

    void textStaysReadableUnderThePointer_data() { forEveryPreset(); }
    void textStaysReadableUnderThePointer()
    {
        QFETCH(const ThemePreset, preset);
        static const QRegularExpression kMix(
            u"bg-\\[color-mix\\(in_oklab,var\\(--([a-z-]+)\\)_(\\d+)%,var\\(--([a-z-]+)\\)\\)\\]"_s);
        const ThemeSnapshot theme = snapshot(preset);
        int mixes = 0;
        for (const Item &component : m_components) {
            for (auto match = kMix.globalMatch(QString::fromUtf8(component.files[0].content)); match.hasNext();) {
                const QRegularExpressionMatch mix = match.next();
                const QString base = mix.captured(1);
                const QString text = base == "destructive"_L1 ? u"background"_s : base + u"-foreground"_s;
                ++mixes;
                for (const QString &mode : theme.modes) {
                    const Color hovered = parseColor(u"color-mix(in oklab, %1 %2%, %3)"_s.arg(
                                                         theme.token(mode, base)->value, mix.captured(2),
                                                         theme.token(mode, mix.captured(3))->value))
                                              .value();
                    QVERIFY2(contrastRatio(color(theme, mode, text), hovered) >= kContrastText,
                             qPrintable(mode + u' ' + base));
                }
            }
        }
        QVERIFY(mixes > 0);
    }

    // WCAG 1.4.11: what is needed to find a control, its focus and the parts of a chart.
    void controlsFocusAndChartsAreSeen_data() { forEveryPreset(); }
    void controlsFocusAndChartsAreSeen()
    {
        QFETCH(const ThemePreset, preset);
        const ThemeSnapshot theme = snapshot(preset);
        for (const QString &mode : theme.modes) {
            for (const QString &surface : kSurfaces) {
                atLeast(kContrastLargeText, theme, mode, u"ring"_s, surface);
                atLeast(kContrastLargeText, theme, mode, u"input"_s, surface);
            }
            for (int chart = 1; chart <= 5; ++chart) {
                atLeast(kContrastLargeText, theme, mode, u"chart-%1"_s.arg(chart), u"background"_s);
                atLeast(kContrastLargeText, theme, mode, u"chart-%1"_s.arg(chart), u"card"_s);
            }
            atLeast(kContrastLargeText, theme, mode, u"sidebar-ring"_s, u"sidebar"_s);
            atLeast(kContrastLargeText, theme, mode, u"primary"_s, u"secondary"_s);
        }
    }

    void chartsCanBeToldApartByEverybody_data() { forEveryPreset(); }
    void chartsCanBeToldApartByEverybody()
    {
        QFETCH(const ThemePreset, preset);
        const ThemeSnapshot theme = snapshot(preset);
        for (const QString &mode : theme.modes) {
            for (const ColorVision vision :
                 {ColorVision::Normal, ColorVision::Protanopia, ColorVision::Deuteranopia, ColorVision::Tritanopia}) {
                for (const IndistinctPair &pair : indistinctCharts(theme, mode, vision)) {
                    QFAIL(qPrintable(
                        u"%1: %2 and %3 in %4: %5"_s.arg(colorVisionTitle(vision), pair.first, pair.second, mode)
                            .arg(pair.distance)));
                }
            }
        }
    }

    void noTwoPresetsLookTheSame()
    {
        const QList<ThemePreset> &presets = themePresets();
        for (qsizetype i = 1; i < presets.size(); ++i) {
            for (qsizetype j = 0; j < i; ++j) {
                double difference = 0;
                for (const QString &mode : {u"light"_s, u"dark"_s}) {
                    for (const QString &name : {u"background"_s, u"primary"_s, u"accent"_s, u"ring"_s}) {
                        difference +=
                            deltaEOk(color(snapshot(presets[i]), mode, name), color(snapshot(presets[j]), mode, name));
                    }
                }
                QVERIFY2(difference > 0.3,
                         qPrintable(u"%1 and %2: %3"_s.arg(presets[i].name, presets[j].name).arg(difference)));
            }
        }
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestPresets)
#include "tst_presets.moc"
