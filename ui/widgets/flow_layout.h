// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lays widgets out like words: left to right at their own size, in as many lines as the width needs.

#pragma once

#include <QLayout>
#include <QList>

#include <memory>

namespace enigma {

class FlowLayout : public QLayout
{
    Q_OBJECT

public:
    explicit FlowLayout(int gap, QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override; // Takes it over.
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    void setGeometry(const QRect &rect) override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange(QRect(0, 0, width, 0), Place::Measure); }

private:
    enum class Place {
        Measure,
        Apply,
    };
    int arrange(const QRect &rect, Place place) const; // Returns the height.

    QList<QLayoutItem *> m_items;
};

} // namespace enigma
