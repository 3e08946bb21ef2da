// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A registry's theme at work, light and dark side by side.

pragma ComponentBehavior: Bound

import QtQuick

Item {
    id: gallery

    required property GalleryScene light
    required property GalleryScene dark

    readonly property real gap: 16
    readonly property bool isSingle: width < 540
    readonly property real pageWidth: isSingle ? width : (width - gap) / 2

    GalleryPage {
        visible: !gallery.isSingle || gallery.light.current
        width: gallery.pageWidth
        height: gallery.height
        scene: gallery.light
    }

    GalleryPage {
        visible: !gallery.isSingle || gallery.dark.current
        x: gallery.width - width
        width: gallery.pageWidth
        height: gallery.height
        scene: gallery.dark
    }
}
