// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/render/render_worker.h"

#include "models/base/text.h"
#include "ui/render/fingerprint.h"
#include "ui/render/preview_kit.h"
#include "ui/render/show_payload.h"

#include <QBuffer>
#include <QCoroFuture>
#include <QImageReader>
#include <QThread>
#include <QTimer>

namespace enigma {

using namespace Qt::StringLiterals;

static constexpr qint64 kGrownBytes = qint64(700) * 1024 * 1024;
static constexpr std::chrono::minutes kUnusedTime{10};
static constexpr std::chrono::seconds kTidyInterval{20};

static constexpr std::chrono::milliseconds kFirstPictureTime{500};

static constexpr int kLongestSide = 8'192;

RenderWorker::RenderWorker(RendererOptions options) :
    m_options(std::move(options)),
    m_still([this](const QByteArray &theme) { return takePage(theme); }, m_options.timeLimit)
{
    m_tidy.setParent(this); // So that it moves to the renderer's thread, too.
    m_tidy.setInterval(kTidyInterval);
    connect(&m_tidy, &QTimer::timeout, this, &RenderWorker::tidy);
}

RenderWorker::~RenderWorker() = default;

void RenderWorker::render(Order order, Renderer::Priority priority)
{
    if (m_end.stop_requested()) {
        order.deliver(cancelled());
        return;
    }
    if (priority == Renderer::Priority::Person) {
        m_urgent.push_back(std::move(order));
    } else {
        m_background.push_front(std::move(order));
    }
    if (!m_working) {
        work();
    }
}

QCoro::Task<> RenderWorker::work()
{
    m_working = true;
    while (!m_end.stop_requested() && (!m_urgent.empty() || !m_background.empty())) {
        std::deque<Order> &queue = m_urgent.empty() ? m_background : m_urgent;
        const Order order = std::move(queue.front());
        queue.pop_front();
        if (order.stop.stop_requested()) {
            order.deliver(cancelled());
            continue;
        }
        const Result<RenderAnswer> made = co_await answer(order.request);
        order.deliver(m_end.stop_requested() ? Result<RenderAnswer>(cancelled()) : made);
    }
    m_still.forget();
    m_working = false;
}

static Result<> checkRequest(const RenderRequest &request)
{
    const QSizeF pixels = QSizeF(request.viewport) * request.scale;
    const bool isPossible = request.viewport.width() > 0 && request.viewport.height() > 0 && request.scale > 0;
    if (!isPossible || pixels.width() > kLongestSide || pixels.height() > kLongestSide) {
        return failure(ErrorCode::Invalid, tr("A picture of %1 × %2 pixels at scale %3 cannot be made: each side must "
                                              "be between 1 and %4 pixels.")
                                               .arg(request.viewport.width())
                                               .arg(request.viewport.height())
                                               .arg(request.scale)
                                               .arg(kLongestSide));
    }
    return {};
}

QCoro::Task<Result<RenderAnswer>> RenderWorker::answer(RenderRequest request)
{
    if (const Result<> possible = checkRequest(request); !possible) {
        co_return std::unexpected(possible.error());
    }
    const Result<std::shared_ptr<Browser>> running = co_await browser();
    if (!running) {
        co_return std::unexpected(running.error());
    }
    const Result<RenderFingerprint> madeBy = fingerprint();
    if (!madeBy) {
        co_return std::unexpected(madeBy.error());
    }
    RenderAnswer made = co_await m_still.render(request);
    made.fingerprint = *madeBy;
    if (!made.png.isEmpty()) {
        QBuffer bytes(&made.png);
        made.size = QImageReader(&bytes, "PNG").size();
    }
    co_return made;
}

Result<RenderFingerprint> RenderWorker::fingerprint()
{
    if (m_fingerprint) {
        return *m_fingerprint;
    }
    ENIGMA_TRY(const BrowserPrograms programs, findBrowserPrograms(m_options.browser));
    ENIGMA_TRY(m_fingerprint, fingerprintOf(programs));
    return *m_fingerprint;
}

QCoro::Task<Result<std::shared_ptr<Browser>>> RenderWorker::browser()
{
    if (m_browser && m_browser->isRunning()) {
        co_return Result<std::shared_ptr<Browser>>(m_browser); // A copy: QCoro moves out of what it is given.
    }
    if (m_refusal) {
        co_return std::unexpected(Error(*m_refusal)); // Until somebody asks to look again.
    }
    if (m_starting) {
        co_return co_await m_starting->future();
    }
    m_starting = std::make_shared<QPromise<Result<std::shared_ptr<Browser>>>>();
    m_starting->start();
    Q_EMIT stateChanged(Renderer::State::Starting, tr("Starting the preview"), {});
    const Result<std::shared_ptr<Browser>> started = co_await startBrowser();
    if (started) {
        m_browser = *started;
        m_isFresh = true;
        m_found = m_browser->sandbox();
        m_unused.start();
        m_tidy.start();
        Q_EMIT stateChanged(Renderer::State::Ready, m_browser->version(), m_browser->sandbox().description());
    } else {
        m_refusal = started.error();
        Q_EMIT stateChanged(Renderer::State::Unavailable, started.error().message, {});
    }
    const auto promise = std::exchange(m_starting, nullptr);
    promise->addResult(started);
    promise->finish();
    co_return started;
}

QCoro::Task<Result<std::shared_ptr<Browser>>> RenderWorker::startBrowser()
{
    if (const QString &missing = previewKit().missing; !missing.isEmpty()) {
        co_return failure(ErrorCode::NotFound, missing);
    }
    const Result<BrowserPrograms> programs = findBrowserPrograms(m_options.browser);
    if (!programs) {
        co_return std::unexpected(programs.error());
    }
    m_next.reset();
    m_fingerprint.reset(); // It may be another version by now.
    QList<Sandbox> sandboxes = m_options.sandboxes.isEmpty() ? sandboxesToTry(*programs) : m_options.sandboxes;
    if (m_found) {
        sandboxes.prepend(*m_found); // What worked here before is likely to work again.
    }
    co_return co_await Browser::start(*programs, sandboxes, m_end.get_token());
}

QCoro::Task<Result<std::shared_ptr<BrowserPage>>> RenderWorker::takePage(QByteArray theme)
{
    m_theme = theme;
    ++m_preparing;
    Result<std::shared_ptr<BrowserPage>> page = co_await takeOrOpen();
    // A browser that died meanwhile is not the fault of the component that comes next.
    if (!page && page.error().code == ErrorCode::Network && !m_end.stop_requested()) {
        page = co_await takeOrOpen();
    }
    --m_preparing;
    co_return page;
}

QCoro::Task<Result<std::shared_ptr<BrowserPage>>> RenderWorker::takeOrOpen()
{
    const Result<std::shared_ptr<Browser>> running = co_await browser();
    if (!running) {
        co_return std::unexpected(running.error());
    }
    if (!m_next) {
        prepareNext();
    }
    const auto next = std::exchange(m_next, nullptr);
    if (!next) {
        co_return failure(ErrorCode::Network, tr("The preview's browser ended."));
    }
    // Of the very first picture nothing may take the time.
    QTimer::singleShot(std::exchange(m_isFresh, false) ? kFirstPictureTime : std::chrono::milliseconds(0), this,
                       [this] { prepareNext(); });
    const Result<std::shared_ptr<BrowserPage>> page = co_await next->future();
    if (page && (*page)->end()) {
        co_return co_await BrowserPage::open(*running); // It was ended while it waited.
    }
    co_return page;
}

QCoro::Task<> RenderWorker::prepareNext()
{
    if (m_next || !m_browser || !m_browser->isRunning() || m_end.stop_requested()) {
        co_return;
    }
    const auto next = std::make_shared<QPromise<Result<std::shared_ptr<BrowserPage>>>>();
    next->start();
    m_next = next;
    ++m_preparing;
    const Result<std::shared_ptr<BrowserPage>> page = co_await BrowserPage::open(m_browser);
    if (page && !m_theme.isEmpty()) {
        // What comes of it, the page that takes it will see.
        (void)co_await (*page)->evaluate(u"enigma.prepare(%1, '')"_s.arg(jsonLiteral(m_theme)));
    }
    --m_preparing;
    next->addResult(page);
    next->finish();
}

std::shared_ptr<LiveSession> RenderWorker::openSession()
{
    auto session =
        std::make_shared<LiveSession>([this](const QByteArray &theme) { return takePage(theme); }, m_options.timeLimit);
    session->moveToThread(thread());
    QMetaObject::invokeMethod(this, [this, weak = std::weak_ptr(session)] { m_sessions.push_back(weak); });
    return session;
}

void RenderWorker::lookAgain()
{
    m_refusal.reset();
    m_found.reset();
    m_fingerprint.reset();
    if (m_browser && m_browser->isRunning() && m_browser->sandbox() != strongest()) {
        endBrowser(); // Its pages say so, and can be run again.
    }
    browser();
}

// Of the forms that may work: what is tried first.
std::optional<Sandbox> RenderWorker::strongest() const
{
    const Result<BrowserPrograms> programs = findBrowserPrograms(m_options.browser);
    return programs ? std::optional(sandboxesToTry(*programs).first()) : std::nullopt;
}

void RenderWorker::end()
{
    m_end.request_stop();
    for (std::deque<Order> *queue : {&m_urgent, &m_background}) {
        for (const Order &order : std::exchange(*queue, {})) {
            order.deliver(cancelled());
        }
    }
    leave();
}

// Coroutines that waited for the browser go on, with errors, in the events that come first.
void RenderWorker::leave()
{
    if (m_working || m_starting || m_preparing > 0) {
        QMetaObject::invokeMethod(this, &RenderWorker::leave, Qt::QueuedConnection);
        return;
    }
    QThread *ending = thread();
    delete this;
    ending->quit();
}

void RenderWorker::endBrowser()
{
    m_next.reset();
    if (const auto ending = std::exchange(m_browser, nullptr)) {
        ending->end();
    }
    m_tidy.stop();
}

// Nobody looks at a page, nothing is being drawn: then a browser that has grown, or was not used for long, has to go.
void RenderWorker::tidy()
{
    std::erase_if(m_sessions, [](const std::weak_ptr<LiveSession> &session) { return session.expired(); });
    const bool isUsed = m_working || m_preparing > 0 || !m_sessions.empty();
    if (isUsed) {
        m_unused.start();
    } else if (m_browser && (m_browser->bytes() > kGrownBytes || m_unused.durationElapsed() > kUnusedTime)) {
        endBrowser();
    }
}

} // namespace enigma
