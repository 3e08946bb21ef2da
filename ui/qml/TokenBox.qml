// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A filled box whose fill is one token; its border may be another.

pragma ComponentBehavior: Bound

import QtQuick

Rectangle {
    id: box

    required property GalleryScene scene
    required property list<string> tokens

    radius: scene.theme.radius

    TokenArea {
        anchors.fill: parent
        scene: box.scene
        tokens: box.tokens
        radius: box.radius
    }
}
