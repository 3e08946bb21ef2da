// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The open documents in a row: click shows, middle click closes, drag reorders, arrows move. Draws itself; what does
// not fit is reached through the list of the TabStrip around it.

#pragma once

#include "ui/style/type.h"

#include <QWidget>

namespace enigma {

struct DocumentTab
{
    QString title;
    QString icon;
    bool isModified = false;
    bool hasProblem = false;
};

class DocumentTabs : public QWidget
{
    Q_OBJECT

public:
    explicit DocumentTabs(QWidget *parent = nullptr);

    void setSmall(); // For the tabs inside of a pane; an empty icon takes no room.
    int count() const { return int(m_tabs.size()); }
    int current() const { return m_current; }
    const DocumentTab &tab(int index) const { return m_tabs.at(index); }

    void insert(int index, const DocumentTab &tab);
    void remove(int index); // The one that had it keeps being current, or none is (-1).
    void setTab(int index, const DocumentTab &tab);
    void setCurrent(int index); // Silent.
    bool overflows() const;

    QRect tabRect(int index) const; // Empty while it is scrolled away.
    QRect closeRect(int index) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(int index);
    void closeRequested(int index);
    void moved(int from, int to); // Already done here.
    void layoutChanged();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    int widthOf(int index) const;
    int iconRoom(int index) const;
    TextStyle face(bool on) const;
    int indexAt(const QPoint &point) const;
    void scrollToCurrent();
    void describe();
    void paintTab(QPainter &painter, int index) const;
    void paintEnd(QPainter &painter, int index, const QColor &ink) const;

    QList<DocumentTab> m_tabs;
    bool m_isSmall = false;
    int m_current = -1;
    int m_first = 0;
    int m_hovered = -1;
    int m_pressed = -1;
    bool m_dragging = false;
    QPoint m_pressedAt;
};

} // namespace enigma
