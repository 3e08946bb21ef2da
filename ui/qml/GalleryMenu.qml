// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// An open menu with one entry under the pointer.

pragma ComponentBehavior: Bound

import QtQuick

TokenBox {
    id: menu

    readonly property list<string> entries: [qsTr("Open"), qsTr("Duplicate"), qsTr("Move to…"), qsTr("Delete")]
    readonly property list<string> keys: ["↵", "D", "M", "⌫"]

    implicitHeight: 4 * 26 + 5 + 10
    fill: "popover"
    line: "border"
    shadow: "shadow-md"

    Column {
        x: 5
        y: 5
        width: parent.width - 10

        Repeater {
            model: 4

            Item {
                id: entry

                required property int index

                width: parent?.width ?? 0
                height: index === 3 ? 31 : 26

                Hairline {
                    visible: entry.index === 3
                    y: 2
                    scene: menu.scene
                }

                TokenBox {
                    anchors.bottom: parent.bottom
                    width: parent.width
                    height: 26
                    scene: menu.scene
                    fill: entry.index === 1 ? "accent" : ""
                    radius: scene.tokens["radius-sm"]

                    TokenText {
                        x: 8
                        width: parent.width - 36
                        height: parent.height
                        scene: menu.scene
                        ink: entry.index === 3 ? "destructive" : entry.index === 1 ? "accent-foreground" : "popover-foreground"
                        text: menu.entries[entry.index]
                    }

                    TokenText {
                        anchors.right: parent.right
                        anchors.rightMargin: 8
                        height: parent.height
                        scene: menu.scene
                        ink: "muted-foreground"
                        size: 11
                        text: menu.keys[entry.index]
                    }
                }
            }
        }
    }
}
