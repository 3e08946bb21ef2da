// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A registry's theme at work, in two modes side by side that scroll together. Which page is shown is chosen outside.

pragma ComponentBehavior: Bound

import QtQuick

Item {
    id: gallery

    required property GalleryScene first
    required property GalleryScene second
    property int page: 0
    property bool isPair: true // Whether there are two modes to show.

    readonly property real gap: 16
    readonly property bool isSingle: !isPair || width < 540
    readonly property real sideWidth: isSingle ? width : (width - gap) / 2

    function reveal(item: Item) {
        if (scroller.height <= 0) {
            return;
        }
        const top = item.mapToItem(scroller.contentItem, 0, 0).y;
        const room = scroller.height - item.height - 16;
        scroller.contentY = Math.max(0, Math.min(scroller.contentHeight - scroller.height, Math.max(top - room, Math.min(scroller.contentY, top - 16))));
    }

    onPageChanged: scroller.contentY = 0

    GalleryDesk {
        visible: left.visible
        width: gallery.sideWidth
        height: gallery.height
        scene: gallery.first
    }

    GalleryDesk {
        visible: right.visible
        x: right.x
        width: gallery.sideWidth
        height: gallery.height
        scene: gallery.second
    }

    Flickable {
        id: scroller

        anchors.fill: parent
        anchors.topMargin: 1
        anchors.bottomMargin: 1
        contentWidth: width
        contentHeight: Math.max(left.visible ? left.height : 0, right.visible ? right.height : 0)
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        GallerySide {
            id: left

            visible: !gallery.isSingle || !gallery.isPair || scene.current
            width: gallery.sideWidth
            height: Math.max(implicitHeight, scroller.height)
            scene: gallery.first
            page: gallery.page
        }

        GallerySide {
            id: right

            visible: gallery.isPair && (!gallery.isSingle || scene.current)
            x: gallery.width - width
            width: gallery.sideWidth
            height: Math.max(implicitHeight, scroller.height)
            scene: gallery.second
            page: gallery.page
        }
    }

    Rectangle {
        visible: scroller.contentHeight > scroller.height + 1
        anchors.right: parent.right
        anchors.rightMargin: 4
        y: 4 + scroller.visibleArea.yPosition * (scroller.height - 8)
        width: 4
        height: Math.max(16, scroller.visibleArea.heightRatio * (scroller.height - 8))
        radius: 2
        color: Qt.rgba(0.5, 0.5, 0.5, 0.55)
    }
}
