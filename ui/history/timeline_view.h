// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A timeline of versions in which two are picked: B, the one that is looked at, and A, the older one it is compared
// with. Keys: arrows move both, with Shift they move A; Enter compares.

#pragma once

#include "ui/history/timeline_model.h"

#include <QListView>

#include <optional>

namespace enigma {

struct VersionRange
{
    VersionId older; // A; null: the draft.
    VersionId newer; // B; null: the draft.

    bool operator==(const VersionRange &) const = default;
};

class TimelineView : public QListView
{
    Q_OBJECT

public:
    // The model outlives the view.
    explicit TimelineView(TimelineModel &model, QWidget *parent = nullptr);

    // Only B is picked: rows of several components are not compared with each other.
    void setSinglePick(bool single);

    TimelineModel &timeline() const { return m_timeline; }
    std::optional<VersionRange> range() const; // Nothing while less than two rows are picked.
    int olderRow() const { return m_older; }   // -1: none.
    int newerRow() const { return m_newer; }   // -1: none.
    void pick(const VersionId &newer);         // And the one before it.
    void pickRange(const VersionRange &range);

Q_SIGNALS:
    void rangeChanged();
    void compareRequested();
    void restoreRequested(); // The key B.
    void previewRequested(); // The key P.
    void menuRequested(const QPoint &globalPosition);
    void rowShown(const enigma::Version &version); // Its size will be painted.

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void pickRow(int row);
    void widenTo(int row);
    void setRows(int older, int newer);
    void restorePick();
    void wantSizes();

    TimelineModel &m_timeline;
    bool m_isSingle = false;
    int m_older = -1;
    int m_newer = -1;
    std::optional<VersionId> m_olderId; // What the rows stood for, to find them again after a reset.
    std::optional<VersionId> m_newerId;
};

} // namespace enigma
