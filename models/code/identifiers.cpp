// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/code/identifiers.h"

namespace enigma {

QString pascalCase(const QString &name)
{
    QString result;
    for (const QString &part : name.split(u'-', Qt::SkipEmptyParts)) {
        result += part.at(0).toUpper() + part.sliced(1);
    }
    return result.isEmpty() || !result.at(0).isLetter() ? u'C' + result : result;
}

} // namespace enigma
