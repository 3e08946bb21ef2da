// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/settings_page.h"

#include "ui/style/metrics.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace enigma {

namespace {

constexpr int kWidth = 640;

} // namespace

SettingsPage::SettingsPage(const QString &title, QWidget *parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    setAccessibleName(title);

    auto *form = new QWidget;
    form->setMaximumWidth(kWidth);
    m_column = new QVBoxLayout(form);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(20);
    m_column->addWidget(new TextLabel(title, TextStyle::Title));

    auto *page = new QWidget;
    page->setAutoFillBackground(false);
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(metrics::kWidePadding, metrics::kPanePadding, metrics::kWidePadding, metrics::kPanePadding);
    row->addWidget(form, 1000);
    row->addStretch(1);
    setWidget(page);
    page->setAutoFillBackground(false);
}

void SettingsPage::finish()
{
    m_column->addStretch(1);
}

} // namespace enigma
