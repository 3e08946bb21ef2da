// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The programs that people give exported themes to: Tailwind's CLI and the shadcn CLI make the utilities of every
// token, Style Dictionary and Terrazzo read the design tokens without a complaint.

#include "models/format/theme_formats.h"
#include "models/theme/default_theme.h"
#include "models/theme/presets.h"
#include "models/theme/theme_mapping.h"
#include "tests/support/program.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *kOdd =
    ":root { --background: white; --foreground: oklch(0.2 0 0); --primary: oklch(0.55 0.155 40); --ring: "
    "var(--primary);"
    " --brand-500: #B9491C; --veil: rgb(0 0 0 / 12%); --gray: oklch(0.5 none none); --wide: color(display-p3 1 0.2 0);"
    " --tint: color-mix(in oklch, var(--primary) 40%, white); --vivid: oklch(0.7 0.3 150); --half: 50%;"
    " --radius: 0.5rem; --radius-card: calc(var(--radius) + 4px); --tracking-tight: -0.02em; --leading-snug: 1.35;"
    " --font-weight-bold: 650; --font-display: \"Inter Tight\", sans-serif; --spacing: 0.25rem; --spacing-gutter: "
    "1.5rem;"
    " --ease-spring: cubic-bezier(.3, 1.6, .7, 1); --ease-steps: steps(4); --duration-fast: 120ms; --text-hero: 3rem;"
    " --text-hero--line-height: 1.1; --breakpoint-wide: 90rem; --container-page: 72rem; --blur-glass: 14px;"
    " --perspective-near: 300px; --aspect-film: 21 / 9; --animate-wiggle: wiggle 1s linear infinite;"
    " --shadow-card: 0 1px 2px var(--veil), inset 0 0 0 1px #fff4; --inset-shadow-well: inset 0 1px 2px #0003;"
    " --drop-shadow-lift: 0 2px 3px #0003; --text-shadow-glow: 0 0 4px red; }"
    ".dark { --background: #111; --primary: oklch(0.7 0.14 45); --veil: rgb(0 0 0 / 40%); }"
    "[data-theme=sea] { --primary: #004b6b; --radius: 2px; }"
    "@theme inline { --color-special: var(--primary); --leading-loose: 2; }";

struct NamedTheme
{
    QString name;
    Theme theme;
};

QList<NamedTheme> themes()
{
    QList<NamedTheme> result{{u"default"_s, Theme::parse(defaultThemeSource()).value()},
                             {u"odd"_s, Theme::parse(kOdd).value()}};
    for (const ThemePreset &preset : themePresets()) {
        result.append({preset.name, Theme::parse(preset.css).value()});
    }
    return result;
}

// A utility that exists only because of this entry of @theme: "color-primary" makes "bg-primary".
QString utilityOf(const QString &entry)
{
    static const QList<std::pair<QString, QString>> kUtilities{{u"color-"_s, u"bg-"_s},
                                                               {u"font-weight-"_s, u"font-"_s},
                                                               {u"font-"_s, u"font-"_s},
                                                               {u"text-shadow-"_s, u"text-shadow-"_s},
                                                               {u"text-"_s, u"text-"_s},
                                                               {u"tracking-"_s, u"tracking-"_s},
                                                               {u"leading-"_s, u"leading-"_s},
                                                               {u"breakpoint-"_s, u"max-w-screen-"_s},
                                                               {u"container-"_s, u"max-w-"_s},
                                                               {u"spacing-"_s, u"p-"_s},
                                                               {u"radius-"_s, u"rounded-"_s},
                                                               {u"inset-shadow-"_s, u"inset-shadow-"_s},
                                                               {u"drop-shadow-"_s, u"drop-shadow-"_s},
                                                               {u"shadow-"_s, u"shadow-"_s},
                                                               {u"blur-"_s, u"blur-"_s},
                                                               {u"perspective-"_s, u"perspective-"_s},
                                                               {u"aspect-"_s, u"aspect-"_s},
                                                               {u"ease-"_s, u"ease-"_s},
                                                               {u"animate-"_s, u"animate-"_s}};
    for (const auto &[space, utility] : kUtilities) {
        if (entry.startsWith(space) && !entry.sliced(space.size()).contains("--"_L1)) {
            return utility + entry.sliced(space.size());
        }
    }
    return entry == "spacing"_L1 ? u"p-3"_s : QString();
}

