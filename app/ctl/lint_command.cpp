// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// lint.

#include "app/ctl/lint_report.h"
#include "models/base/text.h"
#include "models/lint/linter.h"
#include "models/store/component_repository.h"
#include "models/store/registry_repository.h"

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

struct LintOptions
{
    std::string registry;
    std::string sarif; // A file, "-" for standard output.
    bool fix = false;
};

Result<QList<Diagnostic>> lintAll(Library &library, const Registry &registry, QList<Item> &items)
{
    ENIGMA_TRY(items, library.workingItems(registry.id));
    ENIGMA_TRY(const QStringList names, library.components().names(registry.id));
    return lint({.cliName = registry.cliName, .items = items, .names = names}, {});
}

// What is right without a person's judgement, item by item, into drafts.
Result<QStringList> writeFixes(Library &library, const Registry &registry, const QList<Item> &items,
                               const QList<Diagnostic> &diagnostics)
{
    QStringList lines;
    for (const Item &item : items) {
        Item mended = item;
        for (const Diagnostic &diagnostic : diagnostics) {
            if (diagnostic.component == item.head.name && isForScripts(diagnostic)) {
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

Result<> runLint(Session &session, const LintOptions &options)
{
    ENIGMA_TRY(Library *const library, options.fix ? session.existingLibrary() : session.libraryToRead());
    ENIGMA_TRY(const Registry registry, library->registries().findBySlug(QString::fromStdString(options.registry)));
    QList<Item> items;
    LintReport report{.subject = registry.slug};
    ENIGMA_TRY(report.found, lintAll(*library, registry, items));
    if (options.fix) {
        ENIGMA_TRY(report.fixes, writeFixes(*library, registry, items, report.found));
        ENIGMA_TRY(report.found, lintAll(*library, registry, items));
    }
    report.about = {{u"registry"_s, registry.slug}, {u"items"_s, items.size()}};
    report.looked = tr("%1 items").arg(items.size());
    return answerLint(session, report, QString::fromStdString(options.sarif));
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
