// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The gallery: realistic pieces of interface in a registry's theme, light and dark side by side. Painted by QML
// without a graphics card, so that it looks the same everywhere, also in pictures.

#pragma once

#include "models/theme/theme_snapshot.h"

#include <QWidget>

class QQuickWidget;

namespace enigma {

class GalleryScene;

class GalleryView : public QWidget
{
    Q_OBJECT

public:
    explicit GalleryView(QWidget *parent = nullptr);
    ~GalleryView() override;

    void setTheme(const ThemeSnapshot &theme);
    // Outlines the places that use this token. Where only one mode has room, it is this one.
    void setSelected(const QString &token, const QString &mode);

Q_SIGNALS:
    void picked(const QString &token, const QString &mode);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void followColors();

    std::unique_ptr<GalleryScene> m_light;
    std::unique_ptr<GalleryScene> m_dark;
    std::unique_ptr<QQuickWidget> m_canvas;
};

} // namespace enigma
