// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A place where tokens are used: outlined while one of them is selected, and a click in it picks the first.

pragma ComponentBehavior: Bound

import QtQuick

Item {
    id: area

    required property GalleryScene scene
    required property list<string> tokens
    property real radius: 6
    property real reach: 4

    readonly property bool isMarked: scene.selected !== "" && tokens.includes(scene.selected)

    MouseArea {
        anchors.fill: parent
        cursorShape: Qt.PointingHandCursor
        Accessible.role: Accessible.Button
        Accessible.name: area.tokens[0]
        Accessible.onPressAction: area.scene.pick(area.tokens[0])
        onClicked: area.scene.pick(area.tokens[0])
    }

    DashedOutline {
        anchors.fill: parent
        anchors.margins: -area.reach
        visible: area.isMarked
        radius: area.radius + area.reach
        color: area.scene.outline
    }
}
