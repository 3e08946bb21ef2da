// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A dialog over a page that is dimmed.

pragma ComponentBehavior: Bound

import QtQuick

TokenBox {
    id: desk

    implicitHeight: 218
    fill: "background"
    line: "border"
    radius: scene.tokens["radius-lg"]

    Column {
        x: 16
        y: 16
        width: parent.width - 32
        spacing: 10

        Repeater {
            model: 7

            TokenBox {
                required property int index

                width: parent ? parent.width * [0.4, 1, 0.9, 0.96, 0.5, 1, 0.7][index] : 0
                height: index === 0 ? 16 : 10
                scene: desk.scene
                fill: "muted"
                radius: 3
            }
        }
    }

    Rectangle {
        anchors.fill: parent
        radius: desk.radius
        color: Qt.rgba(0, 0, 0, 0.5)
    }

    GalleryCard {
        id: dialog

        anchors.centerIn: parent
        width: Math.min(parent.width - 32, 300)
        scene: desk.scene
        fill: "background"
        shadow: "shadow-lg"
        radius: scene.tokens["radius-lg"]

        CardHead {
            scene: desk.scene
            ink: "foreground"
            title: qsTr("Delete the project?")
            sentence: qsTr("Its 14 versions are deleted for everybody.")
        }

        Row {
            anchors.right: parent.right
            spacing: 8

            GalleryButton {
                scene: desk.scene
                variant: "outline"
                condition: "focused"
                text: qsTr("Cancel")
            }

            GalleryButton {
                scene: desk.scene
                variant: "destructive"
                text: qsTr("Delete")
            }
        }
    }
}
