// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/pane_splitter.h"

#include <QMouseEvent>

namespace enigma {

namespace {

constexpr int kGrab = 3; // On both sides of the line: seven pixels in all.

class Handle : public QSplitterHandle
{
public:
    Handle(Qt::Orientation direction, PaneSplitter *splitter) : QSplitterHandle(direction, splitter)
    {
        // The splitter lays out after the contents and keeps handles above the widgets beside them.
        setAttribute(Qt::WA_MouseNoMask);
        const bool upright = direction == Qt::Horizontal;
        setContentsMargins(upright ? kGrab : 0, upright ? 0 : kGrab, upright ? kGrab : 0, upright ? 0 : kGrab);
    }

protected:
    // Not the base's: it sets narrower margins.
    void resizeEvent(QResizeEvent *event) override
    {
        setMask(QRegion(contentsRect()));
        QWidget::resizeEvent(event);
    }

    void mouseDoubleClickEvent(QMouseEvent *event) override
    {
        if (event->button() == Qt::LeftButton) {
            static_cast<PaneSplitter *>(splitter())->resetSide();
        }
    }
};

} // namespace

PaneSplitter::PaneSplitter(Qt::Orientation orientation, Side side, QWidget *parent) :
    QSplitter(orientation, parent), m_side(side)
{
    setHandleWidth(1);
    setChildrenCollapsible(false);
    connect(this, &QSplitter::splitterMoved, this, [this] { Q_EMIT sideResized(sideSize()); });
}

int PaneSplitter::sideIndex() const
{
    return m_side == Side::First ? 0 : count() - 1;
}

void PaneSplitter::setSideDefault(int size)
{
    m_default = size;
}

int PaneSplitter::sideSize() const
{
    return count() < 2 ? 0 : sizes().at(sideIndex());
}

void PaneSplitter::setSideSize(int size)
{
    if (count() < 2) {
        return;
    }
    for (int i = 0; i < count(); ++i) {
        setStretchFactor(i, i == sideIndex() ? 0 : 1);
    }
    const int whole = orientation() == Qt::Horizontal ? width() : height();
    const int rest = std::max(1, whole - size - handleWidth());
    setSizes(m_side == Side::First ? QList<int>{size, rest} : QList<int>{rest, size});
}

void PaneSplitter::resetSide()
{
    setSideSize(m_default);
    Q_EMIT sideResized(sideSize());
}

QSplitterHandle *PaneSplitter::createHandle()
{
    return new Handle(orientation(), this);
}

} // namespace enigma
