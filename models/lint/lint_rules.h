// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// All codes that a finding can have, each with a sentence, for programs that list rules.

#pragma once

#include <QList>
#include <QString>

namespace enigma {

struct LintRule
{
    QString code;
    QString sentence;
};

QList<LintRule> lintRules();

} // namespace enigma
