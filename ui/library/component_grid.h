// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The components as a grid of tiles or as a list of rows. The same view shows both, so the selection stays.

#pragma once

#include "models/domain/registry.h"

#include <QListView>
#include <QTimer>

namespace enigma {

class ComponentListModel;
class ComponentRowDelegate;
class TileDelegate;
struct FaceSources;

class ComponentGrid : public QListView
{
    Q_OBJECT

public:
    enum class Look {
        Grid,
        List,
    };

    ComponentGrid(ComponentListModel &model, const FaceSources &sources, QWidget *parent = nullptr);

    Look look() const { return m_look; }
    void setLook(Look look);
    // While nothing is there yet: grey places, after a moment.
    void setLoading(bool loading);

    QList<ComponentSummary> selected() const; // In the order of the list; the current one first.
    void choose(const QList<ComponentSummary> &components);
    int columns() const;

Q_SIGNALS:
    void selectionMade();
    void opened(const enigma::ComponentSummary &component);
    void menuRequested(const QPoint &place); // On the screen.

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyboardSearch(const QString &text) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void restoreSelection();
    void paintPlaces();

    ComponentListModel &m_model;
    TileDelegate *m_tiles;          // Draw the grid,
    ComponentRowDelegate *m_rows;   // and these the list.
    QList<ComponentSummary> m_kept; // Selected before the model was filled anew.
    QTimer m_patience;
    Look m_look = Look::Grid;
    bool m_restoring = false;
    bool m_showsPlaces = false;
};

} // namespace enigma
