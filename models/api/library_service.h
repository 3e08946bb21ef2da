// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the window sees of the library. Every call returns at once with a Job; the work is done by one thread that
// writes and one that reads. Lives on the GUI thread.

#pragma once

#include "models/chat/chat_types.h"
#include "models/domain/activity.h"
#include "models/domain/component_query.h"
#include "models/domain/dependency_graph.h"
#include "models/domain/edit_journal.h"
#include "models/domain/library_changes.h"
#include "models/domain/registry.h"
#include "models/domain/search_hit.h"
#include "models/domain/stored_preview.h"
#include "models/domain/trash.h"
#include "models/jobs/job.h"
#include "models/preview/preview_bundle.h"
#include "models/store/backup.h"
#include "models/store/check.h"
#include "models/store/repair.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <memory>

namespace enigma {

class Library;
class PreviewCache;
class Theme;
struct ImportedRegistry;

// What may have changed; views that show any of it ask again.
struct LibraryChange
{
    enum Scope {
        Registries = 1,
        Components = 2, // Lists of them, their states and numbers.
        Contents = 4,   // Drafts and versions.
        Remotes = 8,    // Remotes, outbox, log.
        Chats = 16,
        Everything = 31,
    };

    int scopes = Everything;
    RegistryId registry;   // Null: any.
    ComponentId component; // Null: any.

    bool touches(int scope) const { return (scopes & scope) != 0; }
};

class LibraryService : public QObject
{
    Q_OBJECT

public:
    explicit LibraryService(QString folder, QObject *parent = nullptr);
    ~LibraryService() override;

    const QString &folder() const { return m_folder; }

    // The first call: creates or migrates the library. The others are for after it has succeeded.
    Job<bool> open();

    Job<QList<Registry>> registries();
    Job<QList<ComponentSummary>> components(const ComponentQuery &query);
    Job<SearchAnswer> search(const ComponentQuery &query); // Best first, with the places to be marked.
    Job<ComponentListing> listing(const ComponentQuery &query, int first);
    Job<QList<ComponentSummary>> componentsOf(const QList<ComponentId> &ids); // Those that are there, in this order.
    Job<ComponentFacets> facets(const RegistryId &registry);                  // Null: of the whole library.
    Job<ComponentSummary> component(const ComponentId &id);
    Job<ComponentSummary> findComponent(const RegistryId &registry, const QString &name);
    Job<ComponentRelations> relations(const ComponentSummary &component);
    // See readDependencies().
    Job<DependencyGraph> dependencies(const ComponentSummary &component, int depth, int limit);
    Job<WorkingState> working(const ComponentId &id);
    // What of the editing of a component can be undone, and the steps of one stream; see models/domain/edit_journal.h.
    Job<QList<EditStream>> editStreams(const ComponentId &id);
    Job<QList<QByteArray>> editSteps(const ComponentId &id, const QString &path, qint64 from, qint64 count);
    Job<QList<Item>> workingItems(const RegistryId &registry);
    Job<QList<Version>> versions(const ComponentId &id);                         // Highest first.
    Job<QList<Version>> registryVersions(const RegistryId &registry, int limit); // Newest first.
    Job<Item> versionItem(const VersionId &id);
    Job<VersionSuggestion> suggestVersion(const ComponentId &id);
    // The CSS source of the registry's own theme (its component "theme"), draft or latest; NotFound when it has none.
    Job<WorkingState> themeOf(const RegistryId &registry);
    // See Library::previewItems(), previewBundle() and previewTheme().
    Job<QList<Item>> previewItems(const Item &item, const RegistryId &registry);
    Job<PreviewBundle> previewBundle(const ComponentId &id, const VersionId &version);
    Job<QByteArray> previewTheme(const RegistryId &registry);
    // Pictures that were kept, on a thread of their own; NotFound when there is none. Keeping one is no change.
    Job<StoredPreview> preview(const QString &key);
    Job<bool> keepPreview(const QString &key, const StoredPreview &preview);
    Job<QList<Remote>> remotes(const RegistryId &registry); // Null: of all.
    Job<QList<OutboxEntry>> outbox(const RemoteId &remote);
    // What publishing to this remote would send beside its outbox.
    Job<QList<OutboxEntry>> missingAt(const Remote &remote);
    Job<QList<Activity>> activity(const RegistryId &registry, int limit);
    Job<QList<Activity>> componentActivity(const ComponentId &id, int limit);
    Job<QList<Chat>> chats(const QString &search);
    Job<QList<TrashEntry>> trash(); // Last trashed first.
    // Reads the whole library on a thread of its own and says what is wrong with it.
    Job<CheckReport> check();
    // One moment of the library as a file that is not there yet, on a thread of its own.
    Job<bool> backup(const QString &file);
    // Puts a backup in place of the library, which is kept beside it, on a thread of its own: all that was written
    // before is in what is kept, all that is written afterwards in what was restored.
    Job<RestoredLibrary> restore(const QString &file);
    // Mends what can be mended, after a backup; nothing else is written meanwhile.
    Job<RepairReport> repair();
    // The working states as files of the shadcn form, see models/format/item_export.h; answers with their paths.
    Job<QStringList> exportComponents(const QList<ComponentSummary> &components, const QString &folder);
    Job<QList<Message>> messages(const ChatId &chat);

