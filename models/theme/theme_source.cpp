// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/theme_source.h"

#include "models/base/text.h"
#include "models/color/color_parser.h"
#include "models/theme/theme_mapping.h"
#include "models/theme/tokens/token_resolver.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

const QString kLight = kLightMode.toString();
const QString kDark = kDarkMode.toString();
const QString kTheme = kThemeMode.toString();

// The mode that one selector stands for; empty when none.
QString modeOfSelector(const QString &selector)
{
    static const QRegularExpression kAttribute(
        u"^(?::root|html|body|:host)?\\[data-(?:theme|mode)\\s*=\\s*[\"']?([A-Za-z0-9_-]+)[\"']?\\s*\\]$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression kDarkClass(u"^(?::root|html|body)?\\.dark$"_s);
    static const QStringList kLightSelectors{u":root"_s, u"html"_s, u":host"_s, u".light"_s, u":root.light"_s};
    if (kLightSelectors.contains(selector)) {
        return kLight;
    }
    if (kDarkClass.match(selector).hasMatch()) {
        return kDark;
    }
    return kAttribute.match(selector).captured(1);
}

bool isThemeRule(const QString &prelude)
{
    return prelude == "@theme"_L1 || prelude.startsWith("@theme "_L1);
}

// "light", "dark" under a media query for it; empty when the surroundings make the block conditional.
QString modeUnder(const QString &surrounding, const QString &mode)
{
    static const QRegularExpression kPrefersDark(u"^@media\\s*\\(\\s*prefers-color-scheme\\s*:\\s*dark\\s*\\)$"_s,
                                                 QRegularExpression::CaseInsensitiveOption);
    if (surrounding.startsWith("@layer"_L1)) {
        return mode;
    }
    return mode == kLight && kPrefersDark.match(surrounding).hasMatch() ? kDark : QString();
}

// Spares the many rules of a stylesheet that are about something else a closer look.
bool looksLikeMode(QByteArrayView prelude)
{
    static constexpr const char *kSigns[] = {":root", "@theme", "dark", "data-", "light", "html"};
    return prelude.size() <= 128 &&
           std::ranges::any_of(kSigns, [prelude](const char *sign) { return prelude.contains(QByteArrayView(sign)); });
}

QString modeOfBlock(const CssDocument &document, int block)
{
    const CssBlock &its = document.blocks()[block];
    const QString prelude = document.prelude(block);
    if (isThemeRule(prelude)) {
        return its.parent < 0 ? kTheme : QString();
    }
    QString mode;
    for (const QString &selector : document.selectors(block)) {
        if (mode.isEmpty()) {
            mode = modeOfSelector(selector);
        }
    }
    for (int parent = its.parent; parent >= 0 && !mode.isEmpty(); parent = document.blocks()[parent].parent) {
        mode = modeUnder(document.prelude(parent), mode);
    }
    return mode;
}

std::unexpected<Error> cutOff(const CssUnfinished &unfinished)
{
    const QString line = QString::number(unfinished.line);
    switch (unfinished.what) {
    case CssUnfinished::Comment:
        return failure(ErrorCode::Invalid,
                       tr("The CSS ends inside the comment that begins on line %1. Add the missing “*/”.").arg(line));
    case CssUnfinished::String:
        return failure(
            ErrorCode::Invalid,
            tr("The CSS ends inside the quoted text that begins on line %1. Add the missing quote.").arg(line));
    case CssUnfinished::Url:
        return failure(ErrorCode::Invalid,
                       tr("The CSS ends inside the url() that begins on line %1. Add the missing “)”.").arg(line));
    case CssUnfinished::Bracket:
        return failure(
            ErrorCode::Invalid,
            tr("A bracket that opens on line %1 of the CSS is never closed. Add the missing one.").arg(line));
    case CssUnfinished::Block:
        return failure(ErrorCode::Invalid,
                       tr("The CSS ends inside the block that opens on line %1. Add the missing “}”.").arg(line));
    }
    Q_UNREACHABLE_RETURN(failure(ErrorCode::Internal, {}));
}

bool isInLayer(const CssDocument &document, int block)
{
    return document.blocks()[block].parent >= 0;
}

} // namespace

QString modeSelector(const QString &mode)
{
    if (mode == kLight) {
        return u":root"_s;
    }
    if (mode == kDark) {
        return u".dark"_s;
    }
    return mode == kTheme ? u"@theme inline"_s : u"[data-theme=\"%1\"]"_s.arg(mode);
}

Result<Theme> Theme::parse(const QByteArray &css)
{
    if (css.size() > kMaxThemeBytes) {
        return failure(ErrorCode::TooLarge,
                       tr("This stylesheet has %1; a theme may have at most %2. Keep only the tokens in it.")
                           .arg(humanSize(css.size()), humanSize(kMaxThemeBytes)));
    }
    Theme theme;
    theme.m_document = CssDocument(css);
    if (!theme.m_document.unfinished().isEmpty()) {
        return cutOff(theme.m_document.unfinished().first());
    }
    theme.index();
    const qsizetype modes = theme.modes().size();
    const qsizetype tokens = theme.names().size() + theme.themeEntries().size();
    if (modes > kMaxThemeModes) { // Every token is shown in every mode.
        return failure(ErrorCode::TooLarge,
                       tr("This stylesheet has %1 modes; a theme may have at most %2.").arg(modes).arg(kMaxThemeModes));
    }
    if (tokens > kMaxThemeTokens) {
        return failure(
            ErrorCode::TooLarge,
            tr("This stylesheet has %1 tokens; a theme may have at most %2.").arg(tokens).arg(kMaxThemeTokens));
    }
    return theme;
}

