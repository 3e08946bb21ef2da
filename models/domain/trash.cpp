// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/trash.h"

namespace enigma {

using namespace Qt::StringLiterals;

QString trashKindName(TrashEntry::Kind kind)
{
    switch (kind) {
    case TrashEntry::Kind::Registry:
        return u"registry"_s;
    case TrashEntry::Kind::Chat:
        return u"chat"_s;
    case TrashEntry::Kind::Component:
        break;
    }
    return u"component"_s;
}

} // namespace enigma
