// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The jobs that run now. The status bar shows the first; a click there opens this list with a Cancel on each.

#pragma once

#include "models/jobs/job.h"

#include <QWidget>

class QVBoxLayout;

namespace enigma {

class JobTray : public QWidget
{
    Q_OBJECT

public:
    explicit JobTray(QWidget *parent = nullptr);

    // Jobs that end within a second are never shown.
    void add(const std::shared_ptr<JobState> &job);
    std::shared_ptr<JobState> first() const; // Null when none is shown.
    int count() const { return int(m_shown.size()); }

    void popUp(const QPoint &globalBottomLeft);

Q_SIGNALS:
    void changed(); // Which jobs are shown, or how far they are.

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void appear(const std::shared_ptr<JobState> &job);
    void remove(const JobState *job);

    QVBoxLayout *m_column;
    QList<std::shared_ptr<JobState>> m_shown;
};

} // namespace enigma
