// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The library of one person: everything in one folder on one disk. Synchronous, and used only by the thread that opened
// it; the window reaches it through models/api/library_service.h. Every function that changes something does so in one
// transaction: it happens whole or not at all, and when it has returned it survives a power cut.

#pragma once

#include "models/domain/activity.h"
#include "models/domain/component_query.h"
#include "models/domain/edit_journal.h"
#include "models/domain/library_changes.h"
#include "models/domain/registry.h"
#include "models/domain/search_hit.h"
#include "models/domain/trash.h"
#include "models/jobs/job.h"

#include <memory>

namespace enigma {

class ActivityRepository;
class Theme;
class ChatRepository;
class ComponentRepository;
class Database;
class DraftRepository;
class RegistryRepository;
class RemoteRepository;
class TokenRepository;
class VersionRepository;
struct ImportedRegistry;
struct ItemDocument;
struct PackedItem;
struct PreviewBundle;

class Library
{
public:
    enum class Mode {
        ReadWrite, // Creates and migrates the library when needed.
        Existing,  // The same, but NotFound when there is none.
        ReadOnly,  // NotFound when there is none.
    };

    // TooNew for a library of a newer program, which is left untouched.
    static Result<std::unique_ptr<Library>> open(const QString &folder, Mode mode = Mode::ReadWrite);
    ~Library();

    // $ENIGMA_LIBRARY, else enigma-designer in the user's data folder.
    static QString defaultFolder();

    const QString &folder() const { return m_folder; }

    // What is asked of single nouns.
    RegistryRepository &registries() { return *m_registries; }
    ComponentRepository &components() { return *m_components; }
    DraftRepository &drafts() { return *m_drafts; }
    VersionRepository &versions() { return *m_versions; }
    RemoteRepository &remotes() { return *m_remotes; }
    ActivityRepository &activity() { return *m_activity; }
    ChatRepository &chats() { return *m_chats; }
    TokenRepository &tokens() { return *m_tokens; }
    Database &database() { return *m_database; }

    // Reads `REGISTRY/COMPONENT`; NotFound names what is missing.
    Result<ComponentSummary> resolve(const ComponentReference &reference);

    // The components that a query with a text means, with the places to be marked. With a reach of Names only what
    // names and titles hold is marked; else the excerpts are read from the contents, so ask for a page, not for all.
    Result<SearchAnswer> search(const ComponentQuery &query);

    Result<RegistryId> createRegistry(const NewRegistry &registry);
    Result<> updateRegistry(const Registry &registry);

    // Conflict when something else has the component's name by now.
    Result<> setComponentTrashed(const ComponentId &id, bool trashed);
    Result<> setRegistryTrashed(const RegistryId &id, bool trashed);
    Result<> setChatTrashed(const ChatId &id, bool trashed);
    Result<QList<TrashEntry>> trash(); // Last trashed first.
    // Deletes for good what is in the trash, and the contents that nothing needs any more.
    Result<EmptiedTrash> emptyTrash();

    // A new component begins as a draft.
    Result<ComponentId> createComponent(const RegistryId &registry, const Item &item);

    // A copy of the working state under another name, without versions.
    Result<ComponentId> duplicateComponent(const ComponentId &id, const QString &name);
    // Versions keep the old name and what was published stays; the draft, the drafts of all components of the registry
    // that use it, and their imports where they are certain say the new one. What waits in the outbox is withdrawn.
    Result<RenamedComponent> renameComponent(const ComponentId &id, const QString &name);
    // In the draft of a theme, one token in all modes as another version of it has it.
    Result<WorkingState> restoreToken(const ComponentId &theme, const Theme &was, const QString &name);
    // Writes the token's new name into the code of every component of the registry, as drafts; not into the theme.
    // `names` are the theme's, see renamedInCode(). Returns the components that have a draft because of it.
    Result<QStringList> renameTokenUses(const RegistryId &registry, const QString &from, const QString &to,
                                        const QSet<QString> &names);
    // Returns the components of the registry that it left whose drafts now name it in the other. Conflict when the name
    // is taken there, or when a remote has confirmed a version: what is published stays where developers install it.
    Result<QStringList> moveComponent(const ComponentId &id, const RegistryId &target);

