// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/render/live_page.h"

#include "ui/render/input_events.h"
#include "ui/render/live_session.h"

#include <QKeyEvent>

namespace enigma {

using namespace Qt::StringLiterals;

template<typename Act>
void LivePage::post(Act act)
{
    QMetaObject::invokeMethod(m_session.get(), [session = m_session.get(), act = std::move(act)] { act(*session); });
}

LivePage::LivePage(std::shared_ptr<LiveSession> session) : m_session(std::move(session))
{
    connect(m_session.get(), &LiveSession::framePainted, this, [this](const QImage &frame) {
        Q_EMIT framePainted(frame);
        // One at a time: a busy thread gets the newest frame, not all that it missed.
        post([](LiveSession &painting) { painting.acknowledge(); });
    });
    connect(m_session.get(), &LiveSession::shown, this, &LivePage::shown);
    connect(m_session.get(), &LiveSession::problemsFound, this, &LivePage::problemsFound);
    connect(m_session.get(), &LiveSession::cursorChanged, this, &LivePage::cursorChanged);
}

LivePage::~LivePage()
{
    m_session->disconnect(this);
    // The last owner must be on the session's own thread.
    LiveSession *const session = m_session.get();
    QMetaObject::invokeMethod(session, [last = std::move(m_session)] { last->close(); });
}

void LivePage::show(const PreviewBundle &bundle, int example)
{
    post([=](LiveSession &session) { session.show(bundle, example); });
}

void LivePage::setTheme(const QByteArray &css)
{
    post([=](LiveSession &session) { session.setTheme(css); });
}

void LivePage::setMode(const QString &mode)
{
    post([=](LiveSession &session) { session.setMode(mode); });
}

void LivePage::setState(RenderState state)
{
    post([=](LiveSession &session) { session.setState(state); });
}

void LivePage::setViewport(const QSize &viewport, double scale)
{
    post([=](LiveSession &session) { session.setViewport(viewport, scale); });
}

void LivePage::setRunning(bool running)
{
    post([=](LiveSession &session) { session.setRunning(running); });
}

void LivePage::restart()
{
    post([](LiveSession &session) { session.restart(); });
}

void LivePage::sendMouse(QEvent::Type type, const QPointF &place, Qt::MouseButton button, Qt::MouseButtons buttons,
                         Qt::KeyboardModifiers modifiers, int clicks)
{
    const QJsonObject input = mouseInput(type, place, button, buttons, modifiers, clicks);
    post([=](LiveSession &session) {
        session.send(u"Input.dispatchMouseEvent"_s, input);
        session.pointTo(place);
    });
}

void LivePage::sendWheel(const QPointF &place, const QPoint &pixels, Qt::KeyboardModifiers modifiers)
{
    const QJsonObject input = wheelInput(place, pixels, modifiers);
    post([=](LiveSession &session) { session.send(u"Input.dispatchMouseEvent"_s, input); });
}

void LivePage::sendKey(const QKeyEvent &event)
{
    const QJsonObject input = keyInput(event);
    post([=](LiveSession &session) { session.send(u"Input.dispatchKeyEvent"_s, input); });
}

void LivePage::sendText(const QString &text)
{
    post([=](LiveSession &session) { session.send(u"Input.insertText"_s, {{u"text"_s, text}}); });
}

} // namespace enigma
