// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/document/component_document.h"

#include "models/document/component_edits.h"
#include "models/store/item_rename.h"

#include <utility>

namespace enigma {

ComponentDocument::ComponentDocument(LibraryService &library, const ComponentId &component, QObject *parent) :
    QObject(parent),
    m_library(library),
    m_id(component),
    m_writer(std::make_unique<DraftWriter>(library, component,
                                           [this] { return DraftContent{item(), m_journal.takeUnwritten(m_item)}; }))
{
    connect(m_writer.get(), &DraftWriter::written, this, [this](const WorkingState &state, qint64 serial) {
        m_journal.acknowledge(serial);
        takeAnswer(state);
        goOnFetching();
    });
    connect(m_writer.get(), &DraftWriter::stateChanged, this, &ComponentDocument::saveStateChanged);
    connect(m_writer.get(), &DraftWriter::stateChanged, this, [this] {
        if (m_loaded && m_writer->state() == DraftWriter::State::Failed) {
            look(); // The component may have been renamed, which a draft cannot do.
        }
    });
    connect(&library, &LibraryService::changed, this, &ComponentDocument::follow);
    load();
}

ComponentDocument::~ComponentDocument()
{
    m_writer.reset(); // While the item is still there: it writes what is left.
}

void ComponentDocument::load()
{
    m_library.working(m_id).then(this, [this](const Result<WorkingState> &state) {
        if (!state) {
            Q_EMIT loadFailed(state.error());
            return;
        }
        // Without its streams, the item can be edited all the same.
        m_library.editStreams(m_id).then(this, [this, state](const Result<QList<EditStream>> &streams) {
            m_loaded = true;
            m_item = state->item;
            m_journal.load(streams.value_or(QList<EditStream>()), m_item);
            adopt(*state);
            Q_EMIT loaded();
        });
    });
}

const Item &ComponentDocument::item() const
{
    collectTexts();
    return m_item;
}

void ComponentDocument::collectTexts() const
{
    for (auto text = m_texts.cbegin(); text != m_texts.cend(); ++text) {
        if (ItemFile *file = m_item.file(text.key())) {
            file->content = text.value()();
        }
    }
    m_texts.clear();
}

bool ComponentDocument::isDraft() const
{
    return m_stored.isDraft || m_writer->state() != DraftWriter::State::Saved;
}

void ComponentDocument::touchText(const QString &path, ReadText read)
{
    m_texts.insert(path, std::move(read));
    m_writer->touch();
    if (!m_changes.touches(path)) { // Until the text is compared with the base, at the next write.
        m_changes.changed.append(path);
        Q_EMIT changesCounted();
    }
}

void ComponentDocument::releaseText(const QString &path)
{
    if (m_texts.contains(path)) {
        collectTexts();
    }
}

Result<> ComponentDocument::run(std::unique_ptr<Edit> edit)
{
    collectTexts();
    ENIGMA_TRY(const DocumentChange change, m_journal.edits().run(std::move(edit), m_item));
    edited(change);
    return {};
}

Result<> ComponentDocument::changeHead(HeadField field, const ItemHead &head)
{
    if (head == m_item.head) {
        return {};
    }
    return run(std::make_unique<ChangeHead>(field, head));
}

void ComponentDocument::edited(const DocumentChange &change)
{
    if (!change.renamedFrom.isEmpty()) {
        m_journal.rename(change.renamedFrom, change.path);
    }
    m_writer->touch();
    count();
    Q_EMIT changed(change);
}

Job<Item> ComponentDocument::discard()
{
    m_writer->flush(); // So that the answer holds all of it.
    m_writer->forget();
    return m_library.discardDraft(m_id);
}

void ComponentDocument::follow(const LibraryChange &change)
{
    const bool concernsThis = change.component.isNull() || change.component == m_id;
    if (m_loaded && concernsThis && change.touches(LibraryChange::Contents)) {
        look();
    }
}

void ComponentDocument::look()
{
    m_library.working(m_id).then(this, [this, answers = m_answers](const Result<WorkingState> &state) {
        // What was read around a write of ours may be from before it. Every write is followed by a look of its own.
        if (state && answers == m_answers && !m_writer->isWriting()) {
            compareWith(*state);
        } else if (answers != m_answers && !m_writer->isWriting()) {
            look();
        }
    });
}

static bool isSameState(const WorkingState &one, const WorkingState &other)
{
    return one.isDraft == other.isDraft && one.revision == other.revision && one.base == other.base;
}

void ComponentDocument::compareWith(const WorkingState &state)
{
    const bool isKnown = isSameState(state, m_stored);
    if (m_writer->state() == DraftWriter::State::Saved) {
        if (!isKnown || state.item != m_item) {
            adopt(state);
            replace(state.item);
        }
        return;
    }
    if (isOnlyRenamed(state)) {
        takeOverName(state);
        return;
    }
    const bool isSameContent = state.item == m_stored.item;
    adopt(state);
    if (!isSameContent) {
        m_other = state;
        Q_EMIT otherFound();
    } else if (!isKnown) {
        Q_EMIT changed({.parts = DocumentChange::Base});
    }
}

bool ComponentDocument::isOnlyRenamed(const WorkingState &state) const
{
    const QString &name = state.item.head.name;
    return name != m_item.head.name && state.item == renamedItem(m_stored.item, name);
}

// What renaming the component has done to what the library had, done to what is unsaved here too.
void ComponentDocument::takeOverName(const WorkingState &state)
{
    const Item before = item();
    m_item = renamedItem(before, state.item.head.name);
    m_journal.edits().clear(); // Its steps would bring the old name back.
    adopt(state);
    for (qsizetype i = 0; i < before.files.size(); ++i) {
        const QString &from = before.files.at(i).path;
        const QString &to = m_item.files.at(i).path;
        if (from != to) {
            m_journal.rename(from, to);
            Q_EMIT changed({.parts = DocumentChange::Files, .path = to, .renamedFrom = from});
        }
    }
    Q_EMIT changed({.parts = DocumentChange::Head | DocumentChange::Text | DocumentChange::Base});
    m_writer->touch();
    m_writer->flush();
}

void ComponentDocument::replace(const Item &item)
{
    const bool isSame = item == m_item;
    m_item = item;
    m_other.reset();
    if (!isSame) {
        m_journal.edits().clear();
    }
    count();
    Q_EMIT changed({.parts = isSame ? int(DocumentChange::Base) : int(DocumentChange::Everything)});
    if (!isSame) { // It may be what another page of this component wrote, or a draft that came back.
        m_library.editStreams(m_id).then(this, [this](const Result<QList<EditStream>> &streams) {
            m_journal.load(streams.value_or(QList<EditStream>()), this->item());
        });
    }
}

void ComponentDocument::takeAnswer(const WorkingState &state)
{
    ++m_answers;
    const bool goesOn = m_stored.isDraft && m_stored.base == state.base;
    const qint64 expected = goesOn ? m_stored.revision + 1 : 1;
    const bool isInterrupted = state.isDraft && state.revision > expected;
    const bool isNewBase = state.base != m_stored.base || state.isDraft != m_stored.isDraft;
    adopt(state);
    Q_EMIT saveStateChanged();
    if (isNewBase) {
        Q_EMIT changed({.parts = DocumentChange::Base});
    }
    if (isInterrupted) {
        Q_EMIT otherOverwritten();
    }
}

void ComponentDocument::takeOther()
{
    if (!m_other) {
        return;
    }
    const Item theirs = m_other->item;
    m_texts.clear();
    m_writer->forget();
    replace(theirs);
    m_writer->touch(); // Mine may have been written meanwhile.
}

void ComponentDocument::keepMine()
{
    m_other.reset();
}

void ComponentDocument::adopt(const WorkingState &state)
{
    m_stored = state;
    if (m_baseItemId == state.base) {
        count();
    } else {
        loadBase();
    }
}

void ComponentDocument::loadBase()
{
    const VersionId base = m_stored.base;
    if (base.isNull()) {
        m_baseItem = {};
        m_baseItemId = {};
        count();
        return;
    }
    m_library.versionItem(base).then(this, [this, base](const Result<Item> &item) {
        if (item && base == m_stored.base) {
            m_baseItem = *item;
            m_baseItemId = base;
            count();
        }
    });
}

void ComponentDocument::count()
{
    if (m_baseItemId != m_stored.base) {
        return;
    }
    const DraftChanges changes = changesSince(m_baseItem, m_item);
    if (std::exchange(m_changes, changes) != changes) {
        Q_EMIT changesCounted();
    }
}

} // namespace enigma
