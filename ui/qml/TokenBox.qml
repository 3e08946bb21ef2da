// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A box filled with one token; its border may be another. Without either it is only a place.

pragma ComponentBehavior: Bound

import QtQuick

Rectangle {
    id: box

    required property GalleryScene scene
    property string fill
    property real strength: 1
    property string line
    property real lineStrength: 1
    property string shadow

    readonly property color paint: fill === "" ? "transparent" : scene.tokens[fill]
    readonly property color edge: line === "" ? "transparent" : scene.tokens[line]

    radius: scene.tokens["radius-md"]
    color: Qt.alpha(paint, paint.a * strength)
    border.width: line === "" ? 0 : 1
    border.color: Qt.alpha(edge, edge.a * lineStrength)

    TokenShadow {
        anchors.fill: parent
        anchors.margins: -reach
        z: -1
        visible: box.shadow !== ""
        layers: box.shadow === "" ? undefined : box.scene.tokens[box.shadow]
        radius: box.radius
    }

    TokenArea {
        anchors.fill: parent
        scene: box.scene
        fill: box.fill
        strength: box.strength
        line: box.line
        radius: box.radius
    }
}
