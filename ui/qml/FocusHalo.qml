// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The ring around a control that has the focus.

pragma ComponentBehavior: Bound

import QtQuick

TokenBox {
    id: halo

    required property bool shown
    property string token: "ring"

    visible: shown
    anchors.fill: parent
    anchors.margins: -2
    line: shown ? token : "" // A use only where it is seen.
    lineStrength: 0.55
    border.width: 3
    radius: scene.tokens["radius-md"] + 2
}
