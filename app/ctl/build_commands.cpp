// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// lint, build.

#include "app/ctl/build_folder.h"
#include "app/ctl/command.h"
#include "app/ctl/describe.h"
#include "models/base/text.h"
#include "models/format/registry_build.h"
#include "models/lint/linter.h"
#include "models/store/component_repository.h"
#include "models/store/registry_repository.h"

#include <QDir>

namespace enigma {

using namespace Qt::StringLiterals;

static QString place(const Diagnostic &diagnostic)
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

static Result<> lint(Session &session, const std::string &slug)
{
    ENIGMA_TRY(Library *const library, session.libraryToRead());
    ENIGMA_TRY(const Registry registry, library->registries().findBySlug(QString::fromStdString(slug)));
    ENIGMA_TRY(const QList<Item> items, library->workingItems(registry.id));
    ENIGMA_TRY(const QStringList names, library->components().names(registry.id));
    const QList<Diagnostic> diagnostics = lint({.cliName = registry.cliName, .items = items, .names = names}, {});
    QJsonArray json;
    QStringList lines;
    qsizetype errors = 0;
    for (const Diagnostic &diagnostic : diagnostics) {
        errors += diagnostic.severity == Severity::Error;
        json.append(QJsonObject{{u"code"_s, diagnostic.code},
                                {u"severity"_s, severityName(diagnostic.severity)},
                                {u"component"_s, diagnostic.component},
                                {u"path"_s, diagnostic.path},
                                {u"line"_s, diagnostic.line},
                                {u"message"_s, diagnostic.message},
                                {u"remedy"_s, diagnostic.remedy}});
        lines.append(u"%1: %2: %3 %4 [%5]"_s.arg(place(diagnostic), severityName(diagnostic.severity),
                                                 diagnostic.message, diagnostic.remedy, diagnostic.code));
    }
    lines.append(
        diagnostics.isEmpty()
            ? tr("%1 items, no finding.").arg(items.size())
            : tr("%1 items, %2 findings, %3 of them errors.").arg(items.size()).arg(diagnostics.size()).arg(errors));
    session.terminal.answer(
        {{u"registry"_s, registry.slug}, {u"items"_s, items.size()}, {u"errors"_s, errors}, {u"diagnostics"_s, json}},
        lines);
    if (errors > 0) {
        return failure(ErrorCode::Invalid,
                       tr("“%1” has %2 errors to mend before it is published.").arg(registry.slug).arg(errors));
    }
    return {};
}

static Result<> build(Session &session, const std::string &slug, const std::string &output)
{
    ENIGMA_TRY(Library *const library, session.libraryToRead());
    ENIGMA_TRY(const Registry registry, library->registries().findBySlug(QString::fromStdString(slug)));
    ENIGMA_TRY(const QList<ItemDocument> items, library->savedItems(registry.id));
    if (items.isEmpty()) {
        return failure(ErrorCode::NotFound,
                       tr("“%1” has no version to build. Save one with “enigmactl version save %1 --all -m TEXT”.")
                           .arg(registry.slug));
    }
    const QString folder = QString::fromStdString(output);
    if (!QDir().mkpath(folder)) {
        return failure(ErrorCode::Disk, tr("The folder %1 cannot be made.").arg(folder));
    }
    const QMap<QString, QByteArray> tree =
        buildRegistry({.head = {registry.name, registry.homepage}, .cliName = registry.cliName, .items = items});
    QMap<QString, QByteArray> files;
    for (const auto &[path, bytes] : tree.asKeyValueRange()) {
        files.insert(path.section(u'/', -1), bytes); // As `shadcn build` lays them out: all in one folder.
    }
    ENIGMA_CHECK(writeBuild(folder, files));
    session.terminal.answer(
        {{u"registry"_s, registry.slug}, {u"folder"_s, folder}, {u"files"_s, QJsonArray::fromStringList(files.keys())}},
        {tr("Wrote %1 files to %2.").arg(files.size()).arg(folder)});
    return {};
}

void addBuildCommands(CLI::App &app, Chosen &chosen)
{
    auto slug = std::make_shared<std::string>();
    auto output = std::make_shared<std::string>();
    CLI::App *lintCommand = app.add_subcommand("lint", "Find what would break for those who install");
    lintCommand->add_option("REGISTRY", *slug)->required();
    onChosen(lintCommand, chosen, [=](Session &session) { return lint(session, *slug); });

    CLI::App *buildCommand =
        app.add_subcommand("build", "Write the registry as static files: registry.json, NAME.json, NAME@VERSION.json");
    buildCommand->add_option("REGISTRY", *slug)->required();
    buildCommand->add_option("-o,--output", *output, "The folder")->required();
    onChosen(buildCommand, chosen, [=](Session &session) { return build(session, *slug, *output); });
}

} // namespace enigma
