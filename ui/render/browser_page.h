// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One page of the browser with one component in it, on an address of its own that nothing else is served from. What it
// asks for beside its document and the kit's script is refused. Lives on the thread of its browser; coroutines of it
// keep it alive.

#pragma once

#include "ui/render/browser.h"
#include "ui/render/render_request.h"

#include <QJsonValue>
#include <QSet>

#include <optional>

namespace enigma {

class BrowserPage : public QObject, public std::enable_shared_from_this<BrowserPage>
{
    Q_OBJECT

public:
    // With the kit loaded, and nothing shown yet.
    static QCoro::Task<Result<std::shared_ptr<BrowserPage>>> open(std::shared_ptr<Browser> browser);
    ~BrowserPage() override; // Closes it.

    QCoro::Task<Result<>> setViewport(QSize size, double scale);
    // The value of an expression in the page, waiting for it when it is a promise. Busy: it was still running then.
    QCoro::Task<Result<QJsonValue>> evaluate(QString expression, std::chrono::milliseconds time = kCallTime);
    // Ends what the page's script is doing.
    void interrupt();
    // All controls, and what they are in, as under a pointer or with the focus. Rest and Disabled take it back.
    QCoro::Task<Result<>> forceState(RenderState state);
    // PNG of a part of the page in CSS pixels; what the viewport does not hold, too.
    QCoro::Task<Result<QByteArray>> capture(QRectF clip);
    // Of what the viewport shows now, wherever it was scrolled to; the page notices nothing.
    QCoro::Task<Result<QByteArray>> captureView();
    QCoro::Task<Result<QJsonObject>> ask(QString method, QJsonObject params = {});
    void tell(const QString &method, const QJsonObject &params = {});

    // The page is gone, and why.
    const std::optional<PageProblem> &end() const { return m_end; }
    void finish(const PageProblem &why);

    QList<PageProblem> takeProblems(); // What the browser saw go wrong since it was asked last.
    const QList<ConsoleLine> &console() const { return m_console; }

Q_SIGNALS:
    void problemFound(const enigma::PageProblem &problem); // Beside being kept.
    void framePainted(const QByteArray &png, int acknowledge);
    void finished(const enigma::PageProblem &why);

private:
    explicit BrowserPage(std::shared_ptr<Browser> browser);
    void close();
    QCoro::Task<Result<>> attach();
    QCoro::Task<Result<>> load();
    void takeEvent(const QString &method, const QJsonObject &params);
    void answerRequest(const QJsonObject &params);
    void fulfil(const QString &request, const QString &type, const QByteArray &base64);
    void refuse(const QString &request, const QString &type, const QString &url);
    void noteException(const QJsonObject &details);
    void noteConsole(const QJsonObject &params);
    void note(const PageProblem &problem);

    std::shared_ptr<Browser> m_browser;
    QString m_target;
    QString m_session;
    QString m_origin; // Of this page alone.
    bool m_expectsDocument = true;
    bool m_hasForced = false;
    std::optional<PageProblem> m_end;
    QList<PageProblem> m_problems;
    QList<ConsoleLine> m_console;
};

} // namespace enigma
