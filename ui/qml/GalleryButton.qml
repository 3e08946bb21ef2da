// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A button in one of the usual variants and conditions: "rest", "hovered", "focused", "disabled".

pragma ComponentBehavior: Bound

import QtQuick

TokenBox {
    id: button

    property string variant: "primary"
    property string condition: "rest"
    property string text
    readonly property bool isHovered: condition === "hovered"
    readonly property bool isPlain: variant === "outline" || variant === "ghost" || variant === "link"

    implicitWidth: label.implicitWidth + 6 * scene.tokens.spacing
    implicitHeight: 28
    opacity: condition === "disabled" ? 0.5 : 1
    fill: !isPlain ? variant : isHovered && variant !== "link" ? "accent" : variant === "outline" ? "background" : ""
    strength: isHovered && !isPlain ? 0.88 : 1
    line: variant === "outline" ? "input" : ""
    shadow: variant === "outline" ? "shadow-xs" : ""

    TokenText {
        id: label

        anchors.centerIn: parent
        width: Math.min(implicitWidth, button.width - 4)
        scene: button.scene
        ink: button.variant === "link" ? "primary" : !button.isPlain ? `${button.variant}-foreground` : button.isHovered ? "accent-foreground" : "foreground"
        text: button.text
        font.weight: Font.Medium
        font.underline: button.variant === "link" && button.isHovered
    }

    FocusHalo {
        shown: button.condition === "focused"
        scene: button.scene
    }
}
