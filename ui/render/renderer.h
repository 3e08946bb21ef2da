// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Renders components in a browser of its own: one process in a sandbox without network and without the user's files,
// started by the first request, kept warm, stopped and started again when it dies or grows. Lives on the thread that
// made it, which never waits for it; the work is done on a thread of the renderer's. Component code is never trusted.

#pragma once

#include "models/jobs/job.h"
#include "ui/render/browser_command.h"
#include "ui/render/live_page.h"
#include "ui/render/render_request.h"

#include <QObject>

#include <chrono>
#include <memory>

class QThread;

namespace enigma {

class RenderWorker;

struct RendererOptions
{
    // Instead of what is found on this computer and works best there: for tests, and for people who know why.
    QString browser;
    QList<Sandbox> sandboxes;
    std::chrono::milliseconds timeLimit{5'000}; // For one picture, and for one answer of a live page.
};

class Renderer : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Idle, // Not started yet.
        Starting,
        Ready,
        Unavailable, // No browser, no kit, or the browser does not start; sentence() has the remedy.
    };
    enum class Priority {
        Person,     // Somebody waits for it.
        Background, // Thumbnails.
    };

    explicit Renderer(RendererOptions options = {}, QObject *parent = nullptr);
    ~Renderer() override; // Unfinished jobs are cancelled, the browser is ended.

    State state() const { return m_state; }
    QString sentence() const { return m_sentence; } // Why it is unavailable, or what it does.
    QString sandbox() const { return m_sandbox; }   // Which form of isolation is in use, for people; once started.

    // Fails only with Cancelled or when the renderer is unavailable; what is wrong with the component is in the answer.
    Job<RenderAnswer> render(const RenderRequest &request, Priority priority = Priority::Person);
    // Without starting the browser, so that kept pictures can be looked up first.
    Job<RenderFingerprint> fingerprint();

    // A page that goes on running; closed with the object.
    std::unique_ptr<LivePage> openPage(); // Must not outlive the renderer.

    // Looks for the browser again, after the person has installed it.
    void retry();

Q_SIGNALS:
    void stateChanged();

private:
    template<typename T, typename Start>
    Job<T> post(const QString &title, Start start);

    std::unique_ptr<QThread> m_thread;
    RenderWorker *m_worker; // Lives on that thread, and dies there.
    State m_state = State::Idle;
    QString m_sentence;
    QString m_sandbox;
};

} // namespace enigma
