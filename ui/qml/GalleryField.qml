// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A field with its label.

pragma ComponentBehavior: Bound

import QtQuick

Column {
    id: field

    required property GalleryScene scene
    property string label
    property string text
    property bool isFocused: false

    spacing: 6

    TokenText {
        scene: field.scene
        tokens: ["card-foreground"]
        text: field.label
        color: field.scene.theme.cardForeground
        font.weight: Font.Medium
    }

    TokenBox {
        width: field.width
        height: 30
        scene: field.scene
        tokens: field.isFocused ? ["ring"] : ["input"]
        radius: Math.max(0, field.scene.theme.radius - 2)
        color: field.scene.theme.background
        border.width: field.isFocused ? 2 : 1
        border.color: field.isFocused ? field.scene.theme.ring : field.scene.theme.input

        TokenText {
            anchors.verticalCenter: parent.verticalCenter
            x: 10
            width: parent.width - 20
            scene: field.scene
            tokens: ["foreground"]
            text: field.text
            color: field.scene.theme.foreground
        }
    }
}
