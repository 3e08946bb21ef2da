// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The component that someone is working on: its item, kept as a draft in the library while it changes, with a history
// of edits, and of the text of each file beside it. Lives on the GUI thread and never waits.

#pragma once

#include "models/document/document_journal.h"
#include "models/document/draft_changes.h"
#include "models/document/draft_writer.h"

#include <QHash>

namespace enigma {

enum class HeadField;

class ComponentDocument : public QObject
{
    Q_OBJECT

public:
    using ReadText = std::function<QByteArray()>;

    // Begins to load. Destroying the document writes what is left; the library outlives it.
    ComponentDocument(LibraryService &library, const ComponentId &component, QObject *parent = nullptr);
    ~ComponentDocument() override;

    const ComponentId &id() const { return m_id; }
    bool isLoaded() const { return m_loaded; }
    void load(); // Again, after loadFailed().

    // The item as it is now. Asks the editors for their texts.
    const Item &item() const;

    VersionId base() const { return m_stored.base; }
    std::optional<SemVer> baseNumber() const { return m_stored.baseNumber; }
    bool isDraft() const; // Differs from its base, or has none.
    // Against the base version; the last known answer while a text is being typed.
    const DraftChanges &changes() const { return m_changes; }

    // The text of this file has changed in its editor. `read` is kept and called when the text is needed, which may be
    // once after many changes; call releaseText() before it becomes invalid.
    void touchText(const QString &path, ReadText read);
    void releaseText(const QString &path);
    // The steps of this file's text, from its content on; the reference stays valid, also after renaming the file.
    TextHistory &textHistory(const QString &path);
    // Brings steps of earlier sessions into that history, for undo (-1) or redo (1); textStepsFetched() answers if
    // there are any.
    void fetchTextSteps(const QString &path, int direction);

    // Runs an edit, or says why not.
    Result<> run(std::unique_ptr<Edit> edit);
    Result<> changeHead(HeadField field, const ItemHead &head);
    bool canUndo() const { return m_journal.edits().canUndo() || m_journal.edits().hasOlder(); }
    bool canRedo() const { return m_journal.edits().canRedo() || m_journal.edits().hasNewer(); }
    QString undoText() const { return m_journal.edits().undoText(); } // Empty while the step is in the library only.
    QString redoText() const { return m_journal.edits().redoText(); }
    void undo();
    void redo();
    void closeStep() { m_journal.edits().closeStep(); }

    DraftWriter::State saveState() const { return m_writer->state(); }
    const Error &saveError() const { return m_writer->error(); }
    int unwrittenChanges() const { return m_writer->unwrittenChanges(); }
    QDateTime savedAt() const { return m_stored.savedAt; }
    void save() { m_writer->flush(); }

    // Drops the draft; answers with what it held. Conflict when there is no version to return to.
    Job<Item> discard();

    // What another program wrote while changes were unsaved here. Mine was kept.
    bool hasOther() const { return m_other.has_value(); }
    void takeOther(); // Theirs instead; mine is lost.
    void keepMine();

Q_SIGNALS:
    void loaded();
    void loadFailed(const enigma::Error &error);
    // The item, or what it is compared with, has changed by something else than an editor's text.
    void changed(const enigma::DocumentChange &change);
    void changesCounted();   // changes() is new.
    void saveStateChanged(); // Also savedAt().
    void textStepsFetched(const QString &path, int direction);
    void otherFound();       // hasOther() has become true.
    void otherOverwritten(); // What another program wrote at the same moment is gone; mine is kept.

private:
    void collectTexts() const;
    void adopt(const WorkingState &state);
    void takeAnswer(const WorkingState &state);
    void follow(const LibraryChange &change);
    void look();
    void compareWith(const WorkingState &state);
    bool isOnlyRenamed(const WorkingState &state) const;
    void takeOverName(const WorkingState &state);
    void replace(const Item &item);
    void loadBase();
    void count();
    void goOnFetching();
    void fetchEdits(void (ComponentDocument::*thenDo)());
    void edited(const DocumentChange &change);

    LibraryService &m_library;
    ComponentId m_id;
    bool m_loaded = false;
    mutable Item m_item;
    mutable QHash<QString, ReadText> m_texts; // Of files whose text was typed since it was last read.
    DocumentJournal m_journal;
    QList<std::pair<QString, int>> m_fetches; // Of text steps, until the library knows the new paths.
    WorkingState m_stored;                    // As the library has it, as far as is known.
    Item m_baseItem;
    VersionId m_baseItemId; // Of m_baseItem.
    DraftChanges m_changes;
    std::optional<WorkingState> m_other;
    int m_answers = 0; // Writes acknowledged.
    std::unique_ptr<DraftWriter> m_writer;
};

} // namespace enigma
