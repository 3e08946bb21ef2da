// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/lint_report.h"

#include "models/base/text.h"
#include "models/lint/sarif.h"

#include <QJsonArray>
#include <QSaveFile>

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

QString place(const Diagnostic &diagnostic)
{
    QString text = diagnostic.component;
    if (!diagnostic.path.isEmpty()) {
        text += u'/' + diagnostic.path;
    }
    if (diagnostic.line > 0) {
        text += u':' + QString::number(diagnostic.line);
    }
    return text;
}

QJsonObject toJson(const Diagnostic &diagnostic)
{
    return {{u"code"_s, diagnostic.code},           {u"severity"_s, severityName(diagnostic.severity)},
            {u"component"_s, diagnostic.component}, {u"path"_s, diagnostic.path},
            {u"line"_s, diagnostic.line},           {u"message"_s, diagnostic.message},
            {u"remedy"_s, diagnostic.remedy},       {u"fix"_s, diagnostic.fix ? diagnostic.fix->title : QString()}};
}

Result<> writeSarif(Session &session, const QByteArray &sarif, const QString &path)
{
    if (path == "-"_L1) {
        session.terminal.raw(sarif);
        return {};
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(sarif) != sarif.size() || !file.commit()) {
        return failure(ErrorCode::Disk, tr("%1 cannot be written: %2.").arg(path, file.errorString()));
    }
    return {};
}

QString summary(const LintReport &report)
{
    return report.found.isEmpty() ? tr("%1, no finding.").arg(report.looked)
                                  : tr("%1, %2 findings, %3 of them errors.")
                                        .arg(report.looked)
                                        .arg(report.found.size())
                                        .arg(report.errors());
}

void answer(Session &session, const LintReport &report)
{
    QJsonArray found;
    QStringList lines;
    for (const QString &fix : report.fixes) {
        lines.append(tr("mended %1").arg(fix));
    }
    for (const Diagnostic &diagnostic : report.found) {
        found.append(toJson(diagnostic));
        lines.append(u"%1: %2: %3 %4 [%5]"_s.arg(place(diagnostic), severityName(diagnostic.severity),
                                                 diagnostic.message, diagnostic.remedy, diagnostic.code));
    }
    lines.append(summary(report));
    QJsonObject json = report.about;
    json[u"errors"_s] = report.errors();
    json[u"diagnostics"_s] = found;
    json[u"fixed"_s] = QJsonArray::fromStringList(report.fixes);
    session.terminal.answer(json, lines);
}

} // namespace

qsizetype LintReport::errors() const
{
    return std::ranges::count(found, Severity::Error, &Diagnostic::severity);
}

bool isForScripts(const Diagnostic &diagnostic)
{
    return diagnostic.fix && diagnostic.fix->use == QuickFix::Use::Always && diagnostic.severity != Severity::Note;
}

Result<> answerLint(Session &session, const LintReport &report, const QString &sarif)
{
    if (sarif == "-"_L1 && session.terminal.isJson()) {
        return failure(ErrorCode::Invalid, tr("Choose one answer: --json, or --sarif -."));
    }
    if (!sarif.isEmpty()) {
        ENIGMA_CHECK(writeSarif(session, toSarif(report.found, report.subject), sarif));
    }
    if (sarif != "-"_L1) {
        answer(session, report);
    }
    if (report.errors() > 0) {
        return failure(
            ErrorCode::Invalid,
            tr("“%1” has %2 errors to mend before it is published.").arg(report.subject).arg(report.errors()));
    }
    return {};
}

} // namespace enigma