void Theme::index()
{
    m_index.clear();
    m_modeOrder.clear();
    const QList<CssBlock> &blocks = m_document.blocks();
    for (int block = 0; block < int(blocks.size()); ++block) {
        const CssBlock &its = blocks[block];
        if (its.declarations.isEmpty() && !looksLikeMode(m_document.text(its.prelude))) {
            continue;
        }
        if (const QString mode = modeOfBlock(m_document, block); !mode.isEmpty()) {
            indexBlock(block, mode);
        }
    }
}

// The last declaration wins, but one inside of @layer never beats one outside.
void Theme::indexBlock(int block, const QString &mode)
{
    if (!m_index.contains(mode)) {
        m_modeOrder.append(mode);
    }
    Mode &its = m_index[mode];
    its.blocks.append(block);
    const QList<CssDeclaration> &declarations = m_document.blocks()[block].declarations;
    const bool isLayered = isInLayer(m_document, block);
    for (int i = 0; i < int(declarations.size()); ++i) {
        const QString name = declarations[i].name.sliced(2);
        if (name.isEmpty()) {
            continue;
        }
        const auto known = its.places.constFind(name);
        if (known == its.places.cend()) {
            its.names.append(name);
        } else if (isLayered && !isInLayer(m_document, known->block)) {
            continue;
        }
        its.places.insert(name, {block, i});
    }
}

QStringList Theme::modes() const
{
    QStringList result{kLight, kDark};
    for (const QString &mode : m_modeOrder) {
        if (mode != kTheme && mode != kLight && mode != kDark) {
            result.append(mode);
        }
    }
    return result;
}

QStringList Theme::names() const
{
    QStringList result = m_index.value(kLight).names;
    QSet<QString> known(result.begin(), result.end());
    for (const QString &mode : modes().sliced(1)) {
        for (const QString &name : m_index.value(mode).names) {
            if (!known.contains(name)) {
                known.insert(name);
                result.append(name);
            }
        }
    }
    return result;
}

QStringList Theme::themeEntries() const
{
    return m_index.value(kTheme).names;
}

const CssPlace *Theme::place(const QString &mode, const QString &name) const
{
    const auto its = m_index.constFind(mode);
    if (its == m_index.cend()) {
        return nullptr;
    }
    const auto found = its->places.constFind(name);
    return found == its->places.cend() ? nullptr : &*found;
}

QString Theme::textAt(const CssPlace &place) const
{
    return QString::fromUtf8(m_document.text(m_document.blocks()[place.block].declarations[place.declaration].value));
}

std::optional<CssSpan> Theme::declaration(const QString &mode, const QString &name) const
{
    const CssPlace *own = place(mode, name);
    return own ? std::optional(m_document.blocks()[own->block].declarations[own->declaration].whole) : std::nullopt;
}

std::optional<TokenValue> Theme::value(const QString &mode, const QString &name) const
{
    if (const CssPlace *own = place(mode, name)) {
        return TokenValue{textAt(*own), false};
    }
    const CssPlace *light = mode == kTheme ? nullptr : place(kLight, name);
    return light ? std::optional(TokenValue{textAt(*light), true}) : std::nullopt;
}

ThemeToken Theme::describe(TokenResolver &resolver, const QString &mode, const QString &name,
                           const TokenValue &value) const
{
    ThemeToken token{.name = name, .mode = mode, .value = value.text, .isInherited = value.isInherited};
    token.aliasOf = aliasTarget(value.text);
    token.kind = guessTokenKind(name, value.text);
    if (token.kind != TokenKind::Color && !value.text.contains("var("_L1, Qt::CaseInsensitive)) {
        return token;
    }
    if (mode == kTheme && token.aliasOf == name && !place(kLight, name)) {
        return token; // "--font-sans: var(--font-sans)": the page brings the variable, as font loaders do.
    }
    const Result<QString> resolved = resolver.text(name);
    if (!resolved) {
        token.problem = resolved.error().message;
        return token;
    }
    if (*resolved != value.text) {
        token.kind = guessTokenKind(name, *resolved);
    }
    if (token.kind == TokenKind::Color) {
        Result<Color> color = resolver.color(name);
        token.color = color ? std::optional(*color) : std::nullopt;
        token.problem = color || isContextColor(*resolved) ? QString() : color.error().message;
    }
    return token;
}

QList<ThemeToken> Theme::tokens(const QString &mode) const
{
    TokenResolver resolver(*this, mode);
    QList<ThemeToken> result;
    for (const QString &name : mode == kTheme ? m_index.value(kTheme).names : names()) {
        if (const std::optional<TokenValue> found = value(mode, name)) {
            result.append(describe(resolver, mode, name, *found));
        }
    }
    return result;
}

