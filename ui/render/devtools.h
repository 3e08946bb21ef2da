// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The DevTools protocol over the pipe of a browser: calls that are awaited, and events of one session (a page) or of
// the browser itself. Lives on the thread of its process. Replies are bounded in time; a call never hangs.

#pragma once

#include "models/base/result.h"
#include "ui/render/browser_process.h"

#include <QCoroTask>
#include <QHash>
#include <QJsonObject>
#include <QPromise>

#include <chrono>
#include <functional>

namespace enigma {

inline constexpr std::chrono::milliseconds kCallTime{5'000};

class DevTools : public QObject
{
    Q_OBJECT

public:
    using Reply = Result<QJsonObject>;
    using Listener = std::function<void(const QString &method, const QJsonObject &params)>;

    explicit DevTools(BrowserProcess &process);
    ~DevTools() override;

    // Busy when there is no reply in time, Network when the browser or the page ended, Invalid when it refuses. An
    // empty session is the browser.
    QCoro::Task<Reply> call(QString session, QString method, QJsonObject params = {},
                            std::chrono::milliseconds time = kCallTime);
    // Without waiting for a reply.
    void tell(const QString &session, const QString &method, const QJsonObject &params = {});
    void tell(const QString &session, const QString &method, const QByteArray &params); // As JSON.

    void listen(const QString &session, Listener listener); // Null: no more, and its calls fail.
    void stop();                                            // Every call fails, now and from now on.

private:
    struct Call
    {
        QString session;
        std::shared_ptr<QPromise<Reply>> promise;
    };

    int sendMessage(const QString &session, const QString &method, const QByteArray &params);
    void take(const QByteArray &message);
    void settle(int id, const Reply &reply);

    BrowserProcess &m_process;
    bool m_stopped = false;
    QHash<int, Call> m_calls;
    QHash<QString, Listener> m_listeners;
    int m_lastId = 0;
};

} // namespace enigma
