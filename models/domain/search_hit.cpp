// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/search_hit.h"

namespace enigma {

using namespace Qt::StringLiterals;

QString searchFieldName(SearchHit::Field field)
{
    switch (field) {
    case SearchHit::Field::Name:
        return u"name"_s;
    case SearchHit::Field::Title:
        return u"title"_s;
    case SearchHit::Field::Description:
        return u"description"_s;
    case SearchHit::Field::Docs:
        return u"docs"_s;
    case SearchHit::Field::Package:
        return u"package"_s;
    case SearchHit::Field::Path:
        return u"path"_s;
    case SearchHit::Field::Code:
        return u"code"_s;
    case SearchHit::Field::Operator:
        break;
    }
    return u"operator"_s;
}

} // namespace enigma
