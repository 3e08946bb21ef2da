// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A CSS easing that is one cubic curve from (0, 0) to (1, 1), by its two handles.

#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace enigma {

struct EasingValue
{
    double x1 = 0; // 0 to 1, as x2.
    double y1 = 0;
    double x2 = 1;
    double y2 = 1;

    bool operator==(const EasingValue &) const = default;
};

// Of cubic-bezier() and of the keywords that stand for one. Nothing for linear(), steps() and var().
std::optional<EasingValue> readEasing(QStringView text);

QString easingText(const EasingValue &easing); // "cubic-bezier(0.4, 0, 0.2, 1)"

struct NamedEasing
{
    QString name; // "ease-in-out"
    EasingValue easing;
};

// The keywords of CSS, then curves that overshoot or are stronger.
const QList<NamedEasing> &usualEasings();

} // namespace enigma
