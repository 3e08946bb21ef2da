// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A live page on the renderer's thread: what is wanted of it, kept until the browser is there, and a coroutine that
// brings the page to it, one step after the other, always to the newest wish.

#pragma once

#include "ui/render/browser_page.h"
#include "ui/render/live_page.h"
#include "ui/render/still_renderer.h"

#include <QElapsedTimer>
#include <QTimer>

namespace enigma {

class LiveSession : public QObject, public std::enable_shared_from_this<LiveSession>
{
    Q_OBJECT

public:
    LiveSession(TakePage takePage, std::chrono::milliseconds timeLimit);

    void show(const PreviewBundle &bundle, int example);
    void setTheme(const QByteArray &css);
    void setMode(const QString &mode);
    void setState(RenderState state);
    void setViewport(const QSize &viewport, double scale);
    void setRunning(bool running);
    void restart();
    void close();       // Nothing is done or said any more.
    void acknowledge(); // The frame that was painted last has been taken: there may be another.

    void send(const QString &method, const QJsonObject &params); // Input.…
    void pointTo(const QPointF &place);                          // Asks for the cursor there.

Q_SIGNALS:
    void framePainted(const QImage &frame);
    void shown(const enigma::LiveReport &report);
    void problemsFound(const QList<enigma::PageProblem> &problems);
    void cursorChanged(Qt::CursorShape shape);

private:
    enum Wish {
        Content = 1,
        Theme = 2,
        Mode = 4,
        State = 8,
        Viewport = 16,
        Running = 32,
        Disabling = 64, // Into or out of the disabled state, which the page itself has to know.
        All = 127,
    };

    void wish(int what);
    QCoro::Task<> fulfil();
    QCoro::Task<Result<>> openPage();
    QCoro::Task<Result<>> bringTo(int what);
    QCoro::Task<Result<>> showContent();
    QCoro::Task<Result<>> adjust(int what);
    QCoro::Task<> askCursor();
    QCoro::Task<> feelPulse();
    void release();
    void takeFrame(const QByteArray &png, int number);
    QCoro::Task<> captureSharply();
    void paint(const QByteArray &png);
    void drop(const PageProblem &why);

    TakePage m_takePage;
    std::chrono::milliseconds m_timeLimit;

    PreviewBundle m_bundle;
    int m_example = 0;
    QByteArray m_theme;
    QString m_mode = QStringLiteral("light");
    RenderState m_state = RenderState::Rest;
    QSize m_viewport{960, 600};
    double m_scale = 1;
    bool m_running = true;

    std::shared_ptr<BrowserPage> m_page;
    int m_wishes = 0;          // Not fulfilled yet.
    bool m_fulfilling = false; // One coroutine does.
    bool m_stopped = false;    // It took too much: only restart(), or another content, brings it back.
    bool m_closed = false;
    bool m_casting = false;
    QElapsedTimer m_asked; // Since the content was wished for.
    QTimer m_pulse;
    bool m_feeling = false;
    int m_unacknowledged = 0; // Number of a frame; 0: none.
    QByteArray m_lastFrame;   // As it came.
    bool m_isChanged = false; // Since the last sharp picture was asked for.
    bool m_capturing = false;
    QPointF m_pointed;
    bool m_asksCursor = false;
    Qt::CursorShape m_cursor = Qt::ArrowCursor;
};

} // namespace enigma
