// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/library_page.h"

#include "models/base/text.h"
#include "ui/widgets/copy_line.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/progress_row.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/text_label.h"

#include <QDirIterator>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

Job<qint64> sizeOfFolder(const QString &folder)
{
    return startJob<qint64>(*QThreadPool::globalInstance(), {}, [folder](JobContext &job) -> Result<qint64> {
        qint64 bytes = 0;
        QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext() && !job.isCancelled()) {
            bytes += files.nextFileInfo().size();
        }
        return bytes;
    });
}

} // namespace

LibraryPage::LibraryPage(LibraryService &library, QWidget *parent) :
    SettingsPage(tr("Library"), parent),
    m_library(library),
    m_size(new TextLabel({}, TextStyle::Body)),
    m_check(new PushButton(tr("Check"))),
    m_progress(new ProgressRow),
    m_result(new TextLabel({}, TextStyle::Body)),
    m_problems(new ErrorStrip)
{
    auto *folder = new CopyLine(tr("Copy the folder's path"));
    folder->setText(m_library.folder());
    m_result->setWordWrap(true);
    auto *checking = new QWidget;
    auto *row = new QHBoxLayout(checking);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_check);
    row->addWidget(m_result, 1);
    column()->addWidget(new FormField(tr("Folder"), folder, tr("Everything is in here. Copy it to have a backup.")));
    column()->addWidget(new FormField(tr("Size"), m_size));
    column()->addWidget(new FormField(
        tr("Soundness"), checking, tr("Reads everything and compares every content with its hash. Changes nothing.")));
    column()->addWidget(m_progress);
    column()->addWidget(m_problems);
    finish();
    m_progress->hide();
    m_result->hide();
    connect(m_check, &PushButton::clicked, this, &LibraryPage::check);
    connect(m_progress, &ProgressRow::finished, m_progress, &QWidget::hide);
    connect(m_problems, &ErrorStrip::dismissed, m_problems, &ErrorStrip::clear);
}

void LibraryPage::showEvent(QShowEvent *event)
{
    SettingsPage::showEvent(event);
    measure();
}

void LibraryPage::measure()
{
    sizeOfFolder(m_library.folder()).then(this, [this](const Result<qint64> &bytes) {
        m_size->setText(humanSize(bytes.value_or(0)));
    });
}

void LibraryPage::check()
{
    m_check->setEnabled(false);
    m_result->hide();
    m_problems->clear();
    Job<CheckReport> job = m_library.check();
    m_progress->follow(job.state());
    m_progress->show();
    job.then(this, [this](const Result<CheckReport> &report) { receive(report); });
}

void LibraryPage::receive(const Result<CheckReport> &report)
{
    m_check->setEnabled(true);
    m_progress->hide();
    if (!report) {
        m_problems->showError(report.error());
    } else if (!report->problems.isEmpty()) {
        m_problems->showMessage(report->problems.join(u'\n'));
    } else {
        const QLocale locale;
        m_result->setText(tr("Sound: %1 components, %2 versions, %3 contents of %4.")
                              .arg(locale.toString(report->components), locale.toString(report->versions),
                                   locale.toString(report->blobs), humanSize(report->bytes)));
        m_result->show();
    }
}

} // namespace enigma
