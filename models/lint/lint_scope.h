// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the rules know beyond the item that they look at. For the sources of this folder.

#pragma once

#include "models/lint/linter.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace enigma {

class LintScope
{
public:
    explicit LintScope(const LintInput &input); // The input must outlive the scope.

    const QString &cliName() const { return m_input.cliName; }
    const QList<Item> &items() const { return m_input.items; }
    bool isOwn(const QString &name) const { return m_names.contains(name); }
    const Item *item(const QString &name) const { return m_items.value(name); }

    // "card" of "@acme/card" and "@acme/card@1.2.0" when acme is this registry.
    std::optional<QString> ownName(const QString &reference) const;

    // The item with the own items that an install of it brings.
    struct Installed
    {
        QList<const Item *> items;
        bool hasShadcnItems = false;
        bool hasForeignItems = false; // Of other registries: what they bring is not known here.
    };
    Installed installedWith(const Item &item) const;

    // The tokens that a developer's project has before an item comes: shadcn's own and those of the registry's theme.
    bool isKnownToken(const QString &name) const { return m_tokens.contains(name); }
    bool isDefaultToken(const QString &name) const { return m_defaultTokens.contains(name); }

private:
    const LintInput &m_input;
    QSet<QString> m_names;
    QHash<QString, const Item *> m_items;
    QSet<QString> m_defaultTokens;
    QSet<QString> m_tokens;
};

} // namespace enigma
