// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/library/library_words.h"

#include "models/base/text.h"

#include <QLocale>

#include <algorithm>
#include <numeric>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

// Letters to add, drop, replace or swap with a neighbour to get from one word to the other.
int slipsBetween(QStringView from, QStringView to)
{
    const int width = int(to.size()) + 1;
    QList<int> before(width);
    QList<int> above(width);
    QList<int> row(width);
    std::iota(above.begin(), above.end(), 0);
    for (int i = 1; i <= from.size(); ++i) {
        row[0] = i;
        for (int j = 1; j < width; ++j) {
            const int replace = above[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, replace});
            if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1]) {
                row[j] = std::min(row[j], before[j - 2] + 1);
            }
        }
        before.swap(above);
        above.swap(row);
    }
    return above.last();
}

} // namespace

QString componentsText(int count)
{
    return count == 1 ? tr("1 component") : tr("%1 components").arg(QLocale().toString(count));
}

QString registriesText(int count)
{
    return count == 1 ? tr("1 registry") : tr("%1 registries").arg(QLocale().toString(count));
}

QString installCommand(const ComponentSummary &component, const std::optional<SemVer> &version)
{
    const QString item = u"npx shadcn add @%1/%2"_s.arg(component.registryCliName, component.name);
    return version ? u"%1@%2"_s.arg(item, version->toString()) : item;
}

QString nearestName(const QString &typed, const QList<ComponentSummary> &components)
{
    const QString wanted = typed.trimmed().toLower();
    QString nearest;
    int fewest = wanted.size() < 4 ? 2 : 3; // One slip in a short word, two in a longer one.
    for (const ComponentSummary &component : components) {
        if (std::abs(component.name.size() - wanted.size()) >= fewest) {
            continue;
        }
        if (const int slips = slipsBetween(wanted, component.name); slips < fewest) {
            fewest = slips;
            nearest = component.name;
        }
    }
    return nearest;
}

} // namespace enigma
