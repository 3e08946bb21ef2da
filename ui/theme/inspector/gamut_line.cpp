// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/inspector/gamut_line.h"

#include "models/color/gamut.h"
#include "ui/theme/theme_session.h"
#include "ui/widgets/swatch.h"
#include "ui/widgets/text_label.h"

#include <QGridLayout>

namespace enigma {

namespace {

constexpr int kSide = 28;

} // namespace

GamutLine::GamutLine(QWidget *parent) :
    QWidget(parent),
    m_gamut(new ElidedLabel({}, TextStyle::Small, Token::TextMuted)),
    m_hex(new TextLabel({}, TextStyle::Code, Token::TextMuted)),
    m_answers(new QWidget)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_gamut, 1);
    line->addWidget(m_hex);
    column->addLayout(line);
    auto *answers = new QHBoxLayout(m_answers);
    answers->setContentsMargins(0, 0, 0, 0);
    answers->setSpacing(12);
    m_clipped = addAnswer(tr("As browsers clip"));
    m_mapped = addAnswer(tr("As CSS maps"));
    column->addWidget(m_answers);
    m_hex->setTextInteractionFlags(Qt::TextSelectableByMouse);
}

GamutLine::Answer GamutLine::addAnswer(const QString &words)
{
    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(0);
    auto *swatch = new Swatch(kSide);
    auto *hex = new TextLabel({}, TextStyle::Code);
    hex->setTextInteractionFlags(Qt::TextSelectableByMouse);
    grid->addWidget(swatch, 0, 0, 2, 1);
    grid->addWidget(new TextLabel(words, TextStyle::Micro, Token::TextMuted), 0, 1);
    grid->addWidget(hex, 1, 1);
    grid->setColumnStretch(1, 1);
    m_answers->layout()->addWidget(box);
    return {box, swatch, hex};
}

void GamutLine::setColor(const Color &color)
{
    const bool isShown = isInSrgb(color);
    m_gamut->setText(isShown         ? tr("Inside sRGB, shown as typed")
                     : isInP3(color) ? tr("Outside sRGB, inside P3")
                                     : tr("Outside sRGB and P3"));
    m_hex->setText(toHex(color));
    m_hex->setVisible(isShown);
    m_answers->setVisible(!isShown);
    if (!isShown) {
        for (const auto &[answer, result] :
             {std::pair(m_clipped, clipped(color, Gamut::Srgb)), std::pair(m_mapped, mapped(color, Gamut::Srgb))}) {
            answer.swatch->setColor(shownColor(result));
            answer.hex->setText(toHex(result));
        }
    }
}

} // namespace enigma
