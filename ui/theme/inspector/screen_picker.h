// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Takes a colour from anywhere on the screen: on X11 from a picture of the screen, elsewhere by asking the desktop
// portal, which has its own way to point. Esc cancels both.

#pragma once

#include <QColor>
#include <QPointer>
#include <QVariantMap>
#include <QWidget>

namespace enigma {

class ScreenPicker : public QObject
{
    Q_OBJECT

public:
    explicit ScreenPicker(QObject *parent = nullptr);

    // Whether this desktop lets a program take colours. A portal is asked for without waiting.
    bool isAvailable() const { return m_isAvailable; }

    void pick();

Q_SIGNALS:
    void becameAvailable();
    void picked(const QColor &color);

private Q_SLOTS:
    void takeAnswer(uint response, const QVariantMap &results); // Of the portal.

private:
    void lookForPortal();
    void pickFromPictures();
    void pickByPortal();
    void close();

    bool m_isAvailable = false;
    QList<QPointer<QWidget>> m_lenses; // One for each screen.
    QString m_request;                 // The portal's, while it runs.
};

// A picture of a screen, over that screen, with a lens at the pointer.
class ScreenLens : public QWidget
{
    Q_OBJECT

public:
    explicit ScreenLens(const QPixmap &screen, QWidget *parent = nullptr);

Q_SIGNALS:
    void picked(const QColor &color);
    void cancelled();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QPoint pixelAt(const QPoint &point) const;

    QImage m_screen;
    QPoint m_pointer;
};

} // namespace enigma
