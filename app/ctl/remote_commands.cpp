// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// remote add|list|remove, publish, sync.

#include "app/ctl/command.h"
#include "app/ctl/describe.h"
#include "models/base/clock.h"
#include "models/base/text.h"
#include "models/store/registry_repository.h"
#include "models/store/remote_repository.h"
#include "sync/engine/sync_engine.h"

#include <QDir>

namespace enigma {

using namespace Qt::StringLiterals;

struct RemoteOptions
{
    std::string registry;
    std::string name;
    std::string kind;
    std::string url;
    std::string tokenVariable;
};

// A relative folder would mean another place in another working directory.
static QString absoluteAddress(RemoteKind kind, const QString &url)
{
    const bool isPath = kind == RemoteKind::Folder || (kind == RemoteKind::Git && !url.contains(u':'));
    return isPath ? QDir::cleanPath(QDir::current().absoluteFilePath(url)) : url;
}

static Result<> add(Session &session, const RemoteOptions &options)
{
    ENIGMA_TRY(Library *const library, session.existingLibrary());
    ENIGMA_TRY(const Registry registry, library->registries().findBySlug(QString::fromStdString(options.registry)));
    const RemoteKind kind = *parseRemoteKind(QString::fromStdString(options.kind)); // Checked by the parser.
    ENIGMA_TRY(const RemoteId id, library->addRemote({.registryId = registry.id,
                                                      .name = QString::fromStdString(options.name),
                                                      .kind = kind,
                                                      .url = absoluteAddress(kind, QString::fromStdString(options.url)),
                                                      .tokenVariable = QString::fromStdString(options.tokenVariable)}));
    ENIGMA_TRY(const Remote remote, library->remotes().load(id));
    session.terminal.answer(
        toJson(remote),
        {tr("Added %1. Publish to it with “enigmactl publish %2 --remote %1”.").arg(remote.name, registry.slug)});
    return {};
}

static Result<RegistryId> optionalRegistry(Library &library, const std::string &slug)
{
    if (slug.empty()) {
        return RegistryId();
    }
    ENIGMA_TRY(const Registry registry, library.registries().findBySlug(QString::fromStdString(slug)));
    return registry.id;
}

static Result<> list(Session &session, const std::string &slug)
{
    ENIGMA_TRY(Library *const library, session.existingLibrary());
    ENIGMA_TRY(const RegistryId registry, optionalRegistry(*library, slug));
    ENIGMA_TRY(const QList<Remote> remotes, library->remotes().list(registry));
    QList<QStringList> rows;
    QJsonArray json;
    for (const Remote &remote : remotes) {
        ENIGMA_TRY(const Registry owner, library->registries().load(remote.registryId));
        QJsonObject object = toJson(remote);
        object[u"registry"_s] = owner.slug;
        json.append(object);
        const QString state =
            remote.waiting == 0 ? tr("up to date or never published") : tr("%1 wait").arg(remote.waiting);
        rows.append({owner.slug, remote.name, remoteKindName(remote.kind),
                     remote.lastError.isEmpty() ? state : remote.lastError, remote.url});
    }
    session.terminal.answer(
        {{u"remotes"_s, json}},
        rows.isEmpty()
            ? QStringList{tr(
                  "There is no remote. Add one with “enigmactl remote add REGISTRY NAME folder|git|server URL”.")}
            : aligned(rows));
    return {};
}

static Result<> remove(Session &session, const std::string &slug, const std::string &name)
{
    ENIGMA_TRY(Library *const library, session.existingLibrary());
    ENIGMA_TRY(const Registry registry, library->registries().findBySlug(QString::fromStdString(slug)));
    ENIGMA_TRY(const Remote remote, library->remotes().find(registry.id, QString::fromStdString(name)));
    ENIGMA_CHECK(library->removeRemote(remote.id));
    session.terminal.answer(toJson(remote), {tr("Removed %1. What was published there stays there.").arg(remote.name)});
    return {};
}

static QString verdictName(OutboxVerdict::Kind kind)
{
    switch (kind) {
    case OutboxVerdict::Kind::Confirmed:
        return u"published"_s;
    case OutboxVerdict::Kind::Refused:
        return u"refused"_s;
    default:
        return u"waiting"_s;
    }
}

static QJsonObject reportJson(const PublishReport &report)
{
    QJsonArray lines;
    for (const PublishLine &line : report.lines) {
        lines.append(QJsonObject{{u"component"_s, line.entry.componentName},
                                 {u"version"_s, line.entry.number.toString()},
                                 {u"result"_s, verdictName(line.verdict.kind)},
                                 {u"message"_s, line.verdict.sentence}});
    }
    return {{u"remote"_s, report.remote.name},
            {u"kind"_s, remoteKindName(report.remote.kind)},
            {u"published"_s, report.count(OutboxVerdict::Kind::Confirmed)},
            {u"refused"_s, report.count(OutboxVerdict::Kind::Refused)},
            {u"waiting"_s, report.count(OutboxVerdict::Kind::Failed)},
            {u"trouble"_s, report.trouble},
            {u"versions"_s, lines}};
}

static QStringList reportLines(const PublishReport &report)
{
    QStringList lines;
    if (report.lines.isEmpty() && report.trouble.isEmpty()) {
        lines.append(tr("%1: every version is there already.").arg(report.remote.name));
    }
    for (const PublishLine &line : report.lines) {
        const QString thing = u"%1 %2"_s.arg(line.entry.componentName, line.entry.number.toString());
        lines.append(line.verdict.kind == OutboxVerdict::Kind::Confirmed
                         ? tr("%1: published %2.").arg(report.remote.name, thing)
                         : u"%1: %2"_s.arg(report.remote.name, line.verdict.sentence));
    }
    if (!report.trouble.isEmpty()) {
        lines.append(u"%1: %2"_s.arg(report.remote.name, report.trouble));
    }
    return lines;
}

// Sends to each remote and answers with all reports; fails when any remote did not take everything.
static Result<> send(Session &session, Library &library, const QList<Remote> &remotes,
                     const std::function<Result<PublishReport>(SyncEngine &, const Remote &, JobContext &)> &how)
{
    const SystemClock clock;
    SyncEngine engine(remoteOpener(nullptr), clock);
    JobContext job;
    QJsonArray json;
    QStringList lines;
    QStringList troubles;
    for (const Remote &remote : remotes) {
        ENIGMA_TRY(const PublishReport report, how(engine, remote, job));
        json.append(reportJson(report));
        lines += reportLines(report);
        if (!report.isClean()) {
            troubles.append(remote.name);
        }
    }
    ENIGMA_CHECK(library.remotes().recover());
    session.terminal.answer({{u"remotes"_s, json}}, lines);
    if (!troubles.isEmpty()) {
        return failure(
            ErrorCode::Conflict,
            tr("Not everything was published to %1. What is missing stays in the outbox.").arg(troubles.join(u", "_s)));
    }
    return {};
}

static Result<> publish(Session &session, const std::string &slug, const std::string &name)
{
    ENIGMA_TRY(Library *const library, session.existingLibrary());
    ENIGMA_TRY(const Registry registry, library->registries().findBySlug(QString::fromStdString(slug)));
    QList<Remote> remotes;
    if (name.empty()) {
        ENIGMA_TRY(remotes, library->remotes().list(registry.id));
    } else {
        ENIGMA_TRY(const Remote remote, library->remotes().find(registry.id, QString::fromStdString(name)));
        remotes = {remote};
    }
    if (remotes.isEmpty()) {
        return failure(ErrorCode::NotFound,
                       tr("“%1” has no remote. Add one with “enigmactl remote add %1 NAME folder|git|server URL”.")
                           .arg(registry.slug));
    }
    return send(session, *library, remotes, [library](SyncEngine &engine, const Remote &remote, JobContext &job) {
        return engine.publish(*library, remote.id, job);
    });
}

static Result<> sync(Session &session, const std::string &slug)
{
    ENIGMA_TRY(Library *const library, session.existingLibrary());
    ENIGMA_TRY(const RegistryId registry, optionalRegistry(*library, slug));
    ENIGMA_TRY(const QList<Remote> remotes, library->remotes().list(registry));
    return send(session, *library, remotes, [library](SyncEngine &engine, const Remote &remote, JobContext &job) {
        return engine.send(*library, remote.id, SyncEngine::Due::Now, job);
    });
}

static void addRemote(CLI::App *parent, Chosen &chosen)
{
    auto options = std::make_shared<RemoteOptions>();
    CLI::App *command = parent->add_subcommand("add", "Add a place to publish to");
    command->add_option("REGISTRY", options->registry)->required();
    command->add_option("NAME", options->name, "What to call it")->required();
    command->add_option("KIND", options->kind, "folder, git or server")
        ->required()
        ->check(CLI::IsMember({"folder", "git", "server"}));
    command->add_option("URL", options->url, "A folder, a git address, or the server's address")->required();
    command->add_option("--token-env", options->tokenVariable, "The environment variable that holds the token");
    onChosen(command, chosen, [options](Session &session) { return add(session, *options); });
}

void addRemoteCommands(CLI::App &app, Chosen &chosen)
{
    auto slug = std::make_shared<std::string>();
    auto name = std::make_shared<std::string>();
    CLI::App *remote = app.add_subcommand("remote", "Where a registry is published");
    remote->require_subcommand(1);
    addRemote(remote, chosen);

    CLI::App *listCommand = remote->add_subcommand("list", "The remotes and what waits for them");
    listCommand->add_option("REGISTRY", *slug);
    onChosen(listCommand, chosen, [=](Session &session) { return list(session, *slug); });

    CLI::App *removeCommand = remote->add_subcommand("remove", "Forget a remote; what was published there stays");
    removeCommand->add_option("REGISTRY", *slug)->required();
    removeCommand->add_option("NAME", *name)->required();
    onChosen(removeCommand, chosen, [=](Session &session) { return remove(session, *slug, *name); });

    CLI::App *publishCommand = app.add_subcommand("publish", "Send every version that the remotes lack");
    publishCommand->add_option("REGISTRY", *slug)->required();
    publishCommand->add_option("--remote", *name, "Only to this one");
    onChosen(publishCommand, chosen, [=](Session &session) { return publish(session, *slug, *name); });

    CLI::App *syncCommand = app.add_subcommand("sync", "Send what waits in the outbox");
    syncCommand->add_option("REGISTRY", *slug);
    onChosen(syncCommand, chosen, [=](Session &session) { return sync(session, *slug); });
}

} // namespace enigma
