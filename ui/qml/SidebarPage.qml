// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// An application: a sidebar with its active place, a bread crumb, tabs and an empty list.

pragma ComponentBehavior: Bound

import QtQuick

TokenBox {
    id: page

    readonly property list<string> places: [qsTr("Dashboard"), qsTr("Projects"), qsTr("Reports"), qsTr("People")]

    implicitHeight: 250
    fill: "background"
    line: "border"
    radius: scene.tokens["radius-lg"]

    TokenBox {
        id: bar

        x: 1
        y: 1
        width: Math.min(150, parent.width * 0.46)
        height: parent.height - 2
        radius: parent.radius
        scene: page.scene
        fill: "sidebar"

        TokenBox {
            anchors.right: parent.right
            width: 1
            height: parent.height
            radius: 0
            scene: page.scene
            fill: "sidebar-border"
        }

        Column {
            x: 8
            y: 10
            width: parent.width - 16
            spacing: 2

            Row {
                width: parent.width
                height: 34
                spacing: 8

                TokenBox {
                    width: 24
                    height: 24
                    scene: page.scene
                    fill: "sidebar-primary"

                    TokenText {
                        anchors.centerIn: parent
                        scene: page.scene
                        ink: "sidebar-primary-foreground"
                        text: "A"
                        font.weight: Font.Bold
                    }
                }

                TokenText {
                    width: parent.width - 32
                    height: 24
                    scene: page.scene
                    ink: "sidebar-foreground"
                    text: qsTr("Acme Inc")
                    font.weight: Font.DemiBold
                }
            }

            Repeater {
                model: page.places

                TokenBox {
                    id: place

                    required property int index
                    required property string modelData

                    width: parent?.width ?? 0
                    height: 28
                    scene: page.scene
                    fill: index === 1 ? "sidebar-accent" : ""

                    TokenText {
                        x: 8
                        width: parent.width - 16
                        height: parent.height
                        scene: page.scene
                        ink: place.index === 1 ? "sidebar-accent-foreground" : "sidebar-foreground"
                        text: place.modelData
                        font.weight: place.index === 1 ? Font.Medium : Font.Normal
                    }

                    FocusHalo {
                        shown: place.index === 2
                        anchors.margins: 0
                        scene: page.scene
                        token: "sidebar-ring"
                        border.width: 2
                        radius: place.radius
                    }
                }
            }
        }
    }

    Column {
        x: bar.width + 14
        y: 14
        width: parent.width - bar.width - 28
        spacing: 12

        Row {
            width: parent.width
            spacing: 6

            TokenText {
                scene: page.scene
                ink: "muted-foreground"
                text: qsTr("Acme") + "  ›"
            }

            TokenText {
                width: parent.width - 60
                scene: page.scene
                ink: "foreground"
                text: qsTr("Projects")
            }
        }

        TokenText {
            width: parent.width
            scene: page.scene
            ink: "foreground"
            size: 18
            text: qsTr("Projects")
            font.weight: Font.DemiBold
        }

        GalleryTabs {
            width: Math.min(parent.width, 220)
            scene: page.scene
            titles: [qsTr("Active"), qsTr("Archived")]
        }

        TokenText {
            width: parent.width
            scene: page.scene
            ink: "muted-foreground"
            text: qsTr("No project waits for you.")
            wrapMode: Text.WordWrap
        }

        GalleryButton {
            scene: page.scene
            text: qsTr("New project")
        }
    }
}
