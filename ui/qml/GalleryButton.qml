// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A button of the gallery, filled with one token and written in another.

pragma ComponentBehavior: Bound

import QtQuick

TokenBox {
    id: button

    property string text
    property color ink
    property list<string> inkTokens

    implicitWidth: label.implicitWidth + 24
    implicitHeight: 28
    radius: Math.max(0, scene.theme.radius - 2)

    TokenText {
        id: label

        anchors.centerIn: parent
        scene: button.scene
        tokens: button.inkTokens
        text: button.text
        color: button.ink
        font.weight: Font.Medium
    }
}
