// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A short word about a state, as round as it is high.

pragma ComponentBehavior: Bound

import QtQuick

TokenBox {
    id: badge

    property string ink
    property string text

    implicitHeight: 20
    implicitWidth: Math.max(36, label.implicitWidth + 16)
    radius: height / 2

    TokenText {
        id: label

        anchors.centerIn: parent
        scene: badge.scene
        ink: badge.ink
        size: 11
        text: badge.text
        font.weight: Font.Medium
    }
}
