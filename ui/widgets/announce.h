// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tells a screen reader something that appears without taking the focus: findings, toasts, errors.

#pragma once

class QString;
class QWidget;

namespace enigma {

enum class Urgency {
    Polite,
    Assertive,
};

void announce(QWidget &widget, const QString &sentence, Urgency urgency = Urgency::Polite);

} // namespace enigma
