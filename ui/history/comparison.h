// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Two states of one component, side by side: reads both, compares them off the GUI thread, and follows the draft when
// it is one of them.

#pragma once

#include "models/api/library_service.h"
#include "models/diff/item_diff.h"
#include "models/diff/token_diff.h"

#include <optional>

namespace enigma {

struct CompareResult
{
    ItemDiff diff;
    QList<TokenDifference> tokens;
    std::optional<FileDiff> docs; // The documentation as if it were a file.
};

Job<CompareResult> startCompare(const Item &before, const Item &after);

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

Q_SIGNALS:
    void named();   // name(), versions() or hasDraft() is new.
    void changed(); // result() or error() is new.

private:
    void readNames();
    void readSide(const VersionId &side, std::function<void(const Item &)> receive);
    void fail(const Error &error);

    LibraryService &m_library;
    ComponentId m_component;
    VersionId m_before;
    VersionId m_after;
    QString m_name;
    QList<Version> m_versions;
    bool m_hasDraft = false;
    std::optional<CompareResult> m_result;
    std::optional<Error> m_error;
    QTimer m_refresh;
    int m_question = 0; // Only the answer to the last one counts.
};

} // namespace enigma
