// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Two states of one component, side by side: reads both, compares them off the GUI thread, and follows the draft when
// it is one of them.

#pragma once

#include "models/api/library_service.h"
#include "models/diff/item_diff.h"
#include "models/diff/theme_diff.h"

#include <optional>

namespace enigma {

struct CompareResult
{
    ItemDiff diff;
    QList<ThemeDifference> tokens;      // Also those of stylesheets that are no theme; then the mode is their selector.
    QList<ContrastDifference> contrast; // Of themes.
    std::optional<FileDiff> docs;       // The documentation as if it were a file.
};

// `users` are the components that put a theme's colours together.
Job<CompareResult> startCompare(const Item &before, const Item &after, const QList<Item> &users = {});

class Comparison : public QObject
{
    Q_OBJECT

public:
    // A null version is the draft.
    Comparison(LibraryService &library, const ComponentId &component, const VersionId &before, const VersionId &after,
               QObject *parent = nullptr);

    const ComponentId &component() const { return m_component; }
    const VersionId &before() const { return m_before; }
    const VersionId &after() const { return m_after; }
    void setSides(const VersionId &before, const VersionId &after);

    const QString &name() const { return m_name; } // Of the component; empty while it is not known.
    const QList<Version> &versions() const { return m_versions; }
    bool hasDraft() const { return m_hasDraft; }
    QString sideName(const VersionId &side) const; // "1.2.0", "draft"

    const std::optional<CompareResult> &result() const { return m_result; } // Nothing while it is being made.
    const std::optional<Error> &error() const { return m_error; }
    void refresh();

    // Gives a token of a theme the values that it has before, in a draft of the theme.
    Job<WorkingState> restoreToken(const QString &name);
    bool canRestoreTokens() const { return m_theme.has_value(); }

Q_SIGNALS:
    void named();   // name(), versions() or hasDraft() is new.
    void changed(); // result() or error() is new.

private:
    void readNames();
    void compare(const Item &before, const Item &after, int question);
    void startComparing(const Item &before, const Item &after, const QList<Item> &users, int question);
    void readSide(const VersionId &side, std::function<void(const Item &)> receive);
    void fail(const Error &error);

    LibraryService &m_library;
    ComponentId m_component;
    VersionId m_before;
    VersionId m_after;
    QString m_name;
    RegistryId m_registry;
    QList<Version> m_versions;
    bool m_hasDraft = false;
    std::optional<CompareResult> m_result;
    std::optional<Theme> m_theme; // The one before, when the component is a theme.
    std::optional<Error> m_error;
    QTimer m_refresh;
    int m_question = 0; // Only the answer to the last one counts.
};

} // namespace enigma
