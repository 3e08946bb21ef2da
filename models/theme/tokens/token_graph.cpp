// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/tokens/token_graph.h"

#include "models/theme/tokens/token_references.h"

#include <QSet>

namespace enigma {

TokenGraph::TokenGraph(const Theme &theme)
{
    QSet<std::pair<QString, QString>> known;
    for (const QString &mode : theme.modes() + QStringList{kThemeMode.toString()}) {
        const bool isThemeEntry = mode == kThemeMode;
        for (const QString &name : isThemeEntry ? theme.themeEntries() : theme.names()) {
            const std::optional<TokenValue> value = theme.value(mode, name);
            if (!value || value->isInherited) {
                continue;
            }
            for (const QString &to : referencedTokens(value->text)) {
                const bool isOwnName = to == name && isThemeEntry; // There it is the page's variable.
                if (!isOwnName && !known.contains({name, to})) {
                    known.insert({name, to});
                    m_references[name].append(to);
                    m_referencedBy[to].append(name);
                }
            }
        }
    }
}

QStringList TokenGraph::dependents(const QString &name) const
{
    QStringList found;
    QSet<QString> known{name};
    QStringList next{name};
    while (!next.isEmpty()) {
        for (const QString &each : referencedBy(next.takeFirst())) {
            if (!known.contains(each)) {
                known.insert(each);
                found.append(each);
                next.append(each);
            }
        }
    }
    return found;
}

QStringList referencedTokens(QStringView value)
{
    QStringList names;
    for (const TokenReference &reference : tokenReferences(value)) {
        names.append(reference.name);
    }
    names.removeDuplicates();
    return names;
}

} // namespace enigma
