// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How token names are sorted into groups for people, read from resources/theme/groups.json.

#pragma once

#include <QList>
#include <QStringList>

namespace enigma {

struct TokenGroup
{
    QString id;          // "brand"
    QString title;       // "Brand", translated.
    bool isColor = true; // The first part of the list; the others are shape and type.
    QStringList names;   // Token names; "radius-*" stands for all that begin so.
};

// In the order in which they are shown. "custom" is the one that takes what no other does.
const QList<TokenGroup> &tokenGroups();

// The group's id. Tailwind's "color-primary" belongs where "primary" does.
QString tokenGroupOf(const QString &name);

// Names in the order of the groups and, inside one, of its list; unknown ones keep their order.
QStringList sortedByGroup(const QStringList &names);

} // namespace enigma
