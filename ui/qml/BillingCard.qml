// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A card with a small form.

pragma ComponentBehavior: Bound

import QtQuick

GalleryCard {
    id: card

    CardHead {
        scene: card.scene
        title: qsTr("Team billing")
        sentence: qsTr("Two seats free this month.")
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
            text: qsTr("Save")
        }

        GalleryButton {
            scene: card.scene
            variant: "outline"
            text: qsTr("Cancel")
        }
    }
}
