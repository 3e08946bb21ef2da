// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The drawing functions behind EnigmaStyle, one group for each style_*.cpp. Only EnigmaStyle calls them.

#pragma once

#include "ui/style/control.h"

#include <QStyle>
#include <QStyleOption>

class QPainter;

namespace enigma::style {

// The line edit of a spin box or combo box: the box around it is drawn by its owner.
bool isInsideField(const QWidget *widget);

// style_buttons.cpp
struct ButtonInk
{
    QColor fill;
    QColor border;
    QColor ink;
};
ButtonInk buttonInk(ButtonKind kind, QStyle::State state, bool onRaised);
void drawButton(const QStyleOptionButton &option, QPainter &painter, const QWidget *widget);
QSize buttonSize(const QStyleOptionButton &option, const QWidget *widget);
void drawToolButton(const QStyleOptionToolButton &option, QPainter &painter, const QWidget *widget);
QSize toolButtonSize(const QStyleOptionToolButton &option, const QWidget *widget);
void drawCheckMark(const QStyleOption &option, QPainter &painter, const QWidget *widget);
void drawRadioMark(const QStyleOption &option, QPainter &painter, const QWidget *widget);
void drawCheckLabel(const QStyleOptionButton &option, QPainter &painter);
void drawFocusFrame(const QStyleOption &option, QPainter &painter, const QWidget *widget);

// style_fields.cpp
void drawField(const QStyleOption &option, QPainter &painter, const QWidget *widget);
void drawComboBox(const QStyleOptionComboBox &option, QPainter &painter, const QWidget *widget);
void drawComboLabel(const QStyleOptionComboBox &option, QPainter &painter, const QWidget *widget);
QRect comboPart(const QStyleOptionComboBox &option, QStyle::SubControl part);
void drawSpinBox(const QStyleOptionSpinBox &option, QPainter &painter, const QWidget *widget);
QRect spinPart(const QStyleOptionSpinBox &option, QStyle::SubControl part);
void drawSlider(const QStyleOptionSlider &option, QPainter &painter);

// style_items.cpp
void drawItemRow(const QStyleOptionViewItem &option, QPainter &painter, const QWidget *widget);
void drawBranchRow(const QStyleOptionViewItem &option, QPainter &painter, const QWidget *widget);
void drawBranch(const QStyleOption &option, QPainter &painter);
void drawHeaderSection(const QStyleOptionHeader &option, QPainter &painter);
void drawHeaderLabel(const QStyleOptionHeader &option, QPainter &painter);

// style_menus.cpp
void drawMenuItem(const QStyleOptionMenuItem &option, QPainter &painter, const QWidget *widget);
QSize menuItemSize(const QStyleOptionMenuItem &option);
void drawMenuBarItem(const QStyleOptionMenuItem &option, QPainter &painter);
void drawMenuPanel(const QStyleOption &option, QPainter &painter);
void drawTooltipPanel(const QStyleOption &option, QPainter &painter);

// style_bars.cpp
void drawScrollBar(const QStyleOptionSlider &option, QPainter &painter);
QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part);
void drawProgress(const QStyleOptionProgressBar &option, QPainter &painter);
void drawTabShape(const QStyleOptionTab &option, QPainter &painter, const QWidget *widget);
void drawTabLabel(const QStyleOptionTab &option, QPainter &painter);
QSize tabSize(const QStyleOptionTab &option);
void drawSplitter(const QStyleOption &option, QPainter &painter);
void drawGroupBox(const QStyleOptionGroupBox &option, QPainter &painter);

} // namespace enigma::style
