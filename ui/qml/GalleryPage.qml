// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Pieces that flow into as many columns as the width bears.

pragma ComponentBehavior: Bound

import QtQuick

Flow {
    id: page

    required property GalleryScene scene
    property real leastColumn: 240
    readonly property int columns: Math.max(1, Math.floor((width + spacing) / (leastColumn + spacing)))
    readonly property real columnWidth: Math.floor((width - (columns - 1) * spacing) / columns)

    spacing: 12
}
