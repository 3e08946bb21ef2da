// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A table of people, with tabs above it; one row is under the pointer.

pragma ComponentBehavior: Bound

import QtQuick

GalleryCard {
    id: card

    readonly property list<string> people: [qsTr("Mira Olsen"), qsTr("Jonas Weil"), qsTr("Ana Duarte")]
    readonly property list<string> roles: [qsTr("Owner"), qsTr("Editor"), qsTr("Viewer")]

    gap: 8

    GalleryTabs {
        width: parent.width
        scene: card.scene
        titles: [qsTr("Members"), qsTr("Invites")]
    }

    Column {
        width: parent.width

        Repeater {
            model: 3

            Item {
                id: line

                required property int index

                width: parent?.width ?? 0
                height: 30

                TokenBox {
                    visible: line.index === 1
                    anchors.fill: parent
                    anchors.leftMargin: -6
                    anchors.rightMargin: -6
                    scene: card.scene
                    fill: "accent"
                    radius: scene.tokens["radius-sm"]
                }

                TokenBox {
                    visible: line.index === 0
                    anchors.bottom: parent.bottom
                    width: parent.width
                    height: 1
                    radius: 0
                    scene: card.scene
                    fill: "border"
                }

                TokenText {
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - role.implicitWidth - 12
                    scene: card.scene
                    ink: line.index === 1 ? "accent-foreground" : "card-foreground"
                    text: card.people[line.index]
                }

                TokenText {
                    id: role

                    anchors.verticalCenter: parent.verticalCenter
                    anchors.right: parent.right
                    scene: card.scene
                    ink: "muted-foreground"
                    text: card.roles[line.index]
                }
            }
        }
    }
}
