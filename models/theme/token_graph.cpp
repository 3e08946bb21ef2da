// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/token_graph.h"

#include "models/theme/css_tokenizer.h"

#include <QSet>

namespace enigma {

TokenGraph::TokenGraph(const Theme &theme)
{
    const auto add = [](QStringList &to, const QString &name) {
        if (!to.contains(name)) {
            to.append(name);
        }
    };
    for (const QString &mode : theme.modes() + QStringList{kThemeMode.toString()}) {
        const bool isThemeEntry = mode == kThemeMode;
        for (const QString &name : isThemeEntry ? theme.themeEntries() : theme.names()) {
            const std::optional<TokenValue> value = theme.value(mode, name);
            if (!value || value->isInherited) {
                continue;
            }
            for (const QString &to : referencedTokens(value->text)) {
                if (to != name || !isThemeEntry) { // There, its own name is the page's variable.
                    add(m_references[name], to);
                    add(m_referencedBy[to], name);
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
    if (!value.contains(u"--")) {
        return names;
    }
    const QByteArray css = value.toUtf8();
    bool isInVar = false; // Only blanks came after its "(".
    for (const CssToken &token : tokenizeCss(css)) {
        const QByteArrayView text = token.text(css);
        if (isInVar && token.type == CssTokenType::Ident && text.startsWith("--")) {
            const QString name = cssUnescaped(text).sliced(2);
            if (!name.isEmpty() && !names.contains(name)) {
                names.append(name);
            }
        }
        const bool isVar = token.type == CssTokenType::Function && text.compare("var(", Qt::CaseInsensitive) == 0;
        isInVar = isVar || (isInVar && token.isBlank());
    }
    return names;
}

} // namespace enigma
