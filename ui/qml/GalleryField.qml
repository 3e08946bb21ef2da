// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A field with its label: "rest", "focused", "invalid", "disabled".

pragma ComponentBehavior: Bound

import QtQuick

Column {
    id: field

    required property GalleryScene scene
    required property string label
    property string text
    property string placeholder
    property string problem
    property string condition: "rest"
    property bool isChoice: false
    property int lines: 1

    spacing: 6
    opacity: condition === "disabled" ? 0.5 : 1

    TokenText {
        width: parent.width
        scene: field.scene
        ink: field.condition === "invalid" ? "destructive" : "card-foreground"
        text: field.label
        font.weight: Font.Medium
    }

    TokenBox {
        width: field.width
        height: 14 + 16 * field.lines
        scene: field.scene
        fill: "background"
        line: field.condition === "invalid" ? "destructive" : field.condition === "focused" ? "ring" : "input"
        shadow: "shadow-xs"

        FocusHalo {
            shown: field.condition === "focused"
            scene: field.scene
        }

        TokenText {
            x: 10
            y: 7
            width: parent.width - (field.isChoice ? 34 : 20)
            height: 16 * field.lines
            verticalAlignment: field.lines > 1 ? Text.AlignTop : Text.AlignVCenter
            scene: field.scene
            ink: field.text === "" ? "muted-foreground" : "foreground"
            text: field.text || field.placeholder
            wrapMode: field.lines > 1 ? Text.WordWrap : Text.NoWrap
        }

        TokenText {
            visible: field.isChoice
            anchors.right: parent.right
            anchors.rightMargin: 10
            anchors.verticalCenter: parent.verticalCenter
            scene: field.scene
            ink: "muted-foreground"
            size: 10
            text: "▾"
        }
    }

    TokenText {
        visible: text !== ""
        width: parent.width
        scene: field.scene
        ink: "destructive"
        text: field.problem
        wrapMode: Text.WordWrap
    }
}
