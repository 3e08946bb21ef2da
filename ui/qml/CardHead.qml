// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The title of a card, and the sentence under it.

pragma ComponentBehavior: Bound

import QtQuick

Column {
    id: head

    required property GalleryScene scene
    required property string title
    property string sentence
    property string ink: "card-foreground"

    width: parent?.width ?? 0
    spacing: 2

    TokenText {
        width: head.width
        scene: head.scene
        ink: head.ink
        size: 14
        text: head.title
        font.weight: Font.DemiBold
    }

    TokenText {
        visible: text !== ""
        width: head.width
        scene: head.scene
        ink: "muted-foreground"
        text: head.sentence
        wrapMode: Text.WordWrap
    }
}
