// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The tokens of css_tokenizer in the JSON of css-parsing-tests: the parsing algorithms of CSS Syntax 3 as far as those
// tests ask for them and the program itself does not. It has no use for unicode-range tokens, selectors or An+B.

#pragma once

#include "models/css/css_tokenizer.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <optional>

namespace enigma {

// Component values, from bytes.
class CssJson
{
public:
    static QJsonArray componentValues(const QByteArray &css)
    {
        CssJson json(css);
        return json.readUntil(std::nullopt);
    }

private:
    explicit CssJson(QByteArray css) : m_css(std::move(css)), m_tokens(tokenizeCss(m_css)) {}

    QJsonArray readUntil(std::optional<CssTokenType> closing)
    {
        QJsonArray values;
        while (m_at < m_tokens.size()) {
            const CssToken token = m_tokens[m_at++];
            if (closing == token.type) {
                return values;
            }
            append(values, token);
        }
        return values;
    }

    void append(QJsonArray &values, const CssToken &token)
    {
        using enum CssTokenType;
        const QByteArrayView text = token.text(m_css);
        switch (token.type) {
        case Comment:
            return;
        case Whitespace: // Comments between two of them are gone.
            if (values.isEmpty() || values.last() != QStringLiteral(" ")) {
                values.append(QStringLiteral(" "));
            }
            return;
        case Ident:
            if (!appendUnicodeRange(values, token)) {
                values.append(QJsonArray{QStringLiteral("ident"), cssUnescaped(text)});
            }
            return;
        case AtKeyword:
            values.append(QJsonArray{QStringLiteral("at-keyword"), cssUnescaped(text.sliced(1))});
            return;
        case Hash: {
            const QList<CssToken> inner = tokenizeCss(text.sliced(1));
            const bool isId = inner.size() == 1 && inner.first().type == Ident;
            values.append(QJsonArray{QStringLiteral("hash"), cssUnescaped(text.sliced(1)),
                                     isId ? QStringLiteral("id") : QStringLiteral("unrestricted")});
            return;
        }
        case String:
            appendString(values, text);
            return;
        case Url:
            appendUrl(values, text);
            return;
        case BadString:
            values.append(error("bad-string"));
            return;
        case BadUrl:
            values.append(error("bad-url"));
            return;
        case Number:
        case Percentage:
        case Dimension:
            values.append(number(token.type, text));
            return;
        case Function: {
            QJsonArray function{QStringLiteral("function"), cssUnescaped(text.chopped(1))};
            for (const QJsonValue &value : readUntil(CloseParen)) {
                function.append(value);
            }
            values.append(function);
            return;
        }
        case OpenParen:
            values.append(block("()", CloseParen));
            return;
        case OpenSquare:
            values.append(block("[]", CloseSquare));
            return;
        case OpenBrace:
            values.append(block("{}", CloseBrace));
            return;
        case CloseParen:
        case CloseSquare:
        case CloseBrace:
            values.append(error(text.toByteArray().constData()));
            return;
        default:
            appendSign(values, token);
        }
    }

    static QJsonArray error(const char *what) { return {QStringLiteral("error"), QString::fromLatin1(what)}; }

    QJsonArray block(const char *kind, CssTokenType closing)
    {
        QJsonArray result{QString::fromLatin1(kind)};
        for (const QJsonValue &value : readUntil(closing)) {
            result.append(value);
        }
        return result;
    }

    static QJsonArray number(CssTokenType type, QByteArrayView text)
    {
        static const QRegularExpression kNumber(QStringLiteral("^[+-]?(?:\\d+(?:\\.\\d+)?|\\.\\d+)(?:[eE][+-]?\\d+)?"));
        const QString all = QString::fromUtf8(text);
        const QString digits = kNumber.match(all).captured();
        const bool isInteger =
            !digits.contains(QLatin1Char('.')) && !digits.contains(QLatin1Char('e'), Qt::CaseInsensitive);
        QJsonArray result{type == CssTokenType::Number       ? QStringLiteral("number")
                          : type == CssTokenType::Percentage ? QStringLiteral("percentage")
                                                             : QStringLiteral("dimension"),
                          digits, cssNumber(text).value,
                          isInteger ? QStringLiteral("integer") : QStringLiteral("number")};
        if (type == CssTokenType::Dimension) {
            result.append(cssUnescaped(text.sliced(digits.size())));
        }
        return result;
    }

