// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/text.h"
#include "models/color/color_parser.h"
#include "models/color/contrast.h"
#include "models/color/gamut.h"
#include "models/lint/theme_lint_scope.h"
#include "models/theme/palette/contrast_fix.h"

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

// The mapped colour with as many digits as people read. Rounding may step out of the gamut again: a little less chroma
// brings it back.
QString mappedText(const Color &color)
{
    Color mild = converted(mapped(color, Gamut::Srgb), ColorSpace::Oklch);
    double &chroma = mild.components[1];
    QString text = toOklchText(mild);
    for (int step = 0; step < 20 && !parseColor(text).transform(isInSrgb).value_or(true); ++step) {
        chroma = std::max(0.0, chroma - 0.0005);
        text = toOklchText(mild);
    }
    return text;
}

// Clipping that nobody can see is not worth a word.
void lintGamut(ThemeLintScope &scope, const ThemeToken &token)
{
    constexpr double kVisible = 0.02;
    if (!token.color || !token.aliasOf.isEmpty() ||
        deltaEOk(*token.color, clipped(*token.color, Gamut::Srgb)) < kVisible) {
        return;
    }
    const QString inside = mappedText(*token.color);
    scope.add({.code = u"token-gamut"_s,
               .severity = Severity::Note,
               .mode = token.mode,
               .token = token.name,
               .message = isInP3(*token.color)
                              ? tr("--%1 in “%2” is a colour of P3 screens: others show the nearest they have.")
                                    .arg(token.name, token.mode)
                              : tr("--%1 in “%2” is a colour that no common screen shows.").arg(token.name, token.mode),
               .remedy = tr("Keep it, or write “%1”, which every screen shows.").arg(inside),
               .fixTitle = tr("Write “%1”").arg(inside),
               .fix = {{token.mode, token.name, inside}},
               .use = QuickFix::Use::WhenAsked});
}

void addFix(ThemeFinding &finding, const std::optional<ContrastFix> &fix)
{
    if (fix && fix->change.value) {
        finding.fixTitle = tr("Make --%1 “%2”").arg(fix->change.name, *fix->change.value);
        finding.fix = {fix->change};
        finding.use = QuickFix::Use::WhenAsked; // How a theme looks is a person's decision.
    }
}

void lintContrast(ThemeLintScope &scope)
{
    const QString by = scope.usage().pairs.isEmpty() ? QString() : tr(" Components use the two together.");
    constexpr int kMostFixes = 20; // Each is a search; who has more to mend will use the fix for all.
    int fixes = 0;
    const QList<ContrastCheck> checks = checkContrast(scope.snapshot(), scope.usage().pairs);
    QHash<std::pair<QString, QString>, double> inLight;
    for (const ContrastCheck &check : checks) {
        const std::pair key(check.background, check.text);
        const bool isSaid = check.mode != kLightMode && inLight.value(key) == check.ratio;
        if (check.passes() || isSaid) {
            continue;
        }
        if (check.mode == kLightMode) {
            inLight.insert(key, check.ratio);
        }
        ThemeFinding finding{.code = u"token-contrast"_s,
                             .severity = Severity::Warning,
                             .mode = scope.snapshot().modeOf(check.mode, check.text),
                             .token = check.text,
                             .message = tr("--%1 on --%2 in “%3” has a contrast of %4, and text needs %5.")
                                            .arg(check.text, check.background, check.mode)
                                            .arg(check.ratio, 0, 'f', 2)
                                            .arg(kContrastText) +
                                        by,
                             .remedy =
                                 tr("Change the lightness of --%1 or of --%2.").arg(check.text, check.background)};
        if (++fixes <= kMostFixes) {
            addFix(finding, fixPair(scope.snapshot(), scope.usage().pairs, check));
        }
        scope.add(std::move(finding));
    }
}

} // namespace

void lintColors(ThemeLintScope &scope)
{
    for (const ThemeToken &token : scope.ownTokens()) {
        lintGamut(scope, token);
    }
    lintContrast(scope);
}

} // namespace enigma
