// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The look of every control: Fusion's behaviour with this program's own drawing, colours from Tokens, text from Type.
// The drawing is split by what is drawn: style_buttons, style_fields, style_items, style_menus, style_bars.

#pragma once

#include <QPalette>
#include <QProxyStyle>

class QApplication;

namespace enigma {

class FocusRing;

inline constexpr const char *kFocusRingProperty = "enigmaFocusRing";
inline constexpr const char *kFocusRadiusProperty = "enigmaFocusRadius";

class EnigmaStyle : public QProxyStyle
{
    Q_OBJECT

public:
    EnigmaStyle();
    ~EnigmaStyle() override;

    // Gives the application this style, its font and its palette, and keeps them when light turns to dark.
    static void install(QApplication &application);
    static QPalette tokenPalette();

    void polish(QWidget *widget) override;
    void unpolish(QWidget *widget) override;
    void polish(QPalette &palette) override;
    void polish(QApplication *application) override;
    QPalette standardPalette() const override;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                           const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *result) const override;

private:
    FocusRing *m_ring;
};

} // namespace enigma
