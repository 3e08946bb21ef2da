// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where a registry's components use its tokens, and whether the colours that meet there can be read.

#pragma once

#include "models/domain/item.h"
#include "models/theme/theme_snapshot.h"
#include "models/theme/tokens/used_tokens.h"

namespace enigma {

struct ComponentUse
{
    QString component;
    QString utility; // The most frequent one.
    int count = 0;   // Of all its utilities.
};

struct ThemeUsage
{
    QHash<QString, QList<ComponentUse>> uses; // By token.
    QList<ColorPair> pairs;                   // Most frequent first.
    // What components use and neither the theme nor they themselves declare: tokens of shadcn's set, and variables
    // without a fallback.
    QHash<QString, QList<ComponentUse>> undeclared;

    int count(const QString &token) const;
};

// Linear in the size of the files: not for the GUI thread. Themes do not count.
ThemeUsage usageOf(const QList<Item> &items, const QStringList &names);

struct ContrastCheck
{
    QString mode;
    QString background;
    QString text;
    double ratio = 1;

    bool passes() const;
};

// The pairs to be judged: those that components use, or without any, the names that belong together: "card" and
// "card-foreground".
QList<ColorPair> judgedPairs(const ThemeSnapshot &theme, const QList<ColorPair> &used);

// The lowest ratio of every judged pair in every mode. Pairs without a colour of their own are left out.
QList<ContrastCheck> checkContrast(const ThemeSnapshot &theme, const QList<ColorPair> &used);

} // namespace enigma
