// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/tokens/used_tokens.h"

#include <QRegularExpression>

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxClassString = 4096; // A longer text in quotes is no list of classes.
constexpr qsizetype kMaxClass = 256;
constexpr qsizetype kMaxColors = 64; // In one class string.

// "hover:bg-primary/90" taken apart; views into the class.
struct TailwindClass
{
    QStringView variants; // "hover", "dark:hover"; empty for none.
    QStringView utility;  // "bg-primary"
    QStringView modifier; // "90"
};

// The last place of the sign outside of brackets, or -1.
qsizetype lastOutside(QStringView text, QChar sign)
{
    int depth = 0;
    for (qsizetype i = text.size() - 1; i >= 0; --i) {
        depth += text[i] == u']' || text[i] == u')' ? 1 : 0;
        depth -= text[i] == u'[' || text[i] == u'(' ? 1 : 0;
        if (depth == 0 && text[i] == sign) {
            return i;
        }
    }
    return -1;
}

TailwindClass takenApart(QStringView text)
{
    TailwindClass result;
    const qsizetype colon = lastOutside(text, u':');
    result.variants = text.first(std::max<qsizetype>(colon, 0));
    result.utility = text.sliced(colon + 1);
    if (result.utility.startsWith(u'!') || result.utility.startsWith(u'-')) {
        result.utility = result.utility.sliced(1);
    }
    if (result.utility.endsWith(u'!')) {
        result.utility.chop(1);
    }
    if (const qsizetype slash = lastOutside(result.utility, u'/'); slash > 0) {
        result.modifier = result.utility.sliced(slash + 1);
        result.utility = result.utility.first(slash);
    }
    return result;
}

double opacityOf(QStringView modifier)
{
    const bool isArbitrary = modifier.startsWith(u'[') && modifier.endsWith(u']');
    QStringView number = isArbitrary ? modifier.sliced(1, modifier.size() - 2) : modifier;
    const bool isShare = isArbitrary && !number.endsWith(u'%');
    if (number.endsWith(u'%')) {
        number.chop(1);
    }
    bool ok = false;
    const double value = number.toDouble(&ok);
    return ok ? std::clamp(isShare ? value : value / 100, 0.0, 1.0) : 1;
}

bool isColorPrefix(QStringView prefix)
{
    static const QSet<QString> kPrefixes = [] {
        QSet<QString> result{u"bg"_s,         u"text"_s,        u"border"_s,     u"divide"_s,      u"outline"_s,
                             u"ring"_s,       u"ring-offset"_s, u"inset-ring"_s, u"shadow"_s,      u"inset-shadow"_s,
                             u"fill"_s,       u"stroke"_s,      u"accent"_s,     u"caret"_s,       u"decoration"_s,
                             u"from"_s,       u"via"_s,         u"to"_s,         u"placeholder"_s, u"drop-shadow"_s,
                             u"text-shadow"_s};
        for (const char side : {'x', 'y', 't', 'r', 'b', 'l', 's', 'e'}) {
            result.insert(u"border-"_s + QLatin1Char(side));
        }
        return result;
    }();
    return kPrefixes.contains(prefix.toString());
}

// The namespace of a utility that is not about colour: "rounded-t" looks up "radius".
QString namespaceOf(QStringView prefix)
{
    static const QSet<QString> kSame{u"font"_s,        u"text"_s,        u"shadow"_s,   u"inset-shadow"_s,
                                     u"drop-shadow"_s, u"text-shadow"_s, u"tracking"_s, u"leading"_s,
                                     u"ease"_s,        u"animate"_s,     u"blur"_s};
    if (prefix == u"rounded" || prefix.startsWith("rounded-"_L1)) {
        return u"radius"_s;
    }
    return kSame.contains(prefix.toString()) ? prefix.toString() : QString();
}

// "var(--x)", "--x" and "color:--x" in brackets name a variable.
QStringView variableInBrackets(QStringView rest)
{
    static const QRegularExpression kVariable(u"^[\\[(](?:[a-z-]+:)?(?:var\\()?--([A-Za-z0-9_-]+)\\)?[\\])]$"_s);
    return kVariable.matchView(rest).capturedView(1);
}

