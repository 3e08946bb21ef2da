// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/error_strip.h"

#include "ui/style/icon_loader.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/text_label.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPadding = 12;
constexpr int kTextStart = kPadding + metrics::kIcon + 12;

} // namespace

ErrorStrip::ErrorStrip(QWidget *parent) :
    QWidget(parent),
    m_text(new TextLabel),
    m_actions(new QWidget),
    m_row(new QHBoxLayout(m_actions)),
    m_close(new IconButton(u"x"_s, tr("Close this message"), this))
{
    m_text->setWordWrap(true);
    m_close->setSmall();
    m_row->setContentsMargins(0, 8, 0, 0);
    m_row->setSpacing(8);
    m_row->addStretch();
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(kTextStart, kPadding, kPadding + 32, kPadding);
    grid->setVerticalSpacing(0);
    grid->addWidget(m_text, 0, 0);
    grid->addWidget(m_actions, 1, 0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(m_close, &QToolButton::clicked, this, [this] {
        clear();
        Q_EMIT dismissed();
    });
    hide();
}

void ErrorStrip::showMessage(const QString &sentence, Tone tone)
{
    clear();
    m_tone = tone;
    m_text->setText(sentence);
    setAccessibleName(sentence);
    show();
    announce(*this, sentence, tone == Tone::Danger ? Urgency::Assertive : Urgency::Polite);
}

PushButton *ErrorStrip::addAction(const QString &text)
{
    auto *button = new PushButton(text);
    button->setSmall();
    m_row->insertWidget(m_row->count() - 1, button);
    m_actions->show();
    button->show();
    return button;
}

void ErrorStrip::clear()
{
    for (PushButton *button : m_actions->findChildren<PushButton *>()) {
        button->deleteLater();
        m_row->removeWidget(button);
        button->hide();
    }
    m_actions->hide();
    m_text->clear();
    hide();
}

QString ErrorStrip::message() const
{
    return m_text->text();
}

void ErrorStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int side = metrics::kSmallControlHeight;
    const QRect place(width() - side - 9, 9, side, side);
    m_close->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
}

void ErrorStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawBox(painter, rect(), metrics::kRadiusTile, color(toneFill(m_tone)));
    const QRect icon(kPadding, kPadding, metrics::kIcon, lineHeight(TextStyle::Body));
    drawIcon(painter, QStyle::visualRect(layoutDirection(), rect(), icon), toneIcon(m_tone), color(toneInk(m_tone)));
}

} // namespace enigma
