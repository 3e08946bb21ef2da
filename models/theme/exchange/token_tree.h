// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The tokens in a tree of groups, as files of the DTCG and of Tokens Studio have them: types inherited, groups
// extended, both ways of spelling. For the sources of this folder.

#pragma once

#include "models/theme/exchange/dtcg_value.h"
#include "models/theme/exchange/import_report.h"

namespace enigma::dtcg {

struct FoundToken
{
    QString path; // "color.primary"
    QString type; // Empty when nothing says it.
    const Json *value = nullptr;
    const Json *node = nullptr; // With description and extensions.
};

inline constexpr qsizetype kMostTokens = 50'000;

// Whether it is a token or holds one.
bool hasTokens(const Json &node);

// The tokens of several trees laid over each other, the later ones winning; in the order in which they come. They
// point into the trees. TooLarge beyond kMostTokens.
Result<QList<FoundToken>> foundTokens(const QList<const Json *> &trees, ImportReport &report);

// Null when the text is no JSON pointer ("#/a/b") or alias ("{a.b}"), or leads nowhere.
const Json *pointedTo(const Json &root, const QString &reference);

// The name of the CSS variable for a path: "color.primary" is "primary", "spacing.4" is "spacing-4".
QString tokenNameOf(const QString &path);

} // namespace enigma::dtcg
