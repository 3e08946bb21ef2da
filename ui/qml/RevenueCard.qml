// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A card with a figure and the five chart colours; the bars take the height that is left.

pragma ComponentBehavior: Bound

import QtQuick

TokenBox {
    id: card

    readonly property list<real> parts: [0.52, 0.7, 0.44, 0.84, 1]

    implicitHeight: 180
    fill: "card"
    line: "border"
    shadow: "shadow-sm"
    radius: scene.tokens["radius-xl"]

    Column {
        x: 12
        y: 14
        width: parent.width - 24

        TokenText {
            width: parent.width
            scene: card.scene
            ink: "muted-foreground"
            size: 11
            text: qsTr("Revenue")
        }

        TokenText {
            width: parent.width
            scene: card.scene
            ink: "card-foreground"
            size: 17
            text: "€ 18.4k"
            font.weight: Font.DemiBold
        }
    }

    Row {
        id: bars

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: 12
        height: Math.max(24, card.height - 76)
        spacing: 5

        Repeater {
            model: 5

            Item {
                id: slot

                required property int index

                width: (bars.width - 4 * bars.spacing) / 5
                height: bars.height

                TokenBox {
                    anchors.bottom: parent.bottom
                    width: parent.width
                    height: parent.height * card.parts[slot.index]
                    scene: card.scene
                    fill: `chart-${slot.index + 1}`
                    radius: Math.min(3, card.scene.tokens.radius)
                }
            }
        }
    }
}
