// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which of the items of type registry:example that use a component show it best.

#pragma once

#include <QStringList>

namespace enigma {

inline constexpr qsizetype kMaxExampleItems = 24;

// "card-demo" before "card-with-form", and both before "dialog-demo", which only uses a card. Equals keep their order.
QStringList bestExampleItems(const QString &component, QStringList names);

} // namespace enigma
