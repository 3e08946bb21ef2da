// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/library_page.h"

#include "models/base/text.h"
#include "ui/style/metrics.h"
#include "ui/widgets/confirm_dialog.h"
#include "ui/widgets/copy_line.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/progress_row.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/text_label.h"

#include <QDirIterator>
#include <QFileDialog>
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
    m_backup(new PushButton(tr("Back up…"))),
    m_restore(new PushButton(tr("Restore…"))),
    m_kept(new TextLabel({}, TextStyle::Body)),
    m_check(new PushButton(tr("Check"))),
    m_progress(new ProgressRow),
    m_result(new TextLabel({}, TextStyle::Body)),
    m_problems(new ErrorStrip)
{
    auto *folder = new CopyLine(tr("Copy the folder's path"));
    folder->setText(m_library.folder());
    m_result->setWordWrap(true);
    m_kept->setWordWrap(true);
    auto *backups = new QWidget;
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::kIconGap);
    buttons->addWidget(m_backup);
    buttons->addWidget(m_restore);
    buttons->addStretch();
    auto *backupColumn = new QVBoxLayout(backups);
    backupColumn->setContentsMargins(0, 0, 0, 0);
    backupColumn->addLayout(buttons);
    backupColumn->addWidget(m_kept);
    auto *checking = new QWidget;
    auto *row = new QHBoxLayout(checking);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_check, 0, Qt::AlignLeft);
    row->addWidget(m_result, 1);
    column()->addWidget(new FormField(tr("Folder"), folder, tr("Everything is in here.")));
    column()->addWidget(new FormField(tr("Size"), m_size));
    column()->addWidget(
        new FormField(tr("Backup"), backups,
                      tr("One file that holds the whole library of this moment. Restoring one keeps the library "
                         "that it replaces.")));
    column()->addWidget(new FormField(
        tr("Soundness"), checking, tr("Reads everything and compares every content with its hash. Changes nothing.")));
    column()->addWidget(m_progress);
    column()->addWidget(m_problems);
    finish();
    m_progress->hide();
    m_result->hide();
    m_kept->hide();
    connect(m_backup, &PushButton::clicked, this, &LibraryPage::chooseBackup);
    connect(m_restore, &PushButton::clicked, this, &LibraryPage::chooseRestore);
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

void LibraryPage::begin(const std::shared_ptr<JobState> &job)
{
    for (PushButton *button : {m_check, m_backup, m_restore}) {
        button->setEnabled(false);
    }
    m_problems->clear();
    m_progress->follow(job);
    m_progress->show();
}

void LibraryPage::end()
{
    for (PushButton *button : {m_check, m_backup, m_restore}) {
        button->setEnabled(true);
    }
    m_progress->hide();
    measure();
}

void LibraryPage::chooseBackup()
{
    auto *dialog = new QFileDialog(this, tr("Back up the library"), {}, tr("Library (*.sqlite)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // A backup never replaces a file.
    dialog->selectFile(u"library-%1.sqlite"_s.arg(QDate::currentDate().toString(Qt::ISODate)));
    connect(dialog, &QFileDialog::fileSelected, this, &LibraryPage::backUp);
    dialog->open();
}

void LibraryPage::backUp(const QString &file)
{
    Job<bool> job = m_library.backup(file);
    begin(job.state());
    job.then(this, [this, file](const Result<bool> &done) {
        end();
        m_kept->setText(tr("The library is backed up in %1.").arg(file));
        m_kept->setVisible(done.has_value());
        if (!done) {
            m_problems->showError(done.error());
        }
    });
}

void LibraryPage::chooseRestore()
{
    auto *dialog = new QFileDialog(this, tr("Restore a backup"), {},
                                   tr("Library (*.sqlite *.before-restore-*)") + u";;"_s + tr("All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &LibraryPage::restore);
    dialog->open();
}

void LibraryPage::restore(const QString &file)
{
    const auto act = [this, file] {
        Job<RestoredLibrary> job = m_library.restore(file);
        begin(job.state());
        job.then(this, [this](const Result<RestoredLibrary> &restored) {
            end();
            m_kept->setVisible(restored.has_value());
            if (restored) {
                m_kept->setText(tr("The backup is restored. The library before it is kept in %1.").arg(restored->kept));
            } else {
                m_problems->showError(restored.error());
            }
        });
    };
    ConfirmDialog::ask(window(),
                       {.question = tr("Restore this backup?"),
                        .text = tr("Everything in the library becomes what %1 holds. The library as it is now is kept "
                                   "beside it, so that you can restore that one too.")
                                    .arg(QDir::toNativeSeparators(file)),
                        .verb = tr("Restore"),
                        .reason = {}},
                       act);
}

void LibraryPage::check()
{
    m_result->hide();
    Job<CheckReport> job = m_library.check();
    begin(job.state());
    job.then(this, [this](const Result<CheckReport> &report) { receive(report); });
}

void LibraryPage::receive(const Result<CheckReport> &report)
{
    end();
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
