// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A message about something that went wrong, with the act that cannot be undone.

pragma ComponentBehavior: Bound

import QtQuick

GalleryCard {
    id: card

    implicitHeight: 58

    TokenBox {
        x: 14
        y: 15
        width: 4
        height: parent.height - 30
        scene: card.scene
        tokens: ["destructive"]
        color: card.scene.theme.destructive
        radius: 2
    }

    Column {
        anchors.verticalCenter: parent.verticalCenter
        x: 28
        width: parent.width - remove.width - 50
        spacing: 2

        TokenText {
            width: parent.width
            scene: card.scene
            tokens: ["destructive"]
            text: qsTr("Payment failed")
            color: card.scene.theme.destructive
            font.weight: Font.DemiBold
        }

        TokenText {
            width: parent.width
            scene: card.scene
            tokens: ["muted-foreground"]
            text: qsTr("The card ends on 1 May.")
            color: card.scene.theme.mutedForeground
        }
    }

    GalleryButton {
        id: remove

        anchors.verticalCenter: parent.verticalCenter
        anchors.right: parent.right
        anchors.rightMargin: 14
        scene: card.scene
        tokens: ["destructive"]
        inkTokens: ["destructive-foreground"]
        text: qsTr("Remove")
        color: card.scene.theme.destructive
        ink: card.scene.theme.destructiveForeground
    }
}
