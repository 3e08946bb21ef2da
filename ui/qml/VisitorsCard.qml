// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lines and grouped bars in the chart colours, with their legend.

pragma ComponentBehavior: Bound

import QtQuick

GalleryCard {
    id: card

    readonly property list<real> first: [0.3, 0.52, 0.46, 0.7, 0.62, 0.88, 0.95]
    readonly property list<real> second: [0.18, 0.28, 0.36, 0.33, 0.48, 0.5, 0.66]
    readonly property list<string> sources: [qsTr("Direct"), qsTr("Search"), qsTr("Social"), qsTr("Mail"), qsTr("Other")]

    CardHead {
        scene: card.scene
        title: qsTr("Visitors")
        sentence: qsTr("By source, this week.")
    }

    Item {
        id: plot

        width: parent.width
        height: 84

        Repeater {
            model: 4

            Hairline {
                required property int index

                y: index * 28 - (index === 3 ? 1 : 0)
                scene: card.scene
            }
        }

        ChartLine {
            anchors.fill: parent
            heights: card.first
            filled: true
            color: card.scene.tokens["chart-1"]
        }

        ChartLine {
            anchors.fill: parent
            heights: card.second
            filled: true
            color: card.scene.tokens["chart-2"]
        }

        TokenArea {
            width: parent.width
            height: parent.height * 0.45
            scene: card.scene
            ink: "chart-1"
        }

        TokenArea {
            y: parent.height * 0.55
            width: parent.width
            height: parent.height * 0.45
            scene: card.scene
            ink: "chart-2"
        }
    }

    Row {
        id: bars

        width: parent.width
        height: 72
        spacing: 6

        Repeater {
            model: 20

            Item {
                id: slot

                required property int index

                width: (bars.width - 19 * bars.spacing) / 20
                height: bars.height

                TokenBox {
                    anchors.bottom: parent.bottom
                    width: parent.width
                    height: parent.height * (0.3 + 0.7 * Math.abs(Math.sin(1 + 1.7 * slot.index)))
                    scene: card.scene
                    fill: `chart-${slot.index % 5 + 1}`
                    radius: Math.min(2, scene.tokens.radius)
                }
            }
        }
    }

    Flow {
        width: parent.width
        spacing: 10

        Repeater {
            model: 5

            Row {
                id: entry

                required property int index

                spacing: 5

                TokenBox {
                    anchors.verticalCenter: parent.verticalCenter
                    width: 8
                    height: 8
                    radius: 2
                    scene: card.scene
                    fill: `chart-${entry.index + 1}`
                }

                TokenText {
                    scene: card.scene
                    ink: "muted-foreground"
                    size: 11
                    text: card.sources[entry.index]
                }
            }
        }
    }
}
