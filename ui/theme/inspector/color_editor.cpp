// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/inspector/color_editor.h"

#include "models/color/gamut.h"
#include "ui/style/control.h"
#include "ui/style/type.h"
#include "ui/theme/inspector/channel_slider.h"
#include "ui/widgets/text_label.h"

#include <QGridLayout>
#include <QLineEdit>

#include <cmath>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNumberWidth = 58;
constexpr double kSameColor = 1e-4;

QString numberText(Channel channel, double value)
{
    switch (channel) {
    case Channel::Hue:
        return QString::number(value, 'f', 1);
    case Channel::Alpha:
        return u"%1 %"_s.arg(QString::number(std::round(value * 1000) / 10));
    default:
        return QString::number(value, 'f', 3);
    }
}

} // namespace

ColorEditor::ColorEditor(QWidget *parent) :
    QWidget(parent), m_limits(new TextLabel({}, TextStyle::Micro, Token::TextMuted))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    addRow(*grid, 0, Channel::Lightness, u"L"_s, tr("Lightness"));
    addRow(*grid, 1, Channel::Chroma, u"C"_s, tr("Chroma"));
    grid->addWidget(m_limits, 2, 1, 1, 2);
    addRow(*grid, 3, Channel::Hue, u"H"_s, tr("Hue"));
    addRow(*grid, 4, Channel::Alpha, u"A"_s, tr("Opacity"));
}

void ColorEditor::addRow(QGridLayout &grid, int row, Channel channel, const QString &letter, const QString &name)
{
    auto *slider = new ChannelSlider(channel, name);
    slider->setToolTip(tr("%1\nArrow keys step, Shift by ten, Alt by a tenth").arg(name));
    auto *number = new QLineEdit;
    number->setAccessibleName(name);
    useTextStyle(*number, TextStyle::Code);
    number->setAlignment(Qt::AlignRight);
    number->setFixedWidth(kNumberWidth);
    setControlSize(*number, ControlSize::Small);
    grid.addWidget(new TextLabel(letter, TextStyle::Small, Token::TextMuted), row, 0);
    grid.addWidget(slider, row, 1);
    grid.addWidget(number, row, 2);
    m_rows[size_t(channel)] = {slider, number};
    connect(slider, &ChannelSlider::moved, this, [this, channel](double value) { change(channel, value); });
    connect(slider, &ChannelSlider::released, this, &ColorEditor::finished);
    connect(number, &QLineEdit::editingFinished, this, [this, channel] { readNumber(channel); });
}

void ColorEditor::setColor(const Color &color)
{
    const bool isSame = deltaEOk(color, m_color.color()) < kSameColor && std::abs(color.alpha - m_color.alpha) < 1e-4;
    if (!isSame) {
        const double hue = m_color.hue;
        m_color = Oklch::of(color);
        if (m_color.chroma < kSameColor) {
            m_color.hue = hue;
        }
    }
    display();
}

void ColorEditor::focusChannel(Channel channel)
{
    m_rows[size_t(channel)].slider->setFocus(Qt::ShortcutFocusReason);
}

void ColorEditor::change(Channel channel, double value)
{
    m_color.setValue(channel, value);
    display();
    Q_EMIT edited(m_color.color());
}

void ColorEditor::readNumber(Channel channel)
{
    QLineEdit *field = m_rows[size_t(channel)].number;
    if (!field->isModified()) {
        return;
    }
    bool isNumber = false;
    const double value = field->text().remove(u'%').replace(u',', u'.').trimmed().toDouble(&isNumber);
    field->setModified(false);
    if (isNumber) {
        change(channel, channel == Channel::Alpha ? value / 100 : value);
        Q_EMIT finished();
    } else {
        display();
    }
}

void ColorEditor::display()
{
    for (size_t place = 0; place < m_rows.size(); ++place) {
        const Channel channel = Channel(place);
        m_rows[place].slider->setColor(m_color);
        QLineEdit *number = m_rows[place].number;
        if (!(number->hasFocus() && number->isModified())) {
            number->setText(numberText(channel, m_color.value(channel)));
        }
    }
    m_limits->setText(tr("│ sRGB ends at %1   ┊ P3 ends at %2")
                          .arg(maxChroma(m_color.lightness, m_color.hue, Gamut::Srgb), 0, 'f', 3)
                          .arg(maxChroma(m_color.lightness, m_color.hue, Gamut::P3), 0, 'f', 3));
}

} // namespace enigma
