// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/exchange/dtcg_export.h"
#include "models/theme/exchange/theme_import.h"
#include "tests/fuzz/fuzz_targets.h"

namespace enigma {

static QStringList sorted(QStringList names)
{
    names.sort();
    return names;
}

void fuzzDtcg(const QByteArray &bytes)
{
    const Result<ThemeImport> imported = importTheme(bytes);
    if (!imported) {
        promise(!imported.error().message.isEmpty());
        return;
    }
    // A theme of circles only has nothing that the format can say.
    if (const Result<ThemeImport> again = importTheme(toDtcg(imported->theme))) {
        promise(sorted(again->theme.names()) == sorted(imported->theme.names()));
    }
}

} // namespace enigma
