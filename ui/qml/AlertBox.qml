// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A message about something that went wrong, with the act that cannot be undone.

pragma ComponentBehavior: Bound

import QtQuick

GalleryCard {
    id: card

    gap: 8

    TokenText {
        width: parent.width
        scene: card.scene
        ink: "destructive"
        text: qsTr("Payment failed")
        font.weight: Font.DemiBold
    }

    TokenText {
        width: parent.width
        scene: card.scene
        ink: "muted-foreground"
        text: qsTr("The card ends on 1 May. Nothing was charged.")
        wrapMode: Text.WordWrap
    }

    GalleryButton {
        scene: card.scene
        variant: "destructive"
        text: qsTr("Remove the card")
    }
}
