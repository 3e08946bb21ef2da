// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/format/json.h"

#include "models/base/text.h"

#include <array>

namespace enigma::json {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> brokenAt(QByteArrayView text, qsizetype offset, const QString &source, const QString &detail)
{
    const QByteArrayView before = text.first(std::clamp<qsizetype>(offset, 0, text.size()));
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    return failure(ErrorCode::Invalid,
                   tr("“%1” is broken JSON at line %2, column %3. Correct it there and try again.")
                       .arg(source)
                       .arg(before.count('\n') + 1)
                       .arg(QString::fromUtf8(before.sliced(lineStart)).size() + 1),
                   detail);
}

// Walks the brackets of a text before it is parsed. Our parser looks keys up one by one, so an object of n keys costs
// n²/2 comparisons; their sum is bounded together with the depth.
class Brackets
{
public:
    enum class Verdict {
        Fine,
        TooDeep,
        TooManyKeys,
    };

    Verdict add(char c)
    {
        switch (c) {
        case '{':
        case '[':
            if (m_depth == kMaxDepth) {
                return Verdict::TooDeep;
            }
            m_keys[m_depth++] = c == '{' ? 0 : kArray;
            break;
        case '}':
        case ']':
            m_depth = std::max(0, m_depth - 1);
            break;
        case ',':
            if (m_depth > 0 && m_keys[m_depth - 1] != kArray) {
                m_comparisons += ++m_keys[m_depth - 1];
            }
            break;
        default:
            break;
        }
        return m_comparisons > kMaxComparisons ? Verdict::TooManyKeys : Verdict::Fine;
    }

private:
    static constexpr qint64 kArray = -1;
    static constexpr qint64 kMaxComparisons = 250'000'000; // One object of 20,000 keys, and what is in it.

    std::array<qint64, kMaxDepth> m_keys{};
    int m_depth = 0;
    qint64 m_comparisons = 0;
};

qsizetype endOfString(QByteArrayView text, qsizetype start)
{
    for (qsizetype i = start + 1; i < text.size(); ++i) {
        if (text[i] == '\\') {
            ++i;
        } else if (text[i] == '"') {
            return i;
        }
    }
    return text.size();
}

Result<> checkShape(QByteArrayView text, const QString &source)
{
    Brackets brackets;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '"') {
            i = endOfString(text, i);
            continue;
        }
        switch (brackets.add(text[i])) {
        case Brackets::Verdict::Fine:
            break;
        case Brackets::Verdict::TooDeep:
            return brokenAt(text, i, source, u"nested deeper than %1 levels"_s.arg(kMaxDepth));
        case Brackets::Verdict::TooManyKeys:
            return brokenAt(text, i, source, u"too many keys in one object"_s);
        }
    }
    return {};
}

std::unexpected<Error> wrongType(const char *key, const QString &expected, const QString &source)
{
    return failure(ErrorCode::Invalid, tr("“%1” has a “%2” that is not %3. Correct it and try again.")
                                           .arg(source, QString::fromLatin1(key), expected));
}

} // namespace

Result<Value> parse(QByteArrayView text, const QString &source, qint64 limit)
{
    if (text.size() > limit) {
        return failure(ErrorCode::TooLarge,
                       tr("“%1” is %2; at most %3 is taken. Split it or move large files out of it.")
                           .arg(source, humanSize(text.size()), humanSize(limit)));
    }
    ENIGMA_CHECK(checkShape(text, source));
    try {
        return Value::parse(text.begin(), text.end());
    } catch (const nlohmann::json::parse_error &error) {
        return brokenAt(text, qsizetype(error.byte) - 1, source, QString::fromUtf8(error.what()));
    } catch (const nlohmann::json::exception &error) { // A number out of range.
        return failure(ErrorCode::Invalid, tr("“%1” holds a value that cannot be read.").arg(source),
                       QString::fromUtf8(error.what()));
    }
}

const Value *find(const Value &object, const char *key)
{
    if (!object.is_object()) {
        return nullptr;
    }
    const auto found = object.find(key);
    return found == object.end() || found->is_null() ? nullptr : &*found;
}

QString normalized(const QString &text)
{
    QString result = text.normalized(QString::NormalizationForm_C);
    if (result.contains(u'\r')) {
        result.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    }
    return result;
}

QByteArrayView bytesOf(const Value &string)
{
    return string.get_ref<const std::string &>();
}

QString textOf(const Value &string)
{
    return normalized(QString::fromUtf8(bytesOf(string)));
}

Result<QString> readText(const Value &object, const char *key, const QString &source)
{
    const Value *value = find(object, key);
    if (!value) {
        return QString();
    }
    if (!value->is_string()) {
        return wrongType(key, tr("a text"), source);
    }
    return textOf(*value);
}

Result<QStringList> readTexts(const Value &object, const char *key, const QString &source)
{
    QStringList texts;
    const Value *value = find(object, key);
    if (!value) {
        return texts;
    }
    if (!value->is_array()) {
        return wrongType(key, tr("a list of texts"), source);
    }
    texts.reserve(qsizetype(value->size()));
    for (const Value &element : *value) {
        if (!element.is_string()) {
            return wrongType(key, tr("a list of texts"), source);
        }
        texts.append(textOf(element));
    }
    return texts;
}

} // namespace enigma::json
