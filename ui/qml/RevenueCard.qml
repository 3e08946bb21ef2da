// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A card with a figure and the five chart colours.

pragma ComponentBehavior: Bound

import QtQuick

GalleryCard {
    id: card

    implicitWidth: 118

    readonly property list<color> inks: [scene.theme.chart1, scene.theme.chart2, scene.theme.chart3, scene.theme.chart4, scene.theme.chart5]
    readonly property list<real> parts: [0.52, 0.7, 0.44, 0.84, 1]

    Column {
        x: 12
        y: 14
        width: parent.width - 24
        spacing: 0

        TokenText {
            width: parent.width
            scene: card.scene
            tokens: ["muted-foreground"]
            text: qsTr("Revenue")
            color: card.scene.theme.mutedForeground
            font.pixelSize: 11
        }

        TokenText {
            width: parent.width
            scene: card.scene
            tokens: ["card-foreground"]
            text: "€ 18.4k"
            color: card.scene.theme.cardForeground
            font.pixelSize: 17
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
                    tokens: [`chart-${slot.index + 1}`]
                    color: card.inks[slot.index]
                    radius: Math.min(3, card.scene.theme.radius)
                }
            }
        }
    }
}
