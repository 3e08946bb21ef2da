// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/search_words.h"

#include "models/theme/mentioned_tokens.h"

#include <QSet>

namespace enigma {

using namespace Qt::StringLiterals;

static constexpr qsizetype kMinIdentifier = 3;
static constexpr qsizetype kMaxIdentifier = 64;
static constexpr qsizetype kMaxWordsBytes = 200'000; // Minified code would fill the index with noise.
// Private-use characters: letters to the tokenizer, and in nobody's text.
static constexpr char16_t kMarkSign = 0xE000;

static bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

static bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}

static bool isWordCharacter(char c)
{
    return isLower(c) || isUpper(c) || (c >= '0' && c <= '9');
}

// "useMediaQuery" is found by "media", "XMLParser" by "parser" too.
static void appendParts(QByteArray &words, QByteArrayView identifier)
{
    qsizetype start = 0;
    for (qsizetype i = 1; i <= identifier.size(); ++i) {
        const bool atEnd = i == identifier.size();
        const bool boundary =
            !atEnd && isUpper(identifier[i]) &&
            (!isUpper(identifier[i - 1]) || (i + 1 < identifier.size() && isLower(identifier[i + 1])));
        if (boundary || (atEnd && start > 0)) {
            words += ' ';
            words += identifier.sliced(start, i - start);
            start = i;
        }
    }
}

static void appendIdentifiers(QByteArray &words, QSet<QByteArrayView> &seen, QByteArrayView code)
{
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
        if (identifier.size() < kMinIdentifier || identifier.size() > kMaxIdentifier || seen.contains(identifier)) {
            continue;
        }
        seen.insert(identifier);
        words += ' ';
        words += identifier;
        appendParts(words, identifier);
    }
}

QString withParts(const QString &text)
{
    QByteArray parts = text.toUtf8();
    for (const QString &word : searchedWords(text)) {
        appendParts(parts, word.toUtf8());
    }
    return QString::fromUtf8(parts);
}

QStringList packageNames(const Item &item)
{
    QStringList names;
    for (const QString &package : item.head.dependencies + item.head.devDependencies) {
        const qsizetype at = package.indexOf(u'@', 1); // A leading "@" belongs to the scope.
        names.append(at < 0 ? package : package.left(at));
    }
    return names;
}

QString searchMark(MarkKind kind, const QString &value)
{
    static constexpr QStringView kSigns = u"-/@._:";
    QString mark = QChar(kMarkSign) + QString(QChar::fromLatin1(char(kind)));
    for (const QChar c : value.toLower()) {
        const qsizetype sign = kSigns.indexOf(c);
        mark += c.isLetterOrNumber() ? c : QChar(char16_t(kMarkSign + 2 + sign));
    }
    return mark;
}

static QStringList marksOf(const RegistryId &registry, const Item &item)
{
    QStringList marks{searchMark(MarkKind::Registry, registry.value), searchMark(MarkKind::Type, item.head.type)};
    for (const QString &category : item.head.categories) {
        marks.append(searchMark(MarkKind::Category, category));
    }
    for (const QString &package : packageNames(item)) {
        marks.append(searchMark(MarkKind::Package, package));
    }
    for (const QString &link : item.head.registryDependencies) {
        marks.append(searchMark(MarkKind::Package, link));
        if (link.startsWith(u'@')) { // "@acme/button" is asked for as "button" too.
            marks.append(searchMark(MarkKind::Package, link.section(u'/', 1)));
        }
    }
    QSet<QByteArrayView> tokens;
    for (const ItemFile &file : item.files) {
        tokens.unite(mentionedTokens(file.content));
    }
    tokens.unite(mentionedTokens(item.head.extra)); // cssVars and css.
    for (const QByteArrayView token : tokens) {
        marks.append(searchMark(MarkKind::Token, QString::fromUtf8(token)));
    }
    return marks;
}

QString searchWords(const RegistryId &registry, const Item &item)
{
    const QStringList texts{item.head.name, withParts(item.head.title),      withParts(item.head.description),
                            item.head.docs, item.head.categories.join(u' '), packageNames(item).join(u' ')};
    QByteArray words = texts.join(u' ').toUtf8();
    QSet<QByteArrayView> seen;
    for (const ItemFile &file : item.files) {
        words += ' ' + file.path.toUtf8();
        appendIdentifiers(words, seen, file.content);
    }
    return QString::fromUtf8(words) + u' ' + marksOf(registry, item).join(u' ');
}

// Only words are ever quoted, so no quote can end the term.
static QString term(const QString &word, bool prefix)
{
    return prefix ? u"\"%1\"*"_s.arg(word) : u"\"%1\""_s.arg(word);
}

QString textExpression(const SearchText &text)
{
    QStringList terms;
    for (const QString &word : text.words) {
        terms.append(term(searchedWords(word).join(u' '), true));
    }
    for (const QString &phrase : text.phrases) {
        terms.append(term(searchedWords(phrase).join(u' '), false));
    }
    return terms.join(u" AND "_s);
}

QString wordsExpression(const SearchText &text)
{
    QStringList terms;
    for (const QString &typed : text.words) {
        const QStringList words = searchedWords(typed);
        for (const QString &word : words) { // Of "ui/but" only the last part may go on.
            terms.append(term(word, &word == &words.last()));
        }
    }
    for (const QString &phrase : text.phrases) {
        for (const QString &word : searchedWords(phrase)) {
            terms.append(term(word, false));
        }
    }
    return terms.join(u" AND "_s);
}

QString phraseCandidates(const SearchText &text)
{
    SearchText known{.words = text.words};
    for (const QString &phrase : text.phrases) {
        for (const QString &word : searchedWords(phrase)) {
            if (word.size() >= kMinIdentifier && word.size() <= kMaxIdentifier) {
                known.phrases.append(word);
            }
        }
    }
    return known.phrases.isEmpty() ? QString() : wordsExpression(known);
}

QString anyMark(MarkKind kind, const QStringList &values)
{
    QStringList marks;
    for (const QString &value : values) {
        marks.append(term(searchMark(kind, value), false));
    }
    return marks.size() > 1 ? u'(' + marks.join(u" OR "_s) + u')' : marks.join(QString());
}

} // namespace enigma