std::optional<ThemeToken> Theme::token(const QString &mode, const QString &name) const
{
    const std::optional<TokenValue> found = value(mode, name);
    if (!found) {
        return std::nullopt;
    }
    TokenResolver resolver(*this, mode);
    return describe(resolver, mode, name, *found);
}

Result<> Theme::checkValue(const QString &mode, const QString &name, const QString &text) const
{
    ENIGMA_CHECK(checkTokenValue(name, text));
    const std::optional<ThemeToken> now = token(mode, name);
    const bool wasBare = now && isBareHsl(now->value);
    if (wasBare && isBareHsl(text)) {
        return {};
    }
    const bool isColor = (now && now->kind == TokenKind::Color) || guessTokenKind(name, text) == TokenKind::Color;
    return isColor ? checkColorValue(name, text) : Result<>();
}

Result<> Theme::set(const QString &mode, const QString &name, const QString &value)
{
    const CssPlace *own = place(mode, name);
    if (!own) { // What the source already has may keep its name.
        ENIGMA_CHECK(checkModeName(mode));
        if (!this->value(kLight, name)) {
            ENIGMA_CHECK(checkTokenName(name));
        }
    }
    ENIGMA_CHECK(checkValue(mode, name, value));
    const QByteArray text = value.trimmed().toUtf8();
    if (own) {
        m_document.setValue(own->block, own->declaration, text);
        return {};
    }
    if (m_document.bytes().size() + text.size() > kMaxThemeBytes) {
        return failure(ErrorCode::TooLarge,
                       tr("The theme has reached its limit of %1. Remove tokens before adding --%2.")
                           .arg(humanSize(kMaxThemeBytes), name));
    }
    if (const int block = blockForNewToken(mode); block >= 0) {
        m_document.append(block, escapedTokenName(name), text);
    } else {
        insertMode(mode, escapedTokenName(name) + ": " + text + ';');
    }
    index();
    return {};
}

// The mode's block with the most tokens: others are often written by tools.
int Theme::blockForNewToken(const QString &mode) const
{
    int best = -1;
    for (const int block : m_index.value(mode).blocks) {
        if (best < 0 ||
            m_document.blocks()[block].declarations.size() > m_document.blocks()[best].declarations.size()) {
            best = block;
        }
    }
    return best;
}

// Light stands before all other modes, and those behind it, or the cascade would turn around.
void Theme::insertMode(const QString &mode, const QByteArray &declaration)
{
    const QByteArray newline = m_document.lineBreak();
    const QByteArray line = declaration.isEmpty() ? declaration : m_document.indentation() + declaration + newline;
    const QByteArray rule = modeSelector(mode).toUtf8() + " {" + newline + line + "}";
    int first = int(source().size());
    int last = -1;
    for (auto its = m_index.cbegin(); its != m_index.cend(); ++its) {
        for (const int block : its.key() == kTheme ? QList<int>() : its->blocks) {
            first = std::min(first, m_document.outermostRule(block).begin);
            last = std::max(last, m_document.outermostRule(block).end);
        }
    }
    const bool goesFirst = mode == kLight && last >= 0;
    const bool goesLast = mode == kTheme || last < 0;
    m_document.insertRule(goesFirst ? first : goesLast ? int(source().size()) : last, rule);
}

Result<> Theme::remove(const QString &mode, const QString &name)
{
    if (!place(mode, name)) {
        const QString place = modeSelector(mode);
        return failure(ErrorCode::NotFound,
                       value(mode, name)
                           ? tr("--%1 has no value of its own in %2. Remove it from “light”.").arg(name, place)
                           : tr("The theme has no token --%1 in %2.").arg(name, place));
    }
    QList<CssPlace> places; // All of them: an earlier declaration must not come back to life.
    for (const int block : m_index.value(mode).blocks) {
        const QList<CssDeclaration> &declarations = m_document.blocks()[block].declarations;
        for (int i = 0; i < int(declarations.size()); ++i) {
            if (QStringView(declarations[i].name).sliced(2) == name) {
                places.append({block, i});
            }
        }
    }
    m_document.remove(places);
    index();
    return {};
}

Result<QString> Theme::resolveText(const QString &mode, const QString &name) const
{
    return TokenResolver(*this, mode).text(name);
}

Result<Color> Theme::resolveColor(const QString &mode, const QString &name) const
{
    return TokenResolver(*this, mode).color(name);
}

QStringList Theme::otherBlocks() const
{
    QStringList result;
    const QList<CssBlock> &blocks = m_document.blocks();
    for (int block = 0; block < int(blocks.size()); ++block) {
        if (blocks[block].declarations.isEmpty() || !modeOfBlock(m_document, block).isEmpty()) {
            continue;
        }
        const int parent = blocks[block].parent;
        const QString outer = parent >= 0 ? m_document.prelude(parent) + u' ' : QString();
        if (const QString shown = outer + m_document.prelude(block); !result.contains(shown)) {
            result.append(shown);
        }
    }
    return result;
}

} // namespace enigma
