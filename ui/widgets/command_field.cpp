// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/command_field.h"

#include "ui/style/type.h"
#include "ui/widgets/push_button.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>

namespace enigma {

using namespace Qt::StringLiterals;

CommandField::CommandField(const QString &name, QWidget *parent) :
    QLineEdit(parent), m_copy(new IconButton(u"copy"_s, tr("Copy"), this))
{
    setReadOnly(true);
    setAccessibleName(name);
    useTextStyle(*this, TextStyle::Code);
    setTextMargins(0, 0, 24, 0);
    m_copy->setSmall();
    m_copy->setCursor(Qt::ArrowCursor);
    connect(m_copy, &QToolButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(text());
        Q_EMIT copied();
    });
    connect(this, &QLineEdit::textChanged, this, [this] {
        setCursorPosition(0);
        setToolTip(text());
    });
}

void CommandField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    const int side = 24;
    const QRect place(width() - side - 4, (height() - side) / 2, side, side);
    m_copy->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
}

} // namespace enigma
