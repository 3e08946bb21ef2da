// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What happened to a component, newest first: a sentence and when.

#pragma once

#include "models/domain/activity.h"

#include <QWidget>

class QGridLayout;

namespace enigma {

class ActivityView : public QWidget
{
    Q_OBJECT

public:
    explicit ActivityView(QWidget *parent = nullptr);

    void setActivities(const QList<Activity> &activities);

private:
    QGridLayout *m_rows;
};

} // namespace enigma
