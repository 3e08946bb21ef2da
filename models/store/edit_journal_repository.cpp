// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/edit_journal_repository.h"

#include "models/store/database.h"

namespace enigma {

using namespace Qt::StringLiterals;

Result<QList<EditStream>> EditJournalRepository::streams(const ComponentId &component)
{
    ENIGMA_TRY(Statement rows, m_database.prepare("SELECT path, steps, done, fits FROM edit_streams "
                                                  "WHERE component_uid = :component ORDER BY path"_L1));
    ENIGMA_CHECK(rows.bind(":component"_L1, component.value).run());
    QList<EditStream> streams;
    while (rows.next()) {
        streams.append({rows.text(0), rows.integer(1), rows.integer(2), rows.text(3)});
    }
    return streams;
}

Result<QList<QByteArray>> EditJournalRepository::steps(const ComponentId &component, const QString &path, qint64 from,
                                                       qint64 count)
{
    ENIGMA_TRY(Statement rows, m_database.prepare("SELECT data FROM edit_steps WHERE component_uid = :component AND "
                                                  "path = :path AND position >= :from AND position < :end "
                                                  "ORDER BY position"_L1));
    ENIGMA_CHECK(rows.bind(":component"_L1, component.value)
                     .bind(":path"_L1, path)
                     .bind(":from"_L1, from)
                     .bind(":end"_L1, from + count)
                     .run());
    QList<QByteArray> steps;
    while (rows.next()) {
        steps.append(rows.bytes(0));
    }
    return steps;
}

Result<> EditJournalRepository::write(const ComponentId &component, const EditJournal &journal)
{
    for (const auto &[from, to] : journal.renames) {
        ENIGMA_CHECK(rename(component, from, to));
    }
    for (const EditStreamUpdate &update : journal.updates) {
        ENIGMA_CHECK(this->update(component, update));
    }
    return {};
}

Result<> EditJournalRepository::rename(const ComponentId &component, const QString &from, const QString &to)
{
    // A stream of another file that once had the new name.
    ENIGMA_TRY(Statement remove,
               m_database.prepare("DELETE FROM edit_streams WHERE component_uid = :component AND path = :to AND EXISTS "
                                  "(SELECT 1 FROM edit_streams WHERE component_uid = :component AND path = :from)"_L1));
    ENIGMA_CHECK(remove.bind(":component"_L1, component.value).bind(":to"_L1, to).bind(":from"_L1, from).run());
    ENIGMA_TRY(Statement rename, m_database.prepare("UPDATE edit_streams SET path = :to "
                                                    "WHERE component_uid = :component AND path = :from"_L1));
    return rename.bind(":component"_L1, component.value).bind(":to"_L1, to).bind(":from"_L1, from).run();
}

Result<> EditJournalRepository::update(const ComponentId &component, const EditStreamUpdate &update)
{
    const EditStream &stream = update.stream;
    ENIGMA_TRY(Statement upsert,
               m_database.prepare("INSERT INTO edit_streams (component_uid, path, steps, done, fits) "
                                  "VALUES (:component, :path, :steps, :done, :fits) "
                                  "ON CONFLICT (component_uid, path) DO UPDATE SET steps = excluded.steps, "
                                  "done = excluded.done, fits = excluded.fits"_L1));
    ENIGMA_CHECK(upsert.bind(":component"_L1, component.value)
                     .bind(":path"_L1, stream.path)
                     .bind(":steps"_L1, stream.steps)
                     .bind(":done"_L1, stream.done)
                     .bind(":fits"_L1, stream.fits)
                     .run());
    ENIGMA_TRY(Statement remove, m_database.prepare("DELETE FROM edit_steps WHERE component_uid = :component AND "
                                                    "path = :path AND position >= :keep"_L1));
    ENIGMA_CHECK(remove.bind(":component"_L1, component.value)
                     .bind(":path"_L1, stream.path)
                     .bind(":keep"_L1, update.keep)
                     .run());
    ENIGMA_TRY(Statement insert, m_database.prepare("INSERT INTO edit_steps (component_uid, path, position, data) "
                                                    "VALUES (:component, :path, :position, :data)"_L1));
    for (qsizetype i = 0; i < update.steps.size(); ++i) {
        ENIGMA_CHECK(insert.bind(":component"_L1, component.value)
                         .bind(":path"_L1, stream.path)
                         .bind(":position"_L1, update.keep + i)
                         .bind(":data"_L1, update.steps.at(i))
                         .run());
    }
    return {};
}

} // namespace enigma
