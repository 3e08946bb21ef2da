// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Versions as the rows of a timeline, newest first: the draft, then versions under headings. A null VersionId is the
// draft.

#pragma once

#include "models/domain/registry.h"

#include <QAbstractListModel>
#include <QHash>

namespace enigma {

struct TimelineRow
{
    enum class Kind {
        Heading,
        Draft,
        Version,
    };

    Kind kind = Kind::Version;
    QString head; // A heading's strong part, "1.x"; the component's name where versions of several are listed.
    QString text; // The rest of a heading, or what the draft holds.
    Version version;
};

class TimelineModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    // Highest first. An empty draft text: there is no draft.
    void showComponent(const QList<Version> &versions, const QString &draft, const QDateTime &draftSavedAt);
    // Newest first, of several components.
    void showRegistry(const QList<Version> &versions, const QHash<ComponentId, QString> &names);
    void clear();

    const TimelineRow &at(int row) const { return m_rows.at(row); }
    int rowOf(const VersionId &version) const; // -1: not listed.
    // The next row up (-1) or down (1) that is no heading; the row itself when there is none.
    int neighbour(int row, int direction) const;
    bool hasVersions() const;

    // Lines that a version changed of its parent, once they are known.
    void setSize(const VersionId &version, int lines);
    int size(const VersionId &version) const { return m_sizes.value(version, -1); }

private:
    void reset(const QList<TimelineRow> &rows);

    QList<TimelineRow> m_rows;
    QHash<VersionId, int> m_sizes;
};

} // namespace enigma
