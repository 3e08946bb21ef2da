// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The face of a card; what is put into it stands in a column.

pragma ComponentBehavior: Bound

import QtQuick

TokenBox {
    id: card

    default property alias content: column.data
    property alias gap: column.spacing
    readonly property real pad: 3.5 * scene.tokens.spacing

    implicitHeight: column.implicitHeight + 2 * pad
    fill: "card"
    line: "border"
    shadow: "shadow-sm"
    radius: scene.tokens["radius-xl"]

    Column {
        id: column

        x: card.pad
        y: card.pad
        width: card.width - 2 * card.pad
        spacing: 2.5 * card.scene.tokens.spacing
    }
}
