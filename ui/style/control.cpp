// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/style/control.h"

#include "ui/style/enigma_style.h"
#include "ui/style/metrics.h"

#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QEvent>
#include <QLineEdit>
#include <QMenu>
#include <QVariant>
#include <QWidget>

namespace enigma {

namespace {

constexpr int kMarkRoom = 21; // Not a margin that a field has of its own.
constexpr const char *kKind = "enigmaKind";
constexpr const char *kSize = "enigmaSize";
constexpr const char *kError = "enigmaError";
constexpr const char *kBare = "enigmaBare";
constexpr const char *kFieldFrame = "enigmaFieldFrame";
constexpr const char *kRaised = "enigmaRaised";
constexpr const char *kDanger = "enigmaDanger";

} // namespace

void setButtonKind(QWidget &button, ButtonKind kind)
{
    button.setProperty(kKind, int(kind));
    button.update();
}

ButtonKind buttonKind(const QWidget *button)
{
    return button ? ButtonKind(button->property(kKind).toInt()) : ButtonKind::Normal;
}

void setControlSize(QWidget &control, ControlSize size)
{
    control.setProperty(kSize, int(size));
    // Buttons remember their size until the style changes.
    QEvent event(QEvent::StyleChange);
    QCoreApplication::sendEvent(&control, &event);
}

ControlSize controlSize(const QWidget *control)
{
    return control ? ControlSize(control->property(kSize).toInt()) : ControlSize::Normal;
}

int controlHeight(const QWidget *control)
{
    return controlSize(control) == ControlSize::Small ? metrics::kSmallControlHeight : metrics::kControlHeight;
}

void setFieldError(QWidget &field, bool error)
{
    if (hasFieldError(&field) != error) {
        field.setProperty(kError, error);
        // Room for the mark at the end, where nothing else stands there.
        if (auto *edit = qobject_cast<QLineEdit *>(&field);
            edit && edit->textMargins().right() == (error ? 0 : kMarkRoom)) {
            edit->setTextMargins(0, 0, error ? kMarkRoom : 0, 0);
        }
        field.update();
    }
}

bool hasFieldError(const QWidget *field)
{
    return field && field->property(kError).toBool();
}

bool showsErrorMark(const QWidget *field)
{
    const auto *edit = qobject_cast<const QLineEdit *>(field);
    return edit && hasFieldError(edit) && edit->textMargins().right() == kMarkRoom;
}

void setBareField(QWidget &field)
{
    field.setProperty(kBare, true);
}

bool isBareField(const QWidget *field)
{
    return field && field->property(kBare).toBool();
}

void useFieldFrame(QAbstractScrollArea &area)
{
    area.setFrameStyle(int(QFrame::StyledPanel) | int(QFrame::Plain));
    area.setLineWidth(1);
    area.viewport()->setAutoFillBackground(false);
    area.setProperty(kFieldFrame, true);
    useFocusRing(area, metrics::kRadiusControl);
}

bool isField(const QWidget *widget)
{
    return qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget) ||
           (widget && widget->property(kFieldFrame).toBool());
}

void setRaised(QWidget &container)
{
    container.setProperty(kRaised, true);
}

bool standsOnRaised(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget()) {
        if (widget->property(kRaised).toBool() || qobject_cast<const QDialog *>(widget) ||
            qobject_cast<const QMenu *>(widget)) {
            return true;
        }
    }
    return false;
}

void setDanger(QAction &action)
{
    action.setProperty(kDanger, true);
}

bool isDanger(const QAction *action)
{
    return action && action->property(kDanger).toBool();
}

void setFocusRadius(QWidget &widget, int radius)
{
    widget.setProperty(kFocusRadiusProperty, radius);
}

void useFocusRing(QWidget &widget, int radius)
{
    setFocusRadius(widget, radius);
    widget.setProperty(kFocusRingProperty, true);
    widget.style()->polish(&widget);
}

} // namespace enigma
