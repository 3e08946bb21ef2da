// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Single variables among the keys of an item that this program otherwise keeps as they are (ItemHead::extra).

#pragma once

#include <QByteArray>
#include <QString>

namespace enigma {

// `extra` with cssVars.theme[name] = value, everything else in its order.
QByteArray withThemeVariable(const QByteArray &extra, const QString &name, const QString &value);

} // namespace enigma
