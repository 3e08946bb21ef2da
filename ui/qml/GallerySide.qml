// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The gallery in one mode: one page of pieces, as high as it needs to be.

pragma ComponentBehavior: Bound

import QtQuick

Item {
    id: side

    required property GalleryScene scene
    required property int page

    readonly property real margin: 16
    readonly property list<Item> pages: [overview, forms, buttons, data, overlays, sidebar, type, shape]

    implicitHeight: pages[page].implicitHeight + 2 * margin
    Component.onCompleted: {
        scene.root = side;
        scene.pages = pages;
    }

    TokenArea {
        anchors.fill: parent
        anchors.margins: 6
        scene: side.scene
        fill: "background"
        radius: 6
    }

    OverviewPage {
        id: overview

        visible: side.page === 0
        x: side.margin
        y: side.margin
        width: side.width - 2 * side.margin
        scene: side.scene
    }

    FormsPage {
        id: forms

        visible: side.page === 1
        x: side.margin
        y: side.margin
        width: side.width - 2 * side.margin
        scene: side.scene
    }

    ButtonsPage {
        id: buttons

        visible: side.page === 2
        x: side.margin
        y: side.margin
        width: side.width - 2 * side.margin
        scene: side.scene
    }

    DataPage {
        id: data

        visible: side.page === 3
        x: side.margin
        y: side.margin
        width: side.width - 2 * side.margin
        scene: side.scene
    }

    OverlaysPage {
        id: overlays

        visible: side.page === 4
        x: side.margin
        y: side.margin
        width: side.width - 2 * side.margin
        scene: side.scene
    }

    SidebarPage {
        id: sidebar

        visible: side.page === 5
        x: side.margin
        y: side.margin
        width: side.width - 2 * side.margin
        scene: side.scene
    }

    TypePage {
        id: type

        visible: side.page === 6
        x: side.margin
        y: side.margin
        width: side.width - 2 * side.margin
        scene: side.scene
    }

    ShapePage {
        id: shape

        visible: side.page === 7
        x: side.margin
        y: side.margin
        width: side.width - 2 * side.margin
        scene: side.scene
    }

    MouseArea {
        anchors.fill: parent
        z: 1
        hoverEnabled: true
        onPositionChanged: at => cursorShape = side.scene.pointAt(Qt.point(at.x, at.y)) ? Qt.PointingHandCursor : Qt.ArrowCursor
        onExited: side.scene.leave()
        onClicked: at => side.scene.pickAt(Qt.point(at.x, at.y))
    }
}
