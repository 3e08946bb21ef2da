// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/render/browser_process.h"

#include "models/base/text.h"

#include <QSocketNotifier>

#include <array>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace enigma {

// Where the browser expects the socket: once to read from, once to write to.
static constexpr int kBrowserReads = 3;
static constexpr int kBrowserWrites = 4;

static constexpr qsizetype kMostErrorOutput = 16 * 1024;
// A picture of the largest viewport is far below this; a page must not fill our memory through its console.
static constexpr qsizetype kLongestMessage = 256 * 1024 * 1024;
static constexpr qsizetype kMostAtOnce = 8 * 1024 * 1024; // Then messages are looked at, and other events have a turn.

// Away from the descriptors that the browser expects, and closed for every other process.
static int movedUp(int descriptor)
{
    const int moved = fcntl(descriptor, F_DUPFD_CLOEXEC, 10);
    close(descriptor);
    return moved;
}

BrowserProcess::BrowserProcess()
{
    m_process.setStandardOutputFile(QProcess::nullDevice());
    connect(&m_process, &QProcess::readyReadStandardError, this,
            [this] { m_errors = (m_errors + m_process.readAllStandardError()).right(kMostErrorOutput); });
    connect(&m_process, &QProcess::finished, this, [this] {
        closeSocket();
        Q_EMIT ended();
    });
}

BrowserProcess::~BrowserProcess()
{
    m_process.disconnect(this);
    m_process.kill();
    m_process.waitForFinished(2'000);
    closeSocket();
}

Result<> BrowserProcess::start(const BrowserPrograms &programs, const Sandbox &sandbox)
{
    std::array<int, 2> ends{-1, -1};
    if (!m_profile.isValid() || socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
        return failure(ErrorCode::Internal,
                       tr("The preview could not be started: the system has no room for its files."));
    }
    m_socket = movedUp(ends[0]);
    const int browsers = movedUp(ends[1]);
    fcntl(m_socket, F_SETFL, O_NONBLOCK);
    m_process.setChildProcessModifier([browsers] {
        if (dup2(browsers, kBrowserReads) < 0 || dup2(browsers, kBrowserWrites) < 0) {
            _exit(1);
        }
    });
    const QStringList command = browserCommand(programs, sandbox, m_profile.path());
    m_process.start(command.first(), command.mid(1));
    const bool started = m_process.waitForStarted(5'000);
    close(browsers);
    if (!started) {
        return failure(ErrorCode::Internal,
                       tr("%1 could not be started: %2.").arg(command.first(), m_process.errorString()));
    }
    m_readable = std::make_unique<QSocketNotifier>(m_socket, QSocketNotifier::Read);
    m_writable = std::make_unique<QSocketNotifier>(m_socket, QSocketNotifier::Write);
    m_writable->setEnabled(false);
    connect(m_readable.get(), &QSocketNotifier::activated, this, &BrowserProcess::readMessages);
    connect(m_writable.get(), &QSocketNotifier::activated, this, &BrowserProcess::writePending);
    return {};
}

void BrowserProcess::send(const QByteArray &message)
{
    if (m_socket >= 0) {
        m_pending += message;
        m_pending += '\0';
        writePending();
    }
}

QString BrowserProcess::lastWords() const
{
    return QString::fromUtf8(m_errors).trimmed();
}

void BrowserProcess::readMessages()
{
    std::array<char, 256 * 1024> bytes;
    for (;;) {
        const ssize_t count = read(m_socket, bytes.data(), bytes.size());
        if (count > 0) {
            m_read.append(bytes.data(), count);
            if (m_read.size() < kMostAtOnce) {
                continue;
            }
        }
        if (count == 0) {
            m_readable->setEnabled(false); // It closed its end; it has ended or does so now.
        }
        break;
    }
    qsizetype start = 0;
    for (qsizetype end = m_read.indexOf('\0', m_searched); end >= 0; end = m_read.indexOf('\0', start)) {
        Q_EMIT received(m_read.sliced(start, end - start));
        start = end + 1;
    }
    m_read.remove(0, start);
    m_searched = m_read.size();
    if (m_searched > kLongestMessage) {
        m_process.kill();
    }
}

void BrowserProcess::writePending()
{
    while (!m_pending.isEmpty()) {
        const ssize_t count =
            ::send(m_socket, m_pending.constData(), static_cast<size_t>(m_pending.size()), MSG_NOSIGNAL);
        if (count <= 0) {
            break; // Full, or ended: then finished() follows.
        }
        m_pending.remove(0, count);
    }
    if (m_writable) {
        m_writable->setEnabled(!m_pending.isEmpty());
    }
}

void BrowserProcess::closeSocket()
{
    m_readable.reset();
    m_writable.reset();
    if (m_socket >= 0) {
        close(std::exchange(m_socket, -1));
    }
    m_pending.clear();
}

} // namespace enigma
