// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A table with a head; one row is selected, one is under the pointer.

pragma ComponentBehavior: Bound

import QtQuick

TokenBox {
    id: table

    readonly property list<string> names: [qsTr("Invoice"), "INV-204", "INV-203", "INV-202", "INV-201"]
    readonly property list<string> states: [qsTr("State"), qsTr("Paid"), qsTr("Open"), qsTr("Paid"), qsTr("Failed")]
    readonly property list<string> amounts: [qsTr("Amount"), "€ 420.00", "€ 96.50", "€ 1,210.00", "€ 64.00"]

    implicitHeight: rows.implicitHeight + 2
    fill: "card"
    line: "border"
    shadow: "shadow-sm"
    radius: scene.tokens["radius-lg"]

    Column {
        id: rows

        x: 1
        y: 1
        width: parent.width - 2

        Repeater {
            model: 5

            TokenBox {
                id: row

                required property int index

                readonly property string ink: index === 0 ? "muted-foreground" : "card-foreground"

                width: rows.width
                height: 32
                radius: 0
                scene: table.scene
                fill: index === 2 || index === 3 ? "muted" : ""
                strength: index === 3 ? 0.5 : 1

                Hairline {
                    visible: row.index > 0
                    scene: table.scene
                }

                TokenText {
                    x: 12
                    width: parent.width * 0.36
                    height: parent.height
                    scene: table.scene
                    ink: row.ink
                    text: table.names[row.index]
                    font.weight: Font.Medium
                }

                TokenText {
                    visible: row.index === 0
                    x: parent.width * 0.4
                    height: parent.height
                    scene: table.scene
                    ink: row.ink
                    text: table.states[row.index]
                }

                GalleryBadge {
                    visible: row.index > 0
                    x: parent.width * 0.4
                    anchors.verticalCenter: parent.verticalCenter
                    scene: table.scene
                    fill: row.index === 4 ? "destructive" : row.index === 2 ? "primary" : "secondary"
                    ink: `${fill}-foreground`
                    text: table.states[row.index]
                }

                TokenText {
                    anchors.right: parent.right
                    anchors.rightMargin: 12
                    height: parent.height
                    scene: table.scene
                    ink: row.ink
                    text: table.amounts[row.index]
                }
            }
        }
    }
}
