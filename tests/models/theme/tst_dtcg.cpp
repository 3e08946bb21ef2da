// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/default_theme.h"
#include "models/theme/dtcg_export.h"
#include "models/theme/presets.h"
#include "models/theme/theme_export.h"
#include "models/theme/theme_import.h"
#include "models/theme/tokens_studio_export.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *kOdd =
    ":root { --primary: oklch(0.55 0.155 40); --ring: var(--primary); --brand-500: #B9491C; --veil: rgb(0 0 0 / 12%);"
    " --gray: oklch(0.5 none none); --tint: color-mix(in oklch, var(--primary) 40%, white); --old: 20 14.3% 4.1%;"
    " --wide: color(display-p3 1 0.2 0); --radius: 0.5rem; --radius-card: calc(var(--radius) + 4px);"
    " --tracking-tight: -0.02em; --half: 50%; --leading-snug: 1.35; --font-weight-bold: 650; --spacing: 0.25rem;"
    " --ease-spring: cubic-bezier(.3, 1.6, .7, 1); --ease-steps: steps(4); --duration-fast: 120ms;"
    " --font-sans: \"Inter Tight\", ui-sans-serif, sans-serif; --animate-spin: spin 1s linear infinite;"
    " --shadow-md: 0 1px 2px var(--veil), inset 0 0 0 1px #fff4; --shadow-none: none; }"
    ".dark { --primary: oklch(0.7 0.14 45); --veil: rgb(0 0 0 / 40%); --animate-spin: none; --spare: 2px; }"
    "[data-theme=sea] { --primary: #004b6b; --radius: 2px; }";

QJsonObject exported(const QByteArray &css)
{
    return QJsonDocument::fromJson(toDtcg(Theme::parse(css).value())).object();
}

QString compact(const QJsonValue &value)
{
    return QString::fromUtf8(value.isArray() ? QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact)
                                             : QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
}

QString valueOf(const Theme &theme, const QString &mode, const QString &name)
{
    const std::optional<TokenValue> value = theme.value(mode, name);
    return value && !value->isInherited ? value->text : u"(none)"_s;
}

// JSON written with single quotes.
QByteArray quoted(const char *json)
{
    return QByteArray(json).replace('\'', '"');
}

} // namespace

