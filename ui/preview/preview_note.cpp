// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/preview/preview_note.h"

#include "ui/style/icon_loader.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPainter>

namespace enigma {

static constexpr int kPadding = 10;

PreviewNote::PreviewNote(QWidget *parent) : QWidget(parent), m_text(new TextLabel), m_remedy(new PushButton({}))
{
    m_text->setWordWrap(true);
    m_remedy->setSmall();
    setCursor(Qt::ArrowCursor); // Not that of the page below.
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kPadding + metrics::kIcon + metrics::kIconGap, kPadding - 2, kPadding, kPadding - 2);
    row->setSpacing(12);
    row->addWidget(m_text, 1);
    row->addWidget(m_remedy);
    connect(m_remedy, &PushButton::clicked, this, &PreviewNote::remedyChosen);
    hide();
}

void PreviewNote::say(const QString &sentence, Tone tone, const QString &remedy)
{
    const bool isNews = sentence != m_text->text();
    m_tone = tone;
    m_text->setText(sentence);
    m_remedy->setText(remedy);
    m_remedy->setVisible(!remedy.isEmpty());
    setAccessibleName(sentence);
    setVisible(!sentence.isEmpty());
    update();
    if (isNews && !sentence.isEmpty() && tone != Tone::Neutral) {
        announce(*this, sentence);
    }
}

QString PreviewNote::sentence() const
{
    return m_text->text();
}

void PreviewNote::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool isQuiet = m_tone == Tone::Neutral;
    drawBox(painter, rect(), metrics::kRadiusControl, color(isQuiet ? Token::Raised : toneFill(m_tone)),
            color(isQuiet ? Token::Border : toneInk(m_tone), isQuiet ? 1 : 0.35));
    const QRect place(kPadding, 0, metrics::kIcon, height());
    drawIcon(painter, QStyle::visualRect(layoutDirection(), rect(), place), toneIcon(m_tone),
             color(isQuiet ? Token::TextMuted : toneInk(m_tone)));
}

} // namespace enigma
