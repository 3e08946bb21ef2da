// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/component/activity_view.h"

#include "ui/widgets/text_label.h"
#include "ui/widgets/when_text.h"

#include <QGridLayout>

namespace enigma {

ActivityView::ActivityView(QWidget *parent) : QWidget(parent), m_rows(new QGridLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setHorizontalSpacing(16);
    m_rows->setVerticalSpacing(8);
    m_rows->setColumnStretch(0, 1);
}

void ActivityView::setActivities(const QList<Activity> &activities)
{
    while (QLayoutItem *old = m_rows->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    for (int row = 0; row < activities.size(); ++row) {
        auto *sentence = new TextLabel(activities.at(row).sentence);
        sentence->setWordWrap(true);
        m_rows->addWidget(sentence, row, 0);
        m_rows->addWidget(new TextLabel(whenText(activities.at(row).time), TextStyle::Body, Token::TextMuted), row, 1,
                          Qt::AlignRight | Qt::AlignTop);
    }
}

} // namespace enigma
