// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How much of something is used, as a bar.

pragma ComponentBehavior: Bound

import QtQuick

Column {
    id: meter

    required property GalleryScene scene
    required property string label
    required property real part

    width: parent?.width ?? 0
    spacing: 6

    Item {
        width: parent.width
        height: 16

        TokenText {
            scene: meter.scene
            ink: "card-foreground"
            text: meter.label
        }

        TokenText {
            anchors.right: parent.right
            scene: meter.scene
            ink: "muted-foreground"
            text: `${Math.round(100 * meter.part)} %`
        }
    }

    TokenBox {
        width: parent.width
        height: 8
        radius: 4
        scene: meter.scene
        fill: "primary"
        strength: 0.2

        TokenBox {
            width: parent.width * meter.part
            height: parent.height
            radius: 4
            scene: meter.scene
            fill: "primary"
        }
    }
}
