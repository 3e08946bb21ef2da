// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/semver.h"

#include "models/base/text.h"

#include <QRegularExpression>

namespace enigma {

using namespace Qt::StringLiterals;

Result<SemVer> SemVer::parse(QStringView text)
{
    static const QRegularExpression pattern(u"^(\\d{1,9})\\.(\\d{1,9})\\.(\\d{1,9})\\z"_s);
    const QRegularExpressionMatch match = pattern.matchView(text);
    if (!match.hasMatch()) {
        return failure(ErrorCode::Invalid, tr("Version %1 needs three numbers, for example 1.2.0.").arg(text));
    }
    const SemVer version{match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()};
    if (version.toString() != text) {
        return failure(ErrorCode::Invalid,
                       tr("Version %1 has a leading zero; write %2.").arg(text, version.toString()));
    }
    return version;
}

QString SemVer::toString() const
{
    return u"%1.%2.%3"_s.arg(major).arg(minor).arg(patch);
}

SemVer SemVer::bumped(Bump bump) const
{
    switch (bump) {
    case Bump::Major:
        return {major + 1, 0, 0};
    case Bump::Minor:
        return {major, minor + 1, 0};
    case Bump::Patch:
        break;
    }
    return {major, minor, patch + 1};
}

Result<Bump> parseBump(QStringView text)
{
    for (const Bump bump : {Bump::Patch, Bump::Minor, Bump::Major}) {
        if (text == bumpName(bump)) {
            return bump;
        }
    }
    return failure(ErrorCode::Invalid, tr("A version grows by patch, minor or major, not by “%1”.").arg(text));
}

QString bumpName(Bump bump)
{
    switch (bump) {
    case Bump::Major:
        return u"major"_s;
    case Bump::Minor:
        return u"minor"_s;
    case Bump::Patch:
        break;
    }
    return u"patch"_s;
}

} // namespace enigma
