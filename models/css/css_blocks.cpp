// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/css/css_blocks.h"

#include "models/css/css_tokenizer.h"

namespace enigma {

namespace {

constexpr int kMaxDepth = 32;

// Walks the tokens of a stylesheet once, with its own stacks: nesting costs no recursion.
class BlockFinder
{
public:
    explicit BlockFinder(QByteArrayView css) : m_css(css), m_tokens(tokenizeCss(css)) {}

    CssBlocks run()
    {
        while (m_at < m_tokens.size()) {
            readItem();
        }
        findCutOffToken();
        while (!m_open.isEmpty()) {
            closeBlock(int(m_css.size()), int(m_css.size()));
        }
        return std::move(m_found);
    }

private:
    struct Open
    {
        int block; // -1 when it lies too deep to be recorded.
        int brace;
    };

    const CssToken &token() const { return m_tokens[m_at]; }
    bool isInBlock() const { return !m_open.isEmpty(); }

    void readItem()
    {
        if (token().isBlank() || token().type == CssTokenType::Semicolon || token().type == CssTokenType::Cdo ||
            token().type == CssTokenType::Cdc) {
            ++m_at;
        } else if (token().type == CssTokenType::CloseBrace && isInBlock()) {
            closeBlock(token().begin, token().end);
            ++m_at;
        } else if (const qsizetype colon = customPropertyColon(); colon >= 0) {
            readCustomProperty(colon);
        } else {
            readRuleOrDeclaration();
        }
    }

    // The ":" of the custom property that starts here, or -1. Outside of blocks there are none.
    qsizetype customPropertyColon() const
    {
        if (!isInBlock() || token().type != CssTokenType::Ident || !token().text(m_css).startsWith("--")) {
            return -1;
        }
        qsizetype next = m_at + 1;
        while (next < m_tokens.size() && m_tokens[next].isBlank()) {
            ++next;
        }
        return next < m_tokens.size() && m_tokens[next].type == CssTokenType::Colon ? next : -1;
    }

    void readCustomProperty(qsizetype colon)
    {
        const CssToken name = token();
        m_at = colon + 1;
        const qsizetype end = skipValue();
        qsizetype first = colon + 1;
        qsizetype last = end; // Exclusive.
        while (first < last && m_tokens[first].isBlank()) {
            ++first;
        }
        trimEnd(first, last);
        trimImportant(first, last);
        const bool hasSemicolon = end < m_tokens.size() && m_tokens[end].type == CssTokenType::Semicolon;
        CssDeclaration declaration;
        declaration.name = cssUnescaped(name.text(m_css));
        declaration.value = first < last ? CssSpan{m_tokens[first].begin, m_tokens[last - 1].end}
                                         : CssSpan{m_tokens[colon].end, m_tokens[colon].end};
        const int wholeEnd = hasSemicolon ? m_tokens[end].end : lastInk(colon, end);
        declaration.whole = {name.begin, wholeEnd};
        declaration.hasSemicolon = hasSemicolon;
        m_at = end + (hasSemicolon ? 1 : 0);
        if (const int block = m_open.last().block; block >= 0) {
            m_found.blocks[block].lastDeclaration = declaration.whole;
            m_found.blocks[block].isLastEnded = hasSemicolon;
            m_found.blocks[block].declarations.append(std::move(declaration));
        }
    }

    void trimEnd(qsizetype first, qsizetype &last) const
    {
        while (last > first && m_tokens[last - 1].isBlank()) {
            --last;
        }
    }

    void trimImportant(qsizetype first, qsizetype &last) const
    {
        if (last - first < 1 || m_tokens[last - 1].type != CssTokenType::Ident ||
            m_tokens[last - 1].text(m_css).compare("important", Qt::CaseInsensitive) != 0) {
            return;
        }
        qsizetype mark = last - 1;
        trimEnd(first, mark);
        if (mark > first && m_tokens[mark - 1].type == CssTokenType::Delim && m_tokens[mark - 1].text(m_css) == "!") {
            last = mark - 1;
            trimEnd(first, last);
        }
    }

    // The end of the last token before `end` that is not blank.
    int lastInk(qsizetype colon, qsizetype end) const
    {
        while (end - 1 > colon && m_tokens[end - 1].isBlank()) {
            --end;
        }
        return m_tokens[end - 1].end;
    }

    // To the ";" or the "}" that ends a custom property; brackets of all kinds count.
    qsizetype skipValue()
    {
        m_brackets.clear();
        while (m_at < m_tokens.size()) {
            const CssTokenType type = token().type;
            if (m_brackets.isEmpty() && (type == CssTokenType::Semicolon || type == CssTokenType::CloseBrace)) {
                return m_at;
            }
            trackBracket(type, true);
            ++m_at;
        }
        noteOpenBrackets();
        return m_at;
    }

