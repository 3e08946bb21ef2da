// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/library_changes.h"

namespace enigma {

using namespace Qt::StringLiterals;

QString importOutcomeName(ImportEntry::Outcome outcome)
{
    switch (outcome) {
    case ImportEntry::Outcome::Taken:
        return u"taken"_s;
    case ImportEntry::Outcome::Updated:
        return u"updated"_s;
    case ImportEntry::Outcome::Unchanged:
        return u"unchanged"_s;
    case ImportEntry::Outcome::Renamed:
        return u"renamed"_s;
    case ImportEntry::Outcome::Noted:
        return u"noted"_s;
    case ImportEntry::Outcome::Skipped:
        break;
    }
    return u"skipped"_s;
}

int ImportOutcome::count(ImportEntry::Outcome outcome) const
{
    return int(std::ranges::count(entries, outcome, &ImportEntry::outcome));
}

} // namespace enigma
