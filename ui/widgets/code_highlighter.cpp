// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/code_highlighter.h"

#include "ui/diff/syntax_ink.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>
#include <QTextBlock>
#include <QTextCharFormat>
#include <QTextLayout>

#include <algorithm>

namespace enigma {

namespace {

// Reading the index of all languages takes a moment, so one is kept for the life of the program.
KSyntaxHighlighting::Repository &repository()
{
    static KSyntaxHighlighting::Repository repository;
    return repository;
}

} // namespace

class CodeHighlighter::Engine final : public KSyntaxHighlighting::SyntaxHighlighter
{
public:
    using SyntaxHighlighter::SyntaxHighlighter;

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        const Token ink = syntaxInk(format);
        if (ink == Token::Text || length == 0) {
            return;
        }
        QTextCharFormat look;
        look.setForeground(color(ink));
        look.setFontItalic(ink == Token::SyntaxComment);
        setFormat(offset, length, look);
    }
};

CodeHighlighter::CodeHighlighter(QTextDocument *document) :
    QObject(document), m_engine(std::make_unique<Engine>(document))
{
    m_engine->setTheme(repository().defaultTheme()); // Its colours are never asked for, but it must be there.
    connect(&Tokens::instance(), &Tokens::changed, this, [this] { m_engine->rehighlight(); });
}

CodeHighlighter::~CodeHighlighter() = default;

void CodeHighlighter::setFileName(const QString &fileName)
{
    m_engine->setDefinition(repository().definitionForFileName(fileName));
}

QString CodeHighlighter::language() const
{
    const KSyntaxHighlighting::Definition definition = m_engine->definition();
    return definition.isValid() ? definition.translatedName() : QString();
}

bool CodeHighlighter::isQuoted(const QTextBlock &line, int column) const
{
    return std::ranges::any_of(line.layout()->formats(), [column](const QTextLayout::FormatRange &range) {
        const QColor ink = range.format.foreground().color();
        return range.start <= column && column < range.start + range.length &&
               (ink == color(Token::SyntaxString) || ink == color(Token::SyntaxComment));
    });
}

QString CodeHighlighter::lineComment() const
{
    return m_engine->definition().singleLineCommentMarker();
}

std::pair<QString, QString> CodeHighlighter::blockComment() const
{
    const auto marker = m_engine->definition().multiLineCommentMarker();
    return {marker.first, marker.second};
}

} // namespace enigma
