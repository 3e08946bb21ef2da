// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/history/timeline_model.h"

#include "ui/widgets/when_text.h"

#include <QLocale>

namespace enigma {

using namespace Qt::StringLiterals;

static TimelineRow heading(const QString &head, const QString &text = {})
{
    return {.kind = TimelineRow::Kind::Heading, .head = head, .text = text, .version = {}};
}

static TimelineRow majorHeading(int major, const QList<Version> &versions)
{
    int count = 0;
    QDateTime since;
    for (const Version &version : versions) {
        if (version.number.major == major) {
            ++count;
            since = since.isValid() ? std::min(since, version.createdAt) : version.createdAt;
        }
    }
    const QString day = QLocale().toString(since.toLocalTime().date(), u"d MMMM"_s);
    return heading(u"%1.x"_s.arg(major), count == 1 ? TimelineModel::tr("1 version, %1").arg(day)
                                                    : TimelineModel::tr("%1 versions since %2").arg(count).arg(day));
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const TimelineRow &row = m_rows.at(index.row());
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole) {
        return {};
    }
    if (row.kind == TimelineRow::Kind::Heading) {
        return role == Qt::ToolTipRole ? QString() : u"%1 %2"_s.arg(row.head, row.text).trimmed();
    }
    if (row.kind == TimelineRow::Kind::Draft) {
        return role == Qt::ToolTipRole ? row.text : tr("Draft: %1").arg(row.text);
    }
    const Version &version = row.version;
    const QString state = version.isYanked ? tr("yanked") : tr("published to %1 remotes").arg(version.publishedTo);
    if (role == Qt::ToolTipRole) {
        return version.isYanked ? tr("%1\n\nYanked: %2").arg(version.changelog, version.yankReason) : version.changelog;
    }
    return QStringList{row.head,       version.number.toString(),  version.changelog, state,
                       version.author, whenText(version.createdAt)}
        .join(u", "_s);
}

Qt::ItemFlags TimelineModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || m_rows.at(index.row()).kind == TimelineRow::Kind::Heading) {
        return Qt::NoItemFlags;
    }
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

void TimelineModel::showComponent(const QList<Version> &versions, const QString &draft, const QDateTime &draftSavedAt)
{
    QList<TimelineRow> rows;
    if (!draft.isEmpty()) {
        rows.append(heading(tr("Working state")));
        rows.append({.kind = TimelineRow::Kind::Draft, .text = draft, .version = {.createdAt = draftSavedAt}});
    }
    int major = -1;
    for (const Version &version : versions) {
        if (version.number.major != major) {
            major = version.number.major;
            rows.append(majorHeading(major, versions));
        }
        rows.append({.version = version});
    }
    reset(rows);
}

void TimelineModel::showRegistry(const QList<Version> &versions, const QHash<ComponentId, QString> &names)
{
    QList<TimelineRow> rows;
    QDate day;
    for (const Version &version : versions) {
        const QDate made = version.createdAt.toLocalTime().date();
        if (made != day) {
            day = made;
            const bool isToday = made == QDate::currentDate();
            rows.append(heading(isToday ? tr("Today") : QLocale().toString(made, u"d MMMM yyyy"_s)));
        }
        rows.append({.head = names.value(version.componentId), .version = version});
    }
    reset(rows);
}

void TimelineModel::clear()
{
    reset({});
}

void TimelineModel::reset(const QList<TimelineRow> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int TimelineModel::rowOf(const VersionId &version) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).kind != TimelineRow::Kind::Heading && m_rows.at(row).version.id == version) {
            return row;
        }
    }
    return -1;
}

int TimelineModel::neighbour(int row, int direction) const
{
    for (int next = row + direction; next >= 0 && next < m_rows.size(); next += direction) {
        if (m_rows.at(next).kind != TimelineRow::Kind::Heading) {
            return next;
        }
    }
    return row;
}

bool TimelineModel::hasVersions() const
{
    return std::ranges::contains(m_rows, TimelineRow::Kind::Version, &TimelineRow::kind);
}

void TimelineModel::setSize(const VersionId &version, int lines)
{
    m_sizes.insert(version, lines);
    if (const int row = rowOf(version); row >= 0) {
        Q_EMIT dataChanged(index(row), index(row));
    }
}

} // namespace enigma
