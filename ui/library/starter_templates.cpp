// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/library/starter_templates.h"

#include "models/format/import_source.h"

namespace enigma {

using namespace Qt::StringLiterals;

static constexpr auto kPrefix = "@starter/"_L1;

Job<QList<Item>> readStarterTemplates()
{
    return startJob<QList<Item>>(*QThreadPool::globalInstance(), {}, [](JobContext &job) -> Result<QList<Item>> {
        ENIGMA_TRY(const ImportedRegistry starter, readRegistry(u":/enigma/starter"_s, job));
        QList<Item> items;
        for (const ItemDocument &document : starter.items) {
            items.append(document.item);
        }
        std::ranges::sort(items, {}, [](const Item &item) { return std::pair(item.head.type, item.head.name); });
        return items;
    });
}

QStringList starterNeeds(const Item &item)
{
    QStringList names;
    for (const QString &reference : item.head.registryDependencies) {
        if (reference.startsWith(kPrefix)) {
            names.append(reference.sliced(kPrefix.size()));
        }
    }
    return names;
}

void settleStarterNeeds(Item &item, const QString &cliName, const QStringList &own)
{
    for (QString &reference : item.head.registryDependencies) {
        if (reference.startsWith(kPrefix)) {
            const QString name = reference.sliced(kPrefix.size());
            reference = own.contains(name) ? u"@%1/%2"_s.arg(cliName, name) : name;
        }
    }
}

} // namespace enigma
