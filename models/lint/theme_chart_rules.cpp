// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/text.h"
#include "models/lint/theme_lint_scope.h"
#include "models/theme/palette/color_vision.h"

namespace enigma {

using namespace Qt::StringLiterals;

// Each pair once in a mode: for the eyes that are asked first, of which normal ones are the first of all. Seeing no
// colour at all is too rare to bind every theme to five lightnesses; the preview shows it.
static void lintChartsOf(ThemeLintScope &scope, const QString &mode)
{
    QSet<QString> said;
    for (const ColorVision vision :
         {ColorVision::Normal, ColorVision::Deuteranopia, ColorVision::Protanopia, ColorVision::Tritanopia}) {
        for (const IndistinctPair &pair : indistinctCharts(scope.snapshot(), mode, vision)) {
            const QString key = pair.first + u' ' + pair.second;
            const bool isInherited = !scope.declares(mode, pair.first) && !scope.declares(mode, pair.second);
            if (said.contains(key) || isInherited) {
                continue;
            }
            said.insert(key);
            scope.add(
                {.code = u"token-charts-alike"_s,
                 .severity = vision == ColorVision::Normal ? Severity::Warning : Severity::Note,
                 .mode = mode,
                 .token = pair.second,
                 .message = vision == ColorVision::Normal
                                ? tr("--%1 and --%2 in “%3” look alike in a chart.").arg(pair.first, pair.second, mode)
                                : tr("--%1 and --%2 in “%3” look alike in a chart with %4.")
                                      .arg(pair.first, pair.second, mode, colorVisionTitle(vision).toLower()),
                 .remedy = tr("Move them apart, best in lightness."),
                 .fixTitle = {}});
        }
    }
}

void lintCharts(ThemeLintScope &scope)
{
    for (const QString &mode : scope.snapshot().modes) {
        lintChartsOf(scope, mode);
    }
}

} // namespace enigma
