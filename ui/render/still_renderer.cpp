// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/render/still_renderer.h"

#include "models/base/text.h"
#include "ui/render/page_facts.h"

#include <QElapsedTimer>
#include <QJsonDocument>

namespace enigma {

using namespace Qt::StringLiterals;

static constexpr double kMargin = 16;    // Around the content, where only that is wanted.
static constexpr double kTallest = 8192; // Device pixels.

static QString titleOf(const RenderRequest &request)
{
    const PreviewExample *example = exampleAt(request.bundle, request.example);
    return example != nullptr ? example->title : request.bundle.component;
}

static QRectF clipOf(const RenderRequest &request, const QRectF &content)
{
    const QRectF viewport(QPointF(), QSizeF(request.viewport));
    if (!request.contentOnly || content.isEmpty()) {
        return viewport;
    }
    const QRectF tallest(0, 0, viewport.width(), kTallest / request.scale);
    const QRectF clip = content.adjusted(-kMargin, -kMargin, kMargin, kMargin).intersected(tallest);
    // Whole pixels, so that nothing is blurred.
    return clip.isEmpty() ? viewport : QRectF(clip.toAlignedRect());
}

PageProblem problemOf(const BrowserPage *page, const Error &error, const QString &title,
                      std::chrono::milliseconds timeLimit)
{
    if (page != nullptr && page->end()) {
        return *page->end();
    }
    if (error.code == ErrorCode::Busy) {
        return {.kind = PageProblem::Kind::TimeLimit,
                .sentence = tr("%1 ran longer than %2 s and was stopped.").arg(title).arg(timeLimit.count() / 1000.0)};
    }
    return {.kind = PageProblem::Kind::Crashed, .sentence = error.message};
}

// Whether the page that shows the one is as the other wants it, but for what is forced from outside.
static bool isSamePage(const RenderRequest &shown, const RenderRequest &request)
{
    const auto disabled = [](const RenderRequest &each) { return each.state == RenderState::Disabled; };
    return shown.bundle == request.bundle && shown.example == request.example && shown.theme == request.theme &&
           shown.mode == request.mode && shown.viewport == request.viewport && shown.scale == request.scale &&
           disabled(shown) == disabled(request);
}

QCoro::Task<Result<>> StillRenderer::show(RenderRequest request)
{
    if (m_page && !m_page->end() && isSamePage(m_shown, request)) {
        co_return Result<>();
    }
    m_page.reset();
    m_report = {};
    const Result<std::shared_ptr<BrowserPage>> taken = co_await m_takePage(request.theme);
    if (!taken) {
        co_return std::unexpected(taken.error());
    }
    m_page = *taken;
    m_shown = request;
    m_page->tell(u"Emulation.setScrollbarsHidden"_s, {{u"hidden"_s, true}});
    const Result<> sized = co_await m_page->setViewport(request.viewport, request.scale);
    if (!sized) {
        co_return sized;
    }
    const QByteArray payload = QJsonDocument(stillPayload(request)).toJson(QJsonDocument::Compact);
    const Result<QJsonValue> shown =
        co_await m_page->evaluate(u"enigma.show(%1)"_s.arg(QString::fromUtf8(payload)), m_timeLimit);
    if (!shown) {
        co_return std::unexpected(shown.error());
    }
    m_report = readReport(shown->toObject());
    m_report.addProblems(m_page->takeProblems());
    co_return Result<>();
}

QCoro::Task<Result<>> StillRenderer::draw(RenderRequest request, std::shared_ptr<RenderAnswer> answer)
{
    if (!m_report.isShown && m_report.missingPackages.isEmpty()) {
        co_return Result<>();
    }
    const std::shared_ptr<BrowserPage> page = m_page;
    const Result<> forced = co_await page->forceState(request.state);
    if (!forced) {
        co_return forced;
    }
    const Result<QByteArray> png = co_await page->capture(clipOf(request, m_report.content));
    if (!png) {
        co_return std::unexpected(png.error());
    }
    answer->png = *png;
    if (request.wantsFacts) {
        const Result<QList<ElementFacts>> elements = co_await readElements(page);
        const Result<QList<AccessibleFacts>> accessible = co_await readAccessible(page);
        if (!elements || !accessible) {
            co_return std::unexpected(elements ? accessible.error() : elements.error());
        }
        answer->elements = *elements;
        answer->accessible = *accessible;
    }
    co_return Result<>();
}

QCoro::Task<RenderAnswer> StillRenderer::render(RenderRequest request)
{
    QElapsedTimer clock;
    clock.start();
    // On the heap: it is written by a coroutine that the compiler may move.
    auto answer = std::make_shared<RenderAnswer>();
    Result<> done = co_await show(request);
    if (done) {
        done = co_await draw(request, answer);
    }
    if (m_page) {
        m_report.addProblems(m_page->takeProblems());
        answer->console = m_page->console();
    }
    answer->problems = m_report.problems;
    answer->missingPackages = m_report.missingPackages;
    if (!done) {
        answer->png.clear();
        answer->problems.append(problemOf(m_page.get(), done.error(), titleOf(request), m_timeLimit));
        if (m_page) {
            m_page->interrupt();
        }
        forget();
    }
    answer->milliseconds = clock.elapsed();
    co_return std::move(*answer);
}

} // namespace enigma
