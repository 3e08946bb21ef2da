// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The page that a side of the gallery stands on, in the colour of the theme.

pragma ComponentBehavior: Bound

import QtQuick

Rectangle {
    id: desk

    required property GalleryScene scene

    radius: 10
    color: scene.tokens["background"]
    border.width: 1
    border.color: scene.tokens["border"]
    Accessible.role: Accessible.Grouping
    Accessible.name: scene.title
}
