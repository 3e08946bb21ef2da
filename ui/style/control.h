// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a plain Qt control tells the style beyond its own properties: kind, size, error, the surface it stands on.
// All are dynamic properties, set once and read while painting.

#pragma once

class QAbstractScrollArea;
class QAction;
class QWidget;

namespace enigma {

enum class ButtonKind {
    Normal,
    Primary, // The one filled button of a pane.
    Quiet,   // No fill at rest.
    Danger,
    DangerFill, // The act of a dialog that cannot be undone.
};

enum class ControlSize {
    Normal, // 32 px
    Small,  // 26 px
};

void setButtonKind(QWidget &button, ButtonKind kind);
ButtonKind buttonKind(const QWidget *button);

void setControlSize(QWidget &control, ControlSize size);
ControlSize controlSize(const QWidget *control);
int controlHeight(const QWidget *control);

// A field whose content is wrong: red border. The sentence belongs under it, see FormField.
void setFieldError(QWidget &field, bool error);
bool hasFieldError(const QWidget *field);
bool showsErrorMark(const QWidget *field); // Has room for an icon at its end.

// A field without box, inside something that draws the box (a command palette, a composer).
void setBareField(QWidget &field);
bool isBareField(const QWidget *field);

// A scroll area drawn as a field: inset, border, halo while it has the focus.
void useFieldFrame(QAbstractScrollArea &area);
bool isField(const QWidget *widget); // A line edit, a spin box, or such an area.

// Marks a container that is painted in the raised colour, so that hover inside it stays visible. Dialogs and menus are.
void setRaised(QWidget &container);
bool standsOnRaised(const QWidget *widget);

// A menu entry that takes something away.
void setDanger(QAction &action);
bool isDanger(const QAction *action);

// The radius of the control's own box: the focus ring runs parallel to it.
void setFocusRadius(QWidget &widget, int radius);

// Shows the focus ring around a widget that paints itself. Controls of Qt have it without asking.
void useFocusRing(QWidget &widget, int radius);

} // namespace enigma
