// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Text in the colour of one token.

pragma ComponentBehavior: Bound

import QtQuick

Text {
    id: label

    required property GalleryScene scene
    required property list<string> tokens

    font.pixelSize: 12
    elide: Text.ElideRight
    textFormat: Text.PlainText
    verticalAlignment: Text.AlignVCenter

    TokenArea {
        width: Math.min(label.implicitWidth, label.width)
        height: label.height
        scene: label.scene
        tokens: label.tokens
        radius: 2
        reach: 3
    }
}
