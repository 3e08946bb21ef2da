// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The header of a table that fills its pane: names begin where those of the rows do, and the last column ends where
// theirs end.

#pragma once

#include <QHeaderView>

namespace enigma {

class TableHeader : public QHeaderView
{
    Q_OBJECT

public:
    static constexpr int kStyleIndent = 8; // What the style puts before every label.

    // `indent` of the first column, in pixels, before that.
    TableHeader(int indent, QWidget *parent);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    int m_indent;
};

} // namespace enigma
