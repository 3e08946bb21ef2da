// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/format/theme_formats.h"
#include "models/lint/theme_lint.h"
#include "models/theme/exchange/theme_import.h"
#include "tests/fuzz/fuzz_targets.h"

namespace enigma {

namespace {

bool isText(const QString &sentence)
{
    return !sentence.isEmpty() && sentence.isValidUtf16();
}

} // namespace

void fuzzTheme(const QByteArray &bytes)
{
    const Result<ThemeImport> imported = importTheme(bytes);
    if (!imported) {
        promise(isText(imported.error().message));
        return;
    }
    const Theme &theme = imported->theme;
    promise(Theme::parse(theme.source()).has_value());
    for (const ThemeFormat &format : themeFormats()) {
        const QByteArray written = format.write({}, theme);
        promise(format.name != QStringLiteral("source") || written == theme.source());
    }
    for (const ThemeFinding &finding : lintTheme(theme, {})) {
        promise(isText(finding.code) && isText(finding.message) && isText(finding.remedy));
        if (const Result<Theme> mended = applied(theme, finding.fix)) {
            promise(Theme::parse(mended->source()).has_value());
        }
    }
}

} // namespace enigma
