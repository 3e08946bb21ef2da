// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Fields, choices and what they look like when something is wrong with them.

pragma ComponentBehavior: Bound

import QtQuick

GalleryPage {
    id: page

    GalleryCard {
        id: account

        width: page.columnWidth
        scene: page.scene

        CardHead {
            scene: page.scene
            title: qsTr("Account")
            sentence: qsTr("What others see of you.")
        }

        GalleryField {
            width: parent.width
            scene: page.scene
            label: qsTr("Name")
            text: qsTr("Mira Olsen")
            condition: "focused"
        }

        GalleryField {
            width: parent.width
            scene: page.scene
            label: qsTr("Email")
            text: "mira@acme"
            condition: "invalid"
            problem: qsTr("An address ends in a domain, for example acme.dev.")
        }

        GalleryField {
            width: parent.width
            scene: page.scene
            label: qsTr("Team")
            text: qsTr("Design systems")
            isChoice: true
        }

        GalleryField {
            width: parent.width
            scene: page.scene
            label: qsTr("About you")
            placeholder: qsTr("A sentence or two.")
            lines: 3
        }

        GalleryField {
            width: parent.width
            scene: page.scene
            label: qsTr("Plan")
            text: qsTr("Starter")
            condition: "disabled"
        }
    }

    GalleryCard {
        width: page.columnWidth
        scene: page.scene

        CardHead {
            scene: page.scene
            title: qsTr("Notifications")
        }

        GalleryChoice {
            scene: page.scene
            label: qsTr("Releases")
            isOn: true
        }

        GalleryChoice {
            scene: page.scene
            label: qsTr("Comments")
            condition: "focused"
        }

        GalleryChoice {
            scene: page.scene
            label: qsTr("Billing, by the owner only")
            condition: "disabled"
        }

        Hairline {
            scene: page.scene
        }

        GalleryChoice {
            scene: page.scene
            label: qsTr("At once")
            isRadio: true
            isOn: true
        }

        GalleryChoice {
            scene: page.scene
            label: qsTr("Once a day")
            isRadio: true
        }

        Hairline {
            scene: page.scene
        }

        GalleryMeter {
            scene: page.scene
            label: qsTr("Storage")
            part: 0.62
        }

        Row {
            spacing: 8

            GalleryButton {
                scene: page.scene
                text: qsTr("Save")
            }

            GalleryButton {
                scene: page.scene
                variant: "ghost"
                text: qsTr("Discard")
            }
        }
    }
}
