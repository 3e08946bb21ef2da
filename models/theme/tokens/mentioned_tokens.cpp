// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/tokens/mentioned_tokens.h"

#include <algorithm>
#include <array>

namespace enigma {

static constexpr qsizetype kMaxName = 64;

static bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool isNameCharacter(char c)
{
    return isLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

static bool isUtility(QByteArrayView prefix)
{
    static constexpr std::array<QByteArrayView, 26> kUtilities{
        "accent", "animate",  "bg",      "border",      "caret", "decoration", "divide", "fill",   "font",
        "from",   "leading",  "outline", "placeholder", "ring",  "rounded",    "shadow", "stroke", "text",
        "to",     "tracking", "via",     "inset",       "ease",  "blur",       "drop",   "radius"};
    return std::ranges::contains(kUtilities, prefix);
}

// What Tailwind itself gives these utilities.
static bool isBuiltIn(QByteArrayView rest)
{
    static constexpr std::array<QByteArrayView, 30> kValues{
        "xs",       "sm",     "md",      "lg",   "xl",     "none",    "full",   "center",  "left",    "right",
        "start",    "end",    "justify", "base", "solid",  "dashed",  "dotted", "double",  "bold",    "medium",
        "semibold", "normal", "tight",   "wrap", "nowrap", "balance", "pretty", "inherit", "current", "transparent"};
    return std::ranges::contains(kValues, rest);
}

static void addClass(QByteArrayView word, QSet<QByteArrayView> &names)
{
    qsizetype dash = word.indexOf('-');
    if (dash <= 0 || !isUtility(word.first(dash))) {
        return;
    }
    QByteArrayView rest = word.sliced(dash + 1);
    if (rest.size() > 2 && rest[1] == '-' && QByteArrayView("xytrblse").contains(rest[0])) { // "border-t-primary"
        rest = rest.sliced(2);
    }
    if (rest.size() > 1 && isLetter(rest[0]) && rest.size() <= kMaxName && !isBuiltIn(rest)) {
        names.insert(rest);
    }
}

QSet<QByteArrayView> mentionedTokens(QByteArrayView content)
{
    QSet<QByteArrayView> names;
    for (qsizetype i = 0; i < content.size();) {
        if (!isNameCharacter(content[i])) {
            ++i;
            continue;
        }
        const qsizetype start = i;
        while (i < content.size() && isNameCharacter(content[i])) {
            ++i;
        }
        const QByteArrayView word = content.sliced(start, i - start);
        if (!word.startsWith("--")) {
            addClass(word.startsWith('-') ? word.sliced(1) : word, names);
            continue;
        }
        const QByteArrayView name = word.startsWith("--color-") ? word.sliced(8) : word.sliced(2);
        if (!name.isEmpty() && name.size() <= kMaxName && isLetter(name[0])) {
            names.insert(name);
        }
    }
    return names;
}

} // namespace enigma
