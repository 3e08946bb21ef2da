// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The ground of a sidebar or an inspector, docked in a splitter or laid over the content at one edge.

#pragma once

#include "ui/style/tokens.h"

#include <QWidget>

class QStackedWidget;

namespace enigma {

class PaneSplitter;

class SidePanel : public QWidget
{
    Q_OBJECT

public:
    SidePanel(Token ground, Qt::Edge edge, const QString &name);

    QStackedWidget &stack() const { return *m_stack; }
    bool isOverlay() const { return m_overlay; }

    void dock(PaneSplitter &splitter);
    // Over `host`, inside `room`.
    void overlay(QWidget &host, const QRect &room, int width);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QStackedWidget *m_stack;
    Token m_ground;
    Qt::Edge m_edge;
    bool m_overlay = false;
};

} // namespace enigma
