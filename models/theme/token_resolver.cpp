// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/token_resolver.h"

#include "models/base/text.h"
#include "models/theme/color_parser.h"
#include "models/theme/css_tokenizer.h"

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxPath = 200;
constexpr qsizetype kMaxText = 64 * 1024; // Aliases that multiply would otherwise fill the memory.

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

QString keyOf(const QString &mode, const QString &name)
{
    return mode + u'\n' + name;
}

} // namespace

Result<QString> TokenResolver::text(const QString &name)
{
    const std::optional<Step> step = lookUp(name, nullptr);
    if (!step) {
        return failure(ErrorCode::NotFound, tr("The theme has no token --%1 in “%2”.").arg(name, m_mode));
    }
    return declared(*step);
}

Result<Color> TokenResolver::color(const QString &name)
{
    ENIGMA_TRY(const QString value, text(name));
    if (isBareHsl(value)) { // Tailwind 3 themes put hsl() around the reference.
        return parseColor(u"hsl(%1)"_s.arg(value));
    }
    return parseColor(value);
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

Result<QString> TokenResolver::declared(const Step &step)
{
    const QString key = keyOf(step.mode, step.name);
    if (const auto known = m_known.constFind(key); known != m_known.cend()) {
        return *known;
    }
    if (m_path.contains(step)) {
        return std::unexpected(cycle(step));
    }
    if (m_path.size() >= kMaxPath) {
        return failure(ErrorCode::TooLarge, tr("--%1 goes through more than %2 aliases. Refer to a nearer token.")
                                                .arg(m_path.first().name)
                                                .arg(kMaxPath));
    }
    m_path.append(step);
    Result<QString> result = replaced(m_theme.textAt(*m_theme.place(step.mode, step.name)), step);
    m_path.removeLast();
    if (result && m_cyclic.contains(key)) { // A fallback does not save a member of the cycle.
        result = failure(
            ErrorCode::Invalid,
            tr("--%1 refers to itself through other tokens. Give one of them a value of its own.").arg(step.name));
    }
    const bool wasCutShort = !result && result.error().code == ErrorCode::TooLarge;
    if (!wasCutShort) {
        m_known.insert(key, result);
    }
    return result;
}

Result<QString> TokenResolver::replaced(const QString &value, const Step &from)
{
    if (!value.contains("var("_L1, Qt::CaseInsensitive)) {
        return value;
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
        ENIGMA_TRY(const QString found, reference(target.name, target.fallback, from));
        result += found;
        if (result.size() > kMaxText) {
            return failure(ErrorCode::TooLarge,
                           tr("The aliases in --%1 make a value that is too long. Use fewer of them.").arg(from.name));
        }
        i = close;
    }
    return result;
}

Result<QString> TokenResolver::reference(const QString &name, const std::optional<QString> &fallback, const Step &from)
{
    const std::optional<Step> step = lookUp(name, &from);
    const Result<QString> found =
        step ? declared(*step)
             : failure(ErrorCode::NotFound,
                       tr("--%1 uses --%2, which this theme does not define. Add --%2, or change --%1.")
                           .arg(from.name, name));
    if (found || !fallback || found.error().code == ErrorCode::TooLarge) {
        return found;
    }
    return replaced(*fallback, from);
}

Error TokenResolver::cycle(const Step &step)
{
    QStringList names;
    for (qsizetype i = m_path.indexOf(step); i < m_path.size(); ++i) {
        m_cyclic.append(keyOf(m_path[i].mode, m_path[i].name));
        names.append(u"--"_s + m_path[i].name);
    }
    names.append(u"--"_s + step.name);
    if (names.size() > 6) {
        names = names.first(3) + QStringList{u"…"_s} + names.last(2);
    }
    return Error{
        ErrorCode::Invalid,
        tr("--%1 refers to itself: %2. Give one of them a value of its own.").arg(step.name, names.join(u" → "_s)),
        {}};
}

} // namespace enigma
