// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Registries of any size that look like real ones: components of 30 to 120 lines with imports, variants and classes.

#pragma once

#include "models/format/import_source.h"

namespace enigma {

inline Item syntheticItem(int index)
{
    using namespace Qt::StringLiterals;
    static const QStringList nouns{u"button"_s,  u"table"_s, u"dialog"_s,   u"chart"_s,
                                   u"sidebar"_s, u"input"_s, u"calendar"_s, u"menu"_s};
    static const QStringList adjectives{u"quiet"_s,    u"pinned"_s,   u"nested"_s, u"compact"_s,
                                        u"floating"_s, u"sortable"_s, u"inline"_s};
    const QString noun = nouns.at(index % nouns.size());
    const QString adjective = adjectives.at(index / 8 % adjectives.size());
    Item item;
    item.head.name = u"%1-%2-%3"_s.arg(adjective, noun).arg(index);
    item.head.type = index % 10 == 0 ? u"registry:block"_s : u"registry:ui"_s;
    item.head.title = u"%1 %2 %3"_s.arg(adjective, noun).arg(index);
    item.head.description = u"A %1 %2 for pages that show many things at once."_s.arg(adjective, noun);
    item.head.dependencies = {u"class-variance-authority"_s, u"radix-ui"_s};
    if (index % 3 == 0) {
        item.head.registryDependencies = {u"@synthetic/%1"_s.arg(item.head.name)};
    }
    QByteArray code = "import * as React from \"react\"\nimport { cva } from \"class-variance-authority\"\n\n";
    const int lines = 30 + index * 7 % 90;
    for (int line = 0; line < lines; ++line) {
        code += u"export const %1%2Part%3 = \"flex items-center gap-%4 rounded-md bg-primary px-%5\"\n"_s
                    .arg(adjective, noun)
                    .arg(line)
                    .arg(index % 8)
                    .arg(line % 9)
                    .toUtf8();
    }
    item.files = {{u"ui/%1.tsx"_s.arg(item.head.name), u"registry:ui"_s, {}, code}};
    return item;
}

inline ImportedRegistry syntheticRegistry(int items)
{
    using namespace Qt::StringLiterals;
    ImportedRegistry registry{.name = u"Synthetic"_s, .homepage = u"https://example.com"_s, .slug = u"synthetic"_s};
    for (int i = 0; i < items; ++i) {
        registry.items.append({.item = syntheticItem(i)});
    }
    return registry;
}

} // namespace enigma
