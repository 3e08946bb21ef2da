// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// An alert or a toast: a title and a sentence.

pragma ComponentBehavior: Bound

import QtQuick

GalleryCard {
    id: note

    required property string title
    required property string sentence
    property string ink: "card-foreground"

    gap: 2
    shadow: ""
    radius: scene.tokens["radius-lg"]

    TokenText {
        width: parent.width
        scene: note.scene
        ink: note.ink
        text: note.title
        font.weight: Font.DemiBold
    }

    TokenText {
        width: parent.width
        scene: note.scene
        ink: note.ink === "destructive" ? "destructive" : "muted-foreground"
        text: note.sentence
        wrapMode: Text.WordWrap
    }
}
