// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/render/show_payload.h"

#include "models/base/text.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace enigma {

using namespace Qt::StringLiterals;

static constexpr qsizetype kMostProblems = 20;
static constexpr qsizetype kLongestSentence = 500;

static QJsonObject modules(const QList<PreviewModule> &list)
{
    QJsonObject object;
    for (const PreviewModule &module : list) {
        QJsonObject imports;
        for (const auto &[specifier, key] : module.imports) {
            imports.insert(specifier, key);
        }
        object.insert(module.key, QJsonObject{{u"code"_s, module.code}, {u"imports"_s, imports}});
    }
    return object;
}

const PreviewExample *exampleAt(const PreviewBundle &bundle, int example)
{
    return example >= 0 && example < bundle.examples.size() ? &bundle.examples[example] : nullptr;
}

QJsonObject livePayload(const PreviewBundle &bundle, int example, const QByteArray &theme, const QString &mode,
                        RenderState state)
{
    const PreviewExample *shown = exampleAt(bundle, example);
    return {
        {u"title"_s, bundle.component},
        {u"main"_s, bundle.main.isEmpty() ? QJsonValue() : QJsonValue(bundle.main)},
        {u"modules"_s, modules(bundle.modules)},
        {u"example"_s, shown != nullptr ? QJsonValue(shown->module) : QJsonValue()},
        {u"theme"_s, QString::fromUtf8(theme)},
        {u"css"_s, QString::fromUtf8(bundle.css)},
        {u"mode"_s, mode},
        {u"state"_s, state == RenderState::Disabled ? u"disabled"_s : u"rest"_s},
        {u"still"_s, false},
    };
}

QJsonObject stillPayload(const RenderRequest &request)
{
    QJsonObject payload = livePayload(request.bundle, request.example, request.theme, request.mode, request.state);
    payload.insert(u"still"_s, true);
    return payload;
}

QString jsonLiteral(const QByteArray &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{QString::fromUtf8(text)}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.sliced(1, array.size() - 2));
}

static PageProblem::Kind kindOf(const QString &name)
{
    if (name == "missing-package"_L1) {
        return PageProblem::Kind::MissingPackage;
    }
    return name == "no-example"_L1 ? PageProblem::Kind::NoExample : PageProblem::Kind::Error;
}

QList<PageProblem> readProblems(const QJsonValue &problems)
{
    QList<PageProblem> read;
    for (const QJsonValue &value : problems.toArray()) {
        const QJsonObject problem = value.toObject();
        read.append({.kind = kindOf(problem.value("kind"_L1).toString()),
                     .sentence = problem.value("message"_L1).toString().left(kLongestSentence).simplified(),
                     .module = problem.value("module"_L1).toString().left(kLongestSentence),
                     .line = std::max(0, problem.value("line"_L1).toInt())});
        if (read.last().sentence.isEmpty()) {
            read.last().sentence = tr("The component failed without saying why.");
        }
        if (read.size() == kMostProblems) {
            break;
        }
    }
    return read;
}

void ShowReport::addProblems(const QList<PageProblem> &found)
{
    for (const PageProblem &problem : found) {
        if (!std::ranges::contains(problems, problem.sentence, &PageProblem::sentence)) {
            problems.append(problem);
        }
    }
}

ShowReport readReport(const QJsonObject &report)
{
    ShowReport read;
    read.isShown = report.value("status"_L1) == "shown"_L1;
    read.problems = readProblems(report.value("problems"_L1));
    for (const QJsonValue &name : report.value("missing"_L1).toArray()) {
        if (read.missingPackages.size() < kMostProblems) {
            read.missingPackages.append(name.toString().left(kLongestSentence));
        }
    }
    const QJsonObject box = report.value("content"_L1).toObject();
    read.content = QRectF(box.value("x"_L1).toDouble(), box.value("y"_L1).toDouble(), box.value("width"_L1).toDouble(),
                          box.value("height"_L1).toDouble());
    if (!read.isShown && read.problems.isEmpty()) {
        read.problems.append({.sentence = tr("The component failed without saying why.")});
    }
    return read;
}

} // namespace enigma
