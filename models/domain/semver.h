// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Semantic versions without pre-release parts: MAJOR.MINOR.PATCH (semver.org 2.0.0, clauses 2 and 11).

#pragma once

#include "models/base/result.h"

#include <QString>

#include <compare>

namespace enigma {

// The kind of change a new version declares.
enum class Bump {
    Patch,
    Minor,
    Major,
};

struct SemVer
{
    int major = 0;
    int minor = 0;
    int patch = 0;

    // Invalid for anything but three plain numbers: "1.2" and "v1.2.0" are refused with a sentence that says so.
    static Result<SemVer> parse(QStringView text);
    QString toString() const;
    SemVer bumped(Bump bump) const;

    auto operator<=>(const SemVer &) const = default;
};

Result<Bump> parseBump(QStringView text);
QString bumpName(Bump bump);

} // namespace enigma
