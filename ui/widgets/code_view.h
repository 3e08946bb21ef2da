// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The text part of the code editor: gutter, current line, brackets, folds, matches, indentation after the file's own
// habit.

#pragma once

#include "models/document/text_history.h"
#include "ui/style/tokens.h"
#include "ui/widgets/indentation.h"

#include <QPlainTextEdit>

namespace enigma {

class CodeFolds;
class CodeHighlighter;
class CodeLayout;

// A line that has something to say, drawn in the gutter.
struct LineMark
{
    int line = 1; // From 1.
    Token ink = Token::Warning;
    QString text; // The tooltip.
};

class CodeView : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit CodeView(QWidget *parent = nullptr);
    ~CodeView() override;

    // Replaces everything, also the history of edits. With `history`, which outlives the view or the next call, its
    // text is shown and its steps are undone.
    void setContent(const QString &text, const QString &fileName);
    void setContent(TextHistory &history, const QString &fileName);
    bool canUndo() const { return !isReadOnly() && m_history->canUndo(); }
    bool canRedo() const { return !isReadOnly() && m_history->canRedo(); }
    void undo();
    void redo();
    QString text() const; // Lines end in "\n".
    QString language() const;
    const Indentation &indentation() const { return m_indentation; }

    int line() const;   // From 1, of the cursor.
    int column() const; // From 1.
    void goTo(int line, int column = 1);
    void setMarks(const QList<LineMark> &marks);

    // Ranges to tint in their order, and which of them is the current one (-1: none).
    struct Match
    {
        int start = 0;
        int length = 0;
    };
    void setMatches(const QList<Match> &matches, int current);

    CodeFolds &folds() const { return *m_folds; }
    void foldAll();
    void toggleComment();
    void duplicateLines(int direction); // The cursor is in the upper (-1) or the lower (1) of both afterwards.
    void moveLines(int direction);

    int gutterWidth() const;
    void paintGutter(QPainter &painter, const QRect &dirty);
    QString markAt(int y) const;
    void pressGutter(const QPoint &point);
    void setGutterHovered(bool hovered);

Q_SIGNALS:
    void edited(); // By the person, also by undo.
    // Undo or redo was asked for and there is no step to take.
    void historyEnded(int direction);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override; // Files are for those around.
    void changeEvent(QEvent *event) override;

private:
    struct Lines
    {
        int first = 0; // From 0.
        QStringList texts;
    };

    void applyFont();
    void arrangeGutter();
    void takeChange(int position, int removed, int added);
    void carryOut(const TextStep &step);
    void followCursor();
    bool isQuoted(int position) const;
    int findPartner(int position) const;
    void findBrackets();
    bool typePair(QChar typed);
    bool surroundSelection(QChar open, QChar close);
    bool takeCloser(int position);
    bool erasePair();
    bool pressChord(const QKeyEvent &event);
    void foldHere(bool fold);
    void indentSelection(int direction);
    void breakLine();
    bool eraseStep();
    Lines selectedLines() const;
    void replaceLines(const Lines &lines, const QStringList &texts, int shift);
    QRectF foldSign(const QTextBlock &block, const QRectF &rect) const;
    QTextBlock foldSignAt(const QPoint &point) const;
    void paintFoldSigns(QPainter &painter) const;
    void paintBehind(QPainter &painter);
    void paintRange(QPainter &painter, const QTextBlock &block, const QPointF &offset, int from, int to,
                    const QColor &fill, bool toEnd = false) const;
    template<typename Visit>
    void forVisibleBlocks(Visit visit) const;

    CodeLayout *m_layout;
    CodeHighlighter *m_highlighter;
    CodeFolds *m_folds;
    QWidget *m_gutter;
    TextHistory m_ownHistory;
    TextHistory *m_history = &m_ownHistory;
    bool m_isCarryingOut = false;             // The text is changing by something else than the person.
    std::pair<int, int> m_lastEdit = {-1, 0}; // Position and length, until it is looked at.
    Indentation m_indentation;
    QList<LineMark> m_marks;
    QList<Match> m_matches;
    int m_currentMatch = -1;
    QList<int> m_brackets;
    QList<QTextCursor> m_closers; // Before each closing sign that came by itself.
    bool m_isGutterHovered = false;
};

} // namespace enigma
