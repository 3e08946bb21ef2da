// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/inspector/screen_picker.h"

#include "ui/style/paint.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScreen>

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

const QString kService = u"org.freedesktop.portal.Desktop"_s;
const QString kPath = u"/org/freedesktop/portal/desktop"_s;
const QString kScreenshot = u"org.freedesktop.portal.Screenshot"_s;
const QString kRequest = u"org.freedesktop.portal.Request"_s;

constexpr int kLens = 132;
constexpr int kZoom = 12; // Of one pixel in the lens.

bool isX11()
{
    return QGuiApplication::platformName() == "xcb"_L1;
}

} // namespace

ScreenPicker::ScreenPicker(QObject *parent) : QObject(parent), m_isAvailable(isX11())
{
    if (QGuiApplication::platformName().startsWith("wayland"_L1)) {
        lookForPortal();
    }
}

void ScreenPicker::lookForPortal()
{
    const QDBusMessage call = QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s,
                                                             u"org.freedesktop.DBus"_s, u"ListActivatableNames"_s);
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QStringList> names = *watcher;
        if (names.isValid() && names.value().contains(kService)) {
            m_isAvailable = true;
            Q_EMIT becameAvailable();
        }
    });
}

void ScreenPicker::pick()
{
    if (isX11()) {
        pickFromPictures();
    } else {
        pickByPortal();
    }
}

void ScreenPicker::pickFromPictures()
{
    close();
    QList<std::pair<QScreen *, QPixmap>> pictures; // All before the first lens covers one.
    for (QScreen *screen : QGuiApplication::screens()) {
        pictures.append({screen, screen->grabWindow(0)});
    }
    for (const auto &[screen, picture] : std::as_const(pictures)) {
        auto *lens = new ScreenLens(picture);
        lens->setGeometry(screen->geometry());
        m_lenses.append(lens);
        connect(lens, &ScreenLens::cancelled, this, &ScreenPicker::close);
        connect(lens, &ScreenLens::picked, this, [this](const QColor &color) {
            close();
            Q_EMIT picked(color);
        });
        lens->showFullScreen();
        lens->activateWindow();
        lens->setFocus();
    }
}

void ScreenPicker::close()
{
    for (const QPointer<QWidget> &lens : std::exchange(m_lenses, {})) {
        if (lens) {
            lens->close();
            lens->deleteLater();
        }
    }
}

void ScreenPicker::pickByPortal()
{
    QDBusMessage call = QDBusMessage::createMethodCall(kService, kPath, kScreenshot, u"PickColor"_s);
    call << QString() << QVariantMap();
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusObjectPath> reply = *watcher;
        if (reply.isValid()) {
            m_request = reply.value().path();
            QDBusConnection::sessionBus().connect(kService, m_request, kRequest, u"Response"_s, this,
                                                  SLOT(takeAnswer(uint, QVariantMap)));
        }
    });
}

// "color" is three doubles in sRGB; any other response than 0 is a person who thought better of it.
void ScreenPicker::takeAnswer(uint response, const QVariantMap &results)
{
    QDBusConnection::sessionBus().disconnect(kService, m_request, kRequest, u"Response"_s, this,
                                             SLOT(takeAnswer(uint, QVariantMap)));
    if (response != 0 || !results.contains(u"color"_s)) {
        return;
    }
    double red = 0;
    double green = 0;
    double blue = 0;
    const auto answer = results[u"color"_s].value<QDBusArgument>();
    answer.beginStructure();
    answer >> red >> green >> blue;
    answer.endStructure();
    Q_EMIT picked(QColor::fromRgbF(float(std::clamp(red, 0.0, 1.0)), float(std::clamp(green, 0.0, 1.0)),
                                   float(std::clamp(blue, 0.0, 1.0))));
}

ScreenLens::ScreenLens(const QPixmap &screen, QWidget *parent) :
    QWidget(parent, Qt::Window | Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint), m_screen(screen.toImage())
{
    setAccessibleName(tr("Take a colour from the screen. Esc cancels."));
    setCursor(Qt::CrossCursor);
    setMouseTracking(true);
    m_pointer = mapFromGlobal(QCursor::pos());
}

QPoint ScreenLens::pixelAt(const QPoint &point) const
{
    const QPoint pixel = point * m_screen.devicePixelRatio();
    return {std::clamp(pixel.x(), 0, m_screen.width() - 1), std::clamp(pixel.y(), 0, m_screen.height() - 1)};
}

void ScreenLens::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.drawImage(0, 0, m_screen);
    painter.setRenderHint(QPainter::Antialiasing);
    QRectF lens(0, 0, kLens, kLens);
    lens.moveCenter(m_pointer);
    QPainterPath shape;
    shape.addEllipse(lens);
    painter.setClipPath(shape);
    const int across = kLens / kZoom;
    QRect source(0, 0, across, across);
    source.moveCenter(pixelAt(m_pointer));
    painter.drawImage(lens, m_screen, source);
    painter.setClipping(false);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Qt::black, 4));
    painter.drawEllipse(lens);
    painter.setPen(QPen(Qt::white, 2));
    painter.drawEllipse(lens);
    drawBox(painter, QRectF(lens.center() - QPointF(kZoom, kZoom) / 2, QSizeF(kZoom, kZoom)), 0, {}, Qt::white);
}

void ScreenLens::mouseMoveEvent(QMouseEvent *event)
{
    m_pointer = event->position().toPoint();
    update();
}

void ScreenLens::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) {
        Q_EMIT picked(m_screen.pixelColor(pixelAt(event->position().toPoint())));
    } else {
        Q_EMIT cancelled();
    }
}

// Arrow keys move by one pixel, for hands that a mouse does not obey.
void ScreenLens::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        Q_EMIT cancelled();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT picked(m_screen.pixelColor(pixelAt(m_pointer)));
        return;
    case Qt::Key_Left:
        m_pointer.rx() -= 1;
        break;
    case Qt::Key_Right:
        m_pointer.rx() += 1;
        break;
    case Qt::Key_Up:
        m_pointer.ry() -= 1;
        break;
    case Qt::Key_Down:
        m_pointer.ry() += 1;
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    update();
}

} // namespace enigma
