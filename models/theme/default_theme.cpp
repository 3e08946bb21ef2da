// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/default_theme.h"

#include "models/theme/theme_source.h"

#include <QFile>

namespace enigma {

using namespace Qt::StringLiterals;

QByteArray defaultThemeSource()
{
    QFile file(u":/theme/default.css"_s);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen); // Part of this program.
    return isOpen ? file.readAll() : QByteArray();
}

const QStringList &defaultTokenNames()
{
    static const QStringList kNames = Theme::parse(defaultThemeSource()).value_or(Theme()).names();
    return kNames;
}

} // namespace enigma
