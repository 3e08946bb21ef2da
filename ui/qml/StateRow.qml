// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Badges and switches in a row.

pragma ComponentBehavior: Bound

import QtQuick

Item {
    id: row

    required property GalleryScene scene

    implicitHeight: 24

    Row {
        anchors.verticalCenter: parent.verticalCenter
        spacing: 8

        GalleryBadge {
            scene: row.scene
            fill: "primary"
            ink: "primary-foreground"
            text: qsTr("Live")
        }

        GalleryBadge {
            scene: row.scene
            fill: "secondary"
            ink: "secondary-foreground"
            text: qsTr("Draft")
        }
    }

    Row {
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: 8

        GallerySwitch {
            visible: row.width > 200
            scene: row.scene
            isOn: false
        }

        GallerySwitch {
            scene: row.scene
        }
    }
}
