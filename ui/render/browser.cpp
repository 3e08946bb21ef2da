// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/render/browser.h"

#include "models/base/text.h"
#include "models/jobs/job.h"

#include <QDateTime>
#include <QJsonArray>
#include <QLoggingCategory>

#include <csignal>

namespace enigma {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(logBrowser, "enigma.render.browser", QtInfoMsg)

static constexpr std::chrono::milliseconds kStartTime{15'000};
static constexpr std::chrono::milliseconds kWatchInterval{200};
// JavaScript's own heap ends at 512 MB; a page that was there a moment before it ended, ended for that.
static constexpr qint64 kHighPageBytes = qint64(400) * 1024 * 1024;
static constexpr int kLooks = 5; // A second.
static constexpr qint64 kMomentMs = 3'000;

Browser::Browser(const std::stop_token &stop) : m_devtools(m_process), m_stop(stop, [this] { end(); })
{
    connect(&m_process, &BrowserProcess::ended, this, [this] {
        m_watch.stop();
        Q_EMIT ended();
    });
    m_watch.setInterval(kWatchInterval);
    connect(&m_watch, &QTimer::timeout, this, &Browser::watchMemory);
}

Browser::~Browser()
{
    m_process.disconnect(this);
}

QCoro::Task<Result<std::shared_ptr<Browser>>> Browser::start(BrowserPrograms programs, QList<Sandbox> sandboxes,
                                                             std::stop_token stop)
{
    QString lastWords;
    for (const Sandbox &sandbox : sandboxes) {
        auto browser = std::shared_ptr<Browser>(new Browser(stop));
        browser->m_sandbox = sandbox;
        Result<> started = browser->m_process.start(programs, sandbox);
        if (started) {
            started = co_await browser->greet();
        }
        if (started) {
            co_return browser;
        }
        if (stop.stop_requested()) {
            co_return cancelled();
        }
        lastWords = browser->m_process.lastWords();
        qCInfo(logBrowser) << sandbox.description() << "does not work here:" << lastWords;
    }
    co_return failure(ErrorCode::Internal,
                      programs.bwrap.isEmpty()
                          ? tr("The preview's browser does not start in its own sandbox. Install the package "
                               "bubblewrap, then press Retry.")
                          : tr("%1 does not start in any sandbox here: the system refuses user namespaces, or the "
                               "browser lies outside of /usr. Install the package chromium-headless-shell of your "
                               "distribution, then press Retry.")
                                .arg(programs.browser),
                      lastWords);
}

void Browser::end()
{
    m_devtools.stop();
    m_process.kill();
}

QCoro::Task<Result<>> Browser::greet()
{
    const DevTools::Reply version = co_await m_devtools.call({}, u"Browser.getVersion"_s, {}, kStartTime);
    if (!version) {
        co_return std::unexpected(version.error());
    }
    m_version = version->value("product"_L1).toString();
    // The page that the browser begins with stays: without any page it would end.
    const DevTools::Reply first = co_await m_devtools.call({}, u"Target.getTargets"_s);
    if (!first) {
        co_return std::unexpected(first.error());
    }
    for (const QJsonValue &target : first->value("targetInfos"_L1).toArray()) {
        m_own.insert(target.toObject().value("targetId"_L1).toString());
    }
    m_devtools.listen({}, [this](const QString &method, const QJsonObject &params) { takeEvent(method, params); });
    m_devtools.tell({}, u"Target.setDiscoverTargets"_s, {{u"discover"_s, true}});
    m_devtools.tell({}, u"Browser.setDownloadBehavior"_s, {{u"behavior"_s, u"deny"_s}});
    if (!m_process.isRunning()) {
        co_return failure(ErrorCode::Network, tr("The preview's browser ended."));
    }
    m_watch.start();
    co_return Result<>();
}

QCoro::Task<Result<QString>> Browser::openTarget()
{
    ++m_opening;
    const DevTools::Reply reply =
        co_await m_devtools.call({}, u"Target.createTarget"_s, {{u"url"_s, u"about:blank"_s}}, kStartTime);
    --m_opening;
    if (!reply) {
        co_return std::unexpected(reply.error());
    }
    const QString target = reply->value("targetId"_L1).toString();
    m_own.insert(target);
    closeStrangers();
    co_return target;
}

void Browser::closeTarget(const QString &target)
{
    m_own.remove(target);
    m_devtools.tell({}, u"Target.closeTarget"_s, {{u"targetId"_s, target}});
}

bool Browser::wasShortOfMemory() const
{
    return m_lastHigh >= 0 && QDateTime::currentMSecsSinceEpoch() - m_lastHigh < kMomentMs;
}

void Browser::takeEvent(const QString &method, const QJsonObject &params)
{
    if (method != "Target.targetCreated"_L1) {
        return;
    }
    const QJsonObject target = params.value("targetInfo"_L1).toObject();
    if (target.value("type"_L1) == "page"_L1) {
        m_strangers.insert(target.value("targetId"_L1).toString());
        closeStrangers();
    }
}

void Browser::closeStrangers()
{
    if (m_opening > 0) {
        return;
    }
    for (const QString &id : std::exchange(m_strangers, {})) {
        if (!m_own.contains(id)) {
            m_devtools.tell({}, u"Target.closeTarget"_s, {{u"targetId"_s, id}});
        }
    }
}

void Browser::watchMemory()
{
    if (m_process.pid() <= 0) {
        return;
    }
    // A page that was just opened has its process soon.
    if (m_looks-- <= 0 || m_opening > 0) {
        m_processes = processTree(m_process.pid());
        m_looks = kLooks;
    }
    m_bytes = 0;
    for (ProcessUse &use : m_processes) {
        use.ownBytes = ownBytesOf(use.pid);
        m_bytes += use.ownBytes;
        if (use.ownBytes > kHighPageBytes) {
            m_lastHigh = QDateTime::currentMSecsSinceEpoch();
        }
        // Array buffers are outside of the heap that the browser limits.
        if (use.ownBytes > kMostPageBytes) {
            qCInfo(logBrowser) << "a page takes" << use.ownBytes << "bytes and is ended";
            ::kill(static_cast<pid_t>(use.pid), SIGKILL);
        }
    }
}

} // namespace enigma
