// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the state of a component is said and drawn, the same in every list.

#pragma once

#include "models/domain/registry.h"
#include "ui/widgets/chip.h"

namespace enigma {

QString stateWord(ComponentState state); // "Never published"
Tone stateTone(ComponentState state);

// A dot of 7 px; a ring for what was never published.
void drawStateDot(QPainter &painter, const QPointF &center, ComponentState state);

} // namespace enigma
