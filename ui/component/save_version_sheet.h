// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Saves the draft of a component or a theme as a version: the number, suggested with its reason, the changelog, and
// what the version will change. Follows the draft while it is open.

#pragma once

#include "models/api/library_service.h"
#include "models/diff/item_diff.h"
#include "ui/widgets/sheet.h"

namespace enigma {

class ChecksView;
class FindingsView;
class PushButton;
class SectionLabel;
class TextArea;
class VersionNumberChoice;

class SaveVersionSheet : public Sheet
{
    Q_OBJECT

public:
    SaveVersionSheet(LibraryService &library, const ComponentId &component, QWidget *host);

    void start(); // Asks for a new suggestion and opens.

    // Why it cannot be saved right now, such as a draft that is not written yet; empty: nothing stands in the way.
    void setHold(const QString &reason);

Q_SIGNALS:
    void saved(const enigma::Version &version);

private:
    void ask();
    void askForChanges();
    void askForChecks(const ComponentSummary &component);
    void showSuggestion(const VersionSuggestion &suggestion);
    void showChanges(const QList<Finding> &findings);
    void describe();
    void save();

    LibraryService &m_library;
    ComponentId m_component;
    QString m_name;
    QList<SemVer> m_taken;
    VersionNumberChoice *m_number;
    TextArea *m_changelog;
    SectionLabel *m_changesHead;
    FindingsView *m_changes;
    SectionLabel *m_checksHead;
    ChecksView *m_checks;
    PushButton *m_save;
    QTimer m_ask;                 // Once for the many changes that typing makes.
    QString m_suggestedChangelog; // Stands in the field unless a person wrote something else.
    QString m_hold;
    std::optional<VersionSuggestion> m_suggestion;
    bool m_isSaving = false;
};

} // namespace enigma
