// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The face of one component as a widget of its own, larger than in the grid.

#pragma once

#include "models/domain/registry.h"
#include "ui/library/face_sources.h"

#include <QWidget>

namespace enigma {

class FaceView : public QWidget
{
    Q_OBJECT

public:
    FaceView(const FaceSources &sources, int height, QWidget *parent = nullptr);

    void setComponent(const ComponentSummary &component);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    FaceSources m_sources;
    ComponentSummary m_component;
};

} // namespace enigma
