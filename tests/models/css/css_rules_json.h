// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Declarations and rules in the JSON of css-parsing-tests, parsed from the component values of css_json.

#pragma once

#include <QJsonArray>
#include <QString>

namespace enigma {

class CssRulesJson
{
public:
    enum class Level {
        Top, // <!-- and --> are passed over.
        Nested,
    };

    explicit CssRulesJson(QJsonArray values) : m_values(std::move(values)) {}

    QJsonArray rules(Level level)
    {
        QJsonArray result;
        while (skipBlanks(), !atEnd()) {
            if (level == Level::Top && (next() == QStringLiteral("<!--") || next() == QStringLiteral("-->"))) {
                ++m_at;
                continue;
            }
            result.append(isA(next(), "at-keyword") ? readAtRule() : readQualifiedRule());
        }
        return result;
    }

    QJsonValue oneRule()
    {
        skipBlanks();
        if (atEnd()) {
            return error("empty");
        }
        const QJsonValue rule = isA(next(), "at-keyword") ? readAtRule() : readQualifiedRule();
        skipBlanks();
        return atEnd() || isA(rule, "error") ? rule : QJsonValue(error("extra-input"));
    }

    QJsonValue oneValue()
    {
        skipBlanks();
        if (atEnd()) {
            return error("empty");
        }
        const QJsonValue value = m_values[m_at++];
        skipBlanks();
        return atEnd() ? value : QJsonValue(error("extra-input"));
    }

    QJsonValue oneDeclaration()
    {
        skipBlanks();
        return atEnd() ? QJsonValue(error("empty")) : declaration(m_values);
    }

    // Declarations and at-rules; with rules also those of nested selectors.
    QJsonArray contents(bool withRules)
    {
        QJsonArray result;
        while (skipBlanks(), !atEnd()) {
            if (next() == QStringLiteral(";")) {
                ++m_at;
            } else if (isA(next(), "at-keyword")) {
                result.append(readAtRule());
            } else {
                result.append(readDeclarationOrRule(withRules));
            }
        }
        return result;
    }

private:
    bool atEnd() const { return m_at >= m_values.size(); }
    QJsonValue next() const { return m_values[m_at]; }
    static bool isA(const QJsonValue &value, const char *kind)
    {
        return value[0].toString() == QLatin1StringView(kind);
    }
    static QJsonArray error(const char *what) { return {QStringLiteral("error"), QString::fromLatin1(what)}; }

    void skipBlanks()
    {
        while (!atEnd() && next() == QStringLiteral(" ")) {
            ++m_at;
        }
    }

    static QJsonArray inside(const QJsonValue &block)
    {
        QJsonArray values = block.toArray();
        values.removeFirst();
        return values;
    }

    QJsonValue readAtRule()
    {
        const QString name = m_values[m_at++][1].toString();
        QJsonArray prelude;
        for (; !atEnd(); ++m_at) {
            if (next() == QStringLiteral(";")) {
                ++m_at;
                break;
            }
            if (isA(next(), "{}")) {
                return QJsonArray{QStringLiteral("at-rule"), name, prelude, inside(m_values[m_at++])};
            }
            prelude.append(next());
        }
        return QJsonArray{QStringLiteral("at-rule"), name, prelude, QJsonValue::Null};
    }

    QJsonValue readQualifiedRule()
    {
        QJsonArray prelude;
        for (; !atEnd(); ++m_at) {
            if (isA(next(), "{}")) {
                return QJsonArray{QStringLiteral("qualified rule"), prelude, inside(m_values[m_at++])};
            }
            prelude.append(next());
        }
        return error("invalid");
    }

    // What is no declaration may still be a rule; what is neither ends with its ";".
    QJsonValue readDeclarationOrRule(bool withRules)
    {
        const qsizetype begin = m_at;
        QJsonArray values;
        for (; !atEnd() && next() != QStringLiteral(";"); ++m_at) {
            values.append(next());
        }
        const QJsonValue found = declaration(values);
        if (!withRules || (!isA(found, "error") && !hasBlock(found[2].toArray()))) {
            return found;
        }
        const qsizetype end = m_at;
        m_at = begin;
        for (qsizetype at = begin; at < end; ++at) {
            if (isA(m_values[at], "{}")) {
                return readQualifiedRule();
            }
        }
        m_at = end;
        return found;
    }

    static bool hasBlock(const QJsonArray &values)
    {
        return std::any_of(values.begin(), values.end(), [](const QJsonValue &value) { return isA(value, "{}"); });
    }

    static QJsonValue declaration(QJsonArray values)
    {
        qsizetype at = 0;
        const auto skip = [&] {
            while (at < values.size() && values[at] == QStringLiteral(" ")) {
                ++at;
            }
        };
        skip();
        if (at >= values.size() || !isA(values[at], "ident")) {
            return error("invalid");
        }
        const QString name = values[at++][1].toString();
        skip();
        if (at >= values.size() || values[at] != QStringLiteral(":")) {
            return error("invalid");
        }
        QJsonArray value;
        for (++at; at < values.size(); ++at) {
            value.append(values[at]);
        }
        const bool isImportant = takeImportant(value);
        return QJsonArray{QStringLiteral("declaration"), name, value, isImportant};
    }

    static bool takeImportant(QJsonArray &value)
    {
        qsizetype last = value.size() - 1;
        const auto skip = [&] {
            while (last >= 0 && value[last] == QStringLiteral(" ")) {
                --last;
            }
        };
        skip();
        if (last < 0 || !isA(value[last], "ident") ||
            value[last][1].toString().compare(QLatin1StringView("important"), Qt::CaseInsensitive) != 0) {
            return false;
        }
        --last;
        skip();
        if (last < 0 || value[last] != QStringLiteral("!")) {
            return false;
        }
        while (value.size() > last) {
            value.removeLast();
        }
        return true;
    }

    QJsonArray m_values;
    qsizetype m_at = 0;
};

} // namespace enigma
