// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/push_button.h"

#include "ui/style/icon_loader.h"
#include "ui/style/metrics.h"

#include <QEvent>
#include <QHelpEvent>
#include <QToolTip>

namespace enigma {

using namespace Qt::StringLiterals;

PushButton::PushButton(const QString &text, ButtonKind kind, QWidget *parent) : QPushButton(text, parent)
{
    setKind(kind);
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void PushButton::setKind(ButtonKind kind)
{
    setButtonKind(*this, kind);
}

void PushButton::setSmall()
{
    setControlSize(*this, ControlSize::Small);
    setFocusRadius(*this, metrics::kRadiusSmall);
}

void PushButton::setIconName(const QString &name)
{
    setIcon(name.isEmpty() ? QIcon() : enigma::icon(name));
}

void PushButton::setDisabledReason(const QString &reason)
{
    m_disabledReason = reason;
    describe();
}

void PushButton::describe()
{
    setAccessibleDescription(isEnabled() ? QString() : m_disabledReason);
}

bool PushButton::event(QEvent *event)
{
    if (event->type() == QEvent::EnabledChange) {
        describe();
    }
    if (event->type() == QEvent::ToolTip && !isEnabled() && !m_disabledReason.isEmpty()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), m_disabledReason, this);
        return true;
    }
    return QPushButton::event(event);
}

IconButton::IconButton(const QString &iconName, const QString &name, QWidget *parent) : QToolButton(parent)
{
    setToolButtonStyle(Qt::ToolButtonIconOnly);
    setFocusPolicy(Qt::TabFocus);
    setIconName(iconName);
    setName(name);
}

void IconButton::setName(const QString &name)
{
    m_name = name;
    describe();
}

void IconButton::setKey(const QKeySequence &key)
{
    m_key = key;
    describe();
}

void IconButton::setIconName(const QString &iconName)
{
    setIcon(enigma::icon(iconName));
}

void IconButton::setSmall()
{
    setControlSize(*this, ControlSize::Small);
    setFocusRadius(*this, metrics::kRadiusSmall);
}

void IconButton::describe()
{
    setAccessibleName(m_name);
    setToolTip(m_key.isEmpty() ? m_name : u"%1  %2"_s.arg(m_name, m_key.toString(QKeySequence::NativeText)));
}

} // namespace enigma
