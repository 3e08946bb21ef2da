// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/code/code_tokens.h"

#include <algorithm>

namespace enigma {

namespace {

// How far up the open brackets a closing one is looked for, so that one lost bracket does not spoil the rest.
constexpr qsizetype kMaxRepair = 8;

// A longer regular expression is taken for a division, which keeps the time linear.
constexpr qsizetype kMaxPattern = 1000;

bool isNameByte(char byte)
{
    const auto value = static_cast<unsigned char>(byte);
    return value >= 0x80 || (value >= '0' && value <= '9') || (value >= 'a' && value <= 'z') ||
           (value >= 'A' && value <= 'Z') || value == '_' || value == '$';
}

class CodeTokenizer
{
public:
    explicit CodeTokenizer(QByteArrayView source) : m_source(source) {}

    QList<CodeToken> run()
    {
        while (m_at < m_source.size()) {
            step();
        }
        return m_tokens;
    }

private:
    bool has(QByteArrayView text) const { return m_source.sliced(m_at).startsWith(text); }

    void step()
    {
        const char byte = m_source[m_at];
        if (byte == '\n') {
            m_startsLine = true;
            ++m_at;
        } else if (byte == ' ' || byte == '\t' || byte == '\r') {
            ++m_at;
        } else if (has("//")) {
            m_at = positionAfter("\n", m_at) - 1;
        } else if (has("/*")) {
            m_at = positionAfter("*/", m_at + 2);
        } else if (isNameByte(byte)) {
            emitName();
        } else if (byte == '"' || byte == '\'') {
            emitString();
        } else if (byte == '`') {
            m_templateStart = m_templates.isEmpty() ? m_at : m_templateStart;
            ++m_at;
            readTemplate();
        } else if (byte != '/' || !skipPattern()) {
            emitSign();
        }
    }

    // One past the end of `text`, or past the end of the source plus one for a missing line end.
    qsizetype positionAfter(QByteArrayView text, qsizetype from) const
    {
        const qsizetype found = from > m_source.size() ? -1 : m_source.indexOf(text, from);
        return found < 0 ? m_source.size() + (text == "\n" ? 1 : 0) : found + text.size();
    }

    void emitToken(CodeToken::Kind kind, qsizetype start, qsizetype end)
    {
        m_at = end;
        if (m_templates.isEmpty()) {
            m_tokens.append({kind, m_startsLine, -1, m_source.sliced(start, end - start)});
            m_startsLine = false;
        }
    }

    void emitName()
    {
        qsizetype end = m_at;
        while (end < m_source.size() && isNameByte(m_source[end])) {
            ++end;
        }
        emitToken(CodeToken::Kind::Name, m_at, end);
    }

    // A quote that is not closed on its line is an apostrophe in text, unless it begins the value of a JSX attribute.
    void emitString()
    {
        const char quote = m_source[m_at];
        const bool isAttribute = !m_tokens.isEmpty() && m_tokens.last().is("=");
        for (qsizetype i = m_at + 1; i < m_source.size(); ++i) {
            if (m_source[i] == quote) {
                emitToken(CodeToken::Kind::Text, m_at, i + 1);
                return;
            }
            if (m_source[i] == '\\') {
                ++i;
            } else if (m_source[i] == '\n' && !isAttribute) {
                break;
            }
        }
        ++m_at;
    }

    // From inside a template literal to its end or to its next "${".
    void readTemplate()
    {
        for (; m_at < m_source.size(); ++m_at) {
            if (m_source[m_at] == '\\') {
                ++m_at;
            } else if (m_source[m_at] == '`') {
                emitToken(CodeToken::Kind::Text, m_templateStart, m_at + 1);
                return;
            } else if (has("${")) {
                m_at += 2;
                m_templates.append(0);
                return;
            }
        }
    }

    // After these a slash begins a regular expression; after anything else it divides or belongs to a tag.
    bool mayBeginPattern() const
    {
        if (m_tokens.isEmpty()) {
            return true;
        }
        const CodeToken &last = m_tokens.last();
        return last.is("return") ||
               (last.kind == CodeToken::Kind::Sign && last.text != "..." &&
                QByteArrayView("(,=:[!&|?;+{").contains(last.text[0])) ||
               last.is("=>");
    }

    bool skipPattern()
    {
        if (!mayBeginPattern() || has("/>")) {
            return false;
        }
        bool isInClass = false;
        const qsizetype limit = std::min(m_source.size(), m_at + kMaxPattern);
        for (qsizetype i = m_at + 1; i < limit && m_source[i] != '\n'; ++i) {
            if (m_source[i] == '\\') {
                ++i;
            } else if (m_source[i] == '/' && !isInClass) {
                emitToken(CodeToken::Kind::Text, m_at, i + 1);
                return true;
            } else if (m_source[i] == '[' || m_source[i] == ']') {
                isInClass = m_source[i] == '[';
            }
        }
        return false;
    }

    void emitSign()
    {
        const char byte = m_source[m_at];
        if (!m_templates.isEmpty()) {
            ++m_at;
            if (byte == '{') {
                ++m_templates.last();
            } else if (byte == '}' && m_templates.last()-- == 0) {
                m_templates.removeLast();
                readTemplate();
            }
            return;
        }
        const qsizetype length = has("...") ? 3 : has("=>") ? 2 : 1;
        emitToken(CodeToken::Kind::Sign, m_at, m_at + length);
        if (QByteArrayView("({[").contains(byte)) {
            m_open.append(m_tokens.size() - 1);
        } else if (QByteArrayView(")}]").contains(byte)) {
            closeBracket(byte);
        }
    }

    void closeBracket(char byte)
    {
        const char wanted = byte == ')' ? '(' : byte == '}' ? '{' : '[';
        for (qsizetype up = 1; up <= std::min(m_open.size(), kMaxRepair); ++up) {
            const qsizetype open = m_open.at(m_open.size() - up);
            if (m_tokens.at(open).text[0] == wanted) {
                m_tokens[open].partner = m_tokens.size() - 1;
                m_tokens.last().partner = open;
                m_open.resize(m_open.size() - up);
                return;
            }
        }
    }

    QByteArrayView m_source;
    qsizetype m_at = 0;
    bool m_startsLine = true;
    qsizetype m_templateStart = 0;
    QList<int> m_templates;  // Open "${": the depth of braces in each.
    QList<qsizetype> m_open; // Open brackets.
    QList<CodeToken> m_tokens;
};

} // namespace

QList<CodeToken> tokenizeCode(QByteArrayView source)
{
    return CodeTokenizer(source).run();
}

} // namespace enigma
