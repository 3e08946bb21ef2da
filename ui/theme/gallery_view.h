// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The gallery: realistic pieces of interface in a registry's theme, in two modes side by side. Painted by QML without a
// graphics card, so that it looks the same everywhere, also in pictures. Arrow keys walk through the pieces.

#pragma once

#include "ui/theme/preview_surface.h"

#include <array>

class QQuickItem;
class QQuickWidget;

namespace enigma {

class GalleryScene;
struct GalleryProbe;

class GalleryView : public PreviewSurface
{
    Q_OBJECT

public:
    explicit GalleryView(QWidget *parent = nullptr);
    ~GalleryView() override;

    void setTheme(const Theme &theme, const ThemeSnapshot &tokens) override;
    void setModes(const QStringList &modes) override;
    void setVision(ColorVision vision) override;
    void setSelected(const QString &token, const QString &mode) override;
    void setHovered(const QString &token) override;
    QStringList pages() const override;
    void setPage(int page) override;

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void followColors();
    void build();
    void showTokens();
    void revealSelected();
    PreviewPoint pointOf(size_t side, const GalleryProbe &probe) const;
    void point(size_t side, const GalleryProbe &probe);
    void placeCursor(size_t side, qsizetype place);
    QQuickItem *root() const;

    std::array<std::unique_ptr<GalleryScene>, 2> m_sides;
    std::unique_ptr<QQuickWidget> m_canvas;
    Theme m_theme;
    ThemeSnapshot m_tokens;
    QStringList m_modes;
    ColorVision m_vision = ColorVision::Normal;
    QString m_selected;
    int m_page = 0;
    size_t m_cursorSide = 0;
    qsizetype m_cursor = -1; // Among the visible spots of that side.
    QString m_tip;
};

} // namespace enigma
