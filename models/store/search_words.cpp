// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/search_words.h"

#include <QRegularExpression>
#include <QSet>

namespace enigma {

using namespace Qt::StringLiterals;

static constexpr qsizetype kMaxIdentifier = 64;
static constexpr qsizetype kMaxWordsBytes = 200'000; // Minified code would fill the index with noise.

static bool isWordCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// "useMediaQuery" is found by "media" too.
static void appendParts(QByteArray &words, QByteArrayView identifier)
{
    qsizetype start = 0;
    for (qsizetype i = 1; i <= identifier.size(); ++i) {
        const bool boundary =
            i < identifier.size() && identifier[i] >= 'A' && identifier[i] <= 'Z' && identifier[i - 1] >= 'a';
        if (boundary || (i == identifier.size() && start > 0)) {
            words += ' ';
            words += identifier.sliced(start, i - start);
            start = i;
        }
    }
}

static void appendIdentifiers(QByteArray &words, QByteArrayView code)
{
    QSet<QByteArrayView> seen;
    for (qsizetype i = 0; i < code.size() && words.size() < kMaxWordsBytes;) {
        if (!isWordCharacter(code[i])) {
            ++i;
            continue;
        }
        const qsizetype start = i;
        while (i < code.size() && isWordCharacter(code[i])) {
            ++i;
        }
        const QByteArrayView identifier = code.sliced(start, i - start);
        if (identifier.size() < 3 || identifier.size() > kMaxIdentifier || seen.contains(identifier)) {
            continue;
        }
        seen.insert(identifier);
        words += ' ';
        words += identifier;
        appendParts(words, identifier);
    }
}

QString searchWords(const Item &item)
{
    QByteArray words = item.head.docs.toUtf8();
    for (const QStringList &list : {item.head.categories, item.head.dependencies}) {
        words += ' ' + list.join(u' ').toUtf8();
    }
    for (const ItemFile &file : item.files) {
        words += ' ' + file.path.toUtf8();
        appendIdentifiers(words, file.content);
    }
    return QString::fromUtf8(words);
}

QString matchExpression(const QString &text)
{
    static const QRegularExpression separators(u"[^\\p{L}\\p{N}]+"_s);
    QStringList terms;
    for (const QString &word : text.split(separators, Qt::SkipEmptyParts)) {
        terms.append(u"\"%1\"*"_s.arg(word));
    }
    return terms.join(u' ');
}

} // namespace enigma
