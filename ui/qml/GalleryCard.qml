// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The face of a card.

pragma ComponentBehavior: Bound

TokenBox {
    tokens: ["card", "border"]
    color: scene.theme.card
    border.width: 1
    border.color: scene.theme.border
    radius: scene.theme.radius + 2
}