QStringList utilitiesOf(const Theme &theme)
{
    QStringList result;
    for (const MappedToken &entry : completeThemeEntries(theme)) {
        if (const QString utility = utilityOf(entry.name); !utility.isEmpty()) {
            result.append(utility);
        }
    }
    return result;
}

} // namespace

class TestThemeClients : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    const QList<NamedTheme> m_themes = themes();

    QString path(const QString &name) const { return m_folder.filePath(name); }

    static QByteArray exported(const NamedTheme &theme, QStringView format)
    {
        const ItemHead head{.name = u"theme"_s, .type = kThemeItemType.toString(), .title = theme.name};
        return themeFormatByName(format)->write(head, theme.theme);
    }

    void write(const QString &name, const QByteArray &bytes) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(path(name)).path()));
        QFile out(path(name));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(bytes);
    }

    QByteArray read(const QString &name) const
    {
        QFile in(path(name));
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }

    ProgramAnswer node(const QString &program, const QStringList &arguments, const QString &folder = {}) const
    {
        return runProgram(
            {.path = u"node"_s, .arguments = QStringList{path(program)} + arguments, .folder = path(folder)});
    }

    // The stylesheet with Tailwind told to make exactly these classes, compiled.
    void makesTheUtilities(const QString &name, const QByteArray &css, const QStringList &utilities) const
    {
        const QStringList invented{u"bg-nobody"_s, u"rounded-nobody"_s, u"font-nobody"_s, u"shadow-nobody"_s};
        write(name + u".css"_s, "@import \"tailwindcss\" source(none);\n@source inline(\"" +
                                    (utilities + invented).join(u' ').toUtf8() + "\");\n" + css);
        const ProgramAnswer compiled = node(u"node_modules/@tailwindcss/cli/dist/index.mjs"_s,
                                            {u"-i"_s, path(name + u".css"_s), u"-o"_s, path(name + u".out.css"_s)});
        QVERIFY2(compiled.exitCode == 0, compiled.all().constData());
        const QByteArray out = read(name + u".out.css"_s);
        for (const QString &utility : utilities) {
            QVERIFY2(out.contains("\n  ." + utility.toUtf8() + " {"), qPrintable(name + u": "_s + utility));
        }
        for (const QString &utility : invented) {
            QVERIFY2(!out.contains('.' + utility.toUtf8()), qPrintable(name + u": "_s + utility));
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString clients = qEnvironmentVariable("ENIGMA_REAL_CLIENTS");
        if (clients.isEmpty()) {
            QSKIP("ENIGMA_REAL_CLIENTS does not name the folder that script/real-clients makes");
        }
        // Programs and stylesheets look for packages in the folders above them.
        QVERIFY(QFile::link(clients + u"/node_modules"_s, path(u"node_modules"_s)));
        QVERIFY(
            QFile::copy(QStringLiteral(ENIGMA_SOURCE_DIR "/tests/real/read-tokens.mjs"), path(u"read-tokens.mjs"_s)));
    }

    void tailwindMakesTheUtilitiesOfEveryToken()
    {
        for (const NamedTheme &theme : m_themes) {
            makesTheUtilities(theme.name, exported(theme, u"css"), utilitiesOf(theme.theme));
        }
    }

    void theUtilitiesFollowTheModes()
    {
        const QByteArray out = read(u"odd.out.css"_s);
        QVERIFY(out.contains(".dark {") && out.contains("[data-theme=\"sea\"] {"));
        QVERIFY2(out.contains("background-color: var(--primary);"), out.constData());
        QVERIFY(out.contains("--tw-shadow: 0 1px 2px var(--tw-shadow-color, var(--veil))"));
    }

    void shadcnInstallsTheThemeAndItCompilesAgain_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("format");
        QTest::newRow("default") << u"default"_s << u"shadcn"_s;
        QTest::newRow("odd") << u"odd"_s << u"shadcn"_s;
        QTest::newRow("girder, as a style") << u"girder"_s << u"shadcn-style"_s;
    }

    void shadcnInstallsTheThemeAndItCompilesAgain()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, format);
        const NamedTheme &theme = *std::ranges::find(m_themes, name, &NamedTheme::name);
        const QString project = u"project-"_s + name;
        write(
            project + u"/components.json"_s,
            "{\"style\":\"new-york\",\"rsc\":false,\"tsx\":true,\"tailwind\":{\"config\":\"\",\"css\":\"globals.css\","
            "\"baseColor\":\"\",\"cssVariables\":true},\"aliases\":{\"components\":\"@/components\","
            "\"utils\":\"@/lib/utils\"}}");
        write(project + u"/tsconfig.json"_s, "{\"compilerOptions\":{\"baseUrl\":\".\",\"paths\":{\"@/*\":[\"./*\"]}}}");
        write(project + u"/package.json"_s, "{\"name\":\"throw-away\",\"dependencies\":{\"tailwindcss\":\"*\"}}");
        write(project + u"/globals.css"_s, "@import \"tailwindcss\";\n");
        write(project + u"/theme.json"_s, exported(theme, format));
        const ProgramAnswer installed =
            node(u"node_modules/shadcn/dist/index.js"_s,
                 {u"add"_s, u"./theme.json"_s, u"--yes"_s, u"--overwrite"_s, u"-c"_s, u"."_s}, project);
        QVERIFY2(installed.exitCode == 0, installed.all().constData());
        QByteArray css = read(project + u"/globals.css"_s);
        QVERIFY(css.startsWith("@import \"tailwindcss\";\n"));
        makesTheUtilities(project + u"/installed"_s, css.sliced(css.indexOf('\n')), utilitiesOf(theme.theme));
    }

    void styleDictionaryAndTerrazzoReadTheDesignTokens()
    {
        QStringList files;
        for (const NamedTheme &theme : m_themes) {
            files += {path(theme.name + u".tokens.json"_s), path(theme.name + u".resolver.json"_s)};
            write(theme.name + u".tokens.json"_s, exported(theme, u"dtcg"));
            write(theme.name + u".resolver.json"_s, exported(theme, u"dtcg-resolver"));
        }
        const ProgramAnswer answer = node(u"read-tokens.mjs"_s, files);
        QVERIFY2(answer.exitCode == 0, answer.all().constData());
        QVERIFY2(!answer.all().toLower().contains("warn"), answer.all().constData());
        for (const NamedTheme &theme : m_themes) {
            const QByteArray dictionary = read(theme.name + u".resolver.style-dictionary.css"_s);
            const QByteArray terrazzo = read(theme.name + u".resolver.terrazzo.css"_s);
            for (const QString &mode : theme.theme.modes()) {
                for (const ThemeToken &token : theme.theme.tokens(mode)) {
                    const QByteArray declared = "--color-" + token.name.toUtf8() + ": ";
                    if (!token.color) {
                        continue;
                    }
                    QVERIFY2(terrazzo.contains(declared), qPrintable(theme.name + u' ' + token.name));
                    const bool isPlain = token.color->alpha == 1 && isInSrgb(*token.color);
                    QVERIFY2(dictionary.contains(declared + (isPlain ? toHex(*token.color).toUtf8() + ';' : "")),
                             qPrintable(theme.name + u' ' + mode + u' ' + token.name));
                }
            }
            QVERIFY(read(theme.name + u".tokens.terrazzo.css"_s).contains("--color-primary: "));
        }
        QVERIFY(read(u"odd.tokens.terrazzo.css"_s).contains("--color-primary: oklch(55% 0.155 40);"));
    }

    void theCommandOfTerrazzoTakesTheFile()
    {
        const ProgramAnswer answer =
            node(u"node_modules/@terrazzo/cli/bin/cli.js"_s, {u"check"_s, path(u"odd.resolver.json"_s)});
        QVERIFY2(answer.exitCode == 0, answer.all().constData());
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestThemeClients)
#include "tst_theme_clients.moc"
