// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A running job: what it does, how far it is, and a way to stop it.

#pragma once

#include "models/jobs/job.h"

#include <QWidget>

class QProgressBar;

namespace enigma {

class ElidedLabel;
class PushButton;

class ProgressRow : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressRow(QWidget *parent = nullptr);

    // Follows the job until it ends, then emits finished().
    void follow(const std::shared_ptr<JobState> &job);
    void setProgress(const Progress &progress);
    const std::shared_ptr<JobState> &job() const { return m_job; }

Q_SIGNALS:
    void finished();

private:
    ElidedLabel *m_text;
    PushButton *m_cancel;
    QProgressBar *m_bar;
    std::shared_ptr<JobState> m_job;
};

} // namespace enigma
