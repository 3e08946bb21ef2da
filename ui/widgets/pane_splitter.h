// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A splitter of one line: a side of a chosen width and a main part that takes the rest. A double click on the line
// gives the side its default width back.

#pragma once

#include <QSplitter>

namespace enigma {

class PaneSplitter : public QSplitter
{
    Q_OBJECT

public:
    enum class Side {
        First,
        Last,
    };
    PaneSplitter(Qt::Orientation orientation, Side side, QWidget *parent = nullptr);

    // Both in logical pixels along the splitter.
    void setSideDefault(int size);
    void setSideSize(int size);
    int sideSize() const;
    void resetSide();

Q_SIGNALS:
    void sideResized(int size); // By hand, also back to the default.

protected:
    QSplitterHandle *createHandle() override;

private:
    int sideIndex() const;

    Side m_side;
    int m_default = 240;
};

} // namespace enigma