    Job<RegistryId> createRegistry(const NewRegistry &registry);
    Job<bool> updateRegistry(const Registry &registry);
    Job<bool> setRegistryTrashed(const RegistryId &id, bool trashed);
    Job<ComponentId> createComponent(const RegistryId &registry, const Item &item);
    Job<bool> setComponentTrashed(const ComponentId &id, bool trashed);
    Job<ComponentId> duplicateComponent(const ComponentId &id, const QString &name);
    Job<RenamedComponent> renameComponent(const ComponentId &id, const QString &name);
    // In the draft of a theme, one token as another version of it has it.
    Job<WorkingState> restoreToken(const ComponentId &theme, const Theme &was, const QString &name);
    Job<QStringList> renameTokenUses(const RegistryId &registry, const QString &from, const QString &to,
                                     const QSet<QString> &names);
    // The components that used it and now name it in the other registry.
    Job<QStringList> moveComponent(const ComponentId &id, const RegistryId &target);
    Job<EmptiedTrash> emptyTrash();
    Job<WorkingState> writeDraft(const ComponentId &id, const Item &item, const EditJournal &journal = {});
    Job<WorkingState> writeDraftFile(const ComponentId &id, const QString &path, const QByteArray &content);
    Job<Item> discardDraft(const ComponentId &id);
    Job<Version> saveVersion(const SaveVersion &request);
    Job<bool> yankVersion(const VersionId &id, const QString &reason);
    // A folder or a registry.json on this computer; addresses go through SyncService.
    Job<ImportOutcome> importPath(const QString &path, const ImportRequest &request);
    Job<ImportOutcome> importRegistry(std::shared_ptr<const ImportedRegistry> source, const ImportRequest &request);

    Job<RemoteId> addRemote(const Remote &remote);
    Job<bool> updateRemote(const Remote &remote);
    Job<bool> removeRemote(const RemoteId &id);
    Job<int> enqueuePublish(const RemoteId &remote);
    Job<bool> settleOutbox(const OutboxEntry &entry, const OutboxVerdict &verdict);

    Job<bool> saveChat(const Chat &chat);
    Job<bool> saveMessage(const Message &message);
    Job<bool> setChatTrashed(const ChatId &chat, bool trashed);

    // Another program changed the library, or a service of this one did: views ask again.
    void noteChange(const LibraryChange &change);

Q_SIGNALS:
    void changed(const enigma::LibraryChange &change);
    // A long job began; the job tray shows it.
    void jobStarted(const std::shared_ptr<enigma::JobState> &job);
    // The last write failed for a reason that concerns every write, such as a full disk; empty when writing works
    // again.
    void writeTroubleChanged(const QString &sentence);

private:
    template<typename T, typename Work>
    Job<T> read(Work work);
    template<typename T, typename Work>
    Job<T> write(const QString &title, const LibraryChange &change, Work work);
    template<typename T, typename Work>
    Job<T> withPictures(Work work);
    void watchOtherPrograms();

    QString m_folder;
    // One thread each, which never ends before the pool: a connection belongs to the thread that opened it.
    QThreadPool m_writer;
    QThreadPool m_reader;
    QThreadPool m_keeper;                                      // Of pictures.
    std::shared_ptr<std::unique_ptr<Library>> m_writing;       // Touched by the writer's thread only.
    std::shared_ptr<std::unique_ptr<Library>> m_reading;       // Touched by the reader's thread only.
    std::shared_ptr<std::unique_ptr<PreviewCache>> m_pictures; // Touched by the keeper's thread only.
    QTimer m_watch;
    qint64 m_dataVersion = -1;
    QString m_trouble;
};

} // namespace enigma
