// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/api/library_service.h"

#include "models/base/text.h"
#include "models/domain/rules.h"
#include "models/format/import_source.h"
#include "models/format/item_export.h"
#include "models/store/activity_repository.h"
#include "models/store/chat_repository.h"
#include "models/store/component_repository.h"
#include "models/store/database.h"
#include "models/store/dependency_reader.h"
#include "models/store/edit_journal_repository.h"
#include "models/store/library.h"
#include "models/store/preview_cache.h"
#include "models/store/registry_repository.h"
#include "models/store/remote_repository.h"
#include "models/store/version_repository.h"
#include "models/theme/theme_source.h"

namespace enigma {

using namespace Qt::StringLiterals;

static constexpr int kWatchIntervalMs = 2000;

static void makeSingleThread(QThreadPool &pool)
{
    pool.setMaxThreadCount(1);
    pool.setExpiryTimeout(-1);
}

LibraryService::LibraryService(QString folder, QObject *parent) :
    QObject(parent),
    m_folder(std::move(folder)),
    m_writing(std::make_shared<std::unique_ptr<Library>>()),
    m_reading(std::make_shared<std::unique_ptr<Library>>()),
    m_pictures(std::make_shared<std::unique_ptr<PreviewCache>>())
{
    makeSingleThread(m_writer);
    makeSingleThread(m_reader);
    makeSingleThread(m_keeper);
    m_watch.setInterval(kWatchIntervalMs);
    connect(&m_watch, &QTimer::timeout, this, &LibraryService::watchOtherPrograms);
}

LibraryService::~LibraryService()
{
    // Connections close on the threads that opened them; what was asked before is still done.
    m_reader.start([reading = m_reading] { reading->reset(); });
    m_writer.start([writing = m_writing] { writing->reset(); });
    m_keeper.start([pictures = m_pictures] { pictures->reset(); });
    m_reader.waitForDone();
    m_writer.waitForDone();
    m_keeper.waitForDone();
}

Job<bool> LibraryService::open()
{
    Job<bool> job = startJob<bool>(m_writer, tr("Opening the library"),
                                   [writing = m_writing, folder = m_folder](JobContext &) -> Result<bool> {
                                       ENIGMA_TRY(*writing, Library::open(folder));
                                       return true;
                                   });
    job.then(this, [this](const Result<bool> &opened) {
        if (opened) {
            watchOtherPrograms(); // What they change is told from how it is now.
            m_watch.start();
        }
    });
    return job;
}

template<typename T, typename Work>
Job<T> LibraryService::read(Work work)
{
    return startJob<T>(m_reader, {},
                       [reading = m_reading, folder = m_folder, work = std::move(work)](JobContext &job) -> Result<T> {
                           if (!*reading) {
                               ENIGMA_TRY(*reading, Library::open(folder, Library::Mode::ReadOnly));
                           }
                           return work(**reading, job);
                       });
}

template<typename T, typename Work>
Job<T> LibraryService::write(const QString &title, const LibraryChange &change, Work work)
{
    Job<T> job =
        startJob<T>(m_writer, title,
                    [writing = m_writing, folder = m_folder, work = std::move(work)](JobContext &context) -> Result<T> {
                        if (!*writing) {
                            ENIGMA_TRY(*writing, Library::open(folder));
                        }
                        return work(**writing, context);
                    });
    job.then(this, [this, change](const Result<T> &result) {
        const bool concernsAll =
            !result && (result.error().code == ErrorCode::DiskFull || result.error().code == ErrorCode::Disk);
        const QString trouble = concernsAll ? result.error().message : QString();
        if (trouble != m_trouble && (result || concernsAll)) {
            m_trouble = trouble;
            Q_EMIT writeTroubleChanged(trouble);
        }
        if (result) {
            Q_EMIT changed(change);
        }
    });
    if (!title.isEmpty()) {
        Q_EMIT jobStarted(job.state());
    }
    return job;
}

template<typename T, typename Work>
Job<T> LibraryService::withPictures(Work work)
{
    return startJob<T>(m_keeper, {}, [pictures = m_pictures, folder = m_folder, work](JobContext &) -> Result<T> {
        if (!*pictures) {
            ENIGMA_TRY(*pictures, PreviewCache::open(folder));
        }
        Result<T> result = work(**pictures);
        if (!result && result.error().code == ErrorCode::Corrupt) {
            pictures->reset();
            PreviewCache::discard(folder);
        }
        return result;
    });
}

void LibraryService::watchOtherPrograms()
{
    read<qint64>([](Library &library, JobContext &) {
        return library.database().dataVersion();
    }).then(this, [this](const Result<qint64> &version) {
        if (version && m_dataVersion >= 0 && *version != m_dataVersion) {
            Q_EMIT changed({});
        }
        m_dataVersion = version.value_or(m_dataVersion);
    });
}

void LibraryService::noteChange(const LibraryChange &change)
{
    Q_EMIT changed(change);
}

Job<QList<Registry>> LibraryService::registries()
{
    return read<QList<Registry>>([](Library &library, JobContext &) { return library.registries().all(); });
}

Job<QList<ComponentSummary>> LibraryService::components(const ComponentQuery &query)
{
    return read<QList<ComponentSummary>>(
        [query](Library &library, JobContext &) { return library.components().list(query); });
}

Job<SearchAnswer> LibraryService::search(const ComponentQuery &query)
{
    return read<SearchAnswer>([query](Library &library, JobContext &) { return library.search(query); });
}

Job<ComponentListing> LibraryService::listing(const ComponentQuery &query, int first)
{
    return read<ComponentListing>(
        [=](Library &library, JobContext &) { return library.components().listing(query, first); });
}

Job<QList<ComponentSummary>> LibraryService::componentsOf(const QList<ComponentId> &ids)
{
    return read<QList<ComponentSummary>>(
        [ids](Library &library, JobContext &) { return library.components().load(ids); });
}

Job<ComponentFacets> LibraryService::facets(const RegistryId &registry)
{
    return read<ComponentFacets>(
        [registry](Library &library, JobContext &) { return library.components().facets(registry); });
}

Job<ComponentSummary> LibraryService::component(const ComponentId &id)
{
    return read<ComponentSummary>([id](Library &library, JobContext &) { return library.components().load(id); });
}

Job<ComponentSummary> LibraryService::findComponent(const RegistryId &registry, const QString &name)
{
    return read<ComponentSummary>(
        [=](Library &library, JobContext &) { return library.components().find(registry, name); });
}

Job<ComponentRelations> LibraryService::relations(const ComponentSummary &component)
{
    return read<ComponentRelations>(
        [component](Library &library, JobContext &) { return library.components().relations(component); });
}

Job<DependencyGraph> LibraryService::dependencies(const ComponentSummary &component, int depth, int limit)
{
    return read<DependencyGraph>(
        [=](Library &library, JobContext &) { return readDependencies(library.database(), component, depth, limit); });
}

Job<WorkingState> LibraryService::working(const ComponentId &id)
{
    return read<WorkingState>([id](Library &library, JobContext &) { return library.working(id); });
}

Job<QList<Item>> LibraryService::workingItems(const RegistryId &registry)
{
    return read<QList<Item>>([registry](Library &library, JobContext &) { return library.workingItems(registry); });
}

Job<QList<EditStream>> LibraryService::editStreams(const ComponentId &id)
{
    return read<QList<EditStream>>(
        [id](Library &library, JobContext &) { return EditJournalRepository(library.database()).streams(id); });
}

Job<QList<QByteArray>> LibraryService::editSteps(const ComponentId &id, const QString &path, qint64 from, qint64 count)
{
    return read<QList<QByteArray>>([=](Library &library, JobContext &) {
        return EditJournalRepository(library.database()).steps(id, path, from, count);
    });
}

Job<QList<Version>> LibraryService::versions(const ComponentId &id)
{
    return read<QList<Version>>([id](Library &library, JobContext &) { return library.versions().list(id); });
}

Job<QList<Version>> LibraryService::registryVersions(const RegistryId &registry, int limit)
{
    return read<QList<Version>>(
        [=](Library &library, JobContext &) { return library.versions().listRegistry(registry, limit); });
}

Job<Item> LibraryService::versionItem(const VersionId &id)
{
    return read<Item>([id](Library &library, JobContext &) { return library.versions().item(id); });
}

Job<VersionSuggestion> LibraryService::suggestVersion(const ComponentId &id)
{
    return read<VersionSuggestion>([id](Library &library, JobContext &) { return library.suggestVersion(id); });
}

Job<WorkingState> LibraryService::themeOf(const RegistryId &registry)
{
    return read<WorkingState>([registry](Library &library, JobContext &) -> Result<WorkingState> {
        ENIGMA_TRY(const ComponentSummary theme, library.components().find(registry, kThemeSlug.toString()));
        return library.working(theme.id);
    });
}

Job<QList<Item>> LibraryService::previewItems(const Item &item, const RegistryId &registry)
{
    return read<QList<Item>>([=](Library &library, JobContext &) { return library.previewItems(item, registry); });
}

Job<PreviewBundle> LibraryService::previewBundle(const ComponentId &id, const VersionId &version)
{
    return read<PreviewBundle>([=](Library &library, JobContext &) { return library.previewBundle(id, version); });
}

Job<QByteArray> LibraryService::previewTheme(const RegistryId &registry)
{
    return read<QByteArray>([registry](Library &library, JobContext &) { return library.previewTheme(registry); });
}

Job<StoredPreview> LibraryService::preview(const QString &key)
{
    return withPictures<StoredPreview>([key](PreviewCache &pictures) { return pictures.find(key); });
}

Job<QList<Remote>> LibraryService::remotes(const RegistryId &registry)
{
    return read<QList<Remote>>([registry](Library &library, JobContext &) { return library.remotes().list(registry); });
}

Job<QList<OutboxEntry>> LibraryService::outbox(const RemoteId &remote)
{
    return read<QList<OutboxEntry>>(
        [remote](Library &library, JobContext &) { return library.remotes().outbox(remote); });
}

Job<QList<OutboxEntry>> LibraryService::missingAt(const Remote &remote)
{
    return read<QList<OutboxEntry>>(
        [remote](Library &library, JobContext &) { return library.remotes().missing(remote.id, remote.registryId); });
}

Job<QList<Activity>> LibraryService::activity(const RegistryId &registry, int limit)
{
    return read<QList<Activity>>(
        [=](Library &library, JobContext &) { return library.activity().recent(registry, limit); });
}

Job<QList<Activity>> LibraryService::componentActivity(const ComponentId &id, int limit)
{
    return read<QList<Activity>>(
        [=](Library &library, JobContext &) { return library.activity().ofComponent(id, limit); });
}

Job<QList<Chat>> LibraryService::chats(const QString &search)
{
    return read<QList<Chat>>([search](Library &library, JobContext &) {
        return search.trimmed().isEmpty() ? library.chats().list() : library.chats().search(search);
    });
}

Job<QList<TrashEntry>> LibraryService::trash()
{
    return read<QList<TrashEntry>>([](Library &library, JobContext &) { return library.trash(); });
}

Job<CheckReport> LibraryService::check()
{
    Job<CheckReport> job = startJob<CheckReport>(*QThreadPool::globalInstance(), tr("Checking the library"),
                                                 [folder = m_folder](JobContext &context) -> Result<CheckReport> {
                                                     ENIGMA_TRY(const std::unique_ptr<Library> library,
                                                                Library::open(folder, Library::Mode::ReadOnly));
                                                     return checkLibrary(*library, context);
                                                 });
    Q_EMIT jobStarted(job.state());
    return job;
}

Job<bool> LibraryService::backup(const QString &file)
{
    Job<bool> job = startJob<bool>(*QThreadPool::globalInstance(), tr("Backing up the library"),
                                   [folder = m_folder, file](JobContext &) -> Result<bool> {
                                       ENIGMA_TRY(const std::unique_ptr<Library> library, Library::open(folder));
                                       ENIGMA_CHECK(backupLibrary(*library, file));
                                       return true;
                                   });
    Q_EMIT jobStarted(job.state());
    return job;
}

Job<RestoredLibrary> LibraryService::restore(const QString &file)
{
    Job<RestoredLibrary> job =
        startJob<RestoredLibrary>(*QThreadPool::globalInstance(), tr("Restoring the library"),
                                  [folder = m_folder, file](JobContext &) { return restoreLibrary(folder, file); });
    job.then(this, [this](const Result<RestoredLibrary> &restored) {
        if (restored) {
            Q_EMIT changed({});
        }
    });
    Q_EMIT jobStarted(job.state());
    return job;
}

Job<RepairReport> LibraryService::repair()
{
    return write<RepairReport>(tr("Repairing the library"), {},
                               [](Library &library, JobContext &job) { return repairLibrary(library, job); });
}

Job<QStringList> LibraryService::exportComponents(const QList<ComponentSummary> &components, const QString &folder)
{
    Job<QStringList> job = startJob<QStringList>(
        *QThreadPool::globalInstance(), tr("Exporting components"),
        [=, library = m_folder](JobContext &context) -> Result<QStringList> {
            ENIGMA_TRY(const std::unique_ptr<Library> opened, Library::open(library, Library::Mode::ReadOnly));
            QList<ExportedItem> items;
            for (const ComponentSummary &component : components) {
                if (context.isCancelled()) {
                    return cancelled();
                }
                ENIGMA_TRY(const WorkingState state, opened->working(component.id));
                items.append({component.registrySlug, state.item});
                context.report(items.size(), components.size(), tr("Reading %1").arg(component.name));
            }
            return exportItems(items, folder);
        });
    Q_EMIT jobStarted(job.state());
    return job;
}

Job<QList<Message>> LibraryService::messages(const ChatId &chat)
{
    return read<QList<Message>>([chat](Library &library, JobContext &) { return library.chats().messages(chat); });
}

// A change that answers nothing but that it was made.
static Result<bool> done(const Result<> &result)
{
    return result.transform([] { return true; });
}

Job<bool> LibraryService::keepPreview(const QString &key, const StoredPreview &preview)
{
    return withPictures<bool>([=](PreviewCache &pictures) { return done(pictures.keep(key, preview)); });
}

static LibraryChange contentsOf(const ComponentId &id)
{
    return {.scopes = LibraryChange::Contents | LibraryChange::Components, .registry = {}, .component = id};
}

Job<RegistryId> LibraryService::createRegistry(const NewRegistry &registry)
{
    return write<RegistryId>({}, {.scopes = LibraryChange::Registries},
                             [registry](Library &library, JobContext &) { return library.createRegistry(registry); });
}

Job<bool> LibraryService::updateRegistry(const Registry &registry)
{
    return write<bool>({}, {.scopes = LibraryChange::Registries, .registry = registry.id},
                       [registry](Library &library, JobContext &) { return done(library.updateRegistry(registry)); });
}

Job<bool> LibraryService::setRegistryTrashed(const RegistryId &id, bool trashed)
{
    return write<bool>({}, {},
                       [=](Library &library, JobContext &) { return done(library.setRegistryTrashed(id, trashed)); });
}

Job<ComponentId> LibraryService::createComponent(const RegistryId &registry, const Item &item)
{
    return write<ComponentId>({},
                              {.scopes = LibraryChange::Registries | LibraryChange::Components, .registry = registry},
                              [=](Library &library, JobContext &) { return library.createComponent(registry, item); });
}

Job<bool> LibraryService::setComponentTrashed(const ComponentId &id, bool trashed)
{
    return write<bool>(
        {},
        {.scopes = LibraryChange::Registries | LibraryChange::Components | LibraryChange::Contents, .component = id},
        [=](Library &library, JobContext &) { return done(library.setComponentTrashed(id, trashed)); });
}

Job<ComponentId> LibraryService::duplicateComponent(const ComponentId &id, const QString &name)
{
    return write<ComponentId>({}, {.scopes = LibraryChange::Registries | LibraryChange::Components},
                              [=](Library &library, JobContext &) { return library.duplicateComponent(id, name); });
}

Job<RenamedComponent> LibraryService::renameComponent(const ComponentId &id, const QString &name)
{
    return write<RenamedComponent>({}, {},
                                   [=](Library &library, JobContext &) { return library.renameComponent(id, name); });
}

Job<WorkingState> LibraryService::restoreToken(const ComponentId &theme, const Theme &was, const QString &name)
{
    return write<WorkingState>({}, contentsOf(theme),
                               [=](Library &library, JobContext &) { return library.restoreToken(theme, was, name); });
}

Job<QStringList> LibraryService::renameTokenUses(const RegistryId &registry, const QString &from, const QString &to,
                                                 const QSet<QString> &names)
{
    return write<QStringList>(
        tr("Renaming a token"), {.scopes = LibraryChange::Components | LibraryChange::Contents, .registry = registry},
        [=](Library &library, JobContext &) { return library.renameTokenUses(registry, from, to, names); });
}

Job<QStringList> LibraryService::moveComponent(const ComponentId &id, const RegistryId &target)
{
    return write<QStringList>({}, {},
                              [=](Library &library, JobContext &) { return library.moveComponent(id, target); });
}

Job<EmptiedTrash> LibraryService::emptyTrash()
{
    return write<EmptiedTrash>(tr("Emptying the trash"), {},
                               [](Library &library, JobContext &) { return library.emptyTrash(); });
}

Job<WorkingState> LibraryService::writeDraft(const ComponentId &id, const Item &item, const EditJournal &journal)
{
    return write<WorkingState>({}, contentsOf(id),
                               [=](Library &library, JobContext &) { return library.writeDraft(id, item, journal); });
}

Job<WorkingState> LibraryService::writeDraftFile(const ComponentId &id, const QString &path, const QByteArray &content)
{
    return write<WorkingState>(
        {}, contentsOf(id), [=](Library &library, JobContext &) { return library.writeDraftFile(id, path, content); });
}

Job<Item> LibraryService::discardDraft(const ComponentId &id)
{
    return write<Item>({}, contentsOf(id), [id](Library &library, JobContext &) { return library.discardDraft(id); });
}

Job<Version> LibraryService::saveVersion(const SaveVersion &request)
{
    return write<Version>({}, contentsOf(request.component),
                          [request](Library &library, JobContext &) { return library.saveVersion(request); });
}

Job<bool> LibraryService::yankVersion(const VersionId &id, const QString &reason)
{
    return write<bool>({}, {.scopes = LibraryChange::Contents | LibraryChange::Components},
                       [=](Library &library, JobContext &) { return done(library.yankVersion(id, reason)); });
}

Job<ImportOutcome> LibraryService::importPath(const QString &path, const ImportRequest &request)
{
    return write<ImportOutcome>(tr("Importing %1").arg(path), {},
                                [=](Library &library, JobContext &job) -> Result<ImportOutcome> {
                                    ENIGMA_TRY(const ImportedRegistry source, readRegistry(path, job));
                                    return library.importRegistry(source, request, job);
                                });
}

Job<ImportOutcome> LibraryService::importRegistry(std::shared_ptr<const ImportedRegistry> source,
                                                  const ImportRequest &request)
{
    return write<ImportOutcome>(tr("Importing %1").arg(source->name), {}, [=](Library &library, JobContext &job) {
        return library.importRegistry(*source, request, job);
    });
}

static LibraryChange remotesChange()
{
    return {.scopes = LibraryChange::Remotes};
}

Job<RemoteId> LibraryService::addRemote(const Remote &remote)
{
    return write<RemoteId>({}, remotesChange(),
                           [remote](Library &library, JobContext &) { return library.addRemote(remote); });
}

Job<bool> LibraryService::updateRemote(const Remote &remote)
{
    return write<bool>({}, remotesChange(),
                       [remote](Library &library, JobContext &) { return done(library.updateRemote(remote)); });
}

Job<bool> LibraryService::removeRemote(const RemoteId &id)
{
    return write<bool>({}, {.scopes = LibraryChange::Remotes | LibraryChange::Components},
                       [id](Library &library, JobContext &) { return done(library.removeRemote(id)); });
}

Job<int> LibraryService::enqueuePublish(const RemoteId &remote)
{
    return write<int>({}, remotesChange(),
                      [remote](Library &library, JobContext &) { return library.enqueuePublish(remote); });
}

Job<bool> LibraryService::settleOutbox(const OutboxEntry &entry, const OutboxVerdict &verdict)
{
    return write<bool>({},
                       {.scopes = LibraryChange::Remotes | LibraryChange::Components, .component = entry.componentId},
                       [=](Library &library, JobContext &) { return done(library.settleOutbox(entry, verdict)); });
}

Job<bool> LibraryService::saveChat(const Chat &chat)
{
    return write<bool>({}, {.scopes = LibraryChange::Chats},
                       [chat](Library &library, JobContext &) { return done(library.chats().save(chat)); });
}

Job<bool> LibraryService::saveMessage(const Message &message)
{
    return write<bool>({}, {.scopes = LibraryChange::Chats},
                       [message](Library &library, JobContext &) { return done(library.chats().save(message)); });
}

Job<bool> LibraryService::setChatTrashed(const ChatId &chat, bool trashed)
{
    return write<bool>({}, {.scopes = LibraryChange::Chats},
                       [=](Library &library, JobContext &) { return done(library.setChatTrashed(chat, trashed)); });
}

} // namespace enigma
