// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The column at the very left: the five places of the program, and settings at its foot.

#pragma once

#include "ui/shell/pane.h"

#include <QAbstractButton>
#include <QHash>

namespace enigma {

class RailButton;

class Rail : public QWidget
{
    Q_OBJECT

public:
    explicit Rail(QWidget *parent = nullptr);

    void setCurrent(Place place);
    // A count of things that need a person, such as conflicts; 0: none.
    void setBadge(Place place, int count);
    // Narrow: 48 px and no labels.
    void setNarrow(bool narrow);
    RailButton *button(Place place) const { return m_buttons.value(place); }

Q_SIGNALS:
    void chosen(enigma::Place place);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void arrange();
    RailButton *addButton(Place place, const QString &icon, const QString &text, const QString &key);

    QHash<Place, RailButton *> m_buttons;
    QList<RailButton *> m_order;
    bool m_narrow = false;
};

class RailButton : public QAbstractButton
{
    Q_OBJECT

public:
    RailButton(const QString &icon, const QString &text, const QString &key, QWidget *parent);

    void setBadge(int count);
    int badge() const { return m_badge; }
    void setNarrow(bool narrow);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();
    void paintBadge(QPainter &painter) const;

    QString m_icon;
    QString m_key;
    int m_badge = 0;
    bool m_narrow = false;
};

} // namespace enigma
