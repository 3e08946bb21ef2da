// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/serve/version_wish.h"

#include "models/domain/rules.h"

namespace enigma::serve {

using namespace Qt::StringLiterals;

// What "^1.2.3" keeps: the first number that is not zero.
static SemVer caretLimit(const SemVer &least, qsizetype numbers)
{
    if (least.major > 0 || numbers == 1) {
        return {least.major + 1, 0, 0};
    }
    if (least.minor > 0 || numbers == 2) {
        return {0, least.minor + 1, 0};
    }
    return {0, 0, least.patch + 1};
}

static SemVer tildeLimit(const SemVer &least, qsizetype numbers)
{
    return numbers == 1 ? SemVer{least.major + 1, 0, 0} : SemVer{least.major, least.minor + 1, 0};
}

std::optional<VersionWish> VersionWish::parse(const QString &text)
{
    const qsizetype at = text.indexOf(u'@');
    VersionWish wish{.name = at < 0 ? text : text.left(at)};
    if (!isSlug(wish.name)) {
        return std::nullopt;
    }
    if (at < 0) {
        return wish;
    }
    QString numbers = text.sliced(at + 1);
    const bool isCaret = numbers.startsWith(u'^');
    const bool isTilde = numbers.startsWith(u'~');
    if (isCaret || isTilde) {
        numbers = numbers.sliced(1);
    }
    const qsizetype count = numbers.count(u'.') + 1;
    const QString padding = count == 1 ? u".0.0"_s : count == 2 ? u".0"_s : QString();
    const Result<SemVer> least = SemVer::parse(QString(numbers + padding));
    if (!least) {
        return std::nullopt;
    }
    wish.least = *least;
    wish.kind = count == 3 && !isCaret && !isTilde ? Kind::Exact : Kind::Range;
    wish.limit = isCaret ? caretLimit(*least, count) : tildeLimit(*least, count);
    return wish;
}

bool VersionWish::accepts(const SemVer &version) const
{
    switch (kind) {
    case Kind::Exact:
        return version == least;
    case Kind::Range:
        return version >= least && version < limit;
    case Kind::Latest:
        break;
    }
    return true;
}

} // namespace enigma::serve
