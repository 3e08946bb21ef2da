// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A little of everything, as a product looks.

pragma ComponentBehavior: Bound

import QtQuick

GalleryPage {
    id: page

    leastColumn: 220

    Row {
        width: page.columnWidth
        spacing: page.spacing

        Column {
            id: left

            width: parent.width - revenue.width - page.spacing
            spacing: page.spacing

            BillingCard {
                width: parent.width
                scene: page.scene
            }

            StateRow {
                width: parent.width
                scene: page.scene
            }
        }

        RevenueCard {
            id: revenue

            width: Math.min(118, parent.width * 0.34)
            height: left.height
            scene: page.scene
        }
    }

    Column {
        width: page.columnWidth
        spacing: page.spacing

        MemberTable {
            width: parent.width
            scene: page.scene
        }

        AlertBox {
            width: parent.width
            scene: page.scene
        }
    }
}
