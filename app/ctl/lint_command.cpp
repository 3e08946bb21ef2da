// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// lint.

#include "app/ctl/command.h"
#include "models/base/text.h"
#include "models/lint/linter.h"
#include "models/lint/sarif.h"
#include "models/store/component_repository.h"
#include "models/store/registry_repository.h"

#include <QJsonArray>
#include <QSaveFile>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

struct LintOptions
{
    std::string registry;
    std::string sarif; // A file, "-" for standard output.
    bool fix = false;
};

struct Linted
{
    qsizetype items = 0;
    QList<Diagnostic> diagnostics;
    QStringList fixes; // What was written into drafts, one line each.

    qsizetype errors() const { return std::ranges::count(diagnostics, Severity::Error, &Diagnostic::severity); }
};

QString place(const Diagnostic &diagnostic)
{
    QString text = diagnostic.component;
    if (!diagnostic.path.isEmpty()) {
        text += u'/' + diagnostic.path;
    }
    if (diagnostic.line > 0) {
        text += u':' + QString::number(diagnostic.line);
    }
    return text;
}

QJsonObject toJson(const Diagnostic &diagnostic)
{
    return {{u"code"_s, diagnostic.code},           {u"severity"_s, severityName(diagnostic.severity)},
            {u"component"_s, diagnostic.component}, {u"path"_s, diagnostic.path},
            {u"line"_s, diagnostic.line},           {u"message"_s, diagnostic.message},
            {u"remedy"_s, diagnostic.remedy},       {u"fix"_s, diagnostic.fix ? diagnostic.fix->title : QString()}};
}

Result<QList<Diagnostic>> lintAll(Library &library, const Registry &registry, QList<Item> &items)
{
    ENIGMA_TRY(items, library.workingItems(registry.id));
    ENIGMA_TRY(const QStringList names, library.components().names(registry.id));
    return lint({.cliName = registry.cliName, .items = items, .names = names}, {});
}

// What is right without a person's judgement, item by item, into drafts. Notes describe what may well be meant.
Result<QStringList> writeFixes(Library &library, const Registry &registry, const QList<Item> &items,
                               const QList<Diagnostic> &diagnostics)
{
    QStringList lines;
    for (const Item &item : items) {
        Item mended = item;
        for (const Diagnostic &diagnostic : diagnostics) {
            const bool isForScripts = diagnostic.component == item.head.name && diagnostic.fix &&
                                      diagnostic.fix->use == QuickFix::Use::Always &&
                                      diagnostic.severity != Severity::Note;
            if (isForScripts) {
                mended = fixed(mended, *diagnostic.fix);
                lines.append(u"%1: %2 [%3]"_s.arg(item.head.name, diagnostic.fix->title, diagnostic.code));
            }
        }
        if (mended != item) {
            ENIGMA_TRY(const ComponentSummary component, library.components().find(registry.id, item.head.name));
            ENIGMA_CHECK(library.writeDraft(component.id, mended));
        }
    }
    return lines;
}

Result<Linted> look(Library &library, const Registry &registry, bool fix)
{
    QList<Item> items;
    Linted linted;
    ENIGMA_TRY(linted.diagnostics, lintAll(library, registry, items));
    if (fix) {
        ENIGMA_TRY(linted.fixes, writeFixes(library, registry, items, linted.diagnostics));
        ENIGMA_TRY(linted.diagnostics, lintAll(library, registry, items));
    }
    linted.items = items.size();
    return linted;
}

Result<> writeSarif(Session &session, const QByteArray &sarif, const QString &path)
{
    if (path == "-"_L1) {
        session.terminal.raw(sarif);
        return {};
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(sarif) != sarif.size() || !file.commit()) {
        return failure(ErrorCode::Disk, tr("%1 cannot be written: %2.").arg(path, file.errorString()));
    }
    return {};
}

QString summary(const Linted &linted)
{
    return linted.diagnostics.isEmpty() ? tr("%1 items, no finding.").arg(linted.items)
                                        : tr("%1 items, %2 findings, %3 of them errors.")
                                              .arg(linted.items)
                                              .arg(linted.diagnostics.size())
                                              .arg(linted.errors());
}

void answer(Session &session, const Registry &registry, const Linted &linted)
{
    QJsonArray json;
    QStringList lines;
    for (const QString &fix : linted.fixes) {
        lines.append(tr("mended %1").arg(fix));
    }
    for (const Diagnostic &diagnostic : linted.diagnostics) {
        json.append(toJson(diagnostic));
        lines.append(u"%1: %2: %3 %4 [%5]"_s.arg(place(diagnostic), severityName(diagnostic.severity),
                                                 diagnostic.message, diagnostic.remedy, diagnostic.code));
    }
    lines.append(summary(linted));
    session.terminal.answer({{u"registry"_s, registry.slug},
                             {u"items"_s, linted.items},
                             {u"errors"_s, linted.errors()},
                             {u"diagnostics"_s, json},
                             {u"fixed"_s, QJsonArray::fromStringList(linted.fixes)}},
                            lines);
}

Result<> runLint(Session &session, const LintOptions &options)
{
    if (options.sarif == "-" && session.terminal.isJson()) {
        return failure(ErrorCode::Invalid, tr("Choose one answer: --json, or --sarif -."));
    }
    ENIGMA_TRY(Library *const library, options.fix ? session.existingLibrary() : session.libraryToRead());
    ENIGMA_TRY(const Registry registry, library->registries().findBySlug(QString::fromStdString(options.registry)));
    ENIGMA_TRY(const Linted linted, look(*library, registry, options.fix));
    const QString sarif = QString::fromStdString(options.sarif);
    if (!sarif.isEmpty()) {
        ENIGMA_CHECK(writeSarif(session, toSarif(linted.diagnostics, registry.slug), sarif));
    }
    if (sarif != "-"_L1) {
        answer(session, registry, linted);
    }
    if (linted.errors() > 0) {
        return failure(
            ErrorCode::Invalid,
            tr("“%1” has %2 errors to mend before it is published.").arg(registry.slug).arg(linted.errors()));
    }
    return {};
}

} // namespace

void addLintCommand(CLI::App &app, Chosen &chosen)
{
    auto options = std::make_shared<LintOptions>();
    CLI::App *command = app.add_subcommand("lint", "Find what would break for those who install");
    command->add_option("REGISTRY", options->registry)->required();
    command->add_flag("--fix", options->fix, "Mend what needs no decision, in drafts; versions stay as they are");
    command->add_option("--sarif", options->sarif, "Write the findings as SARIF 2.1.0 to this file; - for here");
    onChosen(command, chosen, [=](Session &session) { return runLint(session, *options); });
}

} // namespace enigma
