// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The gallery in one mode: as many columns of pieces as the width bears.

pragma ComponentBehavior: Bound

import QtQuick

Rectangle {
    id: page

    required property GalleryScene scene

    readonly property real gap: 12
    readonly property bool isWide: width >= 600
    readonly property real firstWidth: Math.max(150, isWide ? (width - 4 * gap) * 0.38 : width - chart.width - 3 * gap - 8)

    readonly property real roomBelow: height - states.y - states.height - gap - 16

    radius: 10
    color: scene.theme.background
    border.width: 1
    border.color: scene.theme.border
    clip: true

    TokenArea {
        anchors.fill: parent
        anchors.margins: 6
        scene: page.scene
        tokens: ["background"]
        reach: 0
    }

    BillingCard {
        id: form

        x: 16
        y: 16
        width: page.firstWidth
        scene: page.scene
    }

    StateRow {
        id: states

        anchors.left: form.left
        anchors.right: form.right
        anchors.top: form.bottom
        anchors.topMargin: page.gap
        scene: page.scene
    }

    RevenueCard {
        id: chart

        anchors.left: form.right
        anchors.leftMargin: page.gap
        anchors.top: form.top
        height: page.isWide ? page.height - 32 : states.y + states.height - 16
        scene: page.scene
    }

    MemberTable {
        id: members

        visible: page.isWide
        anchors.left: chart.right
        anchors.leftMargin: page.gap
        anchors.top: form.top
        anchors.bottom: notice.top
        anchors.bottomMargin: page.gap
        anchors.right: parent.right
        anchors.rightMargin: 16
        scene: page.scene
    }

    AlertBox {
        id: notice

        visible: page.isWide
        anchors.left: members.left
        anchors.right: members.right
        anchors.bottom: chart.bottom
        scene: page.scene
    }

    Column {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: states.bottom
        anchors.topMargin: page.gap
        anchors.leftMargin: 16
        anchors.rightMargin: 16
        spacing: page.gap
        visible: !page.isWide

        AlertBox {
            visible: page.roomBelow >= height
            width: parent.width
            scene: page.scene
        }

        MemberTable {
            visible: page.roomBelow >= 222
            width: parent.width
            height: 152
            scene: page.scene
        }
    }
}
