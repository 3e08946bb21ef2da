// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What floats over a page: a dialog, a menu, a toast, a tooltip; and alerts.

pragma ComponentBehavior: Bound

import QtQuick

GalleryPage {
    id: page

    DialogScene {
        width: page.columnWidth
        scene: page.scene
    }

    Column {
        width: page.columnWidth
        spacing: page.spacing

        Row {
            width: parent.width
            spacing: page.spacing

            GalleryMenu {
                width: 150
                scene: page.scene
            }

            Column {
                width: parent.width - 150 - page.spacing
                spacing: page.spacing

                GalleryBadge {
                    width: Math.min(implicitWidth + 8, parent.width)
                    height: 24
                    scene: page.scene
                    radius: scene.tokens["radius-md"]
                    fill: "foreground"
                    ink: "background"
                    text: qsTr("Copied")
                }

                GalleryNote {
                    width: parent.width
                    scene: page.scene
                    title: qsTr("Saved")
                    sentence: qsTr("Version 1.3.0")
                    shadow: "shadow-lg"
                    fill: "popover"
                    ink: "popover-foreground"
                }
            }
        }

        GalleryNote {
            width: parent.width
            scene: page.scene
            title: qsTr("A new version is out")
            sentence: qsTr("It keeps what you typed.")
        }

        GalleryNote {
            width: parent.width
            scene: page.scene
            ink: "destructive"
            title: qsTr("The server refused it")
            sentence: qsTr("Number 1.1.4 is taken. Choose the next one.")
        }
    }
}
