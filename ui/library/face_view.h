// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The face of one component as a widget of its own, larger than in the grid.

#pragma once

#include "models/domain/registry.h"

#include <QWidget>

namespace enigma {

class ThemeColorsCache;

class FaceView : public QWidget
{
    Q_OBJECT

public:
    FaceView(ThemeColorsCache &colors, int height, QWidget *parent = nullptr);

    void setComponent(const ComponentSummary &component);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ThemeColorsCache &m_colors;
    ComponentSummary m_component;
};

} // namespace enigma
