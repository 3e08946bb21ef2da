// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Points in time as people say them in lists.

#pragma once

#include <QDateTime>

namespace enigma {

// "14:02" today, "3 May" this year, "3 May 2024" before; in the person's time zone and language.
QString whenText(const QDateTime &time, const QDateTime &now = QDateTime::currentDateTime());

} // namespace enigma
