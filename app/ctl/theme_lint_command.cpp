// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// theme lint.

#include "app/ctl/lint_report.h"
#include "app/ctl/open_theme.h"
#include "app/ctl/theme_commands.h"
#include "models/base/text.h"
#include "models/lint/theme_lint.h"

#include <QFileInfo>
#include <QSaveFile>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

struct ThemeLintOptions
{
    std::string subject; // A registry, or a stylesheet.
    std::string sarif;
    bool fix = false;
};

struct Mended
{
    Theme theme;
    QStringList lines; // What was done.
};

Mended mended(Theme theme, const QList<ThemeFinding> &findings)
{
    Mended result;
    for (const ThemeFinding &finding : findings) {
        if (!isForScripts(toDiagnostic(finding, {}, {}))) {
            continue;
        }
        if (const Result<Theme> next = applied(theme, finding.fix)) {
            theme = *next;
            result.lines.append(u"--%1: %2 [%3]"_s.arg(finding.token, finding.fixTitle, finding.code));
        }
    }
    result.theme = theme;
    return result;
}

void addFindings(LintReport &report, const Theme &theme, const ThemeUsage &usage, const QString &component,
                 const QString &path)
{
    for (const ThemeFinding &finding : lintTheme(theme, usage)) {
        report.found.append(toDiagnostic(finding, component, path));
    }
    report.looked = tr("%1 tokens").arg(snapshotOf(theme).names.size());
}

Result<> lintRegistry(Session &session, const ThemeLintOptions &options)
{
    ENIGMA_TRY(Library *const library, options.fix ? session.existingLibrary() : session.libraryToRead());
    ENIGMA_TRY(OpenTheme open, openTheme(*library, options.subject));
    ENIGMA_TRY(const ThemeUsage usage, usageOfTheme(*library, open));
    LintReport report{.subject = open.registry.slug, .about = {{u"registry"_s, open.registry.slug}}};
    if (options.fix) {
        const Mended result = mended(open.theme, lintTheme(open.theme, usage));
        report.fixes = result.lines;
        if (!(result.theme == open.theme)) {
            open.theme = result.theme;
            ENIGMA_CHECK(storeTheme(*library, open));
        }
    }
    addFindings(report, open.theme, usage, open.component.name, kThemeSourcePath.toString());
    return answerLint(session, report, QString::fromStdString(options.sarif));
}

Result<> writeBack(const QString &path, const QByteArray &css)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(css) != css.size() || !file.commit()) {
        return failure(ErrorCode::Disk, tr("%1 cannot be written: %2.").arg(path, file.errorString()));
    }
    return {};
}

// Without components: what they would say about the tokens stays unsaid.
Result<> lintFile(Session &session, const ThemeLintOptions &options)
{
    const QString path = QString::fromStdString(options.subject);
    ENIGMA_TRY(const QByteArray bytes, readThemeFile(options.subject));
    ENIGMA_TRY(Theme theme, Theme::parse(bytes));
    LintReport report{.subject = path, .about = {{u"file"_s, path}}};
    if (options.fix) {
        const Mended result = mended(theme, lintTheme(theme, {}));
        report.fixes = result.lines;
        if (!(result.theme == theme)) {
            theme = result.theme;
            ENIGMA_CHECK(writeBack(path, theme.source()));
        }
    }
    addFindings(report, theme, {}, path, {});
    return answerLint(session, report, QString::fromStdString(options.sarif));
}

} // namespace

void addThemeLintCommand(CLI::App *theme, Chosen &chosen)
{
    auto options = std::make_shared<ThemeLintOptions>();
    CLI::App *command = theme->add_subcommand("lint", "Find what is wrong with the tokens");
    command->add_option("REGISTRY|FILE", options->subject, "A registry, or a stylesheet such as ./globals.css")
        ->required();
    command->add_flag("--fix", options->fix, "Mend what needs no decision, in the draft or in the file");
    command->add_option("--sarif", options->sarif, "Write the findings as SARIF 2.1.0 to this file; - for here");
    onChosen(command, chosen, [=](Session &session) {
        const QString subject = QString::fromStdString(options->subject);
        const bool isFile = QFileInfo(subject).isFile() || subject.contains(u'/') || subject.endsWith(".css"_L1);
        return isFile ? lintFile(session, *options) : lintRegistry(session, *options);
    });
}

} // namespace enigma
