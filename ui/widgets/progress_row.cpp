// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/progress_row.h"

#include "ui/widgets/push_button.h"
#include "ui/widgets/text_label.h"

#include <QGridLayout>
#include <QProgressBar>

namespace enigma {

ProgressRow::ProgressRow(QWidget *parent) :
    QWidget(parent),
    m_text(new ElidedLabel),
    m_cancel(new PushButton(tr("Cancel"), ButtonKind::Quiet)),
    m_bar(new QProgressBar)
{
    m_cancel->setSmall();
    m_bar->setTextVisible(false);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(4);
    grid->addWidget(m_text, 0, 0);
    grid->addWidget(m_cancel, 0, 1);
    grid->addWidget(m_bar, 1, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    m_cancel->hide();
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_job) {
            m_job->cancel();
            m_cancel->setEnabled(false);
        }
    });
}

void ProgressRow::follow(const std::shared_ptr<JobState> &job)
{
    if (m_job) {
        m_job->disconnect(this);
    }
    m_job = job;
    m_cancel->setVisible(job != nullptr);
    m_cancel->setEnabled(true);
    if (!job) {
        return;
    }
    m_cancel->setAccessibleName(tr("Cancel: %1").arg(job->title()));
    connect(job.get(), &JobState::progressed, this, &ProgressRow::setProgress);
    connect(job.get(), &JobState::finished, this, &ProgressRow::finished);
    setProgress(job->progress());
}

void ProgressRow::setProgress(const Progress &progress)
{
    const QString text = progress.text.isEmpty() && m_job ? m_job->title() : progress.text;
    m_text->setText(text);
    m_bar->setAccessibleName(text);
    // The bar counts in thousandths, so that bytes fit as well.
    m_bar->setRange(0, progress.total > 0 ? 1000 : 0);
    if (progress.total > 0) {
        m_bar->setValue(int(progress.done * 1000 / progress.total));
    }
}

} // namespace enigma
