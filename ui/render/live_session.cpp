// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/render/live_session.h"

#include "models/base/text.h"
#include "models/jobs/job.h"
#include "ui/render/input_events.h"
#include "ui/render/show_payload.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace enigma {

using namespace Qt::StringLiterals;

static constexpr std::chrono::milliseconds kPulse{1'000};

// CSS says "auto" where the browser decides: a beam over what can be typed into.
static const QString kCursorAt =
    u"(e => !e ? '' : (c => c != 'auto' ? c : e.matches('textarea,[contenteditable],input:not([type=button],"
    "[type=checkbox],[type=radio],[type=range],[type=submit])') ? 'text' : '')(getComputedStyle(e).cursor))"
    "(document.elementFromPoint(%1, %2))"_s;

LiveSession::LiveSession(TakePage takePage, std::chrono::milliseconds timeLimit) :
    m_takePage(std::move(takePage)), m_timeLimit(timeLimit)
{
    m_pulse.setParent(this); // So that it moves to the renderer's thread, too.
    m_pulse.setInterval(kPulse);
    connect(&m_pulse, &QTimer::timeout, this, [this] { feelPulse(); });
}

void LiveSession::show(const PreviewBundle &bundle, int example)
{
    // Another component begins on an address of its own; what was stopped is tried again when it is not the same.
    if (bundle.component != m_bundle.component) {
        release();
    }
    if (bundle != m_bundle || example != m_example) {
        m_stopped = false;
    }
    m_bundle = bundle;
    m_example = example;
    m_asked.start();
    wish(Content);
}

void LiveSession::setTheme(const QByteArray &css)
{
    if (css != m_theme) {
        m_theme = css;
        wish(Theme);
    }
}

void LiveSession::setMode(const QString &mode)
{
    if (mode != m_mode) {
        m_mode = mode;
        wish(Mode);
    }
}

void LiveSession::setState(RenderState state)
{
    if (state != m_state) {
        const bool isDisabling = state == RenderState::Disabled || m_state == RenderState::Disabled;
        m_state = state;
        wish(isDisabling ? State | Disabling : State);
    }
}

void LiveSession::setViewport(const QSize &viewport, double scale)
{
    if (viewport != m_viewport || scale != m_scale) {
        m_viewport = viewport;
        m_scale = scale;
        wish(Viewport);
    }
}

void LiveSession::setRunning(bool running)
{
    if (running != m_running) {
        m_running = running;
        wish(Running);
    }
}

void LiveSession::restart()
{
    m_stopped = false;
    release();
    m_asked.start();
    wish(All);
}

void LiveSession::close()
{
    m_closed = true;
    release();
}

// Also ends what a coroutine still waits for in it.
void LiveSession::release()
{
    m_pulse.stop();
    if (const auto page = std::exchange(m_page, nullptr)) {
        page->disconnect(this);
        page->finish({.kind = PageProblem::Kind::Crashed, .sentence = tr("The preview page was closed.")});
    }
}

void LiveSession::send(const QString &method, const QJsonObject &params)
{
    if (m_page && !m_page->end()) {
        m_page->tell(method, params);
    }
}

void LiveSession::pointTo(const QPointF &place)
{
    m_pointed = place;
    if (!std::exchange(m_asksCursor, true)) {
        askCursor();
    }
}

void LiveSession::wish(int what)
{
    m_wishes |= what;
    if (!m_fulfilling) {
        fulfil();
    }
}

QCoro::Task<> LiveSession::fulfil()
{
    const auto self = shared_from_this();
    m_fulfilling = true;
    // Nothing is started for a page that nobody looks at.
    while (m_wishes != 0 && !m_closed && !m_stopped && !m_bundle.modules.isEmpty() && (m_running || m_page)) {
        if (!m_page || m_page->end()) {
            const Result<> opened = co_await openPage();
            if (!opened) {
                drop({.kind = PageProblem::Kind::Unavailable, .sentence = opened.error().message});
                break;
            }
            m_wishes = All;
        }
        const std::shared_ptr<BrowserPage> page = m_page;
        const Result<> done = co_await bringTo(std::exchange(m_wishes, 0));
        if (!done && page == m_page && (m_wishes & Content) != 0) {
            release(); // What hung is not what is wanted any more.
        } else if (!done && page == m_page && !m_closed) {
            const PreviewExample *example = exampleAt(m_bundle, m_example);
            drop(problemOf(page.get(), done.error(), example != nullptr ? example->title : m_bundle.component,
                           m_timeLimit));
        }
    }
    m_fulfilling = false;
}

QCoro::Task<Result<>> LiveSession::openPage()
{
    const auto self = shared_from_this();
    m_casting = false;
    const Result<std::shared_ptr<BrowserPage>> page = co_await m_takePage(m_theme);
    if (!page) {
        co_return std::unexpected(page.error());
    }
    if (m_closed) {
        co_return cancelled();
    }
    m_page = *page;
    m_unacknowledged = 0;
    m_lastFrame.clear();
    const BrowserPage *opened = page->get();
    connect(opened, &BrowserPage::framePainted, this, &LiveSession::takeFrame);
    connect(opened, &BrowserPage::problemFound, this,
            [this](const PageProblem &problem) { Q_EMIT problemsFound({problem}); });
    connect(opened, &BrowserPage::finished, this, [this, opened](const PageProblem &why) {
        // With another content on its way the loop goes on by itself.
        if (m_page.get() == opened && (m_wishes & Content) == 0) {
            drop(why);
        }
    });
    m_pulse.start();
    co_return Result<>();
}

QCoro::Task<Result<>> LiveSession::bringTo(int what)
{
    const auto self = shared_from_this();
    const std::shared_ptr<BrowserPage> page = m_page;
    Result<> done;
    if (done && (what & Viewport) != 0) {
        m_lastFrame.clear();
        done = co_await page->setViewport(m_viewport, m_scale);
    }
    // Showing brings theme, mode and the disabled state along.
    if (done && (what & Content) != 0) {
        done = co_await showContent();
    } else if (done && (what & (Theme | Mode | Disabling)) != 0) {
        done = co_await adjust(what);
    }
    if (done && (what & (State | Content)) != 0) {
        done = co_await page->forceState(m_state);
    }
    if (done && m_running != m_casting) {
        m_casting = m_running;
        if (m_running) {
            page->tell(u"Page.startScreencast"_s, {{u"format"_s, u"png"_s}});
        } else {
            page->tell(u"Page.stopScreencast"_s);
        }
    }
    co_return done;
}

// What does not show the content anew: what was typed and opened stays.
QCoro::Task<Result<>> LiveSession::adjust(int what)
{
    const auto self = shared_from_this();
    const std::shared_ptr<BrowserPage> page = m_page;
    QStringList calls;
    if ((what & Theme) != 0) {
        calls.append(u"enigma.setTheme(%1, %2)"_s.arg(jsonLiteral(m_theme), jsonLiteral(m_bundle.css)));
    }
    if ((what & Mode) != 0) {
        calls.append(u"enigma.setMode(%1)"_s.arg(jsonLiteral(m_mode.toUtf8())));
    }
    if ((what & Disabling) != 0) {
        calls.append(u"enigma.setState(%1)"_s.arg(jsonLiteral(m_state == RenderState::Disabled ? "disabled" : "rest")));
    }
    const Result<QJsonValue> answers =
        co_await page->evaluate(u"Promise.all([%1])"_s.arg(calls.join(u", "_s)), m_timeLimit);
    if (!answers) {
        co_return std::unexpected(answers.error());
    }
    QList<PageProblem> problems;
    for (const QJsonValue &answer : answers->toArray()) {
        problems += readProblems(answer.isArray() ? answer : answer[u"problems"_s]);
    }
    if (!problems.isEmpty()) {
        Q_EMIT problemsFound(problems);
    }
    co_return Result<>();
}

QCoro::Task<Result<>> LiveSession::showContent()
{
    const auto self = shared_from_this();
    const std::shared_ptr<BrowserPage> page = m_page;
    page->takeProblems();
    const QByteArray payload =
        QJsonDocument(livePayload(m_bundle, m_example, m_theme, m_mode, m_state)).toJson(QJsonDocument::Compact);
    const PreviewExample *example = exampleAt(m_bundle, m_example);
    LiveReport report{.example = example != nullptr ? example->title : QString()};
    const Result<QJsonValue> shown =
        co_await page->evaluate(u"enigma.show(%1)"_s.arg(QString::fromUtf8(payload)), m_timeLimit);
    if (!shown) {
        co_return std::unexpected(shown.error());
    }
    ShowReport answer = readReport(shown->toObject());
    answer.addProblems(page->takeProblems());
    report.problems = answer.problems;
    report.milliseconds = m_asked.elapsed();
    if ((m_wishes & Content) == 0) {
        Q_EMIT this->shown(report); // Otherwise the next one is already wished for.
    }
    co_return Result<>();
}

QCoro::Task<> LiveSession::askCursor()
{
    const auto self = shared_from_this();
    QPointF asked;
    do {
        asked = m_pointed;
        const std::shared_ptr<BrowserPage> page = m_page;
        if (!page || page->end()) {
            break;
        }
        const Result<QJsonValue> cursor =
            co_await page->evaluate(kCursorAt.arg(QString::number(asked.x()), QString::number(asked.y())));
        const Qt::CursorShape shape = cursor ? cursorOf(cursor->toString()) : Qt::ArrowCursor;
        if (shape != std::exchange(m_cursor, shape)) {
            Q_EMIT cursorChanged(shape);
        }
    } while (asked != m_pointed && !m_closed);
    m_asksCursor = false;
}

// A loop in a handler or a timer answers to nobody: the page is asked whether it still lives.
QCoro::Task<> LiveSession::feelPulse()
{
    if (m_feeling || m_fulfilling || !m_page || m_page->end()) {
        co_return;
    }
    const auto self = shared_from_this();
    const std::shared_ptr<BrowserPage> page = m_page;
    m_feeling = true;
    const Result<QJsonValue> alive = co_await page->evaluate(u"0"_s, m_timeLimit);
    m_feeling = false;
    if (!alive && alive.error().code == ErrorCode::Busy && page == m_page && !m_closed) {
        page->interrupt();
        drop(problemOf(nullptr, alive.error(), m_bundle.component, m_timeLimit));
    }
}

void LiveSession::takeFrame(const QByteArray &png, int number)
{
    m_unacknowledged = number;
    if (m_scale == 1) {
        paint(png);
        return;
    }
    // Frames come in CSS pixels whatever the scale: for any other they only tell that something has changed. Taking a
    // picture makes a frame, too, which is then the same.
    acknowledge();
    if (png != std::exchange(m_lastFrame, png)) {
        m_isChanged = true;
        if (!m_capturing) {
            captureSharply();
        }
    }
}

void LiveSession::acknowledge()
{
    const int number = std::exchange(m_unacknowledged, 0);
    if (m_page && number != 0) {
        m_page->tell(u"Page.screencastFrameAck"_s, {{u"sessionId"_s, number}});
    }
}

QCoro::Task<> LiveSession::captureSharply()
{
    const auto self = shared_from_this();
    m_capturing = true;
    while (std::exchange(m_isChanged, false) && m_page && !m_page->end()) {
        const std::shared_ptr<BrowserPage> page = m_page;
        const Result<QByteArray> png = co_await page->captureView();
        if (png && page == m_page) {
            paint(*png);
        }
    }
    m_capturing = false;
}

void LiveSession::paint(const QByteArray &png)
{
    const QImage frame = QImage::fromData(png, "PNG");
    if (!frame.isNull() && !m_closed && m_running) {
        Q_EMIT framePainted(frame);
    } else {
        acknowledge();
    }
}

void LiveSession::drop(const PageProblem &why)
{
    release();
    m_stopped = true;
    if (!m_closed) {
        Q_EMIT problemsFound({why});
    }
}

} // namespace enigma
