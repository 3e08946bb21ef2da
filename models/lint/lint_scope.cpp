// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/lint/lint_scope.h"

#include "models/domain/rules.h"
#include "models/lint/shadcn_items.h"
#include "models/theme/default_theme.h"
#include "models/theme/theme_source.h"

namespace enigma {

using namespace Qt::StringLiterals;

static QSet<QString> tokensOf(const QByteArray &css)
{
    const auto theme = Theme::parse(css);
    const QStringList names = theme ? theme->names() : QStringList();
    return {names.begin(), names.end()};
}

LintScope::LintScope(const LintInput &input) :
    m_input(input), m_names(input.names.begin(), input.names.end()), m_defaultTokens(tokensOf(defaultThemeSource()))
{
    m_tokens = m_defaultTokens;
    for (const Item &item : input.items) {
        m_names.insert(item.head.name);
        m_items.insert(item.head.name, &item);
        const ItemFile *source = item.head.name == kThemeSlug ? item.file(kThemeSourcePath) : nullptr;
        if (source && item.isTheme()) {
            m_tokens.unite(tokensOf(source->content));
        }
    }
}

LintScope::Installed LintScope::installedWith(const Item &item) const
{
    Installed installed{.items = {&item}};
    QSet<const Item *> seen{&item};
    for (qsizetype i = 0; i < installed.items.size(); ++i) {
        for (const QString &reference : installed.items.at(i)->head.registryDependencies) {
            const auto own = ownName(reference);
            const Item *next = own ? this->item(*own) : nullptr;
            if (!next) {
                installed.hasShadcnItems |= isShadcnItem(reference);
                installed.hasForeignItems |= !own && reference.contains(u'/');
            } else if (!seen.contains(next)) {
                seen.insert(next);
                installed.items.append(next);
            }
        }
    }
    return installed;
}

std::optional<QString> LintScope::ownName(const QString &reference) const
{
    const QString prefix = u'@' + m_input.cliName + u'/';
    if (!reference.startsWith(prefix)) {
        return std::nullopt;
    }
    const QString name = reference.sliced(prefix.size());
    const qsizetype at = name.indexOf(u'@');
    return at < 0 ? name : name.left(at);
}

} // namespace enigma
