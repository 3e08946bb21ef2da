// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// build.

#include "app/ctl/build_folder.h"
#include "app/ctl/command.h"
#include "models/base/text.h"
#include "models/format/registry_build.h"
#include "models/store/registry_repository.h"

#include <QDir>

namespace enigma {

using namespace Qt::StringLiterals;

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

void addBuildCommand(CLI::App &app, Chosen &chosen)
{
    auto slug = std::make_shared<std::string>();
    auto output = std::make_shared<std::string>();
    CLI::App *buildCommand =
        app.add_subcommand("build", "Write the registry as static files: registry.json, NAME.json, NAME@VERSION.json");
    buildCommand->add_option("REGISTRY", *slug)->required();
    buildCommand->add_option("-o,--output", *output, "The folder")->required();
    onChosen(buildCommand, chosen, [=](Session &session) { return build(session, *slug, *output); });
}

} // namespace enigma