    Result<WorkingState> working(const ComponentId &id);
    // The same content as the base version means: no draft any more. The steps that led here are kept with it.
    Result<WorkingState> writeDraft(const ComponentId &id, const Item &item, const EditJournal &journal = {});
    // Adds the file when the component has none at this path.
    Result<WorkingState> writeDraftFile(const ComponentId &id, const QString &path, const QByteArray &content);
    // Returns what the draft held, so that it can be written again.
    Result<Item> discardDraft(const ComponentId &id);

    // The next number by the kind of change, with the reason; and a first changelog.
    Result<VersionSuggestion> suggestVersion(const ComponentId &id);
    // Invalid without a changelog, Conflict when the number is taken by other content. Saving the same again is
    // harmless.
    Result<Version> saveVersion(const SaveVersion &request);
    // Takes a version back: it stays, but is no longer the latest and is not installed by default.
    Result<> yankVersion(const VersionId &id, const QString &reason);

    // New items become components with a first version; changed ones get a new version; drafts are never touched.
    // Cancelled: the library is as it was.
    Result<ImportOutcome> importRegistry(const ImportedRegistry &source, const ImportRequest &request, JobContext &job);

    Result<RemoteId> addRemote(const Remote &remote);
    Result<> updateRemote(const Remote &remote);
    Result<> removeRemote(const RemoteId &id);
    // Every version that the remote lacks goes into its outbox; returns how many were added.
    Result<int> enqueuePublish(const RemoteId &remote);
    Result<> settleOutbox(const OutboxEntry &entry, const OutboxVerdict &verdict);
    // What a remote answered about a whole batch, in one transaction.
    Result<> settleOutbox(const QList<std::pair<OutboxEntry, OutboxVerdict>> &verdicts);

    // Every component's working state, by name: what lint looks at.
    Result<QList<Item>> workingItems(const RegistryId &registry);
    // What a component is shown with, nearest first: what it depends on and imports, of this registry and of others in
    // the library, and the best examples that depend on it, each with what it needs. Working states, and versions where
    // they are pinned; a component that is needed in two versions comes in the one that is met first. Names without a
    // registry that the own one does not have are those of the registry “shadcn”, when the library has it. Ends at 400
    // items or 8 MB: what lies further off is missing.
    Result<QList<Item>> previewItems(const Item &item, const RegistryId &registry);
    // Of a version, or with a null one of the working state. What a version depends on is shown as it is now.
    Result<PreviewBundle> previewBundle(const ComponentId &id, const VersionId &version);
    // The stylesheet of the registry's theme for previews; of the default theme when it has none.
    Result<QByteArray> previewTheme(const RegistryId &registry);

    // Every version that was not taken back, by component and number: what a build writes.
    Result<QList<ItemDocument>> savedItems(const RegistryId &registry);

private:
    explicit Library(QString folder, std::unique_ptr<Database> database);
    Result<> readLocalUser();
    Result<> ensureLocalUser();
    Result<> ensureSearchIndex();
    Result<> rebuildSearch();
    Result<> settleEntry(const OutboxEntry &entry, const OutboxVerdict &verdict);
    Result<ComponentId> importItem(const ItemDocument &imported, PackedItem packed, const Registry &registry,
                                   const QSet<QString> &names, ImportOutcome &outcome);
    Result<> describeWorking(const ComponentId &id);
    Result<> storeDraft(const WorkingState &before, const Item &item);
    Result<> refuseTakenName(const RegistryId &registry, const QString &name);
    Result<QStringList> repointDependents(const ComponentSummary &component, const QString &to,
                                          const QString &fileName);

    QString m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<RegistryRepository> m_registries;
    std::unique_ptr<ComponentRepository> m_components;
    std::unique_ptr<DraftRepository> m_drafts;
    std::unique_ptr<VersionRepository> m_versions;
    std::unique_ptr<RemoteRepository> m_remotes;
    std::unique_ptr<ActivityRepository> m_activity;
    std::unique_ptr<ChatRepository> m_chats;
    std::unique_ptr<TokenRepository> m_tokens;
    UserId m_user; // As read last: restoring a backup may bring another.
};

} // namespace enigma
