// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A place where tokens are used, as a screen reader meets it.

pragma ComponentBehavior: Bound

import QtQuick

TokenSpot {
    id: area

    Accessible.role: Accessible.Button
    Accessible.name: `--${area.token}`
    Accessible.onPressAction: area.scene.pick(area.token)
}
