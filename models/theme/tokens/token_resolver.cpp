// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/tokens/token_resolver.h"

#include "models/base/text.h"
#include "models/color/color_parser.h"
#include "models/css/css_tokenizer.h"
#include "models/theme/tokens/token_references.h"

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

// Aliases that multiply would otherwise fill the memory, one by one or together.
constexpr qsizetype kMaxText = 64 * 1024;
constexpr qsizetype kMaxTogether = 16 * 1024 * 1024;
constexpr int kMaxFallbacks = 32; // Inside each other.

// The index of the ")" that closes the function at `open`, or the number of tokens.
qsizetype closingParen(const QList<CssToken> &tokens, qsizetype open)
{
    int depth = 0;
    for (qsizetype i = open; i < tokens.size(); ++i) {
        const CssTokenType type = tokens[i].type;
        depth += type == CssTokenType::Function || type == CssTokenType::OpenParen ? 1 : 0;
        depth -= type == CssTokenType::CloseParen ? 1 : 0;
        if (depth == 0) {
            return i;
        }
    }
    return tokens.size();
}

struct Reference
{
    QString name; // Without "--"; empty when the var() is malformed.
    std::optional<QString> fallback;
};

// What stands between var( and its ")".
Reference readReference(const QByteArray &css, const QList<CssToken> &tokens, qsizetype open, qsizetype close)
{
    const auto skipBlanks = [&](qsizetype at) {
        while (at < close && tokens[at].isBlank()) {
            ++at;
        }
        return at;
    };
    qsizetype at = skipBlanks(open + 1);
    if (at >= close || tokens[at].type != CssTokenType::Ident || !tokens[at].text(css).startsWith("--")) {
        return {};
    }
    Reference result{cssUnescaped(tokens[at].text(css)).sliced(2), std::nullopt};
    at = skipBlanks(at + 1);
    if (at >= close) {
        return result;
    }
    if (tokens[at].type != CssTokenType::Comma) {
        return {};
    }
    const int begin = tokens[at].end;
    const int end = close < tokens.size() ? tokens[close].begin : int(css.size());
    result.fallback = QString::fromUtf8(css.sliced(begin, end - begin)).trimmed();
    return result;
}

} // namespace

Result<QString> TokenResolver::text(const QString &name)
{
    const std::optional<Step> step = lookUp(name, nullptr);
    if (!step) {
        return failure(ErrorCode::NotFound, tr("The theme has no token --%1 in “%2”.").arg(name, m_mode));
    }
    resolve(*step);
    return m_known.value(step->key());
}

Result<Color> TokenResolver::color(const QString &name)
{
    ENIGMA_TRY(const QString value, text(name));
    if (isBareHsl(value)) { // Tailwind 3 themes put hsl() around the reference.
        return parseColor(u"hsl(%1)"_s.arg(value));
    }
    return parseColor(value);
}

bool TokenResolver::isCyclic(const QString &name)
{
    const std::optional<Step> step = lookUp(name, nullptr);
    if (step) {
        resolve(*step);
    }
    return step && m_cyclic.contains(step->key());
}

// A mode falls back to light, and everything to what @theme declares. An @theme entry that refers to its own name means
// the variable of that name outside of @theme.
std::optional<TokenResolver::Step> TokenResolver::lookUp(const QString &name, const Step *from) const
{
    const QString light = kLightMode.toString();
    const QString theme = kThemeMode.toString();
    const bool isOwnEntry = m_mode == theme && !from;
    const QStringList modes = isOwnEntry        ? QStringList{theme}
                              : m_mode == theme ? QStringList{light, theme}
                                                : QStringList{m_mode, light, theme};
    for (const QString &mode : modes) {
        if (m_theme.place(mode, name)) {
            return Step{mode, name};
        }
    }
    return std::nullopt;
}

// Also those in fallbacks: CSS counts them when it looks for circles.
QList<TokenResolver::Step> TokenResolver::references(const Step &step) const
{
    QList<Step> steps;
    for (const TokenReference &reference : tokenReferences(m_theme.textAt(*m_theme.place(step.mode, step.name)))) {
        if (const std::optional<Step> target = lookUp(reference.name, &step)) {
            steps.append(*target);
        }
    }
    return steps;
}

// What a value refers to is known before the value is put together. What can be reached from each other is a circle.
void TokenResolver::resolve(const Step &first)
{
    if (m_known.contains(first.key())) {
        return;
    }
    if (const QString text = m_theme.textAt(*m_theme.place(first.mode, first.name));
        !text.contains("var("_L1, Qt::CaseInsensitive)) { // As most are: there is no way to go.
        m_known.insert(first.key(), text);
        return;
    }
    enter(first);
    while (!m_path.isEmpty()) {
        Visit &visit = m_path.last();
        if (visit.at == visit.next.size()) {
            leave();
            continue;
        }
        const Step next = visit.next[visit.at++];
        const QString key = next.key();
        if (m_order.contains(key)) {
            Order &here = m_order[visit.step.key()];
            here.lowest = std::min(here.lowest, m_order[key].index);
        } else if (!m_known.contains(key)) {
            enter(next);
        }
    }
}

