// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/history/compare_entries.h"

#include "models/base/text.h"

namespace enigma {

using namespace Qt::StringLiterals;

static QString fileKey(const QString &path)
{
    return u"file:"_s + path;
}

QList<CompareEntry> compareEntries(const CompareResult &result)
{
    QList<CompareEntry> entries;
    if (!result.tokens.isEmpty()) {
        entries.append({.key = u"tokens"_s, .kind = CompareEntry::Kind::Tokens, .title = tr("Tokens"), .file = {}});
    }
    if (!detailFindings(result).isEmpty()) {
        entries.append({.key = u"details"_s, .kind = CompareEntry::Kind::Details, .title = tr("Details"), .file = {}});
    }
    if (result.docs) {
        entries.append({.key = u"docs"_s, .title = tr("Documentation"), .file = *result.docs});
    }
    for (const FileDiff &file : result.diff.files) {
        entries.append({.key = fileKey(file.path()), .title = file.path(), .file = file});
    }
    return entries;
}

QString entryOf(const Finding &finding, const CompareResult &result)
{
    switch (finding.kind) {
    case FindingKind::TokenDifference:
        return u"tokens"_s;
    case FindingKind::File:
        for (const FileDiff &file : result.diff.files) {
            if (file.path() == finding.subject || file.oldPath == finding.subject) {
                return fileKey(file.path());
            }
        }
        break;
    case FindingKind::Head:
        if (result.docs && finding.subject == u"docs") {
            return u"docs"_s;
        }
        break;
    case FindingKind::Dependency:
    case FindingKind::Extra:
        break;
    }
    return u"details"_s;
}

QList<Finding> detailFindings(const CompareResult &result)
{
    QList<Finding> findings;
    for (const Finding &finding : result.diff.findings) {
        if (entryOf(finding, result) == u"details") {
            findings.append(finding);
        }
    }
    return findings;
}

} // namespace enigma