    static bool isOpen(QByteArrayView text, char closing) // An escaped sign closes nothing.
    {
        qsizetype backslashes = 0;
        while (backslashes + 1 < text.size() && text[text.size() - 2 - backslashes] == '\\') {
            ++backslashes;
        }
        return text.size() < 2 || text.back() != closing || backslashes % 2 == 1;
    }

    static void appendString(QJsonArray &values, QByteArrayView text)
    {
        static const QRegularExpression kLineBreak(QStringLiteral("\\\\(\\r\\n|[\\n\\r\\f])"));
        const bool isCut = isOpen(text, text.front());
        QString inside = QString::fromUtf8(isCut ? text.sliced(1) : text.sliced(1, text.size() - 2));
        inside.remove(kLineBreak);
        if (isCut && inside.endsWith(QLatin1Char('\\'))) {
            inside.chop(1);
        }
        values.append(QJsonArray{QStringLiteral("string"), cssUnescaped(inside.toUtf8())});
        if (isCut) {
            values.append(error("eof-in-string"));
        }
    }

    static void appendUrl(QJsonArray &values, QByteArrayView text)
    {
        const bool isCut = isOpen(text, ')');
        const qsizetype begin = text.indexOf('(') + 1;
        const QByteArrayView inside = text.sliced(begin, text.size() - begin - (isCut ? 0 : 1));
        values.append(QJsonArray{QStringLiteral("url"), cssUnescaped(inside.trimmed())});
        if (isCut) {
            values.append(error("eof-in-url"));
        }
    }

    // "U+26??": an ident, a sign and more to the tokenizer, which is taken up again behind it.
    bool appendUnicodeRange(QJsonArray &values, const CssToken &token)
    {
        static const QRegularExpression kRange(
            QStringLiteral("^[uU]\\+(?:(?=[0-9a-fA-F?]{1,6})([0-9a-fA-F]{0,6})(\\?{0,6}))(?:-([0-9a-fA-F]{1,6}))?"));
        if (token.text(m_css).compare("u", Qt::CaseInsensitive) != 0) {
            return false;
        }
        const QString ahead =
            QString::fromLatin1(m_css.sliced(token.begin, std::min<qsizetype>(16, m_css.size() - token.begin)));
        const QRegularExpressionMatch match = kRange.match(ahead);
        if (!match.hasMatch()) {
            return false;
        }
        const QString digits = match.captured(1);
        const qsizetype wild = std::min<qsizetype>(match.capturedLength(2), 6 - digits.size());
        const bool hasEnd = wild == 0 && match.capturedLength(3) > 0;
        const qsizetype length = 2 + digits.size() + wild + (hasEnd ? 1 + match.capturedLength(3) : 0);
        const int first = (digits + QString(wild, QLatin1Char('0'))).toInt(nullptr, 16);
        const int last = hasEnd ? match.captured(3).toInt(nullptr, 16)
                                : (digits + QString(wild, QLatin1Char('f'))).toInt(nullptr, 16);
        values.append(QJsonArray{QStringLiteral("unicode-range"), first, last});
        m_css = m_css.sliced(token.begin + length);
        m_tokens = tokenizeCss(m_css);
        m_at = 0;
        return true;
    }

    // Colons, commas and the like; the tests still have tokens of two signs such as "~=".
    void appendSign(QJsonArray &values, const CssToken &token)
    {
        static const QList<QByteArray> kPairs{"~=", "|=", "^=", "$=", "*=", "||"};
        if (token.type == CssTokenType::Delim && m_at < m_tokens.size() && m_tokens[m_at].type == CssTokenType::Delim) {
            const QByteArray both = m_css.sliced(token.begin, m_tokens[m_at].end - token.begin);
            if (kPairs.contains(both)) {
                values.append(QString::fromLatin1(both));
                ++m_at;
                return;
            }
        }
        values.append(QString::fromUtf8(token.text(m_css)));
    }

    QByteArray m_css;
    QList<CssToken> m_tokens;
    qsizetype m_at = 0;
};

} // namespace enigma
