// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/tokens/token_paste.h"

#include "models/base/text.h"

#include <QRegularExpression>

namespace enigma {

using namespace Qt::StringLiterals;

bool looksLikeDeclarations(QStringView text)
{
    static const QRegularExpression kDeclaration(u"(^|[;{\\s])--[^\\s:;{}()]+\\s*:"_s);
    return kDeclaration.matchView(text).hasMatch();
}

Result<QList<TokenChange>> pastedChanges(const QString &text, const QString &mode)
{
    const bool isBare = !text.contains(u'{');
    const QString css = isBare ? u":root{%1\n}"_s.arg(text) : text;
    ENIGMA_TRY(const Theme theme, Theme::parse(css.toUtf8()));
    QList<TokenChange> changes;
    for (const QString &from : theme.modes() + QStringList{kThemeMode.toString()}) {
        for (const QString &name : from == kThemeMode ? theme.themeEntries() : theme.names()) {
            const std::optional<TokenValue> value = theme.value(from, name);
            if (value && !value->isInherited) {
                changes.append({isBare ? mode : from, name, value->text});
            }
        }
    }
    if (changes.isEmpty()) {
        return failure(ErrorCode::Invalid,
                       tr("The pasted text declares no token. Paste lines such as “--primary: #4f46e5;”."));
    }
    return changes;
}

} // namespace enigma
