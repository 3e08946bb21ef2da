// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/document/theme_document.h"

#include "models/base/text.h"
#include "models/document/source_edit.h"

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

QByteArray sourceOf(const Item &item)
{
    const ItemFile *file = item.file(kThemeSourcePath);
    return file ? file->content : QByteArray();
}

} // namespace

ThemeDocument::ThemeDocument(LibraryService &library, const RegistryId &registry, QObject *parent) :
    QObject(parent), m_library(library), m_registry(registry)
{
    connect(&library, &LibraryService::changed, this, [this](const LibraryChange &change) {
        if (m_state == State::Missing && change.touches(LibraryChange::Components)) {
            load();
        }
    });
    load();
}

ThemeDocument::~ThemeDocument()
{
    m_document.reset(); // While the theme is still there: it writes what is left.
}

void ThemeDocument::load()
{
    m_library.themeOf(m_registry).then(this, [this](const Result<WorkingState> &state) {
        if (state) {
            open(state->componentId);
        } else if (state.error().code == ErrorCode::NotFound) {
            setState(State::Missing);
        } else {
            setState(State::Failed, state.error());
        }
    });
}

Job<ComponentId> ThemeDocument::create(const QByteArray &css, const QString &title)
{
    Item item;
    item.head.name = u"theme"_s;
    item.head.type = kThemeItemType.toString();
    item.head.title = title;
    item.files = {{kThemeSourcePath.toString(), kThemeSourceType.toString(), {}, css}};
    return m_library.createComponent(m_registry, item);
}

void ThemeDocument::setState(State state, const Error &error)
{
    m_state = state;
    m_error = error;
    Q_EMIT stateChanged();
}

void ThemeDocument::open(const ComponentId &id)
{
    if (m_document && m_document->id() == id) {
        m_document->load();
        return;
    }
    m_document = std::make_unique<ComponentDocument>(m_library, id);
    connect(m_document.get(), &ComponentDocument::loaded, this, &ThemeDocument::adopt);
    connect(m_document.get(), &ComponentDocument::loadFailed, this,
            [this](const Error &error) { setState(State::Failed, error); });
    connect(m_document.get(), &ComponentDocument::changed, this, &ThemeDocument::follow);
    connect(m_document.get(), &ComponentDocument::saveStateChanged, this, &ThemeDocument::saveStateChanged);
    connect(m_document.get(), &ComponentDocument::otherFound, this, &ThemeDocument::otherFound);
}

void ThemeDocument::adopt()
{
    Result<Theme> theme = Theme::parse(sourceOf(m_document->item()));
    closeStep();
    if (!theme) {
        m_theme = {};
        setState(State::Broken, theme.error());
        return;
    }
    m_theme = *std::move(theme);
    loadBase();
    if (m_state != State::Ready) {
        setState(State::Ready);
    }
    Q_EMIT changed();
}

void ThemeDocument::follow(const DocumentChange &change)
{
    if (change.touches(DocumentChange::Text) && sourceOf(m_document->item()) != m_theme.source()) {
        adopt();
        return;
    }
    loadBase();
    Q_EMIT changed();
}

void ThemeDocument::loadBase()
{
    const VersionId base = m_document->base();
    if (base == m_baseId) {
        return;
    }
    m_library.versionItem(base).then(this, [this, base](const Result<Item> &item) {
        if (!item || base != m_document->base()) {
            return;
        }
        m_baseId = base;
        m_base = Theme::parse(sourceOf(*item)).value_or(Theme());
        Q_EMIT changed();
    });
}

ComponentId ThemeDocument::id() const
{
    return m_document ? m_document->id() : ComponentId();
}

QString ThemeDocument::title() const
{
    return m_document && m_document->isLoaded() ? m_document->item().head.title : QString();
}

std::optional<SemVer> ThemeDocument::baseNumber() const
{
    return m_document ? m_document->baseNumber() : std::nullopt;
}

bool ThemeDocument::isDraft() const
{
    return m_document && m_document->isDraft();
}

Result<> ThemeDocument::set(const QString &mode, const QString &name, const QString &value, EditStep step)
{
    Theme next = m_theme;
    ENIGMA_CHECK(next.set(mode, name, value));
    return run(next, tr("Change --%1").arg(name), mode + u'/' + name, step);
}

Result<> ThemeDocument::remove(const QString &mode, const QString &name)
{
    Theme next = m_theme;
    ENIGMA_CHECK(next.remove(mode, name));
    return run(next, tr("Remove --%1").arg(name), {}, EditStep::Whole);
}

Result<> ThemeDocument::restore(const QStringList &names)
{
    if (!m_document || m_document->base().isNull() || m_document->base() != m_baseId) {
        return failure(ErrorCode::NotFound, tr("There is no version of the theme to restore from."));
    }
    QList<TokenChange> changes;
    for (const QString &name : names) {
        changes += restoringChanges(m_theme, m_base, name);
    }
    return change(changes, names.size() == 1 ? tr("Restore --%1").arg(names.constFirst())
                                             : tr("Restore %1 tokens").arg(names.size()));
}

Result<> ThemeDocument::change(const QList<TokenChange> &changes, const QString &text, EditStep step)
{
    ENIGMA_TRY(const Theme next, applied(m_theme, changes));
    return run(next, text, text, step);
}

Result<> ThemeDocument::replace(const Theme &theme, const QString &text)
{
    return run(theme, text, {}, EditStep::Whole);
}

Result<> ThemeDocument::run(const Theme &next, const QString &text, const QString &key, EditStep kind)
{
    if (m_state != State::Ready) {
        return failure(ErrorCode::Conflict, tr("There is no theme that can be edited yet."));
    }
    if (next == m_theme) {
        return {};
    }
    const bool isRunning = kind == EditStep::Running;
    if (!isRunning) { // Only one value changes in a running step: what was in bounds stays so.
        ENIGMA_CHECK(Theme::parse(next.source()).transform([](const Theme &) {}));
    }
    if (!isRunning || m_runningKey != key) {
        m_document->closeStep();
        m_runningFrom = m_theme.source();
    }
    auto edit = std::make_unique<SourceEdit>(text, isRunning ? key : QString(), m_runningFrom, next.source());
    const Theme before = std::exchange(m_theme, next); // Known when the document says that it has changed.
    const Result<> done = m_document->run(std::move(edit));
    if (!done) {
        m_theme = before;
    }
    m_runningKey = done && isRunning ? key : QString();
    return done;
}

bool ThemeDocument::canUndo() const
{
    return m_document && m_document->canUndo();
}

bool ThemeDocument::canRedo() const
{
    return m_document && m_document->canRedo();
}

QString ThemeDocument::undoText() const
{
    return m_document ? m_document->undoText() : QString();
}

void ThemeDocument::undo()
{
    closeStep();
    if (m_document) {
        m_document->undo();
    }
}

void ThemeDocument::redo()
{
    closeStep();
    if (m_document) {
        m_document->redo();
    }
}

DraftWriter::State ThemeDocument::saveState() const
{
    return m_document ? m_document->saveState() : DraftWriter::State::Saved;
}

const Error &ThemeDocument::saveError() const
{
    return m_document ? m_document->saveError() : m_noError;
}

int ThemeDocument::unwrittenChanges() const
{
    return m_document ? m_document->unwrittenChanges() : 0;
}

void ThemeDocument::save()
{
    if (m_document) {
        m_document->save();
    }
}

void ThemeDocument::takeOther()
{
    m_document->takeOther();
}

void ThemeDocument::keepMine()
{
    m_document->keepMine();
}

} // namespace enigma
