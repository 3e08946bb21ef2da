// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A card with a small form.

pragma ComponentBehavior: Bound

import QtQuick

GalleryCard {
    id: card

    implicitWidth: 190
    implicitHeight: form.implicitHeight + 28

    Column {
        id: form

        x: 14
        y: 14
        width: parent.width - 28
        spacing: 10

        Column {
            width: parent.width
            spacing: 2

            TokenText {
                width: parent.width
                scene: card.scene
                tokens: ["card-foreground"]
                text: qsTr("Team billing")
                color: card.scene.theme.cardForeground
                font.pixelSize: 14
                font.weight: Font.DemiBold
            }

            TokenText {
                width: parent.width
                scene: card.scene
                tokens: ["muted-foreground"]
                text: qsTr("Two seats free this month.")
                color: card.scene.theme.mutedForeground
            }
        }

        GalleryField {
            width: parent.width
            scene: card.scene
            label: qsTr("Invoice email")
            text: "billing@acme.dev"
        }

        Row {
            spacing: 8

            GalleryButton {
                scene: card.scene
                tokens: ["primary"]
                inkTokens: ["primary-foreground"]
                text: qsTr("Save")
                color: card.scene.theme.primary
                ink: card.scene.theme.primaryForeground
            }

            GalleryButton {
                scene: card.scene
                tokens: ["background", "input"]
                inkTokens: ["foreground"]
                text: qsTr("Cancel")
                color: card.scene.theme.background
                ink: card.scene.theme.foreground
                border.width: 1
                border.color: card.scene.theme.input
            }
        }
    }
}
