// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/lint/sarif.h"

#include "models/lint/lint_rules.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

QJsonObject text(const QString &sentence)
{
    return {{u"text"_s, sentence}};
}

QJsonArray rules()
{
    QJsonArray rules;
    for (const LintRule &rule : lintRules()) {
        rules.append(QJsonObject{{u"id"_s, rule.code}, {u"shortDescription"_s, text(rule.sentence)}});
    }
    return rules;
}

QJsonObject location(const Diagnostic &diagnostic, const QString &registry)
{
    const QString path =
        diagnostic.path.isEmpty() ? diagnostic.component : diagnostic.component + u'/' + diagnostic.path;
    const QString uri = QString::fromLatin1(QUrl::toPercentEncoding(path, "/"));
    QJsonObject place{{u"artifactLocation"_s, QJsonObject{{u"uri"_s, uri}}}};
    if (diagnostic.line > 0) {
        place.insert(u"region"_s, QJsonObject{{u"startLine"_s, diagnostic.line}});
    }
    const QJsonObject component{{u"name"_s, diagnostic.component},
                                {u"fullyQualifiedName"_s, QString(registry + u'/' + diagnostic.component)},
                                {u"kind"_s, u"module"_s}};
    return {{u"physicalLocation"_s, place}, {u"logicalLocations"_s, QJsonArray{component}}};
}

QJsonObject result(const Diagnostic &diagnostic, const QString &registry)
{
    return {{u"ruleId"_s, diagnostic.code},
            {u"level"_s, severityName(diagnostic.severity)}, // SARIF has the same three words.
            {u"message"_s, text(diagnostic.message + u' ' + diagnostic.remedy)},
            {u"locations"_s, QJsonArray{location(diagnostic, registry)}}};
}

} // namespace

QByteArray toSarif(const QList<Diagnostic> &diagnostics, const QString &registry)
{
    QJsonArray results;
    for (const Diagnostic &diagnostic : diagnostics) {
        results.append(result(diagnostic, registry));
    }
    const QJsonObject driver{
        {u"name"_s, u"enigmactl lint"_s}, {u"version"_s, QStringLiteral(ENIGMA_VERSION)}, {u"rules"_s, rules()}};
    const QJsonObject run{{u"tool"_s, QJsonObject{{u"driver"_s, driver}}},
                          {u"columnKind"_s, u"utf16CodeUnits"_s},
                          {u"results"_s, results}};
    return QJsonDocument(QJsonObject{{u"$schema"_s, u"https://json.schemastore.org/sarif-2.1.0.json"_s},
                                     {u"version"_s, u"2.1.0"_s},
                                     {u"runs"_s, QJsonArray{run}}})
        .toJson();
}

} // namespace enigma
