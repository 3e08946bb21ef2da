// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Colours source text by its language with the inks of the tokens; follows light and dark. Languages and their grammars
// come from KSyntaxHighlighting, which this header hides.

#pragma once

#include "ui/style/tokens.h"

#include <QObject>
#include <QString>

#include <memory>

class QTextBlock;
class QTextDocument;

namespace enigma {

class CodeHighlighter : public QObject
{
    Q_OBJECT

public:
    explicit CodeHighlighter(QTextDocument *document);
    ~CodeHighlighter() override;

    // By the file's name: "button.tsx". An unknown ending leaves the text plain.
    void setFileName(const QString &fileName);
    QString language() const; // "TypeScript React (TSX)"; empty when plain.

    // Whether the character stands in a string or a comment.
    bool isQuoted(const QTextBlock &line, int column) const;
    // "//", or "/*" and "*/"; empty when the language has no such comments.
    QString lineComment() const;
    std::pair<QString, QString> blockComment() const;

private:
    class Engine;
    std::unique_ptr<Engine> m_engine;
};

} // namespace enigma
