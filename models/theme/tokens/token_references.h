// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which tokens a value refers to, as written: following them is token_resolver's part.

#pragma once

#include <QList>
#include <QString>

namespace enigma {

struct TokenReference
{
    QString name;            // Without "--".
    bool isOptional = false; // It has a fallback, or is part of one.

    bool operator==(const TokenReference &) const = default;
};

// Every var() in the order of the text, at any depth, malformed ones left out. Linear in the size of the value.
QList<TokenReference> tokenReferences(QStringView value);

} // namespace enigma
