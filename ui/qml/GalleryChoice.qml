// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A checkbox or a radio button with its label.

pragma ComponentBehavior: Bound

import QtQuick

Row {
    id: choice

    required property GalleryScene scene
    required property string label
    property bool isRadio: false
    property bool isOn: false
    property string condition: "rest"

    width: parent?.width ?? 0
    spacing: 8
    opacity: condition === "disabled" ? 0.5 : 1

    TokenBox {
        id: mark

        width: 16
        height: 16
        scene: choice.scene
        radius: choice.isRadio ? 8 : Math.min(4, choice.scene.tokens["radius-sm"])
        fill: choice.isOn && !choice.isRadio ? "primary" : "background"
        line: choice.isOn ? "primary" : "input"

        TokenText {
            visible: choice.isOn && !choice.isRadio
            anchors.centerIn: parent
            scene: choice.scene
            ink: "primary-foreground"
            size: 11
            text: "✓"
            font.weight: Font.Bold
        }

        TokenBox {
            visible: choice.isOn && choice.isRadio
            anchors.centerIn: parent
            width: 8
            height: 8
            radius: 4
            scene: choice.scene
            fill: "primary"
        }

        FocusHalo {
            shown: choice.condition === "focused"
            scene: choice.scene
            radius: mark.radius + 2
        }
    }

    TokenText {
        width: choice.width - 24
        height: 16
        scene: choice.scene
        ink: "card-foreground"
        text: choice.label
    }
}
