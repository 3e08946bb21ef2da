// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A running browser: started in the strongest sandbox that works here, with every page that we did not open closed and
// every page that takes too much memory ended. Lives on one thread.

#pragma once

#include "ui/render/devtools.h"
#include "ui/render/process_tree.h"

#include <QSet>
#include <QTimer>

#include <stop_token>

namespace enigma {

class Browser : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 kMostPageBytes = qint64(1024) * 1024 * 1024;

    // Tries the forms in order. The error's sentence has the remedy. Ends, with all calls to it, when it is stopped.
    static QCoro::Task<Result<std::shared_ptr<Browser>>> start(BrowserPrograms programs, QList<Sandbox> sandboxes,
                                                               std::stop_token stop);
    ~Browser() override;

    DevTools &devtools() { return m_devtools; }
    const QString &version() const { return m_version; } // "HeadlessChrome/150.0.7871.181"
    const Sandbox &sandbox() const { return m_sandbox; }
    bool isRunning() const { return m_process.isRunning(); }
    void end();                              // With all calls to it.
    qint64 bytes() const { return m_bytes; } // Of all its processes, as read last.

    QCoro::Task<Result<QString>> openTarget();
    void closeTarget(const QString &target);
    // Whether a page that ended a moment ago did so over memory.
    bool wasShortOfMemory() const;

Q_SIGNALS:
    void ended();

private:
    explicit Browser(const std::stop_token &stop);
    QCoro::Task<Result<>> greet();
    void takeEvent(const QString &method, const QJsonObject &params);
    void closeStrangers();
    void watchMemory();

    BrowserProcess m_process;
    DevTools m_devtools;
    Sandbox m_sandbox;
    QString m_version;
    QSet<QString> m_own;       // Targets that we opened.
    QSet<QString> m_strangers; // Seen while one of ours was being opened: not yet judged.
    int m_opening = 0;
    QTimer m_watch;
    QList<ProcessUse> m_processes; // As found last; looking for them costs more than looking at them.
    int m_looks = 0;               // Until they are looked for again.
    qint64 m_bytes = 0;
    qint64 m_lastHigh = -1; // When a page was last seen close to its limit, in ms since the epoch.
    std::stop_callback<std::function<void()>> m_stop; // Last: it may call at once.
};

} // namespace enigma
