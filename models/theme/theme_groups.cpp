// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/theme_groups.h"

#include "models/base/text.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

// The file is part of this program, and a test reads it: it cannot be missing or malformed.
QList<TokenGroup> readGroups()
{
    QFile file(u":/theme/groups.json"_s);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    const QJsonArray groups =
        isOpen ? QJsonDocument::fromJson(file.readAll()).object()["groups"_L1].toArray() : QJsonArray();
    QList<TokenGroup> result;
    for (const QJsonValue &value : groups) {
        const QJsonObject group = value.toObject();
        result.append({.id = group["id"_L1].toString(),
                       .title = tr(group["title"_L1].toString().toUtf8().constData()),
                       .isColor = group["color"_L1].toBool(),
                       .names = group["tokens"_L1].toVariant().toStringList()});
    }
    return result;
}

// Where a name or a "beginning-*" stands: group and place in it.
struct Rank
{
    qsizetype group;
    qsizetype place;

    auto operator<=>(const Rank &) const = default;
};

const QHash<QString, Rank> &ranks()
{
    static const QHash<QString, Rank> kRanks = [] {
        QHash<QString, Rank> result;
        for (qsizetype group = 0; group < tokenGroups().size(); ++group) {
            const QStringList &names = tokenGroups()[group].names;
            for (qsizetype place = 0; place < names.size(); ++place) {
                result.insert(names[place], {group, place});
            }
        }
        return result;
    }();
    return kRanks;
}

Rank rankOf(QStringView name)
{
    if (name.startsWith("color-"_L1)) {
        name = name.sliced(6);
    }
    if (const auto exact = ranks().constFind(name.toString()); exact != ranks().cend()) {
        return *exact;
    }
    for (qsizetype dash = name.lastIndexOf(u'-'); dash > 0; dash = name.first(dash).lastIndexOf(u'-')) {
        if (const auto family = ranks().constFind(name.first(dash + 1).toString() + u'*'); family != ranks().cend()) {
            return *family;
        }
    }
    const auto custom = std::ranges::find(tokenGroups(), u"custom"_s, &TokenGroup::id);
    return {custom - tokenGroups().begin(), 0};
}

} // namespace

const QList<TokenGroup> &tokenGroups()
{
    static const QList<TokenGroup> kGroups = readGroups();
    return kGroups;
}

QString tokenGroupOf(const QString &name)
{
    const qsizetype group = rankOf(name).group;
    return group < tokenGroups().size() ? tokenGroups()[group].id : QString();
}

QStringList sortedByGroup(const QStringList &names)
{
    QList<std::pair<Rank, QString>> ranked;
    ranked.reserve(names.size());
    for (const QString &name : names) {
        ranked.append({rankOf(name), name});
    }
    std::ranges::stable_sort(ranked, {}, &std::pair<Rank, QString>::first);
    QStringList result;
    result.reserve(names.size());
    for (const auto &[rank, name] : ranked) {
        result.append(name);
    }
    return result;
}

} // namespace enigma
