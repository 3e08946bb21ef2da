// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A line between two groups.

pragma ComponentBehavior: Bound

TokenBox {
    width: parent?.width ?? 0
    height: 1
    radius: 0
    fill: "border"
}
