// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tabs on a track; the first is chosen.

pragma ComponentBehavior: Bound

import QtQuick

TokenBox {
    id: track

    required property list<string> titles

    height: 28
    fill: "muted"

    Repeater {
        model: track.titles

        TokenBox {
            id: tab

            required property int index
            required property string modelData

            x: 3 + index * width
            y: 3
            width: (track.width - 6) / track.titles.length
            height: track.height - 6
            radius: scene.tokens["radius-sm"]
            scene: track.scene
            fill: tab.index === 0 ? "background" : ""
            shadow: tab.index === 0 ? "shadow-sm" : ""

            TokenText {
                anchors.centerIn: parent
                width: Math.min(implicitWidth, parent.width - 4)
                scene: track.scene
                ink: tab.index === 0 ? "foreground" : "muted-foreground"
                text: tab.modelData
                font.weight: Font.Medium
            }
        }
    }
}
