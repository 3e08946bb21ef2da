// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/diff/unified_text.h"

#include <algorithm>

namespace enigma {

namespace {

constexpr qsizetype kContext = 3;

// Runs of changes with their context; runs that touch are one.
QList<RowSpan> hunksOf(const LineDiff &diff)
{
    QList<RowSpan> hunks;
    for (const RowSpan &change : diff.changes()) {
        const qsizetype first = std::max<qsizetype>(0, change.first - kContext);
        const qsizetype end = std::min(diff.rows.size(), change.end() + kContext);
        if (!hunks.isEmpty() && first <= hunks.last().end()) {
            hunks.last().count = end - hunks.last().first;
        } else {
            hunks.append({first, end - first});
        }
    }
    return hunks;
}

class HunkWriter
{
public:
    HunkWriter(const LineDiff &diff, QByteArrayView before, QByteArrayView after) :
        m_diff(diff), m_old(splitLines(before)), m_new(splitLines(after))
    {
    }

    QByteArray write()
    {
        for (const RowSpan &hunk : hunksOf(m_diff)) {
            writeHunk(hunk);
        }
        return m_out;
    }

private:
    // Side: &DiffRow::oldLine or &DiffRow::newLine. A side without lines is named by the line before it.
    QByteArray range(const RowSpan &hunk, int DiffRow::*side) const
    {
        int first = 0;
        int count = 0;
        for (qsizetype row = hunk.first; row < hunk.end(); ++row) {
            const int line = m_diff.rows.at(row).*side;
            first = first == 0 ? line : first;
            count += line > 0 ? 1 : 0;
        }
        for (qsizetype row = hunk.first; first == 0 && row > 0; --row) {
            first = m_diff.rows.at(row - 1).*side;
        }
        return QByteArray::number(first) + (count == 1 ? QByteArray() : "," + QByteArray::number(count));
    }

    void writeHunk(const RowSpan &hunk)
    {
        m_out += "@@ -" + range(hunk, &DiffRow::oldLine) + " +" + range(hunk, &DiffRow::newLine) + " @@\n";
        for (qsizetype row = hunk.first; row < hunk.end();) {
            if (m_diff.rows.at(row).kind == RowKind::Same) {
                writeOld(' ', m_diff.rows.at(row++).oldLine);
                continue;
            }
            const qsizetype first = row;
            while (row < hunk.end() && m_diff.rows.at(row).kind != RowKind::Same) {
                writeOld('-', m_diff.rows.at(row++).oldLine);
            }
            for (qsizetype again = first; again < row; ++again) {
                writeNew(m_diff.rows.at(again).newLine);
            }
        }
    }

    void writeOld(char sign, int line)
    {
        if (line > 0) {
            writeLine(sign, m_old.at(line - 1), line == m_diff.oldLines && !m_diff.oldEndsInNewline);
        }
    }

    void writeNew(int line)
    {
        if (line > 0) {
            writeLine('+', m_new.at(line - 1), line == m_diff.newLines && !m_diff.newEndsInNewline);
        }
    }

    void writeLine(char sign, QByteArrayView line, bool lacksNewline)
    {
        m_out += sign;
        m_out += line;
        m_out += lacksNewline ? "\n\\ No newline at end of file\n" : "\n";
    }

    const LineDiff &m_diff;
    QList<QByteArrayView> m_old;
    QList<QByteArrayView> m_new;
    QByteArray m_out;
};

QByteArray sideName(const char *prefix, const QString &path)
{
    return path.isEmpty() ? QByteArray("/dev/null") : prefix + path.toUtf8();
}

} // namespace

QByteArray unifiedHunks(const LineDiff &lines, QByteArrayView before, QByteArrayView after)
{
    return HunkWriter(lines, before, after).write();
}

QByteArray unifiedText(const ItemDiff &diff)
{
    QByteArray out;
    for (const FileDiff &file : diff.files) {
        const QByteArray oldName = sideName("a/", file.oldPath);
        const QByteArray newName = sideName("b/", file.newPath);
        if (file.change == FileChange::Renamed) {
            out += "rename from " + file.oldPath.toUtf8() + "\nrename to " + file.newPath.toUtf8() + "\n";
        } else if (file.lines.content == DiffContent::Text) {
            out += "--- " + oldName + "\n+++ " + newName + "\n";
            out += unifiedHunks(file.lines, file.before, file.after);
        } else {
            out += "Files " + oldName + " and " + newName + " differ\n";
        }
    }
    return out;
}

} // namespace enigma