bool separatesClasses(QChar c)
{
    return c.isSpace() || QStringView(u"\"'`{},;$<>=").contains(c);
}

bool isCode(QStringView text) // What a quote that was never closed runs over.
{
    return std::ranges::any_of(text, [](QChar c) { return QStringView(u"<>{}=;").contains(c); });
}

// The end of the quoted text that begins behind `begin`, or -1 when that is no class string.
qsizetype closingQuote(QStringView text, qsizetype begin, QChar quote)
{
    const qsizetype limit = std::min(text.size(), begin + kMaxClassString);
    for (qsizetype i = begin; i < limit; ++i) {
        if (text[i] == u'\\') {
            ++i;
        } else if (text[i] == quote) {
            const QStringView inside = text.sliced(begin, i - begin);
            const bool isSuspect = quote == u'"' && inside.contains(u'\n') && isCode(inside);
            return isSuspect ? -1 : i;
        } else if (text[i] == u'\n' && quote == u'\'') {
            return -1;
        }
    }
    return -1;
}

template<typename Item>
QList<Item> mostFrequentFirst(QList<Item> items)
{
    std::ranges::stable_sort(items, std::ranges::greater(), &Item::count);
    return items;
}

} // namespace

void UsedTokens::add(QByteArrayView content)
{
    read(QString::fromUtf8(content));
}

void UsedTokens::read(const QString &text)
{
    addVariables(text);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'@' && QStringView(text).sliced(i).startsWith("@apply "_L1)) {
            const qsizetype end = text.indexOf(u';', i);
            const qsizetype length = (end < 0 ? text.size() : end) - i - 7;
            addClasses(QStringView(text).sliced(i + 7, std::min(length, kMaxClassString)));
            i += std::min(length, kMaxClassString) + 6;
        } else if (c == u'"' || c == u'`' || (c == u'\'' && (i == 0 || !text[i - 1].isLetterOrNumber()))) {
            const qsizetype end = closingQuote(text, i + 1, c);
            if (end >= 0) {
                addClasses(QStringView(text).sliced(i + 1, end - i - 1));
                i = end;
            }
        }
    }
}

void UsedTokens::note(const QString &token, QStringView written)
{
    if (m_text) {
        m_places.append({token, written.data() - m_text->constData(), written.size()});
    }
}

void UsedTokens::addVariables(const QString &text)
{
    static const QRegularExpression kReference(u"var\\(\\s*--([A-Za-z0-9_-]+)"_s);
    for (auto match = kReference.globalMatchView(text); match.hasNext();) {
        const QStringView written = match.next().capturedView(1);
        const QString name = written.toString();
        const bool isMapped = !m_names.contains(name) && name.startsWith("color-"_L1);
        const QString token = isMapped ? name.sliced(6) : name;
        if (m_names.contains(token)) {
            ++m_uses[token][u"var(--%1)"_s.arg(name)];
            note(token, written);
        }
    }
}

void UsedTokens::addClasses(QStringView classes)
{
    QList<PaintedColor> colors;
    qsizetype begin = 0;
    while (begin < classes.size()) {
        qsizetype end = begin;
        int brackets = 0;
        while (end < classes.size() && (brackets > 0 ? !classes[end].isSpace() : !separatesClasses(classes[end]))) {
            brackets += classes[end] == u'[' || classes[end] == u'(' ? 1 : 0;
            brackets -= classes[end] == u']' || classes[end] == u')' ? 1 : 0;
            ++end;
        }
        if (end > begin && end - begin <= kMaxClass) {
            addClass(classes.sliced(begin, end - begin), colors);
        }
        begin = end + 1;
    }
    addPairs(colors);
}

