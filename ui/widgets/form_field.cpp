// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/form_field.h"

#include "ui/style/control.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/text_label.h"

#include <QVBoxLayout>

namespace enigma {

FormField::FormField(const QString &label, QWidget *control, const QString &help, QWidget *parent) :
    QWidget(parent), m_control(control), m_below(new TextLabel({}, TextStyle::Small, Token::TextMuted)), m_help(help)
{
    auto *name = new TextLabel(label, TextStyle::BodyStrong);
    name->setBuddy(control);
    control->setAccessibleName(label);
    m_below->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(name);
    column->addWidget(control);
    column->addWidget(m_below);
    describe();
}

void FormField::setHelp(const QString &help)
{
    m_help = help;
    describe();
}

void FormField::setError(const QString &sentence)
{
    if (sentence == m_error) {
        return;
    }
    m_error = sentence;
    describe();
    if (!sentence.isEmpty()) {
        announce(*this, sentence);
    }
}

void FormField::describe()
{
    const bool wrong = !m_error.isEmpty();
    const QString below = wrong ? m_error : m_help;
    m_below->setText(below);
    m_below->setInk(wrong ? Token::Danger : Token::TextMuted);
    m_below->setVisible(!below.isEmpty());
    m_control->setAccessibleDescription(below);
    setFieldError(*m_control, wrong);
}

} // namespace enigma
