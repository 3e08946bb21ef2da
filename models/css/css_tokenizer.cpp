// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/css/css_tokenizer.h"

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kEnd = -1; // What lies behind the last byte.

bool isNewline(int c)
{
    return c == '\n' || c == '\r' || c == '\f';
}

bool isSpace(int c)
{
    return c == ' ' || c == '\t' || isNewline(c);
}

bool isDigit(int c)
{
    return c >= '0' && c <= '9';
}

bool isHexDigit(int c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

// NUL counts as U+FFFD, and every byte of a character beyond ASCII may stand in a name.
bool isNameStart(int c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80 || c == 0;
}

bool isName(int c)
{
    return isNameStart(c) || isDigit(c) || c == '-';
}

bool isNonPrintable(int c)
{
    return (c >= 1 && c <= 8) || c == 0x0b || (c >= 0x0e && c <= 0x1f) || c == 0x7f;
}

class Scanner
{
public:
    explicit Scanner(QByteArrayView css) : m_css(css) {}

    bool atEnd() const { return m_position >= int(m_css.size()); }
    int position() const { return m_position; }

    CssToken next()
    {
        const int begin = m_position;
        const CssTokenType type = scan();
        return {type, begin, m_position};
    }

    int numberEnd() // Of the number that starts here.
    {
        skipNumber();
        return m_position;
    }

private:
    int peek(int ahead = 0) const
    {
        const qsizetype at = m_position + qsizetype(ahead);
        return at < m_css.size() ? int(uchar(m_css[at])) : kEnd;
    }

    CssTokenType take(int length, CssTokenType type)
    {
        m_position += length;
        return type;
    }

    bool startsEscape(int ahead = 0) const { return peek(ahead) == '\\' && !isNewline(peek(ahead + 1)); }

    bool startsName() const
    {
        if (peek() == '-') {
            return isNameStart(peek(1)) || peek(1) == '-' || startsEscape(1);
        }
        return isNameStart(peek()) || startsEscape();
    }

    bool startsNumber() const
    {
        const int sign = peek() == '+' || peek() == '-' ? 1 : 0;
        return isDigit(peek(sign)) || (peek(sign) == '.' && isDigit(peek(sign + 1)));
    }

    CssTokenType scan()
    {
        const int c = peek();
        if (m_position == 0 && m_css.startsWith("\xEF\xBB\xBF")) {
            return take(3, CssTokenType::Whitespace);
        }
        if (isSpace(c)) {
            skipSpace();
            return CssTokenType::Whitespace;
        }
        if (c == '/' && peek(1) == '*') {
            return scanComment();
        }
        if (c == '"' || c == '\'') {
            return scanString(c);
        }
        if (startsNumber()) {
            return scanNumeric();
        }
        if (c == '-' && peek(1) == '-' && peek(2) == '>') {
            return take(3, CssTokenType::Cdc);
        }
        if (startsName()) {
            return scanName();
        }
        return scanSign(c);
    }

    CssTokenType scanSign(int c)
    {
        switch (c) {
        case '#':
            if (isName(peek(1)) || startsEscape(1)) {
                ++m_position;
                skipName();
                return CssTokenType::Hash;
            }
            break;
        case '@':
            ++m_position;
            if (startsName()) {
                skipName();
                return CssTokenType::AtKeyword;
            }
            return CssTokenType::Delim;
        case '<':
            if (m_css.sliced(m_position).startsWith("<!--")) {
                return take(4, CssTokenType::Cdo);
            }
            break;
        case ':':
            return take(1, CssTokenType::Colon);
        case ';':
            return take(1, CssTokenType::Semicolon);
        case ',':
            return take(1, CssTokenType::Comma);
        case '[':
            return take(1, CssTokenType::OpenSquare);
        case ']':
            return take(1, CssTokenType::CloseSquare);
        case '(':
            return take(1, CssTokenType::OpenParen);
        case ')':
            return take(1, CssTokenType::CloseParen);
        case '{':
            return take(1, CssTokenType::OpenBrace);
        case '}':
            return take(1, CssTokenType::CloseBrace);
        default:
            break;
        }
        return take(1, CssTokenType::Delim);
    }

    CssTokenType scanComment()
    {
        const qsizetype close = m_css.indexOf("*/", m_position + 2);
        m_position = int(close < 0 ? m_css.size() : close + 2);
        return CssTokenType::Comment;
    }

    CssTokenType scanString(int quote)
    {
        ++m_position;
        while (!atEnd()) {
            const int c = peek();
            if (isNewline(c)) {
                return CssTokenType::BadString;
            }
            ++m_position;
            if (c == quote) {
                return CssTokenType::String;
            }
            if (c == '\\' && !atEnd()) {
                m_position += peek() == '\r' && peek(1) == '\n' ? 2 : 1;
            }
        }
        return CssTokenType::String;
    }

    CssTokenType scanNumeric()
    {
        skipNumber();
        if (startsName()) {
            skipName();
            return CssTokenType::Dimension;
        }
        return peek() == '%' ? take(1, CssTokenType::Percentage) : CssTokenType::Number;
    }

    CssTokenType scanName()
    {
        const int begin = m_position;
        skipName();
        if (peek() != '(') {
            return CssTokenType::Ident;
        }
        const QByteArrayView name = m_css.sliced(begin, m_position - begin);
        ++m_position;
        // Every character of an escaped "url" takes at most eight bytes.
        if (name.size() > 24 || cssUnescaped(name).compare(u"url", Qt::CaseInsensitive) != 0) {
            return CssTokenType::Function;
        }
        int ahead = 0;
        while (isSpace(peek(ahead))) {
            ++ahead;
        }
        return peek(ahead) == '"' || peek(ahead) == '\'' ? CssTokenType::Function : scanUrl();
    }

    CssTokenType scanUrl()
    {
        skipSpace();
        while (!atEnd()) {
            const int c = peek();
            if (c == ')') {
                return take(1, CssTokenType::Url);
            }
            if (isSpace(c)) {
                skipSpace();
                if (atEnd() || peek() == ')') {
                    continue;
                }
                return skipBadUrl();
            }
            if (c == '"' || c == '\'' || c == '(' || isNonPrintable(c) || (c == '\\' && !startsEscape())) {
                return skipBadUrl();
            }
            if (c == '\\') {
                skipEscape();
            } else {
                ++m_position;
            }
        }
        return CssTokenType::Url;
    }

    CssTokenType skipBadUrl()
    {
        while (!atEnd()) {
            if (peek() == ')') {
                return take(1, CssTokenType::BadUrl);
            }
            if (startsEscape()) {
                skipEscape();
            } else {
                ++m_position;
            }
        }
        return CssTokenType::BadUrl;
    }

    void skipSpace()
    {
        while (isSpace(peek())) {
            ++m_position;
        }
    }

    void skipName()
    {
        while (true) {
            if (isName(peek())) {
                ++m_position;
            } else if (startsEscape()) {
                skipEscape();
            } else {
                return;
            }
        }
    }

    void skipEscape()
    {
        ++m_position;
        if (!isHexDigit(peek())) {
            m_position += atEnd() ? 0 : 1;
            return;
        }
        for (int digits = 0; digits < 6 && isHexDigit(peek()); ++digits) {
            ++m_position;
        }
        if (peek() == '\r' && peek(1) == '\n') {
            m_position += 2;
        } else if (isSpace(peek())) {
            ++m_position;
        }
    }

    void skipDigits()
    {
        while (isDigit(peek())) {
            ++m_position;
        }
    }

    void skipNumber()
    {
        if (peek() == '+' || peek() == '-') {
            ++m_position;
        }
        skipDigits();
        if (peek() == '.' && isDigit(peek(1))) {
            ++m_position;
            skipDigits();
        }
        if (peek() == 'e' || peek() == 'E') {
            const int sign = peek(1) == '+' || peek(1) == '-' ? 1 : 0;
            if (isDigit(peek(1 + sign))) {
                m_position += 1 + sign;
                skipDigits();
            }
        }
    }

    QByteArrayView m_css;
    int m_position = 0;
};

} // namespace

