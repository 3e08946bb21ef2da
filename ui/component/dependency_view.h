// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Draws a dependency graph in columns: who needs the component at its left, what it needs at its right. Every node is a
// button; the lines of the one under the pointer or with the focus are marked.

#pragma once

#include "models/domain/dependency_graph.h"

#include <QScrollArea>

namespace enigma {

class DependencyView : public QScrollArea
{
    Q_OBJECT

public:
    explicit DependencyView(QWidget *parent = nullptr);

    void setGraph(const DependencyGraph &graph);

Q_SIGNALS:
    void componentRequested(const enigma::ComponentId &id);
    void packageRequested(const QString &name); // Without its range.

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Canvas;

    Canvas *m_canvas = nullptr;
};

} // namespace enigma
