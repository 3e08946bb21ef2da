// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/reference_rules.h"

#include "models/base/text.h"

#include <QRegularExpression>

namespace enigma {

using namespace Qt::StringLiterals;

Result<> checkPackage(const QString &text)
{
    static const QRegularExpression package(
        u"^(@[a-z0-9~-][a-z0-9._~-]*/)?[a-zA-Z0-9~-][a-zA-Z0-9._~-]*(@[\\w.*^~<>=|+:/#@-]+)?$"_s);
    if (package.match(text).hasMatch()) {
        return {};
    }
    return failure(ErrorCode::Invalid,
                   tr("“%1” is no package of npm. Write its name, and behind @ which versions fit: zod@^3.").arg(text));
}

Result<> checkItemReference(const QString &text)
{
    static const QRegularExpression item(u"^(@[a-zA-Z0-9][\\w-]*/)?[\\w-]+(/[\\w.-]+)*(@\\d+\\.\\d+\\.\\d+)?$"_s);
    static const QRegularExpression address(u"^(https?://[^\\s/]+/\\S+|\\.{0,2}/\\S+\\.json)$"_s);
    if (item.match(text).hasMatch() || address.match(text).hasMatch()) {
        return {};
    }
    return failure(ErrorCode::Invalid,
                   tr("“%1” is no item. Write @namespace/name, a name of shadcn’s own, or an address.").arg(text));
}

ItemReference parseItemReference(const QString &text)
{
    ItemReference reference;
    if (text.startsWith(u'@')) {
        reference.registry = text.sliced(1).section(u'/', 0, 0);
    }
    const QString last = text.section(u'/', -1);
    const QString named = last.endsWith(".json"_L1) ? last.chopped(5) : last;
    reference.name = named.section(u'@', 0, 0);
    reference.version = named.section(u'@', 1);
    return reference;
}

} // namespace enigma
