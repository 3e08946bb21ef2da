// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A CSS value that is one number with its unit, as radius, spacing and tracking tokens have it.

#pragma once

#include <QString>

#include <optional>

namespace enigma {

struct DimensionValue
{
    double number = 0;
    QString unit; // Lower case: "rem", "px", "%"; empty for a plain number.

    bool operator==(const DimensionValue &) const = default;
};

// Nothing for everything else: calc(), var(), two numbers, keywords.
std::optional<DimensionValue> readDimension(QStringView text);

// "0.625rem": no more digits than the number needs, at most four behind the point.
QString dimensionText(const DimensionValue &value);

// In CSS pixels, of absolute units and of those that follow the font size. Nothing for others ("%", "vw").
std::optional<double> pixelsOf(const DimensionValue &value, double fontSize = 16);

} // namespace enigma
