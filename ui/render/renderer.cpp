// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/render/renderer.h"

#include "models/base/text.h"
#include "ui/render/render_worker.h"

#include <QThread>

namespace enigma {

Renderer::Renderer(RendererOptions options, QObject *parent) :
    QObject(parent), m_thread(std::make_unique<QThread>()), m_worker(new RenderWorker(std::move(options)))
{
    m_thread->setObjectName(QStringLiteral("render"));
    m_worker->moveToThread(m_thread.get());
    connect(m_worker, &RenderWorker::stateChanged, this,
            [this](State state, const QString &sentence, const QString &sandbox) {
                m_state = state;
                m_sentence = sentence;
                m_sandbox = sandbox;
                Q_EMIT stateChanged();
            });
    m_thread->start();
}

Renderer::~Renderer()
{
    QMetaObject::invokeMethod(m_worker, &RenderWorker::end);
    m_thread->wait();
}

// `start(worker, deliver, stop)` runs on the renderer's thread and calls `deliver` once.
template<typename T, typename Start>
Job<T> Renderer::post(const QString &title, Start start)
{
    std::shared_ptr<JobState> state = internal::makeJobState(title);
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    Job<T> job(state, promise->future());
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, state, promise, start = std::move(start)] {
        start(
            *worker,
            [state, promise](const Result<T> &result) {
                promise->addResult(result);
                promise->finish();
                internal::finishOnItsThread(state);
            },
            state->stopToken());
    });
    return job;
}

Job<RenderAnswer> Renderer::render(const RenderRequest &request, Priority priority)
{
    return post<RenderAnswer>(
        tr("Rendering %1").arg(request.bundle.component),
        [request, priority](RenderWorker &worker, const RenderWorker::DeliverAnswer &deliver,
                            const std::stop_token &stop) { worker.render({request, deliver, stop}, priority); });
}

Job<RenderFingerprint> Renderer::fingerprint()
{
    return post<RenderFingerprint>(
        tr("Looking for the preview's browser"),
        [](RenderWorker &worker, const auto &deliver, const std::stop_token &) { deliver(worker.fingerprint()); });
}

std::unique_ptr<LivePage> Renderer::openPage()
{
    return std::unique_ptr<LivePage>(new LivePage(m_worker->openSession()));
}

void Renderer::retry()
{
    QMetaObject::invokeMethod(m_worker, &RenderWorker::lookAgain);
}

} // namespace enigma
