// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A switch.

pragma ComponentBehavior: Bound

import QtQuick

TokenBox {
    id: track

    property bool isOn: true

    implicitWidth: 34
    implicitHeight: 20
    radius: height / 2
    fill: track.isOn ? "primary" : "input"

    TokenBox {
        x: track.isOn ? track.width - width - 2 : 2
        anchors.verticalCenter: parent.verticalCenter
        width: track.height - 4
        height: width
        radius: width / 2
        scene: track.scene
        fill: "background"
    }
}
