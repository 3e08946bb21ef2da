// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A table and charts.

pragma ComponentBehavior: Bound

GalleryPage {
    id: page

    InvoiceTable {
        width: page.columnWidth
        scene: page.scene
    }

    VisitorsCard {
        width: page.columnWidth
        scene: page.scene
    }
}
