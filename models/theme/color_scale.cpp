// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/color_scale.h"

#include "models/base/text.h"

#include <algorithm>
#include <cmath>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kCount = kScaleSteps.size();
constexpr std::size_t kMiddle = 5;      // 500
constexpr double kLeastDistance = 0.02; // Of lightness between two steps: what people just notice.

// A scale for a colour of middle lightness. The light end has more room, as backgrounds need more steps than text.
constexpr std::array<double, kCount> kLightness{0.975, 0.945, 0.895, 0.83,  0.745, 0.66,
                                                0.575, 0.49,  0.405, 0.325, 0.245};

// How much of its chroma a colour keeps that far from where it was chosen: tints and shades are less colourful.
constexpr std::array<double, kCount> kChroma{0.14, 0.28, 0.5, 0.74, 0.93, 1, 0.98, 0.88, 0.74, 0.58, 0.42};

struct Lock
{
    std::size_t at = 0;
    Color typed;
    std::array<double, 3> lch{};
};

std::size_t nearestStep(double lightness)
{
    std::size_t nearest = 0;
    for (std::size_t i = 1; i < kCount; ++i) {
        if (std::abs(kLightness[i] - lightness) < std::abs(kLightness[nearest] - lightness)) {
            nearest = i;
        }
    }
    return nearest;
}

// A gray has no hue of its own and takes that of its neighbours.
bool hasHue(const Lock &lock)
{
    return lock.lch[1] > 0.002;
}

Result<QList<Lock>> locksOf(const QList<Color> &chosen)
{
    if (chosen.isEmpty() || chosen.size() > 3) {
        return failure(ErrorCode::Invalid, tr("A scale needs one to three colours."));
    }
    QList<Lock> locks;
    for (const Color &color : chosen) {
        const std::array<double, 3> lch = converted(color, ColorSpace::Oklch).components;
        locks.append({nearestStep(lch[0]), color, lch});
    }
    std::ranges::sort(locks, std::ranges::greater(), [](const Lock &lock) { return lock.lch[0]; });
    for (qsizetype i = 1; i < locks.size(); ++i) {
        if (locks[i].at == locks[i - 1].at || locks[i - 1].lch[0] - locks[i].lch[0] < kLeastDistance) {
            return failure(ErrorCode::Conflict,
                           tr("“%1” and “%2” are too close in lightness: both are step %3. Choose one of them, or a "
                              "lighter or darker one.")
                               .arg(toHex(locks[i - 1].typed), toHex(locks[i].typed))
                               .arg(kScaleSteps[locks[i].at]));
        }
    }
    return locks;
}

// The curve, bent to go through the locks: what they differ by is spread evenly up to the next lock or the end.
std::array<double, kCount> lightnessThrough(const QList<Lock> &locks)
{
    std::array<double, kCount> result{};
    const auto between = [&](std::size_t from, std::size_t to, double first, double last) {
        for (std::size_t i = from; i <= to; ++i) {
            const double share = (kLightness[i] - kLightness[from]) / (kLightness[to] - kLightness[from]);
            result[i] = first + share * (last - first);
        }
    };
    const Lock &lightest = locks.constFirst();
    const Lock &darkest = locks.constLast();
    // A lock that is lighter than the end of the curve pushes the end away.
    if (lightest.at > 0) {
        between(0, lightest.at, std::max(kLightness.front(), std::min(1.0, lightest.lch[0] + kLeastDistance)),
                lightest.lch[0]);
    }
    if (darkest.at + 1 < kCount) {
        between(darkest.at, kCount - 1, darkest.lch[0],
                std::min(kLightness.back(), std::max(0.0, darkest.lch[0] - kLeastDistance)));
    }
    for (qsizetype i = 1; i < locks.size(); ++i) {
        between(locks[i - 1].at, locks[i].at, locks[i - 1].lch[0], locks[i].lch[0]);
    }
    for (const Lock &lock : locks) {
        result[lock.at] = lock.lch[0];
    }
    return result;
}

// Where a step lies between two locks, by lightness; beyond the ends it is the end.
struct Between
{
    const Lock &lighter;
    const Lock &darker;
    double share = 0; // 0 at the lighter one.
};

Between placeOf(std::size_t step, double lightness, const QList<Lock> &locks)
{
    for (qsizetype i = 1; i < locks.size(); ++i) {
        if (step >= locks[i - 1].at && step <= locks[i].at) {
            const double range = locks[i - 1].lch[0] - locks[i].lch[0];
            return {locks[i - 1], locks[i], (locks[i - 1].lch[0] - lightness) / range};
        }
    }
    const Lock &end = step < locks.constFirst().at ? locks.constFirst() : locks.constLast();
    return {end, end, 0};
}

double hueAt(const Between &place)
{
    if (!hasHue(place.lighter) || !hasHue(place.darker)) {
        return hasHue(place.lighter) ? place.lighter.lch[2] : place.darker.lch[2];
    }
    const double turn = std::remainder(place.darker.lch[2] - place.lighter.lch[2], 360);
    return std::fmod(place.lighter.lch[2] + place.share * turn + 360, 360);
}

// As much of the curve's chroma as the locks have of it.
double chromaAt(const Between &place, std::size_t step)
{
    const auto full = [](const Lock &lock) { return lock.lch[1] / kChroma[lock.at]; };
    return kChroma[step] * std::lerp(full(place.lighter), full(place.darker), place.share);
}

} // namespace

Result<QList<ScaleStep>> colorScale(const QList<Color> &chosen, Gamut gamut)
{
    ENIGMA_TRY(const QList<Lock> locks, locksOf(chosen));
    const std::array<double, kCount> lightness = lightnessThrough(locks);
    QList<ScaleStep> scale;
    for (std::size_t i = 0; i < kCount; ++i) {
        const auto lock = std::ranges::find(locks, i, &Lock::at);
        if (lock != locks.end()) {
            scale.append({kScaleSteps[i], lock->typed, true});
            continue;
        }
        const Between place = placeOf(i, lightness[i], locks);
        const double hue = hueAt(place);
        const double chroma = std::min(chromaAt(place, i), maxChroma(lightness[i], hue, gamut));
        scale.append({kScaleSteps[i], Color::oklch(lightness[i], chroma, hue), false});
    }
    return scale;
}

QList<TokenChange> scaleTokens(const QList<ScaleStep> &scale, const QString &mode, const QString &name)
{
    QList<TokenChange> changes;
    for (const ScaleStep &step : scale) {
        changes.append({mode, name + u'-' + QString::number(step.step), toOklchText(step.color)});
    }
    return changes;
}

} // namespace enigma
