// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preview/example_items.h"

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

QStringList bestExampleItems(const QString &component, QStringList names)
{
    const auto rank = [&component](const QString &name) {
        if (!name.startsWith(component + u'-')) {
            return 3;
        }
        const QStringView rest = QStringView(name).sliced(component.size() + 1);
        return rest == "demo"_L1 ? 0 : rest == "example"_L1 ? 1 : 2;
    };
    std::ranges::stable_sort(names, {}, rank);
    return names.first(std::min(names.size(), kMaxExampleItems));
}

} // namespace enigma