QList<CssToken> tokenizeCss(QByteArrayView css)
{
    Q_ASSERT(css.size() < std::numeric_limits<int>::max());
    QList<CssToken> tokens;
    tokens.reserve(css.size() / 4);
    Scanner scanner(css);
    while (!scanner.atEnd()) {
        tokens.append(scanner.next());
    }
    return tokens;
}

QString cssUnescaped(QByteArrayView name)
{
    if (!name.contains('\\') && !name.contains('\0')) {
        return QString::fromUtf8(name);
    }
    const QString text = QString::fromUtf8(name);
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != u'\\') {
            result += text[i].isNull() ? QChar(QChar::ReplacementCharacter) : text[i];
            continue;
        }
        qsizetype end = i + 1;
        while (end < text.size() && end - i <= 6 && isHexDigit(text[end].unicode())) {
            ++end;
        }
        if (end == i + 1) {
            result += end < text.size() ? text[end] : QChar(QChar::ReplacementCharacter);
            i = end;
            continue;
        }
        const char32_t code = text.sliced(i + 1, end - i - 1).toUInt(nullptr, 16);
        const bool isCharacter = code > 0 && code <= QChar::LastValidCodePoint && !QChar::isSurrogate(code);
        result += QString(QChar::fromUcs4(isCharacter ? code : char32_t(QChar::ReplacementCharacter)));
        i = end - 1;
        if (end + 1 < text.size() && text[end] == u'\r' && text[end + 1] == u'\n') {
            i = end + 1;
        } else if (end < text.size() && isSpace(text[end].unicode())) {
            i = end;
        }
    }
    return result;
}

CssNumber cssNumber(QByteArrayView text)
{
    constexpr double kLimit = 1e9;
    const int end = Scanner(text).numberEnd();
    bool ok = false;
    const QByteArrayView digits = text.first(end);
    double value = digits.toDouble(&ok);
    if (!ok) { // Too large to be told from infinity.
        value = digits.startsWith('-') ? -kLimit : kLimit;
    }
    return {std::clamp(value, -kLimit, kLimit), cssUnescaped(text.sliced(end)).toLower()};
}

} // namespace enigma
