// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which lines of a code view are folded away. A line can be folded when the lines below it are indented deeper, which
// holds in every language; what is folded stays part of the text.

#pragma once

#include <QObject>
#include <QTextCursor>

class QTextBlock;
class QTextDocument;

namespace enigma {

class CodeFolds : public QObject
{
    Q_OBJECT

public:
    explicit CodeFolds(QTextDocument *document);

    bool canFold(const QTextBlock &line) const;
    bool isFolded(const QTextBlock &line) const; // The line itself is seen, those below it are not.
    int hiddenLines(const QTextBlock &folded) const;

    void fold(const QTextBlock &line);
    void unfold(const QTextBlock &line);
    // The nearest line at or above this one that can be folded; invalid when there is none.
    QTextBlock foldableAround(const QTextBlock &line) const;
    void foldAll();
    void unfoldAll();
    void reveal(const QTextBlock &line);  // Unfolds whatever hides it.
    void follow(int position, int added); // The text has changed here.

Q_SIGNALS:
    void changed();

private:
    QTextBlock lastOf(const QTextBlock &line) const;
    void arrange();

    QTextDocument *m_document;
    QList<QTextCursor> m_folded; // At the start of each folded line.
};

} // namespace enigma
