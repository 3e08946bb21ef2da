// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/library.h"

#include "models/base/text.h"
#include "models/domain/rules.h"
#include "models/store/activity_repository.h"
#include "models/store/chat_repository.h"
#include "models/store/component_repository.h"
#include "models/store/database.h"
#include "models/store/draft_repository.h"
#include "models/store/migrator.h"
#include "models/store/registry_repository.h"
#include "models/store/remote_repository.h"
#include "models/store/token_repository.h"
#include "models/store/version_repository.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace enigma {

using namespace Qt::StringLiterals;

QString Library::defaultFolder()
{
    const QString chosen = qEnvironmentVariable("ENIGMA_LIBRARY");
    return chosen.isEmpty()
               ? QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/enigma-designer"_s
               : chosen;
}

Library::Library(QString folder, std::unique_ptr<Database> database) :
    m_folder(std::move(folder)),
    m_database(std::move(database)),
    m_registries(std::make_unique<RegistryRepository>(*m_database)),
    m_components(std::make_unique<ComponentRepository>(*m_database)),
    m_drafts(std::make_unique<DraftRepository>(*m_database)),
    m_versions(std::make_unique<VersionRepository>(*m_database)),
    m_remotes(std::make_unique<RemoteRepository>(*m_database)),
    m_activity(std::make_unique<ActivityRepository>(*m_database)),
    m_chats(std::make_unique<ChatRepository>(*m_database)),
    m_tokens(std::make_unique<TokenRepository>(*m_database))
{
}

Library::~Library() = default;

Result<std::unique_ptr<Library>> Library::open(const QString &folder, Mode mode)
{
    const QString path = QDir(folder).absoluteFilePath(u"library.sqlite"_s);
    if (mode != Mode::ReadWrite && !QFileInfo::exists(path)) {
        return failure(ErrorCode::NotFound,
                       tr("There is no library in %1. Make one with “enigmactl --library %1 init”.").arg(folder));
    }
    if (mode == Mode::ReadWrite && !QDir().mkpath(folder)) {
        return failure(ErrorCode::Disk,
                       tr("The folder %1 cannot be made. Choose a folder that you may write.").arg(folder));
    }
    ENIGMA_TRY(std::unique_ptr<Database> database,
               Database::open(path, mode == Mode::ReadOnly ? Database::Mode::ReadOnly : Database::Mode::ReadWrite));
    ENIGMA_CHECK(mode == Mode::ReadOnly ? checkSchema(*database, builtinMigrations())
                                        : migrate(*database, builtinMigrations()));
    std::unique_ptr<Library> library(new Library(QDir(folder).absolutePath(), std::move(database)));
    if (mode != Mode::ReadOnly) {
        ENIGMA_CHECK(library->ensureLocalUser());
        ENIGMA_CHECK(library->ensureSearchIndex());
    }
    return library;
}

Result<> Library::readLocalUser()
{
    ENIGMA_TRY(Statement select, m_database->prepare("SELECT uid FROM users ORDER BY uid LIMIT 1"_L1));
    ENIGMA_CHECK(select.run());
    m_user = {select.next() ? select.text(0) : QString()};
    return {};
}

Result<> Library::ensureLocalUser()
{
    ENIGMA_CHECK(readLocalUser());
    if (!m_user.isNull()) {
        return {};
    }
    ENIGMA_TRY(Database::Transaction transaction, m_database->begin());
    ENIGMA_CHECK(readLocalUser());
    if (m_user.isNull()) {
        const QString name = qEnvironmentVariable("USER", QDir::home().dirName());
        ENIGMA_TRY(Statement insert,
                   m_database->prepare("INSERT INTO users (uid, display_name) VALUES (:uid, :name)"_L1));
        m_user = UserId::create();
        ENIGMA_CHECK(insert.bind(":uid"_L1, m_user.value).bind(":name"_L1, name).run());
    }
    return transaction.commit();
}

Result<ComponentSummary> Library::resolve(const ComponentReference &reference)
{
    ENIGMA_TRY(const Registry registry, m_registries->findBySlug(reference.registry));
    Result<ComponentSummary> component = m_components->find(registry.id, reference.component);
    if (!component && component.error().code == ErrorCode::NotFound) {
        return failure(ErrorCode::NotFound,
                       tr("The registry “%1” has no component “%2”.").arg(reference.registry, reference.component));
    }
    return component;
}

