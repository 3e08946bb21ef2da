// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/dtcg_tokens.h"

#include "models/theme/token_resolver.h"

#include <QRegularExpression>

namespace enigma::dtcg {

using namespace Qt::StringLiterals;

namespace {

// What the format forbids in names becomes a hyphen.
QString allowed(const QString &name)
{
    QString result = name;
    for (QChar &c : result) {
        c = QStringView(u".{}").contains(c) ? u'-' : c;
    }
    return result.startsWith(u'$') ? u'-' + result.sliced(1) : result;
}

// The type as other names in such files are spelled: "font-family".
QString groupOf(const QString &type)
{
    static const QRegularExpression kCapital(u"([A-Z])"_s);
    return QString(type).replace(kCapital, u"-\\1"_s).toLower();
}

} // namespace

Tokens::Tokens(const Theme &theme) : m_snapshot(snapshotOf(theme))
{
    const QSet<QString> inThemeBlock(m_snapshot.themeEntries.cbegin(), m_snapshot.themeEntries.cend());
    for (const QString &mode : std::as_const(m_snapshot.modes)) {
        TokenResolver resolver(theme, mode);
        TokenResolver inTheme(theme, kThemeMode.toString());
        for (const QString &name : std::as_const(m_snapshot.names)) {
            const Result<QString> text = (inThemeBlock.contains(name) ? inTheme : resolver).text(name);
            m_resolved[mode].insert(name, text.value_or(QString()));
        }
    }
    // Aliases need the paths of the others, so they come last.
    for (const bool wantsAliases : {false, true}) {
        for (const QString &name : std::as_const(m_snapshot.names)) {
            for (const QString &mode : std::as_const(m_snapshot.modes)) {
                const ThemeToken *token = m_snapshot.token(mode, name);
                if (!token || token->aliasOf.isEmpty() == wantsAliases || m_paths.contains(name)) {
                    continue;
                }
                const std::optional<Value> value = computed(mode, name);
                const QString path = value ? groupOf(value->type) + u'.' + allowed(name) : QString();
                if (value && !m_names.contains(path)) {
                    m_paths.insert(name, path);
                    m_names.insert(path, name);
                }
            }
        }
    }
}

QString Tokens::colorPath(const QString &name) const
{
    const QString found = path(name);
    return found.startsWith("color."_L1) ? found : QString();
}

std::optional<Value> Tokens::computed(const QString &mode, const QString &name) const
{
    const ThemeToken *token = m_snapshot.token(mode, name);
    const QString resolved = m_resolved[mode][name];
    if (!token || resolved.isEmpty()) {
        return {};
    }
    const std::optional<Value> literal =
        valueOf(*token, resolved, [this](const QString &other) { return colorPath(other); });
    const QString target = path(token->aliasOf);
    if (literal && !token->aliasOf.isEmpty() && target.startsWith(groupOf(literal->type) + u'.') &&
        token->aliasOf != name) {
        return Value{literal->type, (u'{' + target + u'}').toStdString()};
    }
    return literal;
}

std::optional<Value> Tokens::value(const QString &mode, const QString &name) const
{
    const QString itsPath = path(name);
    const std::optional<Value> own = itsPath.isEmpty() ? std::nullopt : computed(mode, name);
    if (!own || mode == m_snapshot.modes.constFirst()) {
        return own;
    }
    const ThemeToken *token = m_snapshot.token(mode, name);
    return token->isInherited && own == computed(m_snapshot.modes.constFirst(), name) ? std::nullopt : own;
}

} // namespace enigma::dtcg
