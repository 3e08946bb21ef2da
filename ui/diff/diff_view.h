// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Shows how two texts differ, side by side or unified. Draws only what is in sight, so its cost does not grow with the
// texts. Values in, nothing loaded: the comparison itself is made elsewhere (models/diff/line_diff.h).
// Keys: N and P go from change to change, arrows and page keys move, Enter shows the lines that a fold hides.

#pragma once

#include "ui/diff/diff_columns.h"
#include "ui/diff/diff_selection.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>

class QMenu;

namespace enigma {

class DiffOverview;

class DiffView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit DiffView(QWidget *parent = nullptr);

    // `diff` is of these two texts; the language is taken from the ending of the file name.
    void setDiff(const QByteArray &before, const QByteArray &after, const LineDiff &diff, const QString &fileName);
    void clear();

    DiffLayout diffLayout() const { return m_rows.layout(); }
    void setDiffLayout(DiffLayout layout);
    void showAllLines(); // Opens every fold.

    qsizetype changeCount() const { return m_rows.changes().size(); }
    qsizetype currentChange() const { return m_change; } // -1: none.
    void goToChange(qsizetype change);
    void goToNextChange();
    void goToPreviousChange();

    QString selectedText() const { return m_selection.text(m_rows, m_lines); }
    void copy() const;
    void fillMenu(QMenu &menu); // With what can be done at the moment.
    void selectAll();

    // The row that keys act on, for keyboard and screen reader.
    qsizetype rowCount() const { return m_rows.count(); }
    qsizetype currentRow() const { return m_row; }
    void setCurrentRow(qsizetype row);
    void expandFold(qsizetype row);
    bool isFold(qsizetype row) const { return m_rows.isFold(row); }
    QString rowText(qsizetype row) const; // As it is read out: "removed, line 12: …".
    QRect rowRect(qsizetype row) const;   // In the viewport.
    qsizetype rowAt(int y) const { return m_rows.rowAt(y + scrollTop()); }

Q_SIGNALS:
    void currentChangeChanged(qsizetype change, qsizetype count);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    int scrollTop() const;
    DiffColumns columns() const;
    void applyFont();
    void updateScrollBars();
    template<typename Change>
    void changeRows(Change change);
    void rowsChanged();
    void setChange(qsizetype change);
    void ensureVisible(qsizetype row);
    void moveRow(qsizetype row, bool extendsSelection);
    bool handleMove(QKeyEvent *event);
    bool handleLetter(QKeyEvent *event);
    void repaintLines(DiffSide side, int firstLine, int lastLine);
    DiffPlace placeAt(const QPoint &position, DiffSide side);
    void selectWord(const DiffPlace &place, DiffSide side);
    void setSelection(const DiffSelection &selection);
    void setHoveredFold(qsizetype row);
    QString emptyMessage() const;

    DiffRows m_rows;
    DiffLines m_lines;
    QString m_fileName;
    DiffSelection m_selection;
    DiffOverview *m_overview;
    qsizetype m_row = -1;
    qsizetype m_change = -1;
    qsizetype m_hoveredFold = -1;
    bool m_showsRow = false; // Only after a key was used.
    bool m_isSelecting = false;
    QPoint m_mouse;
    QBasicTimer m_autoScroll;
};

} // namespace enigma
