// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Phrases in code. The index of code knows which words a component has, but not their order: it names the components
// that may have a phrase, and their code is read.

#include "models/store/database.h"
#include "models/store/search_repository.h"
#include "models/store/search_words.h"

#include <QtConcurrentMap>

namespace enigma {

using namespace Qt::StringLiterals;

static constexpr qsizetype kReadTogether = 64;
static constexpr int kMostRead = 4000; // Of words so common, who searches says more.

// Lower-case words with one space around each: what stands between them does not count, as in the index of texts.
static QByteArray spacedWords(QByteArrayView text)
{
    QByteArray words(text.size() + 2, Qt::Uninitialized);
    char *end = words.data();
    *end++ = ' ';
    for (const char c : text) {
        const bool isUpper = c >= 'A' && c <= 'Z';
        if (isUpper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c < 0) {
            *end++ = isUpper ? char(c - 'A' + 'a') : c;
        } else if (end[-1] != ' ') {
            *end++ = ' ';
        }
    }
    if (end[-1] != ' ') {
        *end++ = ' ';
    }
    words.truncate(end - words.constData());
    return words;
}

static bool holdsAll(const QList<PackedBlob> &files, const QList<QByteArray> &phrases)
{
    QList<QByteArray> texts;
    for (const PackedBlob &file : files) {
        texts.append(spacedWords(file.unpack().value_or(QByteArray()))); // A damaged file is for the check to report.
    }
    return std::ranges::all_of(phrases, [&texts](const QByteArray &phrase) {
        return std::ranges::any_of(texts, [&phrase](const QByteArray &text) { return text.contains(phrase); });
    });
}

Result<QList<PackedBlob>> SearchRepository::codeOf(qint64 document)
{
    ENIGMA_TRY(Statement rows,
               m_database.prepare(
                   "SELECT '', f.content, 'plain', length(f.content) FROM search_documents s "
                   "JOIN drafts d ON d.component_uid = s.component_uid JOIN draft_files f ON f.draft_uid = d.uid "
                   "WHERE s.id = :id UNION ALL SELECT b.sha256, b.bytes, b.encoding, b.size FROM search_documents s "
                   "JOIN component_versions v ON v.component_uid = s.component_uid AND v.is_latest = 1 "
                   "JOIN version_files f ON f.version_uid = v.uid JOIN blobs b ON b.sha256 = f.blob_sha256 "
                   "WHERE s.id = :id AND NOT EXISTS (SELECT 1 FROM drafts WHERE component_uid = s.component_uid)"_L1));
    ENIGMA_CHECK(rows.bind(":id"_L1, document).run());
    QList<PackedBlob> files;
    while (rows.next()) {
        files.append(BlobRepository::readPacked(rows));
    }
    return files;
}

Result<> SearchRepository::findPhrasesInCode(const SearchText &text, const QString &filter, Found &found)
{
    const QString words = phraseCandidates(text);
    if (words.isEmpty() || found.isEnough()) {
        return {};
    }
    QList<QByteArray> phrases;
    for (const QString &phrase : text.phrases) {
        phrases.append(' ' + searchedWords(phrase).join(u' ').toUtf8() + ' ');
    }
    Found candidates{.documents = {}, .seen = {}, .wanted = kMostRead};
    ENIGMA_CHECK(collect("SELECT rowid FROM search_words WHERE search_words MATCH :match LIMIT :limit"_L1,
                         filter.isEmpty() ? words : words + u" AND "_s + filter, {}, candidates));
    candidates.documents.removeIf([&found](qint64 document) { return found.seen.contains(document); });
    for (qsizetype i = 0; i < candidates.documents.size() && !found.isEnough(); i += kReadTogether) {
        const QList<qint64> documents = candidates.documents.mid(i, kReadTogether);
        QList<QList<PackedBlob>> files;
        for (const qint64 document : documents) {
            ENIGMA_TRY(const QList<PackedBlob> code, codeOf(document));
            files.append(code);
        }
        const auto holds = [&phrases](const QList<PackedBlob> &code) { return holdsAll(code, phrases); };
        const QList<bool> held = QtConcurrent::blockingMapped<QList<bool>>(files, holds);
        for (qsizetype j = 0; j < documents.size() && !found.isEnough(); ++j) {
            if (held.at(j)) {
                found.seen.insert(documents.at(j));
                found.documents.append(documents.at(j));
            }
        }
    }
    return {};
}

} // namespace enigma
