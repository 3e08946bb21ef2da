// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a component needs and who needs it, as a graph: its neighbours, or everything that comes along.

#pragma once

#include "models/domain/dependency_graph.h"
#include "ui/component/open_component.h"

#include <QWidget>

namespace enigma {

class DependencyView;
class EmptyState;
class SegmentedControl;
class TextLabel;

class DependenciesTab : public QWidget
{
    Q_OBJECT

public:
    explicit DependenciesTab(OpenComponent &component, QWidget *parent = nullptr);

Q_SIGNALS:
    void openRequested(const enigma::ComponentId &id);
    void packageRequested(const QString &name);

private:
    void read();
    void show(const DependencyGraph &graph);

    OpenComponent &m_component;
    TextLabel *m_summary;
    SegmentedControl *m_reach;
    DependencyView *m_view;
    EmptyState *m_alone;
    Job<DependencyGraph> m_reading;
};

} // namespace enigma
