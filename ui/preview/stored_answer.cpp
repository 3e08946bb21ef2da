// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/preview/stored_answer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace enigma {

using namespace Qt::StringLiterals;

StoredPreview storedPreview(const RenderAnswer &answer)
{
    QJsonArray problems;
    for (const PageProblem &problem : answer.problems) {
        problems.append(QJsonObject{{u"kind"_s, int(problem.kind)},
                                    {u"sentence"_s, problem.sentence},
                                    {u"module"_s, problem.module},
                                    {u"line"_s, problem.line}});
    }
    return {.png = answer.png,
            .width = answer.size.width(),
            .height = answer.size.height(),
            .problems = problems.isEmpty() ? QByteArray() : QJsonDocument(problems).toJson(QJsonDocument::Compact),
            .milliseconds = answer.milliseconds};
}

QList<PageProblem> storedProblems(const StoredPreview &stored)
{
    QList<PageProblem> problems;
    for (const QJsonValue &value : QJsonDocument::fromJson(stored.problems).array()) {
        const QJsonObject object = value.toObject();
        const int kind = object[u"kind"_s].toInt(-1);
        if (kind >= 0 && kind <= int(PageProblem::Kind::Unavailable)) {
            problems.append({.kind = PageProblem::Kind(kind),
                             .sentence = object[u"sentence"_s].toString(),
                             .module = object[u"module"_s].toString(),
                             .line = object[u"line"_s].toInt()});
        }
    }
    return problems;
}

} // namespace enigma
