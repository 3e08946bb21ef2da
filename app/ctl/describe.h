// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the commands show values: one JSON form and one line of text for each.

#pragma once

#include "models/domain/component_query.h"
#include "models/domain/library_changes.h"
#include "models/domain/registry.h"
#include "models/domain/search_hit.h"

#include <QJsonArray>
#include <QJsonObject>

namespace enigma {

QString stateText(ComponentState state); // "never published", "changed" …
QJsonObject toJson(const Registry &registry);
QJsonObject toJson(const ComponentSummary &component);
QJsonObject toJson(const SearchHit &hit); // The component, with the field that matched and its excerpt.
QJsonObject toJson(const Version &version);
QJsonObject toJson(const Remote &remote);
QJsonObject toJson(const Item &item); // Heads and files by path, type, target and size; no contents.

template<typename T>
QJsonArray toJsonArray(const QList<T> &values)
{
    QJsonArray array;
    for (const T &value : values) {
        array.append(toJson(value));
    }
    return array;
}

// One row per component: name, version, type, state, title.
QList<QStringList> componentRows(const QList<ComponentSummary> &components, bool withRegistry);

} // namespace enigma
