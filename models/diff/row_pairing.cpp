// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/diff/row_pairing.h"

#include <QHashFunctions>

#include <algorithm>

namespace enigma {

namespace {

// Pairs of lines looked at: in one hunk, and in the whole comparison. Past them lines are paired in order.
constexpr qint64 kMaxCellsOfHunk = 100'000;
constexpr qint64 kMaxCells = 1'000'000;
constexpr qsizetype kMaxLineBytes = 1024; // Of a longer line only the start is compared.
constexpr int kLeastSimilarity = 350;     // Of 1000; less is a chance resemblance.

bool isWordByte(char byte)
{
    const auto value = static_cast<unsigned char>(byte);
    return value >= 0x80 || (value >= '0' && value <= '9') || (value >= 'a' && value <= 'z') ||
           (value >= 'A' && value <= 'Z') || value == '_' || value == '-';
}

void appendRest(QList<DiffRow> &rows, LineRun removed, LineRun added)
{
    const int paired = std::min(removed.count, added.count);
    for (int i = 0; i < paired; ++i) {
        rows.append({RowKind::Changed, removed.first + i + 1, added.first + i + 1});
    }
    for (int i = paired; i < removed.count; ++i) {
        rows.append({RowKind::Removed, removed.first + i + 1, 0});
    }
    for (int i = paired; i < added.count; ++i) {
        rows.append({RowKind::Added, 0, added.first + i + 1});
    }
}

} // namespace

RowPairing::RowPairing(const QList<QByteArrayView> &oldLines, const QList<QByteArrayView> &newLines) :
    m_oldLines(oldLines), m_newLines(newLines), m_budget(kMaxCells)
{
}

void RowPairing::append(QList<DiffRow> &rows, LineRun removed, LineRun added)
{
    const qint64 cells = static_cast<qint64>(removed.count) * added.count;
    if (cells <= 1 || cells > kMaxCellsOfHunk || cells > m_budget) {
        appendRest(rows, removed, added);
        return;
    }
    m_budget -= cells;
    int oldDone = 0;
    int newDone = 0;
    for (const auto &[oldOffset, newOffset] : similarPairs(removed, added)) {
        appendRest(rows, {removed.first + oldDone, oldOffset - oldDone}, {added.first + newDone, newOffset - newDone});
        rows.append({RowKind::Changed, removed.first + oldOffset + 1, added.first + newOffset + 1});
        oldDone = oldOffset + 1;
        newDone = newOffset + 1;
    }
    appendRest(rows, {removed.first + oldDone, removed.count - oldDone},
               {added.first + newDone, added.count - newDone});
}

RowPairing::Signature RowPairing::signatureOf(QByteArrayView line)
{
    const QByteArrayView text = line.first(std::min(line.size(), kMaxLineBytes));
    Signature signature;
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype start = i;
        while (i < text.size() && isWordByte(text[i])) {
            ++i;
        }
        if (i == start) {
            ++i;
            if (text[start] == ' ' || text[start] == '\t' || text[start] == '\r') {
                continue;
            }
        }
        const QByteArrayView word = text.sliced(start, i - start);
        signature.words.push_back({static_cast<quint32>(qHash(word)), static_cast<int>(word.size())});
        signature.weight += static_cast<int>(word.size());
    }
    std::ranges::sort(signature.words, {}, &Word::hash);
    return signature;
}

int RowPairing::similarity(const Signature &one, const Signature &other)
{
    int common = 0;
    auto a = one.words.begin();
    auto b = other.words.begin();
    while (a != one.words.end() && b != other.words.end()) {
        if (a->hash == b->hash) {
            common += a->weight;
            ++a;
            ++b;
        } else if (a->hash < b->hash) {
            ++a;
        } else {
            ++b;
        }
    }
    const int total = one.weight + other.weight;
    return total == 0 ? 1000 : 2000 * common / total;
}

QList<std::pair<int, int>> RowPairing::similarPairs(LineRun removed, LineRun added) const
{
    std::vector<Signature> olds;
    std::vector<Signature> news;
    olds.reserve(static_cast<size_t>(removed.count));
    news.reserve(static_cast<size_t>(added.count));
    for (int i = 0; i < removed.count; ++i) {
        olds.push_back(signatureOf(m_oldLines.at(removed.first + i)));
    }
    for (int i = 0; i < added.count; ++i) {
        news.push_back(signatureOf(m_newLines.at(added.first + i)));
    }
    // best[i][j]: the most similarity that the lines from i and j on can have together.
    const size_t width = news.size() + 1;
    std::vector<int> best((olds.size() + 1) * width, 0);
    std::vector<int> pair(olds.size() * news.size(), 0);
    for (size_t i = olds.size(); i-- > 0;) {
        for (size_t j = news.size(); j-- > 0;) {
            const int similar = similarity(olds[i], news[j]);
            const int taken = similar < kLeastSimilarity ? -1 : similar + best[(i + 1) * width + j + 1];
            const int skipped = std::max(best[(i + 1) * width + j], best[i * width + j + 1]);
            pair[i * news.size() + j] = taken >= skipped ? 1 : 0;
            best[i * width + j] = std::max(taken, skipped);
        }
    }
    QList<std::pair<int, int>> pairs;
    for (size_t i = 0, j = 0; i < olds.size() && j < news.size();) {
        if (pair[i * news.size() + j]) {
            pairs.append({static_cast<int>(i++), static_cast<int>(j++)});
        } else if (best[(i + 1) * width + j] >= best[i * width + j + 1]) {
            ++i;
        } else {
            ++j;
        }
    }
    return pairs;
}

} // namespace enigma
