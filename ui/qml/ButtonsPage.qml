// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every variant of button and badge, at rest, under the pointer, with the focus and disabled.

pragma ComponentBehavior: Bound

import QtQuick

GalleryPage {
    id: page

    readonly property list<string> variants: ["primary", "secondary", "outline", "ghost", "destructive", "link"]
    readonly property list<string> conditions: ["rest", "hovered", "focused", "disabled"]
    readonly property list<string> conditionTitles: [qsTr("Rest"), qsTr("Hover"), qsTr("Focus"), qsTr("Disabled")]

    leastColumn: 260

    Grid {
        id: grid

        readonly property real cell: (page.columnWidth - 3 * columnSpacing) / 4

        columns: 4
        columnSpacing: 8
        rowSpacing: 8

        Repeater {
            model: page.conditionTitles

            TokenText {
                required property string modelData

                width: grid.cell
                scene: page.scene
                ink: "muted-foreground"
                size: 11
                text: modelData
            }
        }

        Repeater {
            model: page.variants.length * 4

            GalleryButton {
                required property int index

                width: grid.cell
                scene: page.scene
                variant: page.variants[Math.floor(index / 4)]
                condition: page.conditions[index % 4]
                text: qsTr("Publish")
            }
        }
    }

    Flow {
        width: page.columnWidth
        spacing: 8

        GalleryBadge {
            scene: page.scene
            fill: "primary"
            ink: "primary-foreground"
            text: qsTr("New")
        }

        GalleryBadge {
            scene: page.scene
            fill: "secondary"
            ink: "secondary-foreground"
            text: qsTr("Draft")
        }

        GalleryBadge {
            scene: page.scene
            fill: "destructive"
            ink: "destructive-foreground"
            text: qsTr("Failed")
        }

        GalleryBadge {
            scene: page.scene
            line: "border"
            ink: "foreground"
            text: qsTr("Archived")
        }

        GalleryBadge {
            scene: page.scene
            fill: "muted"
            ink: "muted-foreground"
            text: qsTr("3 of 12")
        }

        GallerySwitch {
            scene: page.scene
        }

        GallerySwitch {
            scene: page.scene
            isOn: false
        }
    }
}
