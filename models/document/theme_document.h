// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The theme of a registry while someone edits it: the tokens as they are now, what they were in the version the draft
// started from, an unlimited history, and the draft that is written soon after each change. Lives on the GUI thread.

#pragma once

#include "models/document/component_document.h"
#include "models/theme/tokens/token_change.h"

namespace enigma {

// Whether an edit is a step of its own, or one of many (a slider being dragged) that are undone together.
enum class EditStep {
    Whole,
    Running,
};

class ThemeDocument : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Loading,
        Missing, // The registry has no theme.
        Failed,  // It could not be loaded; see error().
        Broken,  // Its CSS cannot be read; see error().
        Ready,
    };

    // Begins to load. Destroying it writes what is left; the library outlives it.
    ThemeDocument(LibraryService &library, const RegistryId &registry, QObject *parent = nullptr);
    ~ThemeDocument() override;

    State state() const { return m_state; }
    const Error &error() const { return m_error; }
    void load(); // Again, after Failed.

    // Makes the registry's theme from a stylesheet; answers with what went wrong, if anything.
    Job<ComponentId> create(const QByteArray &css, const QString &title);

    ComponentId id() const;
    QString title() const;
    const Theme &theme() const { return m_theme; }
    const Theme &base() const { return m_base; } // Without tokens before the first version.
    std::optional<SemVer> baseNumber() const;
    bool isDraft() const;

    // All refuse with the remedy and leave the theme as it was.
    Result<> set(const QString &mode, const QString &name, const QString &value, EditStep step = EditStep::Whole);
    Result<> remove(const QString &mode, const QString &name);
    Result<> restore(const QStringList &names); // In all modes, as the base version has them.
    // All of them as one step, or none; `text` says in menus what they do.
    Result<> change(const QList<TokenChange> &changes, const QString &text, EditStep step = EditStep::Whole);
    Result<> replace(const Theme &theme, const QString &text);
    void closeStep() { m_runningKey.clear(); }

    // Without end, and also what was done in earlier sessions; of that the text is known only when it is undone.
    bool canUndo() const;
    bool canRedo() const;
    QString undoText() const;
    void undo();
    void redo();

    DraftWriter::State saveState() const;
    const Error &saveError() const;
    int unwrittenChanges() const;
    void save();

    // Another program wrote the theme while changes were unsaved here.
    void takeOther();
    void keepMine();

Q_SIGNALS:
    void stateChanged();
    void changed(); // The theme, its base, or whether there is a draft.
    void saveStateChanged();
    void otherFound();

private:
    void setState(State state, const Error &error = {});
    void open(const ComponentId &id);
    void adopt();
    void follow(const DocumentChange &change);
    void loadBase();
    Result<> run(const Theme &next, const QString &text, const QString &key, EditStep kind);

    LibraryService &m_library;
    RegistryId m_registry;
    State m_state = State::Loading;
    Error m_error;
    Error m_noError;
    Theme m_theme;
    Theme m_base;
    VersionId m_baseId;                            // Of m_base.
    QString m_runningKey;                          // Of the step that a slider is making; empty: none.
    QByteArray m_runningFrom;                      // The source before it.
    std::unique_ptr<ComponentDocument> m_document; // Null while there is no theme.
};

} // namespace enigma