    void trackBracket(CssTokenType type, bool braces)
    {
        switch (type) {
        case CssTokenType::Function:
        case CssTokenType::OpenParen:
            m_brackets.append({CssTokenType::CloseParen, token().begin});
            break;
        case CssTokenType::OpenSquare:
            m_brackets.append({CssTokenType::CloseSquare, token().begin});
            break;
        case CssTokenType::OpenBrace:
            if (braces || !m_brackets.isEmpty()) {
                m_brackets.append({CssTokenType::CloseBrace, token().begin});
            }
            break;
        default:
            if (!m_brackets.isEmpty() && m_brackets.last().closing == type) {
                m_brackets.removeLast();
            }
        }
    }

    // Anything else: up to its ";", into its block, or to the end of the block that it stands in.
    void readRuleOrDeclaration()
    {
        const int begin = token().begin;
        const bool isAtRule = token().type == CssTokenType::AtKeyword;
        int end = token().end;
        m_brackets.clear();
        for (; m_at < m_tokens.size(); ++m_at) {
            const CssTokenType type = token().type;
            if (m_brackets.isEmpty()) {
                if (type == CssTokenType::OpenBrace) {
                    openBlock({begin, end});
                    return;
                }
                if (type == CssTokenType::Semicolon && (isInBlock() || isAtRule)) {
                    noteDeclaration({begin, token().end}, true, isAtRule);
                    ++m_at;
                    return;
                }
                if (type == CssTokenType::CloseBrace && isInBlock()) {
                    noteDeclaration({begin, end}, false, isAtRule);
                    return;
                }
            }
            trackBracket(type, false);
            end = token().isBlank() ? end : token().end;
        }
        noteOpenBrackets();
    }

    void noteDeclaration(CssSpan span, bool isEnded, bool isAtRule)
    {
        if (!isAtRule && m_open.last().block >= 0) {
            m_found.blocks[m_open.last().block].lastDeclaration = span;
            m_found.blocks[m_open.last().block].isLastEnded = isEnded;
        }
    }

    void openBlock(CssSpan prelude)
    {
        const int parent = isInBlock() ? m_open.last().block : -1;
        const CssToken brace = token();
        ++m_at;
        const bool isRecorded = m_open.size() < kMaxDepth;
        m_open.append({isRecorded ? int(m_found.blocks.size()) : -1, brace.begin});
        if (isRecorded) {
            m_found.blocks.append({.parent = parent,
                                   .rule = {prelude.begin, brace.end},
                                   .prelude = prelude,
                                   .body = {brace.end, brace.end},
                                   .lastDeclaration = {brace.end, brace.end},
                                   .isLastEnded = false,
                                   .declarations = {}});
        }
    }

    void closeBlock(int brace, int end)
    {
        const Open open = m_open.takeLast();
        if (brace == end) {
            noteUnfinished(CssUnfinished::Block, open.brace);
        }
        if (open.block >= 0) {
            m_found.blocks[open.block].body.end = brace;
            m_found.blocks[open.block].rule.end = end;
        }
    }

    void findCutOffToken()
    {
        if (m_tokens.isEmpty()) {
            return;
        }
        const CssToken &last = m_tokens.last();
        const QByteArrayView text = last.text(m_css);
        if (last.type == CssTokenType::Comment && (text.size() < 4 || !text.endsWith("*/"))) {
            noteUnfinished(CssUnfinished::Comment, last.begin);
        } else if (last.type == CssTokenType::String && !isClosedString(text)) {
            noteUnfinished(CssUnfinished::String, last.begin);
        } else if ((last.type == CssTokenType::Url || last.type == CssTokenType::BadUrl) && !text.endsWith(')')) {
            noteUnfinished(CssUnfinished::Url, last.begin);
        }
    }

    static bool isClosedString(QByteArrayView text)
    {
        if (text.size() < 2 || text.back() != text.front()) {
            return false;
        }
        qsizetype backslashes = 0;
        while (text[text.size() - 2 - backslashes] == '\\') {
            ++backslashes;
        }
        return backslashes % 2 == 0;
    }

    void noteOpenBrackets()
    {
        if (!m_brackets.isEmpty()) {
            noteUnfinished(CssUnfinished::Bracket, m_brackets.first().begin);
        }
    }

    void noteUnfinished(CssUnfinished::What what, int position)
    {
        if (m_found.unfinished.size() < kMaxDepth) {
            m_found.unfinished.append({what, int(m_css.first(position).count('\n')) + 1});
        }
    }

    struct Bracket
    {
        CssTokenType closing;
        int begin;
    };

    CssBlocks m_found;
    QByteArrayView m_css;
    QList<CssToken> m_tokens;
    qsizetype m_at = 0;
    QList<Open> m_open;
    QList<Bracket> m_brackets;
};

} // namespace

CssBlocks findCssBlocks(QByteArrayView css)
{
    return BlockFinder(css).run();
}

} // namespace enigma
