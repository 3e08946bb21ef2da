// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One way to show a theme at work, in one or two modes side by side: the gallery, or whatever else can paint tokens.
// The preview writes, the surface says what is pointed at and clicked.

#pragma once

#include "models/theme/palette/color_vision.h"

#include <QWidget>

namespace enigma {

// What lies under the pointer.
struct PreviewPoint
{
    QString token;      // What a click selects; empty: nothing is there.
    QString mode;       // Of the side it lies in.
    QString ink;        // The text or line that meets the background; empty: none.
    QString background; // Empty: none.
    double contrast = 0;

    bool operator==(const PreviewPoint &) const = default;
};

// "text --card-foreground on --card · 12.3:1"; empty when nothing is there.
QString pointText(const PreviewPoint &point);

class PreviewSurface : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual void setTheme(const Theme &theme, const ThemeSnapshot &tokens) = 0;
    virtual void setModes(const QStringList &modes) = 0; // One or two.
    // Colours as seen; what is said about them stays that of normal vision.
    virtual void setVision(ColorVision vision) = 0;
    // Whether it knows which of its places use a token; otherwise the next two do nothing.
    virtual bool outlinesTokens() const { return true; }
    // Outlines the places that use this token. Where only one mode has room, it is this one.
    virtual void setSelected(const QString &token, const QString &mode) = 0;
    // Outlines these places instead, for as long as the token is pointed at elsewhere; empty: none.
    virtual void setHovered(const QString &token) = 0;
    // The groups of pieces that can be shown one at a time; none: everything is shown.
    virtual QStringList pages() const { return {}; }
    virtual void setPage(int page){Q_UNUSED(page)}

    Q_SIGNALS : void picked(const QString &token, const QString &mode);
    void pointed(const enigma::PreviewPoint &point);
    void pageRevealed(int page); // It holds a use of the token that was just selected.
};

} // namespace enigma
