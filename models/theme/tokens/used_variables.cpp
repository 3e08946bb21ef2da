// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/tokens/used_variables.h"

#include <QRegularExpression>

namespace enigma {

using namespace Qt::StringLiterals;

void UsedVariables::add(QByteArrayView content)
{
    static const QRegularExpression kVariable(u"(var\\(\\s*)?--([A-Za-z][A-Za-z0-9_-]*)(\\s*,)?"_s);
    const QString text = QString::fromUtf8(content);
    for (auto match = kVariable.globalMatchView(text); match.hasNext();) {
        const QRegularExpressionMatch variable = match.next();
        const bool isReference = variable.hasCaptured(1);
        if (!isReference) {
            m_set.insert(variable.captured(2));
        } else if (!variable.hasCaptured(3)) {
            ++m_needed[variable.captured(2)];
        }
    }
}

} // namespace enigma
