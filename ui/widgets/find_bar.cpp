// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/find_bar.h"

#include "ui/style/control.h"
#include "ui/style/paint.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/text_label.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QTimer>

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostMatches = 10'000; // That are tinted and counted; replacing takes all.
constexpr int kLongestSeed = 120;
constexpr int kFieldWidth = 360;

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
    m_replacement(new QLineEdit),
    m_case(toggle(u"Aa"_s, tr("Upper and lower case differ"))),
    m_words(toggle(u"ab|"_s, tr("Whole words"))),
    m_regular(toggle(u".*"_s, tr("Regular expression"))),
    m_count(new ElidedLabel({}, TextStyle::Small, Token::TextMuted)),
    m_replace(new PushButton(tr("Replace"))),
    m_replaceAll(new PushButton(tr("Replace all"))),
    m_replaceRow(buildReplaceRow()),
    m_later(new QTimer(this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(12, 6, 8, 7);
    grid->setSpacing(6);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 4);
    grid->addWidget(m_field, 0, 0);
    grid->addLayout(buildFindRow(), 0, 1);
    grid->addWidget(m_replacement, 1, 0);
    grid->addWidget(m_replaceRow, 1, 1);
    showReplace(false);
    m_later->setSingleShot(true);
    connect(m_field, &QLineEdit::textChanged, this, &FindBar::search);
    for (PushButton *button : {m_case, m_words, m_regular}) {
        connect(button, &QPushButton::toggled, this, &FindBar::search);
    }
    connect(m_later, &QTimer::timeout, this, &FindBar::searchAgain);
    connect(m_view.document(), &QTextDocument::contentsChange, this, [this] {
        if (isVisible()) {
            m_later->start();
        }
    });
    hide();
}

QLayout *FindBar::buildFindRow()
{
    auto *up = new IconButton(u"up"_s, tr("Previous match"));
    up->setKey(Qt::SHIFT | Qt::Key_F3);
    auto *down = new IconButton(u"down"_s, tr("Next match"));
    down->setKey(Qt::Key_F3);
    auto *close = new IconButton(u"x"_s, tr("Close"));
    close->setKey(Qt::Key_Escape);
    setControlSize(*m_field, ControlSize::Small);
    m_field->setMaximumWidth(kFieldWidth);
    m_field->installEventFilter(this);
    m_count->setMinimumWidth(72);
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    for (PushButton *button : {m_case, m_words, m_regular}) {
        row->addWidget(button);
    }
    row->addSpacing(6);
    row->addWidget(m_count, 1);
    for (IconButton *button : {up, down, close}) {
        button->setSmall();
        row->addWidget(button);
    }
    connect(up, &QToolButton::clicked, this, [this] { step(-1); });
    connect(down, &QToolButton::clicked, this, [this] { step(1); });
    connect(close, &QToolButton::clicked, this, &FindBar::dismiss);
    return row;
}

QWidget *FindBar::buildReplaceRow()
{
    setControlSize(*m_replacement, ControlSize::Small);
    m_replacement->setMaximumWidth(kFieldWidth);
    m_replacement->setPlaceholderText(tr("Replace with"));
    m_replacement->setAccessibleName(tr("Replace with"));
    m_replacement->setToolTip(tr("In regular expressions, $1 is the text of the first group"));
    m_replacement->installEventFilter(this);
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    for (PushButton *button : {m_replace, m_replaceAll}) {
        button->setSmall();
        row->addWidget(button);
    }
    row->addStretch();
    connect(m_replace, &QPushButton::clicked, this, &FindBar::replace);
    connect(m_replaceAll, &QPushButton::clicked, this, &FindBar::replaceAll);
    return line;
}

void FindBar::showReplace(bool shown)
{
    m_replacement->setVisible(shown);
    m_replaceRow->setVisible(shown);
}

void FindBar::open()
{
    const QString selected = m_view.textCursor().selectedText();
    if (!selected.isEmpty() && selected.size() <= kLongestSeed && !selected.contains(QChar::ParagraphSeparator)) {
        m_field->setText(selected);
    }
    QWidget::show();
    showReplace(false);
    m_field->setFocus(Qt::OtherFocusReason);
    m_field->selectAll();
    search();
}

void FindBar::openReplace()
{
    open();
    showReplace(!m_view.isReadOnly());
}

