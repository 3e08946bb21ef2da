// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/icon_line.h"

#include "ui/style/icon_loader.h"
#include "ui/style/metrics.h"
#include "ui/style/type.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPainter>

namespace enigma {

IconLine::IconLine(const QString &iconName, const QString &text, Token textInk, Token iconInk, QWidget *parent) :
    QWidget(parent), m_text(new TextLabel(text, TextStyle::Body, textInk)), m_icon(iconName), m_iconInk(iconInk)
{
    m_text->setWordWrap(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::kIcon + metrics::kIconGap, 2, 0, 2);
    row->addWidget(m_text);
}

void IconLine::setText(const QString &text)
{
    m_text->setText(text);
}

void IconLine::setIcon(const QString &iconName, Token ink)
{
    m_icon = iconName;
    m_iconInk = ink;
    update();
}

void IconLine::paintEvent(QPaintEvent *)
{
    if (!m_icon.isEmpty()) {
        QPainter painter(this);
        const QRect place(0, 2, metrics::kIcon, lineHeight(TextStyle::Body));
        drawIcon(painter, QStyle::visualRect(layoutDirection(), rect(), place), m_icon, color(m_iconInk));
    }
}

} // namespace enigma
