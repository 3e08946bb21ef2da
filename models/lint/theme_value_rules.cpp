// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/text.h"
#include "models/lint/theme_lint_scope.h"
#include "models/theme/tokens/token_references.h"
#include "models/theme/values/dimension_value.h"
#include "models/theme/values/shadow_value.h"

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

bool isIn(const QString &name, QStringView space)
{
    return name == space || (name.startsWith(space) && name.size() > space.size() && name[space.size()] == u'-');
}

bool isInAny(const QString &name, const QList<QStringView> &spaces)
{
    return std::ranges::any_of(spaces, [&name](QStringView space) { return isIn(name, space); });
}

ThemeFinding unusable(const ThemeToken &token, const QString &why, const QString &remedy)
{
    return {.code = u"token-value"_s,
            .severity = Severity::Warning,
            .mode = token.mode,
            .token = token.name,
            .message = tr("--%1 in “%2” cannot be used: %3").arg(token.name, token.mode, why),
            .remedy = remedy};
}

// Whether the fault may lie in what the value refers to, which is then found there.
bool refersToTrouble(const ThemeLintScope &scope, const ThemeToken &token)
{
    return std::ranges::any_of(tokenReferences(token.value), [&](const TokenReference &reference) {
        const ThemeToken *its = scope.snapshot().token(token.mode, reference.name);
        return !its || !its->problem.isEmpty();
    });
}

void lintColorValue(ThemeLintScope &scope, const ThemeToken &token)
{
    if (token.kind != TokenKind::Color || token.problem.isEmpty() || refersToTrouble(scope, token)) {
        return;
    }
    ThemeFinding finding =
        unusable(token, token.problem, tr("Write a colour such as “oklch(0.55 0.155 40)” or “#b9491c”."));
    finding.severity = Severity::Error;
    scope.add(std::move(finding));
}

struct Measure
{
    QList<QStringView> spaces;
    bool (*fits)(const DimensionValue &value);
    const char *wanted;
};

bool isLength(const DimensionValue &value)
{
    static const QStringList kUnits{
        u"%"_s,     u"px"_s,    u"rem"_s, u"em"_s,    u"ch"_s,    u"ex"_s,  u"cap"_s,   u"ic"_s,    u"lh"_s,
        u"rlh"_s,   u"rex"_s,   u"rch"_s, u"rcap"_s,  u"ric"_s,   u"vw"_s,  u"vh"_s,    u"vi"_s,    u"vb"_s,
        u"vmin"_s,  u"vmax"_s,  u"svw"_s, u"svh"_s,   u"svi"_s,   u"svb"_s, u"svmin"_s, u"svmax"_s, u"lvw"_s,
        u"lvh"_s,   u"lvi"_s,   u"lvb"_s, u"lvmin"_s, u"lvmax"_s, u"dvw"_s, u"dvh"_s,   u"dvi"_s,   u"dvb"_s,
        u"dvmin"_s, u"dvmax"_s, u"cqw"_s, u"cqh"_s,   u"cqi"_s,   u"cqb"_s, u"cqmin"_s, u"cqmax"_s, u"cm"_s,
        u"mm"_s,    u"q"_s,     u"in"_s,  u"pt"_s,    u"pc"_s};
    return value.unit.isEmpty() ? value.number == 0 : kUnits.contains(value.unit);
}

bool isLeading(const DimensionValue &value)
{
    return value.number >= 0 && (value.unit.isEmpty() || isLength(value));
}

bool isWeight(const DimensionValue &value)
{
    return value.unit.isEmpty() && value.number >= 1 && value.number <= 1000;
}

bool isTime(const DimensionValue &value)
{
    return value.unit == "s"_L1 || value.unit == "ms"_L1;
}

// Values of one number: more cannot be said about calc(), var() and keywords.
void lintMeasure(ThemeLintScope &scope, const ThemeToken &token)
{
    static const QList<Measure> kMeasures{
        {{u"font-weight"}, isWeight, QT_TRANSLATE_NOOP("enigma", "a weight from 1 to 1000")},
        {{u"leading"}, isLeading, QT_TRANSLATE_NOOP("enigma", "a number or a length")},
        {{u"duration"}, isTime, QT_TRANSLATE_NOOP("enigma", "a time such as “150ms”")},
        {{u"radius", u"spacing", u"container", u"breakpoint", u"text", u"tracking", u"blur", u"perspective"},
         isLength,
         QT_TRANSLATE_NOOP("enigma", "a length such as “0.5rem”")},
    };
    const std::optional<DimensionValue> value = readDimension(token.value);
    const bool isPartOfAnother = token.name.contains("--"_L1); // "text-lg--line-height"
    const auto measure = std::ranges::find_if(
        kMeasures, [&token](const Measure &candidate) { return isInAny(token.name, candidate.spaces); });
    if (!value || isPartOfAnother || measure == kMeasures.end() || measure->fits(*value)) {
        return;
    }
    ThemeFinding finding = unusable(token, tr("“%1” is not %2.").arg(token.value, tr(measure->wanted)),
                                    tr("Write %1.").arg(tr(measure->wanted)));
    if (measure->fits == isLength && value->unit.isEmpty()) {
        const QString inPixels = token.value + "px"_L1;
        finding.fixTitle = tr("Write “%1”").arg(inPixels);
        finding.fix = {{token.mode, token.name, inPixels}};
        finding.use = QuickFix::Use::WhenAsked; // It may have been rem.
    }
    scope.add(std::move(finding));
}

bool isUnitless(const QString &length)
{
    const std::optional<DimensionValue> value = readDimension(length);
    return value && value->unit.isEmpty() && value->number != 0;
}

// Single values are parts of a shadow: some themes have "--shadow-opacity".
void lintShadowValue(ThemeLintScope &scope, const ThemeToken &token)
{
    const bool isShadow = token.kind == TokenKind::Shadow &&
                          isInAny(token.name, {u"shadow", u"inset-shadow", u"drop-shadow", u"text-shadow"});
    if (!isShadow || !token.value.contains(u' ')) {
        return;
    }
    for (const ShadowLayer &layer : readShadow(token.value)) {
        const bool isBroken = !layer.isRead && tokenReferences(layer.text).isEmpty();
        const bool lacksUnit =
            layer.isRead && std::ranges::any_of(QStringList{layer.x, layer.y, layer.blur, layer.spread}, isUnitless);
        if (isBroken || lacksUnit) {
            scope.add(unusable(token, tr("“%1” is no shadow.").arg(layer.text),
                               lacksUnit ? tr("Give its lengths units: only 0 may stand alone.")
                                         : tr("Write two to four lengths and a colour.")));
            return;
        }
    }
}

} // namespace

void lintValues(ThemeLintScope &scope)
{
    for (const ThemeToken &token : scope.ownTokens()) {
        lintColorValue(scope, token);
        lintMeasure(scope, token);
        lintShadowValue(scope, token);
    }
}

} // namespace enigma
