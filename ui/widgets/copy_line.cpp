// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/copy_line.h"

#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/text_label.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>

namespace enigma {

using namespace Qt::StringLiterals;

CopyLine::CopyLine(const QString &name, QWidget *parent) :
    QWidget(parent),
    m_text(new ElidedLabel({}, TextStyle::Code, Token::Text, Qt::ElideMiddle)),
    m_button(new IconButton(u"copy"_s, name))
{
    m_button->setSmall();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 3, 4, 3);
    row->setSpacing(metrics::kIconGap);
    row->addWidget(m_text, 1);
    row->addWidget(m_button);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_button, &QToolButton::clicked, this, &CopyLine::copy);
}

void CopyLine::setText(const QString &text)
{
    m_text->setText(text);
    m_button->setEnabled(!text.isEmpty());
}

QString CopyLine::text() const
{
    return m_text->text();
}

void CopyLine::copy()
{
    QGuiApplication::clipboard()->setText(text());
    Q_EMIT copied(text());
}

void CopyLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawBox(painter, rect(), metrics::kRadiusControl, color(Token::Inset));
}

} // namespace enigma
