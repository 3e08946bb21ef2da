// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What one half of the gallery shows, and what was clicked in it. The window writes, QML reads.

#pragma once

#include "gallery_theme.h"

#include <QObject>
#include <QQmlEngine>
#include <QStringList>

namespace enigma {

class GalleryScene : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The window makes it.")
    Q_PROPERTY(enigma::GalleryTheme theme READ theme NOTIFY themeChanged FINAL)
    Q_PROPERTY(QString selected READ selected NOTIFY selectedChanged FINAL)
    Q_PROPERTY(bool current READ isCurrent NOTIFY currentChanged FINAL)
    Q_PROPERTY(QColor outline READ outline NOTIFY outlineChanged FINAL)

public:
    using QObject::QObject;

    const GalleryTheme &theme() const { return m_theme; }
    void setTheme(const GalleryTheme &theme);

    // The token whose uses are outlined; empty: none.
    QString selected() const { return m_selected; }
    void setSelected(const QString &token);

    // The one to show where there is no room for both.
    bool isCurrent() const { return m_current; }
    void setCurrent(bool current);

    QColor outline() const { return m_outline; }
    void setOutline(const QColor &color);

    Q_INVOKABLE void pick(const QString &token) { Q_EMIT picked(token); }

Q_SIGNALS:
    void themeChanged();
    void selectedChanged();
    void currentChanged();
    void outlineChanged();
    void picked(const QString &token);

private:
    GalleryTheme m_theme;
    QString m_selected;
    bool m_current = false;
    QColor m_outline;
};

} // namespace enigma
