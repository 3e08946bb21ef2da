// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/diff/token_diff.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QSet>
#include <QStringList>

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

// Walks a stylesheet, knowing only comments, strings, escapes, blocks and semicolons.
class TokenScanner
{
public:
    explicit TokenScanner(QByteArrayView css) : m_css(css) {}

    QList<TokenDeclaration> run()
    {
        qsizetype start = 0; // Of the current declaration or selector.
        int parentheses = 0;
        for (qsizetype i = 0; i < m_css.size(); i = next(i)) {
            const char byte = m_css[i];
            if (byte == '(') {
                ++parentheses;
            } else if (byte == ')') {
                parentheses = std::max(0, parentheses - 1);
            } else if (byte == '{' || byte == '}' || (byte == ';' && parentheses == 0)) {
                finish(start, i, byte);
                start = i + 1;
                parentheses = 0;
            }
        }
        finish(start, m_css.size(), ';');
        return m_tokens;
    }

private:
    qsizetype next(qsizetype i) const
    {
        const char byte = m_css[i];
        if (byte == '\\') {
            return i + 2;
        }
        if (byte == '"' || byte == '\'') {
            return endOfString(i);
        }
        if (m_css.sliced(i).startsWith("/*")) {
            const qsizetype end = m_css.indexOf("*/", i + 2);
            return end < 0 ? m_css.size() : end + 2;
        }
        return i + 1;
    }

    // A string that is not closed ends with its line.
    qsizetype endOfString(qsizetype i) const
    {
        const char quote = m_css[i];
        for (++i; i < m_css.size() && m_css[i] != quote && m_css[i] != '\n'; ++i) {
            if (m_css[i] == '\\') {
                ++i;
            }
        }
        return i + 1;
    }

    void finish(qsizetype start, qsizetype end, char terminator)
    {
        const QString text = cleaned(start, end);
        if (terminator == '{') {
            m_scopes.append(text);
            return;
        }
        if (const qsizetype colon = text.indexOf(u':'); text.startsWith(u"--"_s) && colon > 0) {
            add({m_scopes.join(u" / "_s), text.first(colon).trimmed(), text.sliced(colon + 1).trimmed()});
        }
        if (terminator == '}' && !m_scopes.isEmpty()) {
            m_scopes.removeLast();
        }
    }

    // Without comments.
    QString cleaned(qsizetype start, qsizetype end) const
    {
        QByteArray text;
        for (qsizetype i = start; i < end;) {
            const qsizetype after = std::min(next(i), end);
            if (!m_css.sliced(i).startsWith("/*")) {
                text += m_css.sliced(i, after - i);
            }
            i = after;
        }
        return QString::fromUtf8(text).simplified();
    }

    void add(TokenDeclaration token)
    {
        const std::pair key(token.scope, token.name);
        if (const auto known = m_places.constFind(key); known != m_places.cend()) {
            m_tokens[*known] = std::move(token);
            return;
        }
        m_places.insert(key, m_tokens.size());
        m_tokens.append(std::move(token));
    }

    QByteArrayView m_css;
    QStringList m_scopes;
    QList<TokenDeclaration> m_tokens;
    QHash<std::pair<QString, QString>, qsizetype> m_places;
};

using TokenPlaces = QHash<std::pair<QString, QString>, QString>;

TokenPlaces placesOf(const QList<TokenDeclaration> &tokens)
{
    TokenPlaces places;
    for (const TokenDeclaration &token : tokens) {
        places.insert({token.scope, token.name}, token.value);
    }
    return places;
}

} // namespace

QList<TokenDeclaration> scanTokens(QByteArrayView css)
{
    return TokenScanner(css).run();
}

QList<TokenDeclaration> tokensOfExtra(const QByteArray &extra)
{
    QList<TokenDeclaration> tokens;
    const QJsonObject cssVars = QJsonDocument::fromJson(extra).object().value("cssVars"_L1).toObject();
    for (auto mode = cssVars.begin(); mode != cssVars.end(); ++mode) {
        const QJsonObject values = mode.value().toObject();
        for (auto token = values.begin(); token != values.end(); ++token) {
            const QString name = token.key().startsWith(u"--"_s) ? token.key() : u"--"_s + token.key();
            tokens.append({mode.key(), name, token.value().toVariant().toString()});
        }
    }
    return tokens;
}

QList<TokenDifference> diffTokens(const QList<TokenDeclaration> &before, const QList<TokenDeclaration> &after)
{
    const TokenPlaces olds = placesOf(before);
    const TokenPlaces news = placesOf(after);
    QList<TokenDifference> changes;
    for (const TokenDeclaration &token : before) {
        const auto now = news.constFind({token.scope, token.name});
        if (now == news.cend()) {
            changes.append({token.scope, token.name, token.value, QString()});
        } else if (*now != token.value) {
            changes.append({token.scope, token.name, token.value, *now});
        }
    }
    for (const TokenDeclaration &token : after) {
        if (!olds.contains({token.scope, token.name})) {
            changes.append({token.scope, token.name, QString(), token.value});
        }
    }
    return changes;
}

QList<std::pair<QString, QString>> renamedTokens(const QList<TokenDeclaration> &before,
                                                 const QList<TokenDeclaration> &after)
{
    const auto valuesByName = [](const QList<TokenDeclaration> &tokens) {
        QMap<QString, QMap<QString, QString>> result; // By name, then by scope.
        for (const TokenDeclaration &token : tokens) {
            result[token.name][token.scope] = token.value;
        }
        return result;
    };
    const auto olds = valuesByName(before);
    const auto news = valuesByName(after);
    QList<std::pair<QString, QString>> renames;
    QSet<QString> taken;
    for (auto was = olds.cbegin(); was != olds.cend(); ++was) {
        for (auto is = news.cbegin(); is != news.cend() && !news.contains(was.key()); ++is) {
            if (!olds.contains(is.key()) && !taken.contains(is.key()) && *was == *is) {
                renames.append({was.key(), is.key()});
                taken.insert(is.key());
                break;
            }
        }
    }
    return renames;
}

} // namespace enigma
