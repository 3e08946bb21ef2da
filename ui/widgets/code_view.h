// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The text part of the code editor: gutter, current line, brackets, folds, matches, indentation after the file's own
// habit.

#pragma once

#include "ui/style/tokens.h"
#include "ui/widgets/indentation.h"

#include <QPlainTextEdit>

namespace enigma {

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

    // Replaces everything, also the history of edits.
    void setContent(const QString &text, const QString &fileName);
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

    int gutterWidth() const;
    void paintGutter(QPainter &painter, const QRect &dirty);
    QString markAt(int y) const;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyFont();
    void arrangeGutter();
    void findBrackets();
    void indentSelection(int direction);
    void breakLine();
    bool eraseStep();
    void paintBehind(QPainter &painter);
    void paintRange(QPainter &painter, const QTextBlock &block, const QPointF &offset, int from, int to,
                    const QColor &fill, bool toEnd = false) const;
    template<typename Visit>
    void forVisibleBlocks(Visit visit) const;

    CodeLayout *m_layout;
    CodeHighlighter *m_highlighter;
    QWidget *m_gutter;
    Indentation m_indentation;
    QList<LineMark> m_marks;
    QList<Match> m_matches;
    int m_currentMatch = -1;
    QList<int> m_brackets;
};

} // namespace enigma
