// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/render/input_events.h"

#include <QHash>
#include <QJsonArray>
#include <QKeyEvent>

namespace enigma {

using namespace Qt::StringLiterals;

// Input.dispatchMouseEvent: Alt 1, Ctrl 2, Meta 4, Shift 8.
static int modifierBits(Qt::KeyboardModifiers modifiers)
{
    int bits = 0;
    bits |= modifiers.testFlag(Qt::AltModifier) ? 1 : 0;
    bits |= modifiers.testFlag(Qt::ControlModifier) ? 2 : 0;
    bits |= modifiers.testFlag(Qt::MetaModifier) ? 4 : 0;
    bits |= modifiers.testFlag(Qt::ShiftModifier) ? 8 : 0;
    return bits;
}

// The DOM's MouseEvent.buttons: left 1, right 2, middle 4.
static int buttonBits(Qt::MouseButtons buttons)
{
    return static_cast<int>(buttons.toInt() & (Qt::LeftButton | Qt::RightButton | Qt::MiddleButton));
}

static QString buttonName(Qt::MouseButton button)
{
    switch (button) {
    case Qt::LeftButton:
        return u"left"_s;
    case Qt::RightButton:
        return u"right"_s;
    case Qt::MiddleButton:
        return u"middle"_s;
    default:
        return u"none"_s;
    }
}

QJsonObject mouseInput(QEvent::Type type, const QPointF &place, Qt::MouseButton button, Qt::MouseButtons buttons,
                       Qt::KeyboardModifiers modifiers, int clicks)
{
    const QString name = type == QEvent::MouseMove            ? u"mouseMoved"_s
                         : type == QEvent::MouseButtonRelease ? u"mouseReleased"_s
                                                              : u"mousePressed"_s;
    return {{u"type"_s, name},
            {u"x"_s, place.x()},
            {u"y"_s, place.y()},
            {u"button"_s, buttonName(button)},
            {u"buttons"_s, buttonBits(buttons)},
            {u"modifiers"_s, modifierBits(modifiers)},
            {u"clickCount"_s, clicks}};
}

QJsonObject wheelInput(const QPointF &place, const QPoint &pixels, Qt::KeyboardModifiers modifiers)
{
    // Qt counts away from the person, the DOM towards them.
    return {{u"type"_s, u"mouseWheel"_s}, {u"x"_s, place.x()},        {u"y"_s, place.y()},
            {u"deltaX"_s, -pixels.x()},   {u"deltaY"_s, -pixels.y()}, {u"modifiers"_s, modifierBits(modifiers)}};
}

namespace {

// The DOM's KeyboardEvent.key and .code, and the key code that browsers go by.
struct DomKey
{
    QString key;
    int code = 0;
};

} // namespace

static DomKey domKey(int key)
{
    static const QHash<int, DomKey> named{
        {Qt::Key_Backspace, {u"Backspace"_s, 8}}, {Qt::Key_Tab, {u"Tab"_s, 9}},
        {Qt::Key_Backtab, {u"Tab"_s, 9}},         {Qt::Key_Return, {u"Enter"_s, 13}},
        {Qt::Key_Enter, {u"Enter"_s, 13}},        {Qt::Key_Shift, {u"Shift"_s, 16}},
        {Qt::Key_Control, {u"Control"_s, 17}},    {Qt::Key_Alt, {u"Alt"_s, 18}},
        {Qt::Key_Escape, {u"Escape"_s, 27}},      {Qt::Key_PageUp, {u"PageUp"_s, 33}},
        {Qt::Key_PageDown, {u"PageDown"_s, 34}},  {Qt::Key_End, {u"End"_s, 35}},
        {Qt::Key_Home, {u"Home"_s, 36}},          {Qt::Key_Left, {u"ArrowLeft"_s, 37}},
        {Qt::Key_Up, {u"ArrowUp"_s, 38}},         {Qt::Key_Right, {u"ArrowRight"_s, 39}},
        {Qt::Key_Down, {u"ArrowDown"_s, 40}},     {Qt::Key_Insert, {u"Insert"_s, 45}},
        {Qt::Key_Delete, {u"Delete"_s, 46}},      {Qt::Key_Meta, {u"Meta"_s, 91}},
    };
    if (const auto found = named.constFind(key); found != named.cend()) {
        return *found;
    }
    if (key >= Qt::Key_F1 && key <= Qt::Key_F12) {
        return {u"F%1"_s.arg(key - Qt::Key_F1 + 1), 112 + key - Qt::Key_F1};
    }
    return {};
}

QJsonObject keyInput(const QKeyEvent &event)
{
    const bool isPress = event.type() == QEvent::KeyPress;
    DomKey key = domKey(event.key());
    QString text;
    if (key.key == "Enter"_L1) {
        text = u"\r"_s;
    } else if (key.key.isEmpty()) {
        // Letters, digits and the space are their own codes; those of other signs would be navigation keys.
        const bool isOwnCode =
            event.key() < 0x80 && (QChar(event.key()).isLetterOrNumber() || event.key() == Qt::Key_Space);
        key = {event.text(), isOwnCode ? event.key() : 0};
        const bool isShortcut = event.modifiers().testAnyFlags(Qt::ControlModifier | Qt::MetaModifier);
        if (isShortcut && event.key() >= Qt::Key_A && event.key() <= Qt::Key_Z) {
            key.key = QChar(event.key() + u'a' - u'A');
        } else if (!isShortcut) {
            text = event.text();
        }
    }
    QJsonObject input{{u"type"_s, !isPress         ? u"keyUp"_s
                                  : text.isEmpty() ? u"rawKeyDown"_s
                                                   : u"keyDown"_s},
                      {u"key"_s, key.key},
                      {u"windowsVirtualKeyCode"_s, key.code},
                      {u"modifiers"_s, modifierBits(event.modifiers())},
                      {u"autoRepeat"_s, event.isAutoRepeat()}};
    if (isPress && !text.isEmpty()) {
        input.insert(u"text"_s, text);
    }
    // Editing keys mean nothing to a page without a window around it: it is told what they do.
    static const QHash<int, QString> commands{{Qt::Key_A, u"selectAll"_s},
                                              {Qt::Key_C, u"copy"_s},
                                              {Qt::Key_X, u"cut"_s},
                                              {Qt::Key_Z, u"undo"_s},
                                              {Qt::Key_Y, u"redo"_s}};
    if (isPress && event.modifiers() == Qt::ControlModifier && commands.contains(event.key())) {
        input.insert(u"commands"_s, QJsonArray{commands.value(event.key())});
    }
    return input;
}

Qt::CursorShape cursorOf(const QString &css)
{
    static const QHash<QString, Qt::CursorShape> shapes{
        {u"pointer"_s, Qt::PointingHandCursor},  {u"text"_s, Qt::IBeamCursor},
        {u"vertical-text"_s, Qt::IBeamCursor},   {u"wait"_s, Qt::WaitCursor},
        {u"progress"_s, Qt::BusyCursor},         {u"help"_s, Qt::WhatsThisCursor},
        {u"crosshair"_s, Qt::CrossCursor},       {u"move"_s, Qt::SizeAllCursor},
        {u"all-scroll"_s, Qt::SizeAllCursor},    {u"not-allowed"_s, Qt::ForbiddenCursor},
        {u"no-drop"_s, Qt::ForbiddenCursor},     {u"grab"_s, Qt::OpenHandCursor},
        {u"grabbing"_s, Qt::ClosedHandCursor},   {u"col-resize"_s, Qt::SplitHCursor},
        {u"row-resize"_s, Qt::SplitVCursor},     {u"ew-resize"_s, Qt::SizeHorCursor},
        {u"e-resize"_s, Qt::SizeHorCursor},      {u"w-resize"_s, Qt::SizeHorCursor},
        {u"ns-resize"_s, Qt::SizeVerCursor},     {u"n-resize"_s, Qt::SizeVerCursor},
        {u"s-resize"_s, Qt::SizeVerCursor},      {u"nwse-resize"_s, Qt::SizeFDiagCursor},
        {u"nesw-resize"_s, Qt::SizeBDiagCursor}, {u"none"_s, Qt::BlankCursor},
    };
    return shapes.value(css, Qt::ArrowCursor);
}

} // namespace enigma
