// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Takes pictures of every pane, light and dark, in two sizes: for the README, and for looking at after each change.

#pragma once

#include "app/designer/desktop.h"

namespace enigma {

class TourPictures : public QObject
{
    Q_OBJECT

public:
    TourPictures(Desktop &desktop, QString folder);

    // Once the library is open; ends with finished().
    void start();

Q_SIGNALS:
    void finished(int pictures);

private:
    struct Stop
    {
        QString name;
        std::function<void()> go;
        int previewMs = 0; // What its previews take, which come from a browser; of all tiles much.
    };

    void addStops(const ComponentSummary &component, const QList<Version> &versions);
    void showPreview(const ComponentId &id);
    void next();
    void takeAll(const Stop &stop);

    Desktop &m_desktop;
    QString m_folder;
    QList<Stop> m_stops;
    int m_pictures = 0;
};

} // namespace enigma