class TestDtcg : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatTheFormatKnowsStrictly()
    {
        const QJsonObject file = exported(kOdd);
        QCOMPARE(compact(file[u"color"_s][u"primary"_s][u"$value"_s]),
                 u"{\"colorSpace\":\"oklch\",\"components\":[0.55,0.155,40],\"hex\":\"#b9491c\"}"_s);
        QCOMPARE(file[u"color"_s][u"primary"_s][u"$type"_s].toString(), u"color"_s);
        QCOMPARE(file[u"color"_s][u"ring"_s][u"$value"_s].toString(), u"{color.primary}"_s);
        QCOMPARE(compact(file[u"color"_s][u"veil"_s][u"$value"_s]),
                 u"{\"alpha\":0.12,\"colorSpace\":\"srgb\",\"components\":[0,0,0],\"hex\":\"#000000\"}"_s);
        QCOMPARE(compact(file[u"color"_s][u"gray"_s][u"$value"_s][u"components"_s]), u"[0.5,0,0]"_s);
        QCOMPARE(file[u"color"_s][u"wide"_s][u"$value"_s][u"colorSpace"_s].toString(), u"oklch"_s);
        QCOMPARE(compact(file[u"dimension"_s][u"radius"_s][u"$value"_s]), u"{\"unit\":\"rem\",\"value\":0.5}"_s);
        QCOMPARE(compact(file[u"dimension"_s][u"radius-card"_s][u"$value"_s]), u"{\"unit\":\"px\",\"value\":12}"_s);
        QCOMPARE(compact(file[u"dimension"_s][u"tracking-tight"_s][u"$value"_s]),
                 u"{\"unit\":\"px\",\"value\":-0.32}"_s);
        QCOMPARE(file[u"number"_s][u"leading-snug"_s][u"$value"_s].toDouble(), 1.35);
        QCOMPARE(file[u"font-weight"_s][u"font-weight-bold"_s][u"$value"_s].toInt(), 650);
        QCOMPARE(compact(file[u"cubic-bezier"_s][u"ease-spring"_s][u"$value"_s]), u"[0.3,1.6,0.7,1]"_s);
        QCOMPARE(compact(file[u"duration"_s][u"duration-fast"_s][u"$value"_s]), u"{\"unit\":\"ms\",\"value\":120}"_s);
        QCOMPARE(compact(file[u"font-family"_s][u"font-sans"_s][u"$value"_s]),
                 u"[\"Inter Tight\",\"ui-sans-serif\",\"sans-serif\"]"_s);
        const QJsonArray layers = file[u"shadow"_s][u"shadow-md"_s][u"$value"_s].toArray();
        QCOMPARE(layers.size(), 2);
        QCOMPARE(layers[0][u"color"_s].toString(), u"{color.veil}"_s);
        QCOMPARE(layers[1][u"inset"_s].toBool(), true);
    }

    void whatItCannotSayStandsBesideAsCss()
    {
        const QJsonObject file = exported(kOdd);
        const auto css = [&](const QString &group, const QString &name) {
            return file[group][name][u"$extensions"_s][u"org.enigma-designer"_s][u"css"_s].toString();
        };
        QCOMPARE(css(u"color"_s, u"tint"_s), u"color-mix(in oklch, var(--primary) 40%, white)"_s);
        QCOMPARE(css(u"color"_s, u"gray"_s), u"oklch(0.5 none none)"_s);
        QCOMPARE(css(u"dimension"_s, u"tracking-tight"_s), u"-0.02em"_s);
        QVERIFY(css(u"color"_s, u"primary"_s).isEmpty());
        const QJsonValue left = file[u"$extensions"_s][u"org.enigma-designer"_s][u"css"_s];
        QCOMPARE(left[u"light"_s][u"half"_s].toString(), u"50%"_s);
        QCOMPARE(left[u"light"_s][u"ease-steps"_s].toString(), u"steps(4)"_s);
        QCOMPARE(left[u"dark"_s][u"spare"_s].toString(), u"2px"_s);
    }

    void everyThemeComesBackAsItWas_data()
    {
        QTest::addColumn<QByteArray>("css");
        QTest::newRow("default") << defaultThemeSource();
        QTest::newRow("odd") << QByteArray(kOdd);
        QTest::newRow("one token in dark only") << QByteArray(":root { --b: red; } .dark { --a: red; }");
        QTest::newRow("cycle") << QByteArray(":root { --a: var(--b); --b: var(--a); --c: red; }");
        for (const ThemePreset &preset : themePresets()) {
            QTest::newRow(qPrintable(preset.name)) << preset.css;
        }
    }

    void everyThemeComesBackAsItWas()
    {
        QFETCH(const QByteArray, css);
        const Theme theme = Theme::parse(css).value();
        for (const QByteArray &file :
             {toDtcg(theme), toDtcgResolver(theme, u"Theme"_s), toTokensStudio(theme, TokensStudioForm::Dtcg),
              toTokensStudio(theme, TokensStudioForm::Legacy)}) {
            const Result<ThemeImport> imported = importTheme(file);
            QVERIFY2(imported, imported ? "" : qPrintable(imported.error().message));
            for (const QString &mode : theme.modes()) {
                for (const QString &name : theme.names()) {
                    QCOMPARE(valueOf(imported->theme, mode, name), valueOf(theme, mode, name));
                }
            }
            QCOMPARE(imported->theme.modes(), theme.modes());
        }
    }

    void aValueThatAnotherProgramChangedCountsMoreThanOurCss()
    {
        QByteArray file = toDtcg(Theme::parse(":root { --a: color-mix(in srgb, red, blue); --b: 2em; }").value());
        QVERIFY(file.contains("32"));
        const ThemeImport imported = importTheme(file.replace("32", "40")).value();
        QCOMPARE(valueOf(imported.theme, u"light"_s, u"a"_s), u"color-mix(in srgb, red, blue)"_s);
        QCOMPARE(valueOf(imported.theme, u"light"_s, u"b"_s), u"40px"_s);
    }

    void whatOthersHaveAddedGoesOutAgain()
    {
        const QByteArray file =
            quoted("{'color':{'$type':'color','brand':{'$value':'#b9491c','$description':'Ours */ only',"
                   "'$deprecated':'Use accent','$extensions':{'com.other':{'note':[1,{'x':'*/'}]}}}}}");
        const ThemeImport imported = importTheme(file).value();
        QCOMPARE(imported.report, QStringList());
        Theme edited = imported.theme;
        QVERIFY(edited.set(u"light"_s, u"brand"_s, u"#123456"_s));
        const QJsonValue brand = QJsonDocument::fromJson(toDtcg(edited)).object()[u"color"_s][u"brand"_s];
        QCOMPARE(brand[u"$description"_s].toString(), u"Ours */ only"_s);
        QCOMPARE(brand[u"$deprecated"_s].toString(), u"Use accent"_s);
        QCOMPARE(brand[u"$extensions"_s][u"com.other"_s][u"note"_s][1][u"x"_s].toString(), u"*/"_s);
        QCOMPARE(brand[u"$value"_s][u"hex"_s].toString(), u"#123456"_s);
    }

    void whatSomebodyWroteIntoTheCommentDoesNoHarm()
    {
        for (const QByteArray &notes :
             {quoted("{'a':{'$value':'#000','$extensions':'x','$description':[1]}}"), quoted("{'a':7}"), "[1]"_ba,
              "{"_ba, quoted("{'a':{'$extensions':{'org.enigma-designer':{'css':'blue'}}}}"),
              QByteArray("[").repeated(100'000)}) {
            const Theme theme = Theme::parse("/* design-tokens " + notes + " */ :root { --a: #f00; }").value();
            for (const QByteArray &file : {toDtcg(theme), toTokensStudio(theme, TokensStudioForm::Dtcg)}) {
                QCOMPARE(valueOf(importTheme(file).value().theme, u"light"_s, u"a"_s), u"#f00"_s);
            }
        }
    }

    void readsWhatPeopleReallyHave_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("css");
        const auto row = [](const char *title, const char *file, const char *name, const char *css) {
            QTest::newRow(title) << quoted(file) << QString::fromUtf8(name) << QString::fromUtf8(css);
        };
        row("inherited type", "{'space':{'$type':'dimension','sm':{'$value':{'value':8,'unit':'px'}}}}", "space-sm",
            "8px");
        row("old colour", "{'color':{'a':{'$type':'color','$value':'#FFF'}}}", "a", "#FFF");
        row("old dimension", "{'a':{'$type':'dimension','$value':'1.5rem'}}", "a", "1.5rem");
        row("no type", "{'a':{'b':{'$value':'#fff'}}}", "a-b", "#fff");
        row("alias", "{'base':{'red':{'$type':'color','$value':'#f00'}},'color':{'a':{'$value':'{base.red}'}}}", "a",
            "var(--base-red)");
        row("pointer",
            "{'base':{'red':{'$type':'color','$value':'#f00'}},'color':{'a':{'$value':{'$ref':'#/base/red/$value'}}}}",
            "a", "var(--base-red)");
        row("token that is a pointer",
            "{'base':{'red':{'$type':'color','$value':'#f00'}},'color':{'a':{'$ref':'#/base/red'}}}", "a",
            "var(--base-red)");
        row("extends",
            "{'base':{'$type':'color','x':{'$value':'#f00'},'y':{'$value':'#0f0'}},'more':{'$extends':'{base}','y':{'$"
            "value':'#00f'}}}",
            "more-x", "#f00");
        row("extends, own",
            "{'base':{'$type':'color','y':{'$value':'#0f0'}},'more':{'$extends':'#/base','y':{'$value':'#00f'}}}",
            "more-y", "#00f");
        row("root token", "{'color':{'a':{'$type':'color','$root':{'$value':'#f00'},'b':{'$value':'#00f'}}}}", "a",
            "#f00");
        row("8-bit colour",
            "{'color':{'a':{'$type':'color','$value':{'colorSpace':'srgb','components':[1,0,0],'alpha':0.5}}}}", "a",
            "color(srgb 1 0 0 / 50%)");
        row("none", "{'color':{'a':{'$type':'color','$value':{'colorSpace':'oklch','components':[0.5,0,'none']}}}}",
            "a", "oklch(0.5 0 none)");
        row("weight by name", "{'a':{'$type':'fontWeight','$value':'semi-bold'}}", "a", "600");
        row("fonts", "{'font':{'x':{'$type':'fontFamily','$value':['Helvetica Neue','sans-serif']}}}", "font-x",
            "\"Helvetica Neue\", sans-serif");
        row("duration", "{'a':{'$type':'duration','$value':{'value':200,'unit':'ms'}}}", "a", "200ms");
        row("shadow",
            "{'shadow':{'md':{'$type':'shadow','$value':{'color':'#0008','offsetX':'0px','offsetY':{'value':2,'unit':'"
            "px'},'blur':'4px','spread':'0'}}}}",
            "shadow-md", "0px 2px 4px 0px #0008");
        row("legacy spelling", "{'spacing':{'4':{'value':'16','type':'spacing'}}}", "spacing-4", "16px");
        row("arithmetic",
            "{'spacing':{'1':{'value':'4px','type':'spacing'},'4':{'value':'{spacing.1} * 4','type':'spacing'}}}",
            "spacing-4", "calc(var(--spacing-1) * 4)");
        row("alias of old", "{'c':{'a':{'value':'#f00','type':'color'},'b':{'value':'$c.a','type':'color'}}}", "c-b",
            "var(--c-a)");
        row("name with brackets", "{'heading':{'(900) 44px':{'value':'44px','type':'fontSizes'}}}", "heading-900-44px",
            "44px");
        row("rgba of an alias",
            "{'c':{'a':{'value':'#f00','type':'color'},'b':{'value':'rgba({c.a}, 0.5)','type':'color'}}}", "c-b",
            "rgb(from var(--c-a) r g b / 0.5)");
    }

    void readsWhatPeopleReallyHave()
    {
        QFETCH(const QByteArray, file);
        QFETCH(const QString, name);
        QFETCH(const QString, css);
        const Result<ThemeImport> imported = importTheme(file);
        QVERIFY2(imported, imported ? "" : qPrintable(imported.error().message));
        QCOMPARE(imported->report, QStringList());
        QCOMPARE(valueOf(imported->theme, u"light"_s, name), css);
    }

    void saysWhatItLeftOutAndWhere_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *file, const char *said) {
            const QByteArray kept = quoted("{'color':{'kept':{'$type':'color','$value':'#fff'}},");
            QTest::addRow("%s: %s", file, said) << kept + quoted(file) + '}' << QString::fromUtf8(said);
        };
        row("'a':{'b':{'$type':'typography','$value':{}}}", "“a.b” was left out: one variable cannot hold");
        row("'a':{'$type':'colour','$value':'red'}", "its type “colour” is not known");
        row("'a':{'$type':'color','$value':'redd'}", "“a” was left out");
        row("'a':{'$type':'color','$value':'{b.c}'}", "“b.c”, which is no token");
        row("'a':{'$type':'dimension','$value':{'value':1,'unit':'vw'}}", "one of the units px, rem");
        row("'a':{'$type':'color','$value':'{x.y}'},'x':{'y':{'$type':'color','$value':'{a}'}}", "--a");
        row("'a':{'$extends':'{a}','b':{'$type':'number','$value':1}}", "leads back to itself");
        row("'a':{'$extends':'{gone}','b':{'$type':'number','$value':1}}", "no group of this file");
        row("'😀':{'$type':'number','$value':1}", "“😀” was left out");
        row("'צבע':{'$type':'number','$value':1}", "“צבע” was left out");
        row("'a b':{'$type':'number','$value':1},'a':{'b':{'$type':'number','$value':2}}", "already the name of “a b”");
        row("'a':{'$type':'number','$value':'1; } body { color: red'}", "“a” was left out");
        row("'a':7", "“a” is neither a token nor a group");
    }

    void saysWhatItLeftOutAndWhere()
    {
        QFETCH(const QByteArray, file);
        QFETCH(const QString, said);
        const Result<ThemeImport> imported = importTheme(file);
        QVERIFY2(imported, imported ? "" : qPrintable(imported.error().message));
        QCOMPARE(valueOf(imported->theme, u"light"_s, u"kept"_s), u"#fff"_s);
        const QString report = imported->report.join(u'\n');
        QVERIFY2(report.contains(said), qPrintable(report));
        QVERIFY(!imported->theme.source().contains("body"));
    }

    void aResolverGivesItsContextsAsModes()
    {
        const ThemeImport imported =
            importTheme(
                quoted(
                    "{'version':'2025.10','name':'Acme','sets':{'core':{'sources':["
                    "{'color':{'$type':'color','bg':{'$value':'#fff'},'fg':{'$value':'#111'}}},{'$ref':'more.json'}]}},"
                    "'modifiers':{'theme':{'default':'Day','contexts':{'Day':[],'Dark':[{'color':{'bg':{'$type':'color'"
                    ",'$value':'#000'}}}],"
                    "'High Contrast':[{'color':{'fg':{'$type':'color','$value':'#000'}}}]}}},"
                    "'resolutionOrder':[{'$ref':'#/sets/core'},{'$ref':'#/modifiers/theme'}]}"))
                .value();
        QCOMPARE(imported.title, u"Acme"_s);
        QCOMPARE(imported.theme.modes(), (QStringList{u"light"_s, u"dark"_s, u"high-contrast"_s}));
        QCOMPARE(valueOf(imported.theme, u"dark"_s, u"bg"_s), u"#000"_s);
        QCOMPARE(valueOf(imported.theme, u"dark"_s, u"fg"_s), u"(none)"_s);
        QCOMPARE(valueOf(imported.theme, u"high-contrast"_s, u"fg"_s), u"#000"_s);
        QVERIFY(imported.report.join(u' ').contains(u"“more.json” is another file"_s));
    }

    void refusesWithThePlace_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("said");
        QTest::newRow("JSON5 comment") << QByteArray("{\n  // ours\n  \"a\":{\"$value\":1}}") << u"line 2, column 3"_s;
        QTest::newRow("JSON5 keys") << QByteArray("{a:{$value:1}}") << u"JSON5"_s;
        QTest::newRow("JSON5 comma") << QByteArray("{\"a\":{\"$value\":1},}") << u"line 1, column 19"_s;
        QTest::newRow("nothing usable") << QByteArray("{\"a\":{\"$type\":\"gradient\",\"$value\":[]}}") << u"“a”"_s;
        QTest::newRow("deep") << QByteArray("{\"a\":").repeated(200) + "1" + QByteArray("}").repeated(200)
                              << u"line 1"_s;
        QByteArray bomb = "{\"a\":{\"x\":{\"$value\":1,\"$type\":\"number\"}}";
        for (char c = 'b'; c < 'w'; ++c) {
            const QByteArray before(1, char(c - 1));
            bomb += ",\"" + QByteArray(1, c) + "\":{\"l\":{\"$extends\":\"{" + before + "}\"},\"r\":{\"$extends\":\"{" +
                    before + "}\"}}";
        }
        QTest::newRow("groups that multiply") << bomb + "}" << u"50000 tokens"_s;
    }

    void refusesWithThePlace()
    {
        QFETCH(const QByteArray, file);
        QFETCH(const QString, said);
        const Result<ThemeImport> imported = importTheme(file);
        QVERIFY(!imported);
        QVERIFY2(imported.error().message.contains(said), qPrintable(imported.error().message));
    }

    void whateverTheBytesTheAnswerIsAThemeOrAnError()
    {
        const Theme theme = Theme::parse(kOdd).value();
        QRandomGenerator random(11);
        int read = 0;
        for (const QByteArray &file :
             {toDtcg(theme), toDtcgResolver(theme, u"Theme"_s), toTokensStudio(theme, TokensStudioForm::Legacy)}) {
            const QList<QByteArray> parts{"{",     "}",     "[",    "]",       "\"",       ":",    ",",
                                          "null",  "1e400", "{a}",  "$value",  "$extends", "$ref", "#/color",
                                          "color", "value", "type", "\\u0000", "-1",       "{}",   "[]"};
            for (int round = 0; round < 400; ++round) {
                QByteArray broken = file;
                for (int i = random.bounded(1, 5); i > 0; --i) {
                    const qsizetype at = random.bounded(broken.size());
                    const QByteArray &part = parts[random.bounded(parts.size())];
                    if (random.bounded(3) == 0) {
                        broken.replace(broken.mid(at, random.bounded(2, 9)), part); // Wherever it stands.
                    } else {
                        broken.replace(at, random.bounded(0, 6), part);
                    }
                }
                if (const Result<ThemeImport> imported = importTheme(broken)) {
                    QVERIFY(Theme::parse(imported->theme.source()));
                    ++read;
                } else {
                    QVERIFY(!imported.error().message.isEmpty());
                }
            }
        }
        QVERIFY(read > 100);
    }

    void twentyThousandTokensGoInAndOut()
    {
        QByteArray css = ":root {\n";
        for (int i = 0; i < 20'000; ++i) {
            css +=
                "  --token-" + QByteArray::number(i) + ": oklch(0." + QByteArray::number(100 + i % 900) + " 0.1 20);\n";
        }
        const Theme theme = Theme::parse(css + "}").value();
        QElapsedTimer timer;
        timer.start();
        const QByteArray file = toDtcg(theme);
        const qint64 exporting = timer.restart();
        const ThemeImport imported = importTheme(file).value();
        qInfo("written in %lld ms, read in %lld ms", exporting, timer.elapsed());
        QCOMPARE(imported.theme.names().size(), 20'000);
        QVERIFY(exporting + timer.elapsed() < 20'000);
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestDtcg)
#include "tst_dtcg.moc"
