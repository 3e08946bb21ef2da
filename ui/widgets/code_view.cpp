// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/code_view.h"

#include "ui/style/icon_loader.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/type.h"
#include "ui/widgets/code_folds.h"
#include "ui/widgets/code_highlighter.h"
#include "ui/widgets/code_layout.h"

#include <QHelpEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QTextBlock>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kGutterLeft = 12;
constexpr int kGutterRight = 22; // Room for the sign of a fold.
constexpr int kMarkRoom = 8;
constexpr int kFoldMark = 12;

class Gutter : public QWidget
{
public:
    explicit Gutter(CodeView &view) : QWidget(&view), m_view(view)
    {
        setObjectName(u"gutter"_s);
        setAccessibleName(CodeView::tr("Line numbers"));
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QPainter painter(this);
        m_view.paintGutter(painter, event->rect());
    }

    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::ToolTip) {
            const auto *help = static_cast<QHelpEvent *>(event);
            QToolTip::showText(help->globalPos(), m_view.markAt(help->pos().y()), this);
            return true;
        }
        return QWidget::event(event);
    }

    void mousePressEvent(QMouseEvent *event) override { m_view.pressGutter(event->pos()); }
    void enterEvent(QEnterEvent *) override { m_view.setGutterHovered(true); }
    void leaveEvent(QEvent *) override { m_view.setGutterHovered(false); }

private:
    CodeView &m_view;
};

} // namespace

CodeView::CodeView(QWidget *parent) : QPlainTextEdit(parent)
{
    auto *content = new QTextDocument(this);
    m_layout = new CodeLayout(content);
    content->setDocumentLayout(m_layout);
    content->setDocumentMargin(4);
    setDocument(content);
    content->setUndoRedoEnabled(false); // See TextHistory.
    m_highlighter = new CodeHighlighter(content);
    m_folds = new CodeFolds(content);
    m_gutter = new Gutter(*this);
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setAccessibleName(tr("Code"));
    setCursorWidth(2);
    applyFont();
    connect(this, &QPlainTextEdit::blockCountChanged, this, &CodeView::arrangeGutter);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        if (dy) {
            m_gutter->scroll(0, dy);
        } else {
            m_gutter->update(0, rect.y(), m_gutter->width(), rect.height());
        }
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &CodeView::followCursor);
    connect(content, &QTextDocument::contentsChange, this, &CodeView::takeChange);
    connect(content, &QTextDocument::contentsChanged, this, [this] {
        if (const auto [position, length] = std::exchange(m_lastEdit, {-1, 0}); position >= 0) {
            m_folds->follow(position, length);
        }
    });
    connect(m_folds, &CodeFolds::changed, this, [this] {
        m_layout->takeVisibility();
        viewport()->update();
        m_gutter->update();
    });
    connect(&Tokens::instance(), &Tokens::changed, this, &CodeView::applyFont);
}

CodeView::~CodeView() = default;

void CodeView::applyFont()
{
    setFont(enigma::font(TextStyle::Code));
    m_layout->setLineHeight(lineHeight(TextStyle::Code));
    setTabStopDistance(fontMetrics().horizontalAdvance(u' ') * m_indentation.width);
    // What is selected is painted behind the text, as high as its line.
    QPalette own;
    own.setColor(QPalette::Highlight, Qt::transparent);
    own.setColor(QPalette::HighlightedText, color(Token::Text));
    setPalette(own);
    arrangeGutter();
}

void CodeView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange) {
        applyFont();
    }
    QPlainTextEdit::changeEvent(event);
}

void CodeView::setContent(const QString &text, const QString &fileName)
{
    m_ownHistory.reset(text);
    setContent(m_ownHistory, fileName);
}

void CodeView::setContent(TextHistory &history, const QString &fileName)
{
    const QScopedValueRollback<bool> loading(m_isCarryingOut, true);
    m_history = &history;
    m_matches.clear();
    m_marks.clear();
    m_closers.clear();
    m_folds->unfoldAll();
    m_indentation = detectIndentation(history.text());
    setTabStopDistance(fontMetrics().horizontalAdvance(u' ') * m_indentation.width);
    m_highlighter->setFileName(fileName);
    setPlainText(history.text());
    arrangeGutter();
}

QString CodeView::text() const
{
    // toPlainText() would make plain spaces of those that must not break.
    return document()->toRawText().replace(QChar::ParagraphSeparator, u'\n');
}

QString CodeView::language() const
{
    return m_highlighter->language();
}

int CodeView::line() const
{
    return textCursor().blockNumber() + 1;
}

int CodeView::column() const
{
    return textCursor().positionInBlock() + 1;
}

void CodeView::goTo(int line, int column)
{
    const QTextBlock block = document()->findBlockByNumber(std::clamp(line, 1, blockCount()) - 1);
    QTextCursor cursor(block);
    cursor.movePosition(QTextCursor::Right, QTextCursor::MoveAnchor, std::clamp(column - 1, 0, block.length() - 1));
    setTextCursor(cursor);
    centerCursor();
}

void CodeView::setMarks(const QList<LineMark> &marks)
{
    m_marks = marks;
    m_gutter->update();
}

void CodeView::setMatches(const QList<Match> &matches, int current)
{
    m_matches = matches;
    m_currentMatch = current;
    viewport()->update();
}

int CodeView::gutterWidth() const
{
    const int digits = std::max(2, int(QString::number(blockCount()).size()));
    return kGutterLeft + kMarkRoom + digits * fontMetrics().horizontalAdvance(u'0') + kGutterRight;
}