void TokenResolver::enter(const Step &step)
{
    const qsizetype index = m_open.size();
    m_order.insert(step.key(), {index, index});
    m_open.append(step);
    m_path.append({step, references(step)});
}

void TokenResolver::leave()
{
    const Visit visit = m_path.takeLast();
    const QString key = visit.step.key();
    const Order its = m_order.value(key);
    if (!m_path.isEmpty()) {
        Order &before = m_order[m_path.last().step.key()];
        before.lowest = std::min(before.lowest, its.lowest);
    }
    if (its.lowest != its.index) {
        return; // It belongs to the circle of one that was entered earlier.
    }
    const QList<Step> members = m_open.sliced(its.index);
    m_open.resize(its.index);
    for (const Step &member : members) {
        m_order.remove(member.key());
    }
    if (members.size() > 1 || visit.next.contains(visit.step)) {
        refuseCircle(members);
    } else {
        m_known.insert(key, replaced(m_theme.textAt(*m_theme.place(visit.step.mode, visit.step.name)), visit.step));
    }
}

// No fallback saves a member of the circle.
void TokenResolver::refuseCircle(const QList<Step> &members)
{
    QSet<QString> keys;
    for (const Step &member : members) {
        keys.insert(member.key());
    }
    QStringList names;
    QSet<QString> passed;
    std::optional<Step> here = members.first();
    while (here && !passed.contains(here->key())) {
        passed.insert(here->key());
        names.append(u"--"_s + here->name);
        const QList<Step> next = references(*here);
        const auto inside = std::ranges::find_if(next, [&keys](const Step &step) { return keys.contains(step.key()); });
        here = inside == next.end() ? std::nullopt : std::optional(*inside);
    }
    names = here ? names.sliced(names.indexOf(u"--"_s + here->name)) + QStringList{u"--"_s + here->name} : names;
    if (names.size() > 6) {
        names = names.first(3) + QStringList{u"…"_s} + names.last(2);
    }
    const Error error{ErrorCode::Invalid,
                      tr("%1 refers to itself: %2. Give one of them a value of its own.")
                          .arg(names.constFirst(), names.join(u" → "_s)),
                      {}};
    for (const QString &key : std::as_const(keys)) {
        m_cyclic.insert(key);
        m_known.insert(key, std::unexpected(error));
    }
}

Result<QString> TokenResolver::replaced(const QString &value, const Step &from, int depth)
{
    if (!value.contains("var("_L1, Qt::CaseInsensitive)) {
        return value;
    }
    if (depth > kMaxFallbacks) {
        return failure(
            ErrorCode::TooLarge,
            tr("--%1 has more than %2 fallbacks inside each other. Use fewer.").arg(from.name).arg(kMaxFallbacks));
    }
    const QByteArray css = value.toUtf8();
    const QList<CssToken> tokens = tokenizeCss(css);
    QString result;
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        const QByteArrayView token = tokens[i].text(css);
        if (tokens[i].type != CssTokenType::Function || token.compare("var(", Qt::CaseInsensitive) != 0) {
            result += QString::fromUtf8(token);
            continue;
        }
        const qsizetype close = closingParen(tokens, i);
        const Reference target = readReference(css, tokens, i, close);
        if (target.name.isEmpty()) {
            return failure(ErrorCode::Invalid,
                           tr("--%1 has a var() without a name. Write it as “var(--name)”.").arg(from.name));
        }
        ENIGMA_TRY(const QString found, reference(target.name, target.fallback, from, depth));
        result += found;
        if (result.size() > kMaxText || m_size + result.size() > kMaxTogether) {
            return failure(ErrorCode::TooLarge,
                           tr("The aliases in --%1 make a value that is too long. Use fewer of them.").arg(from.name));
        }
        i = close;
    }
    m_size += result.size();
    return result;
}

Result<QString> TokenResolver::reference(const QString &name, const std::optional<QString> &fallback, const Step &from,
                                         int depth)
{
    const std::optional<Step> step = lookUp(name, &from);
    const Result<QString> found =
        step ? m_known.value(step->key())
             : failure(ErrorCode::NotFound,
                       tr("--%1 uses --%2, which this theme does not define. Add --%2, or change --%1.")
                           .arg(from.name, name));
    if (found || !fallback || found.error().code == ErrorCode::TooLarge) {
        return found;
    }
    return replaced(*fallback, from, depth + 1);
}

} // namespace enigma
