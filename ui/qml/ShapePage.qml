// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The corners, shadows and distances of the theme.

pragma ComponentBehavior: Bound

import QtQuick

GalleryPage {
    id: page

    readonly property list<string> radii: ["radius-sm", "radius-md", "radius-lg", "radius-xl"]
    readonly property list<string> shadows: ["shadow-2xs", "shadow-xs", "shadow-sm", "shadow-md", "shadow-lg", "shadow-xl", "shadow-2xl"]

    Column {
        width: page.columnWidth
        spacing: 20

        Flow {
            width: page.columnWidth
            spacing: 14

            Repeater {
                model: page.radii

                Column {
                    id: corner

                    required property string modelData

                    spacing: 6

                    TokenBox {
                        width: 52
                        height: 44
                        scene: page.scene
                        fill: "secondary"
                        line: "border"
                        radius: scene.tokens[corner.modelData]
                    }

                    TokenText {
                        scene: page.scene
                        ink: "muted-foreground"
                        size: 10
                        text: corner.modelData
                    }
                }
            }
        }

        Row {
            spacing: 8

            Repeater {
                model: [1, 2, 4, 6, 8]

                Column {
                    id: distance

                    required property int modelData

                    spacing: 6

                    TokenBox {
                        width: distance.modelData * page.scene.tokens.spacing
                        height: 20
                        radius: 2
                        scene: page.scene
                        fill: "primary"
                    }

                    TokenText {
                        scene: page.scene
                        ink: "muted-foreground"
                        size: 10
                        text: distance.modelData
                    }
                }
            }
        }
    }

    Flow {
        width: page.columnWidth
        spacing: 18
        topPadding: 8
        bottomPadding: 16

        Repeater {
            model: page.shadows

            Column {
                id: cast

                required property string modelData

                spacing: 12

                TokenBox {
                    width: 60
                    height: 44
                    scene: page.scene
                    fill: "card"
                    shadow: cast.modelData
                    radius: scene.tokens["radius-lg"]
                }

                TokenText {
                    scene: page.scene
                    ink: "muted-foreground"
                    size: 10
                    text: cast.modelData
                }
            }
        }
    }
}
