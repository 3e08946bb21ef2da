// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/style/type.h"

#include <QApplication>
#include <QEvent>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kStyleProperty = "enigmaTextStyle";

constexpr int kCodeSize = 12;

qreal g_scale = 1;
int g_codeSize = kCodeSize;

struct Face
{
    int size;
    int line;
    QFont::Weight weight;
    qreal tracking; // In em.
};

Face faceOf(TextStyle style)
{
    switch (style) {
    case TextStyle::Display:
        return {28, 36, QFont::DemiBold, -0.02};
    case TextStyle::Title:
        return {20, 28, QFont::DemiBold, -0.01};
    case TextStyle::Section:
        return {14, 20, QFont::DemiBold, 0};
    case TextStyle::Prose:
        return {14, 22, QFont::Normal, 0};
    case TextStyle::Body:
        return {13, 20, QFont::Normal, 0};
    case TextStyle::BodyStrong:
        return {13, 20, QFont::Medium, 0};
    case TextStyle::Small:
        return {12, 16, QFont::Normal, 0};
    case TextStyle::SmallStrong:
        return {12, 16, QFont::Medium, 0};
    case TextStyle::Micro:
        return {11, 16, QFont::Medium, 0};
    case TextStyle::MicroStrong:
        return {10, 15, QFont::DemiBold, 0};
    case TextStyle::Code:
        return {g_codeSize, g_codeSize + 8, QFont::Normal, 0};
    case TextStyle::CodeStrong:
        return {g_codeSize, g_codeSize + 8, QFont::Medium, 0};
    }
    return {13, 20, QFont::Normal, 0};
}

bool isCode(TextStyle style)
{
    return style == TextStyle::Code || style == TextStyle::CodeStrong;
}

int scaled(int pixels)
{
    return int(std::lround(pixels * g_scale));
}

// QApplication::setFont() tells only the widgets that have no font of their own, and nobody when its font stays the
// same.
void tellWidgets()
{
    if (!qApp) {
        return;
    }
    QApplication::setFont(font(TextStyle::Body));
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets) {
        if (const QVariant style = widget->property(kStyleProperty); style.isValid()) {
            widget->setFont(font(TextStyle(style.toInt())));
        }
    }
    for (QWidget *widget : widgets) {
        QEvent event(QEvent::FontChange);
        QApplication::sendEvent(widget, &event);
    }
}

} // namespace

QFont font(TextStyle style)
{
    static const QStringList textFamilies{u"Inter"_s, u"Inter Variable"_s, u"Noto Sans"_s, u"DejaVu Sans"_s};
    static const QStringList codeFamilies{u"JetBrains Mono"_s, u"DejaVu Sans Mono"_s, u"monospace"_s};
    const Face face = faceOf(style);
    QFont result;
    result.setFamilies(isCode(style) ? codeFamilies : textFamilies);
    result.setPixelSize(scaled(face.size));
    result.setWeight(face.weight);
    // Whole-pixel advances would spread small text unevenly.
    result.setHintingPreference(QFont::PreferNoHinting);
    result.setStyleHint(isCode(style) ? QFont::Monospace : QFont::SansSerif);
    if (isCode(style)) {
        result.setFixedPitch(true);
        result.setFeature("calt", 0);
        result.setFeature("liga", 0);
    } else {
        result.setFeature("tnum", 1);
    }
    if (face.tracking != 0) {
        result.setLetterSpacing(QFont::AbsoluteSpacing, face.tracking * scaled(face.size));
    }
    return result;
}

int lineHeight(TextStyle style)
{
    return scaled(faceOf(style).line);
}

void useTextStyle(QWidget &widget, TextStyle style)
{
    widget.setProperty(kStyleProperty, int(style));
    widget.setFont(font(style));
}

qreal fontScale()
{
    return g_scale;
}

void setFontScale(qreal scale)
{
    g_scale = std::clamp(scale, 0.9, 2.0);
    tellWidgets();
}

int codeSize()
{
    return g_codeSize;
}

void setCodeSize(int pixels)
{
    g_codeSize = std::clamp(pixels, 11, 20);
    tellWidgets();
}

} // namespace enigma
