// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A short word about a state, as round as it is high.

pragma ComponentBehavior: Bound

import QtQuick

GalleryButton {
    id: badge

    implicitHeight: 20
    implicitWidth: Math.max(36, metrics.advanceWidth + 18)
    radius: height / 2

    TextMetrics {
        id: metrics

        font.pixelSize: 12
        font.weight: Font.Medium
        text: badge.text
    }
}
