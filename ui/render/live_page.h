// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A component that runs: frames come as it paints, and mouse, keyboard and wheel go to it. Lives on the thread of its
// Renderer's owner; nothing here waits. Until the browser is there, the last of each setting is kept.

#pragma once

#include "ui/render/render_request.h"

#include <QEvent>
#include <QObject>

#include <memory>

class QKeyEvent;

namespace enigma {

class LiveSession;

// How a request to show something ended.
struct LiveReport
{
    QList<PageProblem> problems; // Empty: it is shown. Otherwise the picture before stays.
    QString example;             // The title of what is shown; empty: made from the exports.
    qint64 milliseconds = 0;     // From the request to the new picture.
};

class LivePage : public QObject
{
    Q_OBJECT

public:
    ~LivePage() override;

    // In place when the page already shows this component. `example` as in RenderRequest.
    void show(const PreviewBundle &bundle, int example);
    void setTheme(const QByteArray &css); // Without reload: what was typed and opened stays.
    void setMode(const QString &mode);
    void setState(RenderState state);
    void setViewport(const QSize &viewport, double scale); // CSS pixels, device pixels for each.
    void setRunning(bool running);                         // No frames while nobody looks.
    void restart();                                        // From nothing, after it was stopped.

    // Places in CSS pixels of the page.
    void sendMouse(QEvent::Type type, const QPointF &place, Qt::MouseButton button, Qt::MouseButtons buttons,
                   Qt::KeyboardModifiers modifiers, int clicks);
    void sendWheel(const QPointF &place, const QPoint &pixels, Qt::KeyboardModifiers modifiers);
    void sendKey(const QKeyEvent &event);
    void sendText(const QString &text); // From an input method, or pasted.

Q_SIGNALS:
    void framePainted(const QImage &frame); // In device pixels of the viewport.
    void shown(const enigma::LiveReport &report);
    void problemsFound(const QList<enigma::PageProblem> &problems); // Later, while it runs; it may have been stopped.
    void cursorChanged(Qt::CursorShape shape);

private:
    friend class Renderer;
    explicit LivePage(std::shared_ptr<LiveSession> session);
    template<typename Act>
    void post(Act act);

    std::shared_ptr<LiveSession> m_session; // Lives on the renderer's thread.
};

} // namespace enigma
