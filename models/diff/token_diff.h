// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The design tokens that a stylesheet declares, and how those of two stylesheets differ. Reads custom properties only;
// it judges names and values as written, never what they compute to.

#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>

namespace enigma {

struct TokenDeclaration
{
    QString scope; // The selectors and rules around it: ":root", ".dark", "@media print / :root".
    QString name;  // With its "--".
    QString value; // As typed, without the white space around it.

    bool operator==(const TokenDeclaration &) const = default;
};

// In the order of the text; of two declarations of one name in one scope the last one counts.
QList<TokenDeclaration> scanTokens(QByteArrayView css);

// The tokens of a cssVars object ({"light": {"primary": "…"}}) as an item's extra fields hold it.
QList<TokenDeclaration> tokensOfExtra(const QByteArray &extra);

struct TokenDifference
{
    QString scope;
    QString name;
    QString before; // Null when the token is new.
    QString after;  // Null when the token is gone.

    bool operator==(const TokenDifference &) const = default;
};

QList<TokenDifference> diffTokens(const QList<TokenDeclaration> &before, const QList<TokenDeclaration> &after);

// From the old to the new name, of tokens that are gone and have the very values, in the same scopes, of one that is
// new.
QList<std::pair<QString, QString>> renamedTokens(const QList<TokenDeclaration> &before,
                                                 const QList<TokenDeclaration> &after);

} // namespace enigma
