// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/render/browser_page.h"

#include "models/base/text.h"
#include "ui/render/preview_kit.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>
#include <QUuid>

namespace enigma {

using namespace Qt::StringLiterals;

static constexpr std::chrono::milliseconds kLoadTime{15'000};
static constexpr qint64 kMostStorage = 5 * 1024 * 1024; // Bytes that a page may keep; they are memory.
static constexpr qsizetype kMostProblems = 20;
static constexpr qsizetype kMostConsoleLines = 200;
static constexpr qsizetype kLongestText = 500;

// The kit names the compiled modules so.
static const QString kModuleScheme = u"enigma-module:/"_s;

// Everything that a pointer or the focus changes: controls, and for "group-hover:" what they are in.
static const QString kControls =
    u":is(a[href],button,input,textarea,select,summary,label,tr,[tabindex],[role=button],[role=link],[role=menuitem],"
    "[role=option],[role=tab],[role=checkbox],[role=radio],[role=switch],[role=slider])"_s;

BrowserPage::BrowserPage(std::shared_ptr<Browser> browser) :
    m_browser(std::move(browser)), m_origin(u"https://%1.invalid"_s.arg(QUuid::createUuid().toString(QUuid::Id128)))
{
    connect(m_browser.get(), &Browser::ended, this,
            [this] { finish({.kind = PageProblem::Kind::Crashed, .sentence = tr("The preview's browser ended.")}); });
}

BrowserPage::~BrowserPage()
{
    close();
}

void BrowserPage::close()
{
    // An empty session would be the browser itself.
    if (!m_session.isEmpty()) {
        m_browser->devtools().listen(m_session, nullptr);
    }
    m_browser->closeTarget(m_target);
    m_browser->devtools().tell({}, u"Storage.clearDataForOrigin"_s,
                               {{u"origin"_s, m_origin}, {u"storageTypes"_s, u"all"_s}});
}

QCoro::Task<Result<std::shared_ptr<BrowserPage>>> BrowserPage::open(std::shared_ptr<Browser> browser)
{
    const Result<QString> target = co_await browser->openTarget();
    if (!target) {
        co_return std::unexpected(target.error());
    }
    auto page = std::shared_ptr<BrowserPage>(new BrowserPage(browser));
    page->m_target = *target;
    Result<> opened = co_await page->attach();
    if (opened) {
        opened = co_await page->load();
    }
    if (!opened) {
        co_return std::unexpected(opened.error());
    }
    co_return page;
}

QCoro::Task<Result<>> BrowserPage::attach()
{
    const auto self = shared_from_this();
    const DevTools::Reply attached = co_await m_browser->devtools().call(
        {}, u"Target.attachToTarget"_s, {{u"targetId"_s, m_target}, {u"flatten"_s, true}}, kLoadTime);
    if (!attached) {
        co_return std::unexpected(attached.error());
    }
    m_session = attached->value("sessionId"_L1).toString();
    m_browser->devtools().listen(
        m_session, [this](const QString &method, const QJsonObject &params) { takeEvent(method, params); });
    tell(u"Inspector.enable"_s);
    tell(u"Page.enable"_s);
    tell(u"Runtime.enable"_s);
    tell(u"Network.enable"_s, {{u"maxTotalBufferSize"_s, 0}, {u"maxResourceBufferSize"_s, 0}});
    tell(u"Network.setBypassServiceWorker"_s, {{u"bypass"_s, true}});
    tell(u"Emulation.setFocusEmulationEnabled"_s, {{u"enabled"_s, true}});
    // The same everywhere, whatever this computer is set to.
    tell(u"Emulation.setTimezoneOverride"_s, {{u"timezoneId"_s, u"UTC"_s}});
    tell(u"Emulation.setLocaleOverride"_s, {{u"locale"_s, u"en-US"_s}});
    tell(u"Storage.overrideQuotaForOrigin"_s, {{u"origin"_s, m_origin}, {u"quotaSize"_s, kMostStorage}});
    const Result<QJsonObject> guarded =
        co_await ask(u"Fetch.enable"_s, {{u"patterns"_s, QJsonArray{QJsonObject{{u"urlPattern"_s, u"*"_s}}}}});
    if (!guarded) {
        co_return std::unexpected(guarded.error());
    }
    co_return Result<>();
}

QCoro::Task<Result<>> BrowserPage::load()
{
    const auto self = shared_from_this();
    const DevTools::Reply navigated =
        co_await m_browser->devtools().call(m_session, u"Page.navigate"_s, {{u"url"_s, m_origin + u'/'}}, kLoadTime);
    if (!navigated) {
        co_return std::unexpected(navigated.error());
    }
    const Result<QJsonValue> ready =
        co_await evaluate(u"new Promise(r => document.readyState === 'complete' ? r() : addEventListener('load', () => "
                          "r())).then(() => typeof enigma)"_s,
                          kLoadTime);
    if (!ready) {
        co_return std::unexpected(ready.error());
    }
    if (ready->toString() != "object"_L1) {
        co_return failure(ErrorCode::Internal, tr("The preview kit did not start."), ready->toString());
    }
    // The pointer of a new page is in its corner, and what is there would be hovered.
    tell(u"Input.dispatchMouseEvent"_s, {{u"type"_s, u"mouseMoved"_s}, {u"x"_s, -1}, {u"y"_s, -1}});
    co_return Result<>();
}

QCoro::Task<Result<>> BrowserPage::setViewport(QSize size, double scale)
{
    const auto self = shared_from_this();
    const Result<QJsonObject> reply =
        co_await ask(u"Emulation.setDeviceMetricsOverride"_s, {{u"width"_s, size.width()},
                                                               {u"height"_s, size.height()},
                                                               {u"deviceScaleFactor"_s, scale},
                                                               {u"mobile"_s, false}});
    co_return reply.transform([](const QJsonObject &) {});
}

QCoro::Task<Result<QJsonValue>> BrowserPage::evaluate(QString expression, std::chrono::milliseconds time)
{
    const auto self = shared_from_this();
    const DevTools::Reply reply = co_await m_browser->devtools().call(
        m_session, u"Runtime.evaluate"_s,
        {{u"expression"_s, expression}, {u"awaitPromise"_s, true}, {u"returnByValue"_s, true}}, time);
    if (!reply) {
        co_return std::unexpected(reply.error());
    }
    if (reply->contains("exceptionDetails"_L1)) {
        const QJsonObject thrown = reply->value("exceptionDetails"_L1).toObject().value("exception"_L1).toObject();
        co_return failure(ErrorCode::Invalid, tr("The preview's script failed."),
                          thrown.value("description"_L1).toString().left(kLongestText));
    }
    co_return reply->value("result"_L1).toObject().value("value"_L1);
}

static Result<QByteArray> pngOf(const Result<QJsonObject> &reply)
{
    return reply.transform([](const QJsonObject &object) {
        return QByteArray::fromBase64(object.value("data"_L1).toString().toLatin1());
    });
}

void BrowserPage::interrupt()
{
    tell(u"Runtime.terminateExecution"_s);
}

QCoro::Task<Result<>> BrowserPage::forceState(RenderState state)
{
    const auto self = shared_from_this();
    QJsonArray classes;
    switch (state) {
    case RenderState::Rest:
    case RenderState::Disabled:
        break;
    case RenderState::Hover:
        classes = {u"hover"_s};
        break;
    case RenderState::Focus:
        classes = {u"focus"_s, u"focus-visible"_s};
        break;
    case RenderState::Active:
        classes = {u"hover"_s, u"active"_s};
        break;
    }
    // Takes back all that is forced, whichever elements that were.
    if (std::exchange(m_hasForced, !classes.isEmpty())) {
        tell(u"CSS.disable"_s);
    }
    if (classes.isEmpty()) {
        const Result<QJsonObject> rested = co_await ask(u"Runtime.evaluate"_s, {{u"expression"_s, u"0"_s}});
        co_return rested.transform([](const QJsonObject &) {});
    }
    tell(u"DOM.enable"_s);
    // Waited for: until it has read the page's styles, it refuses to force anything.
    if (const Result<QJsonObject> enabled = co_await ask(u"CSS.enable"_s); !enabled) {
        co_return std::unexpected(enabled.error());
    }
    const Result<QJsonObject> document = co_await ask(u"DOM.getDocument"_s, {{u"depth"_s, 0}});
    if (!document) {
        co_return std::unexpected(document.error());
    }
    const QString selector = state == RenderState::Hover || state == RenderState::Active
                                 ? u"body %1, body :has(%1)"_s.arg(kControls)
                                 : u"body "_s + kControls;
    const Result<QJsonObject> nodes = co_await ask(
        u"DOM.querySelectorAll"_s,
        {{u"nodeId"_s, document->value("root"_L1).toObject().value("nodeId"_L1)}, {u"selector"_s, selector}});
    if (!nodes) {
        co_return std::unexpected(nodes.error());
    }
    for (const QJsonValue &node : nodes->value("nodeIds"_L1).toArray()) {
        tell(u"CSS.forcePseudoState"_s, {{u"nodeId"_s, node}, {u"forcedPseudoClasses"_s, classes}});
    }
    // In order: when this is answered, all of them are done.
    const Result<QJsonObject> last = co_await ask(u"Runtime.evaluate"_s, {{u"expression"_s, u"0"_s}});
    co_return last.transform([](const QJsonObject &) {});
}

QCoro::Task<Result<QByteArray>> BrowserPage::capture(QRectF clip)
{
    const auto self = shared_from_this();
    const QJsonObject part{{u"x"_s, clip.x()},
                           {u"y"_s, clip.y()},
                           {u"width"_s, clip.width()},
                           {u"height"_s, clip.height()},
                           {u"scale"_s, 1}};
    co_return pngOf(co_await ask(u"Page.captureScreenshot"_s, {{u"format"_s, u"png"_s},
                                                               {u"optimizeForSpeed"_s, true},
                                                               {u"captureBeyondViewport"_s, true},
                                                               {u"clip"_s, part}}));
}

QCoro::Task<Result<QByteArray>> BrowserPage::captureView()
{
    const auto self = shared_from_this();
    co_return pngOf(
        co_await ask(u"Page.captureScreenshot"_s, {{u"format"_s, u"png"_s}, {u"optimizeForSpeed"_s, true}}));
}

QCoro::Task<Result<QJsonObject>> BrowserPage::ask(QString method, QJsonObject params)
{
    const auto self = shared_from_this();
    co_return co_await m_browser->devtools().call(m_session, method, params);
}

void BrowserPage::tell(const QString &method, const QJsonObject &params)
{
    m_browser->devtools().tell(m_session, method, params);
}

void BrowserPage::finish(const PageProblem &why)
{
    if (m_end) {
        return;
    }
    const auto self = weak_from_this().lock(); // Who hears of it may let go of the page.
    m_end = why;
    close();
    Q_EMIT finished(why);
}

QList<PageProblem> BrowserPage::takeProblems()
{
    return std::exchange(m_problems, {});
}

void BrowserPage::takeEvent(const QString &method, const QJsonObject &params)
{
    const auto self = weak_from_this().lock(); // As above.
    if (method == "Fetch.requestPaused"_L1) {
        answerRequest(params);
    } else if (method == "Page.screencastFrame"_L1) {
        Q_EMIT framePainted(QByteArray::fromBase64(params.value("data"_L1).toString().toLatin1()),
                            params.value("sessionId"_L1).toInt());
    } else if (method == "Runtime.exceptionThrown"_L1) {
        noteException(params.value("exceptionDetails"_L1).toObject());
    } else if (method == "Runtime.consoleAPICalled"_L1) {
        noteConsole(params);
    } else if (method == "Page.javascriptDialogOpening"_L1) {
        tell(u"Page.handleJavaScriptDialog"_s, {{u"accept"_s, false}});
    } else if (method == "Page.frameNavigated"_L1) {
        const QJsonObject frame = params.value("frame"_L1).toObject();
        if (!frame.contains("parentId"_L1) && frame.value("url"_L1).toString() != m_origin + u'/') {
            finish({.kind = PageProblem::Kind::LeftPage,
                    .sentence = tr("The component left its page for %1 and was stopped.")
                                    .arg(frame.value("url"_L1).toString().left(kLongestText))});
        }
    } else if (method == "Inspector.targetCrashed"_L1) {
        if (m_browser->wasShortOfMemory()) {
            finish({.kind = PageProblem::Kind::MemoryLimit,
                    .sentence = tr("The component took more memory than a preview may have and was stopped.")});
        } else {
            finish({.kind = PageProblem::Kind::Crashed, .sentence = tr("The component's page crashed.")});
        }
    }
}

void BrowserPage::answerRequest(const QJsonObject &params)
{
    const QString request = params.value("requestId"_L1).toString();
    const QString url = params.value("request"_L1).toObject().value("url"_L1).toString();
    const QString type = params.value("resourceType"_L1).toString();
    if (type == "Document"_L1 && url == m_origin + u'/' && std::exchange(m_expectsDocument, false)) {
        fulfil(request, u"text/html; charset=utf-8"_s, previewKit().pageBase64);
    } else if (type == "Script"_L1 && url == m_origin + u"/kit.js"_s) {
        fulfil(request, u"text/javascript; charset=utf-8"_s, previewKit().scriptBase64);
    } else {
        refuse(request, type, url);
    }
}

void BrowserPage::fulfil(const QString &request, const QString &type, const QByteArray &base64)
{
    const QString policy = u"default-src 'none'; script-src %1/kit.js 'unsafe-eval'; style-src 'unsafe-inline'; "
                           "img-src data: blob:; font-src data:; media-src data: blob:; connect-src 'none'; "
                           "frame-src 'none'; worker-src 'none'; form-action 'none'; base-uri 'none'; "
                           "webrtc 'block'; sandbox allow-scripts allow-same-origin allow-forms"_s.arg(m_origin);
    const auto header = [](const QString &name, const QString &value) {
        return QJsonObject{{u"name"_s, name}, {u"value"_s, value}};
    };
    const QJsonObject head{
        {u"requestId"_s, request},
        {u"responseCode"_s, 200},
        {u"responseHeaders"_s,
         QJsonArray{header(u"Content-Type"_s, type), header(u"Content-Security-Policy"_s, policy),
                    header(u"Referrer-Policy"_s, u"no-referrer"_s), header(u"X-DNS-Prefetch-Control"_s, u"off"_s),
                    header(u"Permissions-Policy"_s, u"camera=(), microphone=(), geolocation=(), usb=()"_s)}}};
    // By hand: the script is megabytes, and a QJsonObject of it would be made and written for every page.
    const QByteArray params =
        QJsonDocument(head).toJson(QJsonDocument::Compact).chopped(1) + ",\"body\":\"" + base64 + "\"}";
    m_browser->devtools().tell(m_session, u"Fetch.fulfillRequest"_s, params);
}

void BrowserPage::refuse(const QString &request, const QString &type, const QString &url)
{
    // Aborted: the page stays as it is; any other reason would show the browser's own error page.
    const bool isDocument = type == "Document"_L1;
    tell(u"Fetch.failRequest"_s,
         {{u"requestId"_s, request}, {u"errorReason"_s, isDocument ? u"Aborted"_s : u"BlockedByClient"_s}});
    if (isDocument) {
        note({.kind = PageProblem::Kind::LeftPage,
              .sentence =
                  tr("The component tried to open %1. A preview stays on its page.").arg(url.left(kLongestText))});
    } else if (m_console.size() < kMostConsoleLines) {
        m_console.append(
            {u"blocked"_s, tr("%1 was not loaded: a preview has no network.").arg(url.left(kLongestText))});
    }
}

void BrowserPage::noteException(const QJsonObject &details)
{
    const QJsonObject exception = details.value("exception"_L1).toObject();
    QString sentence = exception.value("description"_L1).toString().section(u'\n', 0, 0);
    if (sentence.isEmpty()) {
        sentence = exception.value("value"_L1).toVariant().toString();
    }
    if (sentence.isEmpty()) {
        sentence = details.value("text"_L1).toString();
    }
    const QJsonArray frames = details.value("stackTrace"_L1).toObject().value("callFrames"_L1).toArray();
    PageProblem problem{.sentence = sentence.left(kLongestText)};
    for (const QJsonValue &value : frames) {
        const QJsonObject frame = value.toObject();
        const QString url = frame.value("url"_L1).toString();
        if (url.startsWith(kModuleScheme)) {
            problem.module = QUrl::fromPercentEncoding(url.mid(kModuleScheme.size()).left(kLongestText).toUtf8());
            problem.line = frame.value("lineNumber"_L1).toInt() + 1;
            break;
        }
    }
    note(problem);
}

void BrowserPage::noteConsole(const QJsonObject &params)
{
    if (m_console.size() == kMostConsoleLines) {
        return;
    }
    QStringList parts;
    for (const QJsonValue &value : params.value("args"_L1).toArray()) {
        const QJsonObject argument = value.toObject();
        const QJsonValue plain = argument.value("value"_L1);
        parts.append(plain.isUndefined() ? argument.value("description"_L1).toString() : plain.toVariant().toString());
    }
    m_console.append({params.value("type"_L1).toString(), parts.join(u' ').left(kLongestText)});
}

void BrowserPage::note(const PageProblem &problem)
{
    if (m_problems.size() < kMostProblems && !m_problems.contains(problem)) {
        m_problems.append(problem);
        Q_EMIT problemFound(problem);
    }
}

} // namespace enigma
