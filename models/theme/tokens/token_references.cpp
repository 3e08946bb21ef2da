// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/tokens/token_references.h"

#include "models/css/css_tokenizer.h"

namespace enigma {

namespace {

constexpr qsizetype kNoReference = -1; // A bracket of another kind.
constexpr qsizetype kExpectsName = -2; // A var() whose name has not come yet.

bool isVar(const CssToken &token, const QByteArray &css)
{
    return token.type == CssTokenType::Function && token.text(css).compare("var(", Qt::CaseInsensitive) == 0;
}

} // namespace

QList<TokenReference> tokenReferences(QStringView value)
{
    QList<TokenReference> found;
    if (!value.contains(u"var(", Qt::CaseInsensitive)) {
        return found;
    }
    const QByteArray css = value.toUtf8();
    QList<qsizetype> open; // For each open bracket the place of its reference in `found`.
    qsizetype openReferences = 0;
    for (const CssToken &token : tokenizeCss(css)) {
        if (token.isBlank()) {
            continue;
        }
        if (!open.isEmpty() && open.last() == kExpectsName) {
            const bool isName =
                token.type == CssTokenType::Ident && token.text(css).size() > 2 && token.text(css).startsWith("--");
            open.last() = isName ? found.size() : kNoReference;
            if (isName) {
                found.append({cssUnescaped(token.text(css)).sliced(2), openReferences > 0});
                ++openReferences;
                continue;
            }
        }
        switch (token.type) {
        case CssTokenType::Function:
        case CssTokenType::OpenParen:
        case CssTokenType::OpenSquare:
        case CssTokenType::OpenBrace:
            open.append(isVar(token, css) ? kExpectsName : kNoReference);
            break;
        case CssTokenType::CloseParen:
        case CssTokenType::CloseSquare:
        case CssTokenType::CloseBrace:
            if (!open.isEmpty() && open.takeLast() >= 0) {
                --openReferences;
            }
            break;
        case CssTokenType::Comma:
            if (!open.isEmpty() && open.last() >= 0) {
                found[open.last()].isOptional = true;
            }
            break;
        default:
            break;
        }
    }
    return found;
}

} // namespace enigma
