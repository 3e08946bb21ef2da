// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/render_session.h"

#include "ui/render/stored_answer.h"

#include <QJsonArray>

namespace enigma {

using namespace Qt::StringLiterals;

RenderSession::RenderSession(const QString &libraryFolder)
{
    if (auto cache = PreviewCache::open(libraryFolder)) {
        m_cache = *std::move(cache);
    }
}

PendingRender RenderSession::start(const RenderRequest &request)
{
    PendingRender pending;
    pending.m_session = this;
    if (m_cache && !m_fingerprint) {
        if (const Result<RenderFingerprint> fingerprint = m_renderer.fingerprint().wait()) {
            m_fingerprint = *fingerprint;
        }
    }
    if (m_cache && m_fingerprint && !request.wantsFacts) {
        pending.m_key = previewKey(request, *m_fingerprint);
        if (const Result<StoredPreview> kept = m_cache->find(pending.m_key); kept && !kept->png.isEmpty()) {
            pending.m_kept = RenderAnswer{.png = kept->png,
                                          .size = {kept->width, kept->height},
                                          .problems = storedProblems(*kept),
                                          .fingerprint = *m_fingerprint,
                                          .milliseconds = kept->milliseconds};
            return pending;
        }
    }
    pending.m_job = m_renderer.render(request);
    return pending;
}

Result<RenderAnswer> PendingRender::wait()
{
    if (m_kept) {
        return *m_kept;
    }
    const Result<RenderAnswer> answer = m_job.wait();
    // One that could not be kept is made again.
    if (answer && !m_key.isEmpty() && !answer->png.isEmpty() && answer->missingPackages.isEmpty()) {
        (void)m_session->m_cache->keep(m_key, storedPreview(*answer));
    }
    return answer;
}

static QString kindName(PageProblem::Kind kind)
{
    switch (kind) {
    case PageProblem::Kind::Error:
        return u"error"_s;
    case PageProblem::Kind::MissingPackage:
        return u"missing-package"_s;
    case PageProblem::Kind::NoExample:
        return u"no-example"_s;
    case PageProblem::Kind::TimeLimit:
        return u"time-limit"_s;
    case PageProblem::Kind::MemoryLimit:
        return u"memory-limit"_s;
    case PageProblem::Kind::Crashed:
        return u"crashed"_s;
    case PageProblem::Kind::LeftPage:
        return u"left-page"_s;
    case PageProblem::Kind::Unavailable:
        return u"unavailable"_s;
    }
    return {};
}

static QJsonArray elementsOf(const RenderAnswer &answer)
{
    QJsonArray elements;
    for (const ElementFacts &element : answer.elements) {
        QJsonObject styles;
        for (const auto &[property, value] : element.styles) {
            styles.insert(property, value);
        }
        elements.append(QJsonObject{
            {u"path"_s, element.path},
            {u"tag"_s, element.tag},
            {u"box"_s, QJsonArray{element.box.x(), element.box.y(), element.box.width(), element.box.height()}},
            {u"styles"_s, styles}});
    }
    return elements;
}

QJsonObject describe(const RenderAnswer &answer, bool withFacts)
{
    QJsonArray problems;
    for (const PageProblem &problem : answer.problems) {
        problems.append(QJsonObject{{u"kind"_s, kindName(problem.kind)},
                                    {u"message"_s, problem.sentence},
                                    {u"module"_s, problem.module},
                                    {u"line"_s, problem.line}});
    }
    QJsonObject json{{u"width"_s, answer.size.width()},
                     {u"height"_s, answer.size.height()},
                     {u"problems"_s, problems},
                     {u"engine"_s, answer.fingerprint.engine},
                     {u"fingerprint"_s, answer.fingerprint.digest()},
                     {u"milliseconds"_s, answer.milliseconds}};
    if (withFacts) {
        QJsonArray accessible;
        for (const AccessibleFacts &node : answer.accessible) {
            accessible.append(QJsonObject{{u"role"_s, node.role}, {u"name"_s, node.name}, {u"depth"_s, node.depth}});
        }
        QJsonArray console;
        for (const ConsoleLine &line : answer.console) {
            console.append(QJsonObject{{u"level"_s, line.level}, {u"text"_s, line.text}});
        }
        json.insert(u"elements"_s, elementsOf(answer));
        json.insert(u"accessible"_s, accessible);
        json.insert(u"console"_s, console);
    }
    return json;
}

QStringList problemLines(const RenderAnswer &answer)
{
    QStringList lines;
    for (const PageProblem &problem : answer.problems) {
        lines.append(problemText(problem));
    }
    return lines;
}

bool isLeftOut(const RenderAnswer &answer)
{
    return std::ranges::any_of(answer.problems, [](const PageProblem &problem) {
        return problem.kind == PageProblem::Kind::NoExample || problem.kind == PageProblem::Kind::MissingPackage;
    });
}

} // namespace enigma
