// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person does on a preview, as the page gets it: mouse, wheel, keys, text of input methods and of the clipboard.
// Keys of the window stay with the window; Escape twice gives the keyboard back.

#pragma once

#include <QObject>
#include <QPointF>

class QInputMethodEvent;
class QKeyEvent;
class QMouseEvent;
class QWheelEvent;

namespace enigma {

class LivePage;

class PageInput : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void setPage(LivePage *page) { m_page = page; } // Null: nobody listens.
    // Where the page lies in the widget, and logical pixels for each of its CSS pixels.
    void setPlace(const QPointF &origin, double scale);

    void mouse(const QMouseEvent &event);
    void leave();
    void wheel(const QWheelEvent &event);
    void key(const QKeyEvent &event);
    void inputMethod(const QInputMethodEvent &event);

    static bool takes(const QKeyEvent &event); // It is a key for the page, whatever shortcuts there are.

Q_SIGNALS:
    void left();                // The keyboard shall go elsewhere.
    void zoomStepped(int step); // Larger (1) or smaller (-1).

private:
    QPointF toPage(const QPointF &place) const { return (place - m_origin) / m_scale; }

    LivePage *m_page = nullptr;
    QPointF m_origin;
    double m_scale = 1;
    int m_clicks = 1;
    int m_escapes = 0; // In a row.
};

} // namespace enigma