void UsedTokens::addClass(QStringView text, QList<PaintedColor> &colors)
{
    const TailwindClass its = takenApart(text);
    for (qsizetype dash = its.utility.indexOf(u'-'); dash > 0; dash = its.utility.indexOf(u'-', dash + 1)) {
        const QStringView prefix = its.utility.first(dash);
        const QStringView rest = its.utility.sliced(dash + 1);
        const QStringView bracketed = variableInBrackets(rest);
        const QStringView written = bracketed.isEmpty() ? rest : bracketed;
        const QString token = tokenFor(prefix, written.toString());
        if (token.isEmpty()) {
            continue;
        }
        if (bracketed.isEmpty() || !rest.contains("var("_L1)) { // var() has been counted already.
            ++m_uses[token][text.toString()];
            note(token, written);
        }
        if ((prefix == u"bg" || prefix == u"text") && isColorName(token, rest) && colors.size() < kMaxColors) {
            colors.append({prefix == u"bg", its.variants.toString(), token, opacityOf(its.modifier)});
        }
        return;
    }
}

// "text-sm" is a size, also where the theme defines --text-sm.
bool UsedTokens::isColorName(const QString &token, QStringView rest) const
{
    return !token.startsWith("text-"_L1) || rest.startsWith("text-"_L1);
}

QString UsedTokens::tokenFor(QStringView prefix, const QString &rest) const
{
    if (isColorPrefix(prefix)) {
        for (const QString &name : {rest, u"color-"_s + rest}) {
            if (m_names.contains(name)) {
                return name;
            }
        }
    }
    const QString space = namespaceOf(prefix);
    if (space.isEmpty()) {
        return {};
    }
    const QString name = space + u'-' + rest;
    if (m_names.contains(name) || m_names.contains(rest)) {
        return m_names.contains(name) ? name : rest;
    }
    static const QSet<QString> kScale{u"sm"_s, u"md"_s, u"lg"_s, u"xl"_s, u"2xl"_s, u"3xl"_s, u"4xl"_s};
    const bool isDerived = space == "radius"_L1 && kScale.contains(rest) && m_names.contains(space);
    return isDerived ? space : QString();
}

// A text stands on the background of its own state, or else on the one without a state; and the other way round.
void UsedTokens::addPairs(const QList<PaintedColor> &colors)
{
    const auto has = [&colors](bool isBackground, const QString &variants) {
        return std::ranges::any_of(colors, [&](const PaintedColor &color) {
            return color.isBackground == isBackground && color.variants == variants;
        });
    };
    for (const PaintedColor &background : colors) {
        for (const PaintedColor &text : colors) {
            if (!background.isBackground || text.isBackground) {
                continue;
            }
            const bool isSameState = background.variants == text.variants;
            const bool textGoesOn = text.variants.isEmpty() && !has(false, background.variants);
            const bool backgroundStays = background.variants.isEmpty() && !has(true, text.variants);
            if (isSameState || textGoesOn || backgroundStays) {
                addPair({background.token, text.token, background.opacity, text.opacity, 1});
            }
        }
    }
}

void UsedTokens::addPair(const ColorPair &pair)
{
    const QString key =
        u"%1 %2 %3 %4"_s.arg(pair.background, pair.text).arg(pair.backgroundOpacity).arg(pair.textOpacity);
    if (const auto known = m_pairAt.constFind(key); known != m_pairAt.cend()) {
        ++m_pairs[*known].count;
        return;
    }
    m_pairAt.insert(key, m_pairs.size());
    m_pairs.append(pair);
}

QList<TokenUse> UsedTokens::uses(const QString &token) const
{
    QList<TokenUse> result;
    const QHash<QString, int> found = m_uses.value(token);
    for (auto use = found.cbegin(); use != found.cend(); ++use) {
        result.append({use.key(), use.value()});
    }
    std::ranges::sort(result, {}, &TokenUse::utility);
    return mostFrequentFirst(result);
}

int UsedTokens::count(const QString &token) const
{
    int sum = 0;
    for (const int count : m_uses.value(token)) {
        sum += count;
    }
    return sum;
}

QList<ColorPair> UsedTokens::pairs() const
{
    return mostFrequentFirst(m_pairs);
}

QList<TokenPlace> tokenPlaces(const QString &text, const QSet<QString> &names)
{
    UsedTokens used(names);
    used.m_text = &text;
    used.read(text);
    std::ranges::sort(used.m_places, {}, &TokenPlace::begin);
    return used.m_places;
}

QStringList UsedTokens::tokens() const
{
    QStringList result = m_uses.keys();
    result.sort();
    return result;
}

} // namespace enigma
