// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The search index: which components a search means, best first. It holds words only, never texts, and can always be
// made again from the components.

#pragma once

#include "models/domain/component_query.h"
#include "models/domain/search_text.h"

#include "models/store/blob_repository.h"

#include <QSet>

namespace enigma {

class Database;

class SearchRepository
{
public:
    explicit SearchRepository(Database &database) : m_database(database) {}

    Result<> add(const ComponentId &id, const Item &item); // In place of what was known of it.
    // With its searchWords(), which can be made on any thread.
    Result<> add(const ComponentId &id, const Item &item, const QString &words);
    Result<> remove(const ComponentId &id);
    Result<> clear();

    // Whether the index was made by this program's rules.
    Result<bool> isCurrent();
    Result<> setCurrent();

    // Documents of the index, best first, `wanted` of them if there are so many; wanted < 0: all. States are the
    // caller's to look at. Documents of registries in the trash may be among them.
    Result<QList<qint64>> find(const SearchText &text, const ComponentQuery &query, qint64 wanted);

    // An FTS5 expression over search_words that everything listed matches, made of the operators and filters; may be
    // empty.
    Result<QString> filterOf(const SearchText &text, const ComponentQuery &query);
    // Whether so few components match that asking the index first is quicker than walking all of them.
    Result<bool> isRare(const QString &filter);

    // The component's name that differs from the word by the fewest slips, at most two; empty when there is none.
    Result<QString> nearestName(const QString &word, const RegistryId &registry);

private:
    struct Found
    {
        QList<qint64> documents;
        QSet<qint64> seen;
        qint64 wanted;

        bool isEnough() const { return wanted >= 0 && documents.size() >= wanted; }
    };

    Result<> findNames(const SearchText &text, const QString &filter, Found &found);
    Result<> findTexts(const QString &expression, const QString &filter, ComponentQuery::Reach reach, Found &found);
    Result<> findPartsOfNames(const QString &part, const QString &filter, Found &found);
    Result<> findPhrasesInCode(const SearchText &text, const QString &filter, Found &found);
    Result<QList<PackedBlob>> codeOf(qint64 document);
    Result<> collect(QLatin1StringView sql, const QString &match, const QString &filter, Found &found);

    Database &m_database;
};

} // namespace enigma
