// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The line at the foot. Left: what is saved, how sync stands, what runs. Right: facts about the current pane.

#pragma once

#include "ui/shell/pane.h"
#include "ui/widgets/chip.h"

class QHBoxLayout;

namespace enigma {

class IconButton;
class JobTray;
class StatusItem;

class StatusBar : public QWidget
{
    Q_OBJECT

public:
    // The tray's first job is shown here.
    explicit StatusBar(JobTray &tray, QWidget *parent = nullptr);

    void setSaved(const QString &text, Tone tone = Tone::Neutral);
    // "Offline, 5 changes wait"; neutral is quiet, danger is for conflicts and refusals.
    void setSync(const QString &text, Tone tone = Tone::Neutral);
    void setFacts(const QList<Fact> &facts);

    QString savedText() const;
    QString syncText() const;

Q_SIGNALS:
    void syncRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showJob();

    JobTray &m_tray;
    StatusItem *m_saved;
    StatusItem *m_sync;
    StatusItem *m_job;
    IconButton *m_cancel;
    QWidget *m_facts;
    QHBoxLayout *m_factRow;
};

} // namespace enigma