void FindBar::dismiss()
{
    hide();
    m_searched.clear();
    m_view.setMatches({}, -1);
    m_view.setFocus(Qt::OtherFocusReason);
}

TextSearch FindBar::wanted() const
{
    return {.text = m_field->text(),
            .isCaseSensitive = m_case->isChecked(),
            .isWholeWord = m_words->isChecked(),
            .isRegular = m_regular->isChecked()};
}

void FindBar::search()
{
    m_matches.clear();
    m_current = -1;
    m_searched = m_view.text();
    const TextSearch search = wanted();
    const QString fault = search.fault();
    setFieldError(*m_field, !fault.isEmpty());
    if (search.text.isEmpty() || !fault.isEmpty()) {
        m_view.setMatches({}, -1);
        describe(fault);
        return;
    }
    const int cursor = m_view.textCursor().selectionStart();
    QRegularExpressionMatchIterator found = search.expression().globalMatch(m_searched);
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
    describe();
}

// Colouring, too, is announced as a change of the text.
void FindBar::searchAgain()
{
    if (isVisible() && m_view.text() != m_searched) {
        search();
    }
}

void FindBar::describe(const QString &fault)
{
    const bool isFull = count() == kMostMatches;
    const QString number = isFull ? tr("%L1 or more").arg(count()) : tr("%L1").arg(count());
    m_count->setText(!fault.isEmpty() || m_field->text().isEmpty() ? fault
                     : m_matches.isEmpty()                         ? tr("Not found")
                                                                   : tr("%L1 of %2").arg(m_current + 1).arg(number));
    m_field->setAccessibleDescription(m_count->text());
    m_replace->setEnabled(!m_matches.isEmpty());
    m_replaceAll->setEnabled(!m_matches.isEmpty());
}

QString FindBar::report() const
{
    return m_count->text();
}

bool FindBar::isShown(int index) const
{
    const CodeView::Match &match = m_matches.at(index);
    const QTextCursor cursor = m_view.textCursor();
    return cursor.selectionStart() == match.start && cursor.selectionEnd() == match.start + match.length;
}

void FindBar::step(int direction)
{
    searchAgain();
    if (m_matches.isEmpty()) {
        return;
    }
    // The first step shows the match that typing has found; later ones go on from there.
    const int count = int(m_matches.size());
    show(isShown(m_current) ? (m_current + direction + count) % count : m_current);
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
    describe();
}

void FindBar::replace()
{
    searchAgain();
    if (m_matches.isEmpty() || m_view.isReadOnly()) {
        return;
    }
    if (!isShown(m_current)) {
        show(m_current);
        return;
    }
    const TextSearch search = wanted();
    const QRegularExpressionMatch match =
        search.expression().match(m_searched, m_matches.at(m_current).start, QRegularExpression::NormalMatch,
                                  QRegularExpression::AnchorAtOffsetMatchOption);
    QTextCursor cursor = m_view.textCursor();
    cursor.insertText(search.replaced(match, m_replacement->text()));
    m_view.setTextCursor(cursor);
    this->search(); // From behind what was inserted.
    if (!m_matches.isEmpty()) {
        show(m_current);
    }
}

// One replacement of everything between the first and the last match: one step of undo, and as fast for thousands of
// matches as for one.
void FindBar::replaceAll()
{
    searchAgain();
    if (m_matches.isEmpty() || m_view.isReadOnly()) {
        return;
    }
    const TextSearch search = wanted();
    const qsizetype first = m_matches.first().start;
    qsizetype done = first;
    int count = 0;
    QString text;
    QRegularExpressionMatchIterator found = search.expression().globalMatch(m_searched);
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        if (match.capturedLength() > 0) {
            text += QStringView(m_searched).sliced(done, match.capturedStart() - done);
            text += search.replaced(match, m_replacement->text());
            done = match.capturedEnd();
            ++count;
        }
    }
    const int line = m_view.line();
    const int column = m_view.column();
    QTextCursor cursor = m_view.textCursor();
    cursor.setPosition(int(first));
    cursor.setPosition(int(done), QTextCursor::KeepAnchor);
    cursor.insertText(text);
    m_view.goTo(line, column);
    this->search();
    m_count->setText(count == 1 ? tr("1 replaced") : tr("%L1 replaced").arg(count));
}

bool FindBar::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            if (object == m_field) {
                step(key->modifiers() & Qt::ShiftModifier ? -1 : 1);
            } else {
                replace();
            }
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
