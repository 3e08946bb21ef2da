// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One browser process and the socket to it: messages of the DevTools protocol, each ended by a zero byte. Lives on one
// thread with an event loop; writing never waits.

#pragma once

#include "ui/render/browser_command.h"

#include <QObject>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>

class QSocketNotifier;

namespace enigma {

class BrowserProcess : public QObject
{
    Q_OBJECT

public:
    BrowserProcess();
    ~BrowserProcess() override; // Kills it.

    Result<> start(const BrowserPrograms &programs, const Sandbox &sandbox);
    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    qint64 pid() const { return m_process.processId(); }
    void kill() { m_process.kill(); }
    void send(const QByteArray &message);
    QString lastWords() const; // Of its error output, for the log.

Q_SIGNALS:
    void received(const QByteArray &message);
    void ended();

private:
    void readMessages();
    void writePending();
    void closeSocket();

    QProcess m_process;
    QTemporaryDir m_profile;
    int m_socket = -1;
    std::unique_ptr<QSocketNotifier> m_readable;
    std::unique_ptr<QSocketNotifier> m_writable;
    QByteArray m_read;
    qsizetype m_searched = 0; // Of m_read: no end of a message before it.
    QByteArray m_pending;
    QByteArray m_errors;
};

} // namespace enigma
