// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Headings, running text, links, code and quotations in the families of the theme.

pragma ComponentBehavior: Bound

import QtQuick

GalleryPage {
    id: page

    Column {
        width: page.columnWidth
        spacing: 10

        TokenText {
            width: parent.width
            scene: page.scene
            ink: "foreground"
            size: 26
            text: qsTr("The quiet machine")
            wrapMode: Text.WordWrap
            font.weight: Font.Bold
        }

        TokenText {
            width: parent.width
            scene: page.scene
            ink: "muted-foreground"
            size: 14
            text: qsTr("Notes on tools that stay out of the way.")
            wrapMode: Text.WordWrap
        }

        Hairline {
            scene: page.scene
        }

        TokenText {
            width: parent.width
            scene: page.scene
            ink: "foreground"
            size: 18
            text: qsTr("Where it began")
            font.weight: Font.DemiBold
        }

        TokenText {
            width: parent.width
            scene: page.scene
            ink: "foreground"
            size: 13
            lineHeight: 1.45
            text: qsTr("A workshop is loud in the morning and calm by noon. What is good is found by hand, kept, and given a name that lasts.")
            wrapMode: Text.WordWrap
        }

        TokenText {
            scene: page.scene
            ink: "primary"
            size: 13
            text: qsTr("Read how it is made")
            font.underline: true
        }
    }

    Column {
        width: page.columnWidth
        spacing: 10

        Row {
            width: parent.width
            spacing: 12

            TokenBox {
                width: 3
                height: quotation.height
                radius: 1
                scene: page.scene
                fill: "border"
            }

            TokenText {
                id: quotation

                width: parent.width - 15
                scene: page.scene
                ink: "foreground"
                family: "font-serif"
                size: 15
                lineHeight: 1.35
                text: qsTr("“Less, but better: it is the hardest of all instructions.”")
                wrapMode: Text.WordWrap
                font.italic: true
            }
        }

        TokenText {
            width: parent.width
            scene: page.scene
            ink: "foreground"
            family: "font-serif"
            size: 20
            text: qsTr("Serif for long reading")
            font.weight: Font.DemiBold
        }

        TokenBox {
            width: parent.width
            height: code.implicitHeight + 20
            scene: page.scene
            fill: "muted"

            TokenText {
                id: code

                x: 12
                y: 10
                width: parent.width - 24
                scene: page.scene
                ink: "foreground"
                family: "font-mono"
                text: "npx shadcn add @acme/card\nconst gap = 4 * unit; // 0 1 l I"
                wrapMode: Text.WrapAnywhere
            }
        }

        TokenText {
            width: parent.width
            scene: page.scene
            ink: "muted-foreground"
            size: 11
            text: qsTr("Small print: 1,234.50 € on 3 May")
        }
    }
}
