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
            tokens: ["primary"]
            inkTokens: ["primary-foreground"]
            text: qsTr("Live")
            color: row.scene.theme.primary
            ink: row.scene.theme.primaryForeground
        }

        GalleryBadge {
            scene: row.scene
            tokens: ["secondary"]
            inkTokens: ["secondary-foreground"]
            text: qsTr("Draft")
            color: row.scene.theme.secondary
            ink: row.scene.theme.secondaryForeground
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
