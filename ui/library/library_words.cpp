// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/library/library_words.h"

#include "models/base/slips.h"
#include "models/base/text.h"

#include <QLocale>

namespace enigma {

using namespace Qt::StringLiterals;

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

} // namespace enigma
