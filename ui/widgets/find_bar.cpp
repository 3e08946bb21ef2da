// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/find_bar.h"

#include "ui/style/control.h"
#include "ui/style/paint.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QTimer>

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostMatches = 10'000;
constexpr int kLongestSeed = 120;

PushButton *toggle(const QString &text, const QString &name)
{
    auto *button = new PushButton(text, ButtonKind::Quiet);
    button->setSmall();
    button->setCheckable(true);
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

} // namespace

FindBar::FindBar(CodeView &view, QWidget *parent) :
    QWidget(parent),
    m_view(view),
    m_field(new SearchField(tr("Find"))),
    m_case(toggle(u"Aa"_s, tr("Upper and lower case differ"))),
    m_regular(toggle(u".*"_s, tr("Regular expression"))),
    m_count(new TextLabel({}, TextStyle::Small, Token::TextMuted)),
    m_later(new QTimer(this))
{
    auto *up = new IconButton(u"up"_s, tr("Previous match"));
    up->setKey(Qt::SHIFT | Qt::Key_Return);
    auto *down = new IconButton(u"down"_s, tr("Next match"));
    down->setKey(Qt::Key_Return);
    auto *close = new IconButton(u"x"_s, tr("Close"));
    close->setKey(Qt::Key_Escape);
    setControlSize(*m_field, ControlSize::Small);
    m_field->setMaximumWidth(360);
    m_count->setMinimumWidth(72);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 8, 7);
    row->setSpacing(4);
    row->addWidget(m_field, 1);
    row->addWidget(m_case);
    row->addWidget(m_regular);
    row->addSpacing(6);
    row->addWidget(m_count);
    row->addStretch();
    for (IconButton *button : {up, down, close}) {
        button->setSmall();
        row->addWidget(button);
    }
    m_later->setSingleShot(true);
    m_field->installEventFilter(this);
    connect(up, &QToolButton::clicked, this, [this] { step(-1); });
    connect(down, &QToolButton::clicked, this, [this] { step(1); });
    connect(close, &QToolButton::clicked, this, &FindBar::dismiss);
    connect(m_field, &QLineEdit::textChanged, this, &FindBar::search);
    connect(m_case, &QPushButton::toggled, this, &FindBar::search);
    connect(m_regular, &QPushButton::toggled, this, &FindBar::search);
    connect(m_later, &QTimer::timeout, this, &FindBar::search);
    connect(m_view.document(), &QTextDocument::contentsChange, this, [this](int, int removed, int added) {
        if (isVisible() && removed != added) {
            m_later->start();
        }
    });
    hide();
}

void FindBar::open()
{
    const QString selected = m_view.textCursor().selectedText();
    if (!selected.isEmpty() && selected.size() <= kLongestSeed && !selected.contains(QChar::ParagraphSeparator)) {
        m_field->setText(selected);
    }
    QWidget::show();
    m_field->setFocus(Qt::OtherFocusReason);
    m_field->selectAll();
    search();
}

void FindBar::dismiss()
{
    hide();
    m_view.setMatches({}, -1);
    m_view.setFocus(Qt::OtherFocusReason);
}

QRegularExpression FindBar::expression() const
{
    const QString text = m_field->text();
    QRegularExpression::PatternOptions options = QRegularExpression::MultilineOption;
    if (!m_case->isChecked()) {
        options |= QRegularExpression::CaseInsensitiveOption;
    }
    return QRegularExpression(m_regular->isChecked() ? text : QRegularExpression::escape(text), options);
}

void FindBar::search()
{
    m_matches.clear();
    m_current = -1;
    const QRegularExpression wanted = expression();
    setFieldError(*m_field, !wanted.isValid());
    if (m_field->text().isEmpty() || !wanted.isValid()) {
        m_view.setMatches({}, -1);
        report(wanted.isValid() ? QString() : tr("Not a valid expression"));
        return;
    }
    const QString text = m_view.toPlainText();
    const int cursor = m_view.textCursor().selectionStart();
    QRegularExpressionMatchIterator found = wanted.globalMatch(text);
    while (found.hasNext() && m_matches.size() < kMostMatches) {
        const QRegularExpressionMatch match = found.next();
        if (match.capturedLength() > 0) {
            if (m_current < 0 && match.capturedStart() >= cursor) {
                m_current = int(m_matches.size());
            }
            m_matches.append({int(match.capturedStart()), int(match.capturedLength())});
        }
    }
    if (m_current < 0 && !m_matches.isEmpty()) {
        m_current = 0;
    }
    m_view.setMatches(m_matches, m_current);
    report();
}

void FindBar::report(const QString &trouble)
{
    if (!trouble.isEmpty() || m_field->text().isEmpty()) {
        m_count->setText(trouble);
    } else if (m_matches.isEmpty()) {
        m_count->setText(tr("Not found"));
    } else {
        m_count->setText(tr("%1 of %2").arg(m_current + 1).arg(m_matches.size()));
    }
    m_field->setAccessibleDescription(m_count->text());
}

void FindBar::step(int direction)
{
    if (m_matches.isEmpty()) {
        return;
    }
    // The first step shows the match that typing has found; later ones go on from there.
    const CodeView::Match &here = m_matches.at(m_current);
    const bool shown = m_view.textCursor().selectionStart() == here.start &&
                       m_view.textCursor().selectionEnd() == here.start + here.length;
    const int count = int(m_matches.size());
    show(shown ? (m_current + direction + count) % count : m_current);
}

void FindBar::show(int index)
{
    m_current = index;
    const CodeView::Match &match = m_matches.at(index);
    QTextCursor cursor = m_view.textCursor();
    cursor.setPosition(match.start);
    cursor.setPosition(match.start + match.length, QTextCursor::KeepAnchor);
    m_view.setTextCursor(cursor);
    m_view.setMatches(m_matches, m_current);
    report();
}

bool FindBar::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            step(key->modifiers() & Qt::ShiftModifier ? -1 : 1);
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            dismiss();
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

void FindBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Token::Window));
    drawHairline(painter, rect(), Qt::BottomEdge);
}

} // namespace enigma
