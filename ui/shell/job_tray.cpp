// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/job_tray.h"

#include "ui/style/control.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/tokens.h"
#include "ui/widgets/progress_row.h"

#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

namespace enigma {

using namespace std::chrono_literals;

namespace {

constexpr int kWidth = 360;

} // namespace

JobTray::JobTray(QWidget *parent) :
    QWidget(parent, Qt::Popup | Qt::FramelessWindowHint | Qt::NoDropShadowWindowHint), m_column(new QVBoxLayout(this))
{
    setAttribute(Qt::WA_TranslucentBackground);
    setAccessibleName(tr("Running jobs"));
    setRaised(*this);
    setFixedWidth(kWidth);
    m_column->setContentsMargins(16, 12, 16, 14);
    m_column->setSpacing(12);
}

void JobTray::add(const std::shared_ptr<JobState> &job)
{
    if (!job || job->isFinished()) {
        return;
    }
    connect(job.get(), &JobState::finished, this, [this, raw = job.get()] { remove(raw); });
    QTimer::singleShot(1s, this, [this, weak = std::weak_ptr(job)] {
        if (const auto alive = weak.lock(); alive && !alive->isFinished()) {
            appear(alive);
        }
    });
}

std::shared_ptr<JobState> JobTray::first() const
{
    return m_shown.isEmpty() ? nullptr : m_shown.constFirst();
}

void JobTray::appear(const std::shared_ptr<JobState> &job)
{
    m_shown.append(job);
    auto *row = new ProgressRow;
    row->follow(job);
    m_column->addWidget(row);
    connect(job.get(), &JobState::progressed, this, &JobTray::changed);
    Q_EMIT changed();
}

void JobTray::remove(const JobState *job)
{
    for (ProgressRow *row : findChildren<ProgressRow *>()) {
        if (row->job().get() == job) {
            m_column->removeWidget(row);
            row->deleteLater();
            row->hide();
        }
    }
    m_shown.removeIf([job](const auto &shown) { return shown.get() == job; });
    if (m_shown.isEmpty()) {
        hide();
    } else {
        adjustSize();
    }
    Q_EMIT changed();
}

void JobTray::popUp(const QPoint &globalBottomLeft)
{
    if (m_shown.isEmpty()) {
        return;
    }
    adjustSize();
    move(globalBottomLeft - QPoint(0, height()));
    QWidget::show();
}

void JobTray::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawBox(painter, rect(), metrics::kRadiusCard, color(Token::Raised), color(Token::Border));
}

} // namespace enigma
