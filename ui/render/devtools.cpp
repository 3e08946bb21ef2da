// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/render/devtools.h"

#include "models/base/text.h"

#include <QCoroFuture>
#include <QJsonDocument>
#include <QTimer>

namespace enigma {

using namespace Qt::StringLiterals;

static QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

DevTools::DevTools(BrowserProcess &process) : m_process(process)
{
    connect(&process, &BrowserProcess::received, this, &DevTools::take);
    connect(&process, &BrowserProcess::ended, this, &DevTools::stop);
}

DevTools::~DevTools()
{
    stop();
}

QCoro::Task<DevTools::Reply> DevTools::call(QString session, QString method, QJsonObject params,
                                            std::chrono::milliseconds time)
{
    if (m_stopped) {
        co_return failure(ErrorCode::Network, tr("The preview is not running."));
    }
    const int id = sendMessage(session, method, compact(params));
    auto promise = std::make_shared<QPromise<Reply>>();
    promise->start();
    m_calls.insert(id, {session, promise});
    QTimer::singleShot(time, this, [this, id, method] {
        settle(id, failure(ErrorCode::Busy, tr("The preview did not answer in time."), method));
    });
    co_return co_await promise->future();
}

void DevTools::tell(const QString &session, const QString &method, const QJsonObject &params)
{
    sendMessage(session, method, compact(params));
}

void DevTools::tell(const QString &session, const QString &method, const QByteArray &params)
{
    sendMessage(session, method, params);
}

void DevTools::listen(const QString &session, Listener listener)
{
    if (listener) {
        m_listeners.insert(session, std::move(listener));
        return;
    }
    m_listeners.remove(session);
    for (const int id : m_calls.keys()) {
        if (m_calls.value(id).session == session) {
            settle(id, failure(ErrorCode::Network, tr("The preview page was closed.")));
        }
    }
}

void DevTools::stop()
{
    m_stopped = true;
    for (const int id : m_calls.keys()) {
        settle(id, failure(ErrorCode::Network, tr("The preview ended.")));
    }
}

int DevTools::sendMessage(const QString &session, const QString &method, const QByteArray &params)
{
    QJsonObject head{{u"id"_s, ++m_lastId}, {u"method"_s, method}};
    if (!session.isEmpty()) {
        head.insert(u"sessionId"_s, session);
    }
    m_process.send(compact(head).chopped(1) + ",\"params\":" + params + '}');
    return m_lastId;
}

void DevTools::take(const QByteArray &message)
{
    const QJsonObject object = QJsonDocument::fromJson(message).object();
    if (const QJsonValue id = object.value("id"_L1); id.isDouble()) {
        const QJsonObject error = object.value("error"_L1).toObject();
        settle(id.toInt(), error.isEmpty() ? Reply(object.value("result"_L1).toObject())
                                           : failure(ErrorCode::Invalid, tr("The preview refused a request."),
                                                     error.value("message"_L1).toString()));
        return;
    }
    // A copy: listeners come and go while they are called.
    const Listener listener = m_listeners.value(object.value("sessionId"_L1).toString());
    if (listener) {
        listener(object.value("method"_L1).toString(), object.value("params"_L1).toObject());
    }
}

void DevTools::settle(int id, const Reply &reply)
{
    if (const Call call = m_calls.take(id); call.promise) {
        call.promise->addResult(reply);
        call.promise->finish();
    }
}

} // namespace enigma
