// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/table/token_value_field.h"

#include "ui/style/control.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/text_label.h"

#include <QPainter>
#include <QVBoxLayout>

namespace enigma {

namespace {

constexpr int kProblemWidth = 300;

// A sentence on a ground of its own, for it covers rows.
class ProblemNote : public QWidget
{
public:
    ProblemNote(const QString &sentence, QWidget *parent) : QWidget(parent)
    {
        auto *text = new TextLabel(sentence, TextStyle::Small, Token::Danger);
        text->setWordWrap(true);
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(10, 8, 10, 8);
        layout->addWidget(text);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        drawBox(painter, rect(), metrics::kRadiusControl, color(Token::Raised), color(Token::Danger));
    }
};

} // namespace

TokenValueField::TokenValueField(QWidget *parent) : QLineEdit(parent)
{
    setControlSize(*this, ControlSize::Small);
    useTextStyle(*this, TextStyle::Code);
    connect(this, &QLineEdit::textEdited, this, [this] { showProblem({}); });
}

TokenValueField::~TokenValueField()
{
    delete m_problem;
}

void TokenValueField::showProblem(const QString &sentence)
{
    delete m_problem;
    setFieldError(*this, !sentence.isEmpty());
    if (sentence.isEmpty() || !parentWidget()) {
        return;
    }
    m_problem = new ProblemNote(sentence, parentWidget());
    const int width = std::min(std::max(kProblemWidth, this->width()), parentWidget()->width() - 16);
    const int height = m_problem->heightForWidth(width);
    const int x = std::min(geometry().left(), parentWidget()->width() - width - 8);
    const bool fits = geometry().bottom() + 4 + height < parentWidget()->height();
    m_problem->setGeometry(x, fits ? geometry().bottom() + 4 : geometry().top() - 4 - height, width, height);
    m_problem->show();
    m_problem->raise();
    announce(*this, sentence, Urgency::Assertive);
}

} // namespace enigma
