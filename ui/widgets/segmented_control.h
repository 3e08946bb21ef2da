// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A choice among a few that are all visible: "Grid | List". Arrow keys move the choice.

#pragma once

#include "ui/style/control.h"

#include <QList>
#include <QWidget>

namespace enigma {

class SegmentedControl : public QWidget
{
    Q_OBJECT

public:
    // `name` says what is chosen: "View".
    explicit SegmentedControl(const QString &name, QWidget *parent = nullptr);

    // Text or icon may be empty, not both; `name` is what a screen reader says for an icon alone.
    int addSegment(const QString &text, const QString &iconName = {}, const QString &name = {});
    int count() const { return int(m_segments.size()); }
    int current() const { return m_current; }
    void setCurrent(int index); // Silent when it is current already.
    void setSmall();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void currentChanged(int index);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Segment
    {
        QString text;
        QString icon;
        QString name;
    };

    int widthOf(const Segment &segment) const;
    QRect rectOf(int index) const;
    int indexAt(const QPoint &point) const;
    void describe();

    QList<Segment> m_segments;
    QString m_name;
    int m_current = -1;
    int m_hovered = -1;
};

} // namespace enigma