void CodeView::arrangeGutter()
{
    const int width = gutterWidth();
    setViewportMargins(width, 0, 0, 0);
    const QRect room = contentsRect();
    m_gutter->setGeometry(room.x(), room.y(), width, room.height());
    m_gutter->update();
}

void CodeView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    arrangeGutter();
}

template<typename Visit>
void CodeView::forVisibleBlocks(Visit visit) const
{
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF rect = blockBoundingGeometry(block).translated(contentOffset());
        if (rect.top() > viewport()->height()) {
            break;
        }
        if (block.isVisible()) {
            visit(block, rect);
        }
    }
}

void CodeView::paintGutter(QPainter &painter, const QRect &dirty)
{
    painter.fillRect(dirty, color(Token::Surface));
    painter.setFont(font());
    const int current = textCursor().blockNumber();
    const int height = m_layout->lineHeight();
    forVisibleBlocks([&](const QTextBlock &block, const QRectF &rect) {
        const qreal top = rect.top() + (block.previous().isValid() ? 0 : document()->documentMargin());
        const QRectF row(0, top, m_gutter->width(), height);
        const bool here = block.blockNumber() == current;
        if (here) {
            painter.fillRect(row, color(Token::Hover));
        }
        painter.setPen(color(here ? Token::Text : Token::TextFaint));
        painter.drawText(row.adjusted(0, 0, -kGutterRight, 0), Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(block.blockNumber() + 1));
        for (const LineMark &mark : std::as_const(m_marks)) {
            if (mark.line == block.blockNumber() + 1) {
                drawDot(painter, QPointF(kGutterLeft, row.center().y()), metrics::kMarkDot, color(mark.ink));
            }
        }
        const bool isFolded = m_folds->isFolded(block);
        if (isFolded || ((here || m_isGutterHovered) && m_folds->canFold(block))) {
            const QRect sign(m_gutter->width() - kGutterRight + 4, int(row.center().y()) - kFoldMark / 2, kFoldMark,
                             kFoldMark);
            drawIcon(painter, sign, isFolded ? u"right"_s : u"down"_s, color(Token::TextMuted), kFoldMark);
        }
    });
}

QString CodeView::markAt(int y) const
{
    const int line = cursorForPosition(QPoint(0, y)).blockNumber() + 1;
    QStringList texts;
    for (const LineMark &mark : m_marks) {
        if (mark.line == line) {
            texts += mark.text;
        }
    }
    return texts.join(u'\n');
}

void CodeView::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        painter.setClipRect(event->rect());
        paintBehind(painter);
    }
    QPlainTextEdit::paintEvent(event);
    QPainter painter(viewport());
    painter.setClipRect(event->rect());
    paintFoldSigns(painter);
}

void CodeView::paintBehind(QPainter &painter)
{
    const QTextCursor cursor = textCursor();
    const int height = m_layout->lineHeight();
    const QColor selected = color(hasFocus() ? Token::Selection : Token::SelectionQuiet);
    forVisibleBlocks([&](const QTextBlock &block, const QRectF &rect) {
        const int start = block.position();
        const int end = start + block.length() - 1;
        if (block == cursor.block() && !cursor.hasSelection()) {
            const qreal top = rect.top() + (block.previous().isValid() ? 0 : document()->documentMargin());
            painter.fillRect(QRectF(0, top, viewport()->width(), height * block.layout()->lineCount()),
                             color(Token::Hover));
        }
        if (cursor.hasSelection() && cursor.selectionStart() <= end && cursor.selectionEnd() >= start) {
            paintRange(painter, block, rect.topLeft(), std::max(cursor.selectionStart(), start) - start,
                       std::min(cursor.selectionEnd(), end) - start, selected, cursor.selectionEnd() > end);
        }
        const auto ends = [](const Match &match) { return match.start + match.length; };
        for (auto match = std::ranges::lower_bound(std::as_const(m_matches), start, {}, ends);
             match != m_matches.cend() && match->start <= end; ++match) {
            const bool isCurrent = match - m_matches.cbegin() == m_currentMatch;
            paintRange(painter, block, rect.topLeft(), std::max(match->start, start) - start,
                       std::min(ends(*match), end) - start,
                       color(isCurrent ? Token::DiffChangedWord : Token::CommentBg));
        }
        for (const int bracket : std::as_const(m_brackets)) {
            if (bracket >= start && bracket < end) {
                paintRange(painter, block, rect.topLeft(), bracket - start, bracket - start + 1, color(Token::Pressed));
            }
        }
    });
}

void CodeView::paintRange(QPainter &painter, const QTextBlock &block, const QPointF &offset, int from, int to,
                          const QColor &fill, bool toEnd) const
{
    const QTextLayout *layout = block.layout();
    const int height = m_layout->lineHeight();
    for (int i = 0; i < layout->lineCount(); ++i) {
        const QTextLine line = layout->lineAt(i);
        const int first = std::max(from, line.textStart());
        const int last = std::min(to, line.textStart() + line.textLength());
        const bool ends = toEnd && i == layout->lineCount() - 1;
        if (first > last || (first == last && !ends)) {
            continue;
        }
        const qreal left = line.cursorToX(first);
        const qreal right = line.cursorToX(last) + (ends ? fontMetrics().horizontalAdvance(u' ') : 0);
        const qreal top = offset.y() + line.y() - (height - line.height()) / 2;
        painter.fillRect(QRectF(offset.x() + left, top, right - left, height), fill);
    }
}

} // namespace enigma
