// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which version of which item an address asks for: "button", "button@1.2.0", "button@^1.2", "button@1".

#pragma once

#include "models/domain/semver.h"

#include <optional>

namespace enigma::serve {

struct VersionWish
{
    enum class Kind {
        Latest,
        Exact, // `least` itself.
        Range, // From `least` to below `limit`.
    };

    QString name;
    Kind kind = Kind::Latest;
    SemVer least;
    SemVer limit;

    // Nothing for text that asks for no version.
    static std::optional<VersionWish> parse(const QString &text);

    bool accepts(const SemVer &version) const;
    bool operator==(const VersionWish &) const = default;
};

} // namespace enigma::serve
