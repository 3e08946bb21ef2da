// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A table of three people, with tabs above it.

pragma ComponentBehavior: Bound

import QtQuick

GalleryCard {
    id: card

    implicitWidth: 220

    readonly property list<string> people: [qsTr("Mira Olsen"), qsTr("Jonas Weil"), qsTr("Ana Duarte")]
    readonly property list<string> roles: [qsTr("Owner"), qsTr("Editor"), qsTr("Viewer")]

    Column {
        x: 14
        y: 12
        width: parent.width - 28
        spacing: 8

        TokenBox {
            width: parent.width
            height: 28
            scene: card.scene
            tokens: ["muted"]
            color: card.scene.theme.muted
            radius: Math.max(0, card.scene.theme.radius - 2)

            TokenBox {
                x: 3
                y: 3
                width: parent.width / 2 - 3
                height: parent.height - 6
                scene: card.scene
                tokens: ["background"]
                color: card.scene.theme.background
                radius: Math.max(0, card.scene.theme.radius - 4)

                TokenText {
                    anchors.centerIn: parent
                    scene: card.scene
                    tokens: ["foreground"]
                    text: qsTr("Members")
                    color: card.scene.theme.foreground
                    font.weight: Font.Medium
                }
            }

            TokenText {
                x: parent.width * 0.75 - implicitWidth / 2
                anchors.verticalCenter: parent.verticalCenter
                scene: card.scene
                tokens: ["muted-foreground"]
                text: qsTr("Invites")
                color: card.scene.theme.mutedForeground
                font.weight: Font.Medium
            }
        }

        Column {
            width: parent.width

            Repeater {
                model: Math.max(1, Math.min(3, Math.floor((card.height - 58) / 30)))

                Item {
                    id: line

                    required property int index

                    width: parent.width
                    height: 30

                    TokenBox {
                        visible: line.index === 1
                        anchors.fill: parent
                        anchors.leftMargin: -6
                        anchors.rightMargin: -6
                        scene: card.scene
                        tokens: ["accent"]
                        color: card.scene.theme.accent
                        radius: Math.max(0, card.scene.theme.radius - 4)
                    }

                    Rectangle {
                        visible: line.index === 0
                        anchors.bottom: parent.bottom
                        width: parent.width
                        height: 1
                        color: card.scene.theme.border
                    }

                    TokenText {
                        anchors.verticalCenter: parent.verticalCenter
                        width: parent.width - role.implicitWidth - 12
                        scene: card.scene
                        tokens: line.index === 1 ? ["accent-foreground"] : ["card-foreground"]
                        text: card.people[line.index]
                        color: line.index === 1 ? card.scene.theme.accentForeground : card.scene.theme.cardForeground
                    }

                    TokenText {
                        id: role

                        anchors.verticalCenter: parent.verticalCenter
                        anchors.right: parent.right
                        scene: card.scene
                        tokens: ["muted-foreground"]
                        text: card.roles[line.index]
                        color: card.scene.theme.mutedForeground
                    }
                }
            }
        }
    }
}
