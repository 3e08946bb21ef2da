// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The renderer's thread: the browser, the queue of pictures, and the live pages.

#pragma once

#include "ui/render/live_session.h"
#include "ui/render/renderer.h"
#include "ui/render/still_renderer.h"

#include <QElapsedTimer>
#include <QTimer>

#include <deque>

namespace enigma {

class RenderWorker : public QObject
{
    Q_OBJECT

public:
    using DeliverAnswer = std::function<void(const Result<RenderAnswer> &)>;

    struct Order
    {
        RenderRequest request;
        DeliverAnswer deliver; // Called exactly once.
        std::stop_token stop;
    };

    explicit RenderWorker(RendererOptions options);
    ~RenderWorker() override;

    void render(Order order, Renderer::Priority priority);
    Result<RenderFingerprint> fingerprint();
    QCoro::Task<Result<std::shared_ptr<Browser>>> browser(); // Started when it is not running.
    std::shared_ptr<LiveSession> openSession();              // From any thread.
    // With the kit loaded, and nothing shown yet. The page after it is made ready for the same theme.
    QCoro::Task<Result<std::shared_ptr<BrowserPage>>> takePage(QByteArray theme);
    void lookAgain();
    // Every order is answered with Cancelled, the browser is ended, the worker deleted; then the thread ends.
    void end();

Q_SIGNALS:
    void stateChanged(enigma::Renderer::State state, const QString &sentence, const QString &sandbox);

private:
    QCoro::Task<> work();
    QCoro::Task<Result<std::shared_ptr<Browser>>> startBrowser();
    QCoro::Task<Result<RenderAnswer>> answer(RenderRequest request);
    QCoro::Task<Result<std::shared_ptr<BrowserPage>>> takeOrOpen();
    QCoro::Task<> prepareNext();
    std::optional<Sandbox> strongest() const;
    void endBrowser();
    void tidy();
    void leave();

    RendererOptions m_options;
    std::deque<Order> m_urgent;
    std::deque<Order> m_background; // Newest first: it is what is being looked at.
    bool m_working = false;
    std::stop_source m_end;
    std::shared_ptr<Browser> m_browser;
    std::optional<Error> m_refusal; // Why there is none; until somebody asks to look again.
    std::optional<Sandbox> m_found; // The form that worked last.
    QElapsedTimer m_unused;
    QTimer m_tidy;
    std::shared_ptr<QPromise<Result<std::shared_ptr<Browser>>>> m_starting; // While it is.
    // The page that is taken next, being opened or ready: loading the kit takes longer than showing a component.
    std::shared_ptr<QPromise<Result<std::shared_ptr<BrowserPage>>>> m_next;
    int m_preparing = 0;
    QByteArray m_theme;     // Asked for last.
    bool m_isFresh = false; // The browser has shown nothing yet.
    std::optional<RenderFingerprint> m_fingerprint;
    StillRenderer m_still;
    std::vector<std::weak_ptr<LiveSession>> m_sessions;
};

} // namespace enigma
