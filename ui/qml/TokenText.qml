// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Text in the colour of one token, in the family of another.

pragma ComponentBehavior: Bound

import QtQuick

Text {
    id: label

    required property GalleryScene scene
    required property string ink
    property string family: "font-sans"
    property real size: 12

    color: scene.tokens[ink]
    font.family: scene.tokens[family]
    font.pixelSize: size
    font.letterSpacing: size * scene.tokens["tracking-normal"]
    elide: Text.ElideRight
    textFormat: Text.PlainText
    verticalAlignment: Text.AlignVCenter

    TokenArea {
        width: Math.min(label.implicitWidth, label.width)
        height: label.height
        scene: label.scene
        ink: label.ink
    }
}