Result<RegistryId> Library::createRegistry(const NewRegistry &registry)
{
    ENIGMA_TRY(Database::Transaction transaction, m_database->begin());
    ENIGMA_TRY(const RegistryId id, m_registries->create(registry));
    ENIGMA_CHECK(
        m_activity->append({id, u"registry.created"_s, id.value, tr("Made the registry %1.").arg(registry.slug)}));
    ENIGMA_CHECK(transaction.commit());
    return id;
}

Result<> Library::updateRegistry(const Registry &registry)
{
    ENIGMA_TRY(Database::Transaction transaction, m_database->begin());
    ENIGMA_CHECK(m_registries->update(registry));
    return transaction.commit();
}

Result<RemoteId> Library::addRemote(const Remote &remote)
{
    ENIGMA_TRY(Database::Transaction transaction, m_database->begin());
    ENIGMA_TRY(const RemoteId id, m_remotes->create(remote));
    ENIGMA_CHECK(m_activity->append(
        {remote.registryId, u"remote.added"_s, id.value, tr("Added the remote %1.").arg(remote.name)}));
    ENIGMA_CHECK(transaction.commit());
    return id;
}

Result<> Library::updateRemote(const Remote &remote)
{
    ENIGMA_TRY(Database::Transaction transaction, m_database->begin());
    ENIGMA_CHECK(m_remotes->update(remote));
    return transaction.commit();
}

Result<> Library::removeRemote(const RemoteId &id)
{
    ENIGMA_TRY(Database::Transaction transaction, m_database->begin());
    ENIGMA_TRY(const Remote remote, m_remotes->load(id));
    ENIGMA_CHECK(m_remotes->remove(id));
    ENIGMA_CHECK(m_activity->append(
        {remote.registryId, u"remote.removed"_s, id.value, tr("Removed the remote %1.").arg(remote.name)}));
    return transaction.commit();
}

Result<int> Library::enqueuePublish(const RemoteId &remote)
{
    ENIGMA_TRY(Database::Transaction transaction, m_database->begin());
    ENIGMA_TRY(const Remote target, m_remotes->load(remote));
    ENIGMA_TRY(const int added, m_remotes->enqueueMissing(remote, target.registryId));
    ENIGMA_CHECK(transaction.commit());
    return added;
}

Result<> Library::settleOutbox(const OutboxEntry &entry, const OutboxVerdict &verdict)
{
    return settleOutbox({{entry, verdict}});
}

Result<> Library::settleOutbox(const QList<std::pair<OutboxEntry, OutboxVerdict>> &verdicts)
{
    ENIGMA_TRY(Database::Transaction transaction, m_database->begin());
    for (const auto &[entry, verdict] : verdicts) {
        ENIGMA_CHECK(settleEntry(entry, verdict));
    }
    return transaction.commit();
}

Result<> Library::settleEntry(const OutboxEntry &entry, const OutboxVerdict &verdict)
{
    ENIGMA_TRY(const Remote remote, m_remotes->load(entry.remoteId));
    const QString thing = u"%1 %2"_s.arg(entry.componentName, entry.number.toString());
    switch (verdict.kind) {
    case OutboxVerdict::Kind::Sending:
        ENIGMA_CHECK(m_remotes->setState(entry.id, OutboxState::Sending, {}, {}));
        break;
    case OutboxVerdict::Kind::Confirmed:
        ENIGMA_CHECK(m_remotes->confirm(entry, verdict.remoteRevision));
        ENIGMA_CHECK(m_activity->append({remote.registryId, u"outbox.published"_s, entry.versionId.value,
                                         tr("Published %1 to %2.").arg(thing, remote.name)}));
        break;
    case OutboxVerdict::Kind::Refused:
        ENIGMA_CHECK(m_remotes->setState(entry.id, OutboxState::Refused, verdict.sentence, {}));
        ENIGMA_CHECK(
            m_activity->append({remote.registryId, u"outbox.refused"_s, entry.versionId.value, verdict.sentence}));
        break;
    case OutboxVerdict::Kind::Failed:
        ENIGMA_CHECK(m_remotes->setState(entry.id, OutboxState::Waiting, verdict.sentence, verdict.nextAttempt));
        break;
    case OutboxVerdict::Kind::Withdrawn:
        ENIGMA_CHECK(m_remotes->withdraw(entry.id));
        ENIGMA_CHECK(m_activity->append({remote.registryId, u"outbox.withdrawn"_s, entry.versionId.value,
                                         tr("Took %1 out of the outbox for %2.").arg(thing, remote.name)}));
        break;
    }
    return {};
}

} // namespace enigma
