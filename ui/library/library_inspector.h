// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The right column of the library: what is known of the selected component, of several, or of the registry itself.

#pragma once

#include "ui/library/component_details.h"
#include "ui/library/face_sources.h"
#include "ui/library/library_browser.h"

#include <QScrollArea>

class QVBoxLayout;

namespace enigma {

class LibraryActs;

class LibraryInspector : public QScrollArea
{
    Q_OBJECT

public:
    LibraryInspector(LibraryBrowser &browser, const FaceSources &faces, LibraryActs &acts, QWidget *parent = nullptr);

private:
    void show(int parts);
    void replace(QWidget *content);
    void showComponent(const ComponentSummary &component);
    QWidget *registryFacts(const Registry &registry);
    QWidget *batch(const QList<ComponentSummary> &components);

    LibraryBrowser &m_browser;
    FaceSources m_faces;
    LibraryActs &m_acts;
    ComponentDetails *m_details = nullptr; // While one component is shown.
};

} // namespace enigma
