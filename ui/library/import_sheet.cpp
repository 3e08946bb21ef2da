// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/library/import_sheet.h"

#include "models/domain/rules.h"
#include "sync/api/sync_service.h"
#include "ui/style/metrics.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/progress_row.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/side_list.h"
#include "ui/widgets/text_label.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLineEdit>
#include <QLocale>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kReportHeight = 440;

using Outcome = ImportEntry::Outcome;

bool isAddress(const QString &source)
{
    return source.startsWith("http://"_L1) || source.startsWith("https://"_L1);
}

// "/home/mira/acme/registry.json" and "https://acme.dev/r/registry.json" suggest "acme" and "acme-dev".
QString suggestedName(const QString &source)
{
    if (isAddress(source)) {
        return slugFrom(QUrl(source).host());
    }
    const QStringList parts = source.split(u'/', Qt::SkipEmptyParts);
    if (parts.size() > 1 && parts.constLast() == "registry.json"_L1) {
        return slugFrom(parts.at(parts.size() - 2));
    }
    const QString last = parts.value(parts.size() - 1);
    return slugFrom(last.endsWith(".json"_L1) ? last.chopped(5) : last);
}

QString outcomeWord(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Updated:
        return ImportSheet::tr("Updated");
    case Outcome::Unchanged:
        return ImportSheet::tr("Unchanged");
    case Outcome::Renamed:
        return ImportSheet::tr("Renamed");
    case Outcome::Skipped:
        return ImportSheet::tr("Skipped");
    case Outcome::Noted:
        return ImportSheet::tr("Taken, with a note");
    case Outcome::Taken:
        break;
    }
    return ImportSheet::tr("Taken");
}

Token outcomeInk(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Skipped:
        return Token::Danger;
    case Outcome::Renamed:
    case Outcome::Noted:
        return Token::Warning;
    case Outcome::Unchanged:
        return Token::TextFaint;
    case Outcome::Taken:
    case Outcome::Updated:
        break;
    }
    return Token::Success;
}

// What needs a look comes first.
int rankOf(const ImportEntry &entry)
{
    const Outcome order[] = {Outcome::Skipped, Outcome::Renamed,   Outcome::Noted,
                             Outcome::Updated, Outcome::Unchanged, Outcome::Taken};
    return int(std::ranges::find(order, entry.outcome) - std::begin(order));
}

} // namespace

ImportSheet::ImportSheet(LibraryService &library, SyncService &sync, const QString &source, QWidget *host) :
    Sheet(tr("Import a registry"), host),
    m_library(library),
    m_sync(sync),
    m_source(new QLineEdit),
    m_name(new QLineEdit),
    m_question(new QWidget),
    m_progress(new ProgressRow),
    m_report(new QWidget),
    m_summary(new TextLabel({}, TextStyle::Section)),
    m_entries(new SideList(tr("Report")))
{
    m_import = addButton(tr("Import"), ButtonKind::Primary);
    m_open = addButton(tr("Show it"), ButtonKind::Primary);
    m_cancel = addButton(tr("Cancel"));
    m_copy = addButton(tr("Copy report"));
    buildQuestion();
    buildReport();
    body()->addWidget(m_question);
    body()->addWidget(m_progress);
    body()->addWidget(m_report);
    for (QWidget *later : QWidgetList{m_progress, m_report, m_open, m_copy}) {
        later->hide();
    }
    connect(m_import, &PushButton::clicked, this, &ImportSheet::run);
    connect(m_cancel, &PushButton::clicked, this, &Sheet::dismiss);
    connect(m_copy, &PushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(reportText()); });
    connect(m_open, &PushButton::clicked, this, [this] {
        dismiss();
        Q_EMIT openRegistryRequested(m_outcome.registry);
    });
    connect(this, &Sheet::dismissed, this,
            [this] { QTimer::singleShot(metrics::kMotionPanel, this, &QObject::deleteLater); });
    choose(source);
}

void ImportSheet::buildQuestion()
{
    m_source->setPlaceholderText(tr("/home/mira/acme or https://acme.dev/r/registry.json"));
    auto *from =
        new FormField(tr("From"), m_source, tr("A folder, a registry.json or an item's JSON, or its address."));
    m_nameField = new FormField(tr("Short name here"), m_name, tr("Its namespace for developers, too."));
    auto *folder = new PushButton(tr("Choose a folder…"));
    folder->setIconName(u"folder"_s);
    auto *file = new PushButton(tr("Choose a file…"));
    file->setIconName(u"file"_s);
    connect(folder, &PushButton::clicked, this, &ImportSheet::chooseFolder);
    connect(file, &PushButton::clicked, this, &ImportSheet::chooseFile);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::kIconGap);
    buttons->addWidget(folder);
    buttons->addWidget(file);
    buttons->addStretch();
    auto *column = new QVBoxLayout(m_question);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(from);
    column->addLayout(buttons);
    column->addWidget(m_nameField);

    connect(m_source, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (!m_nameTyped) {
            m_name->setText(suggestedName(text.trimmed()));
        }
        check();
    });
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_nameTyped = !m_name->text().isEmpty(); });
    connect(m_name, &QLineEdit::textChanged, this, &ImportSheet::check);
    for (QLineEdit *field : {m_source, m_name}) {
        connect(field, &QLineEdit::returnPressed, m_import, &PushButton::click);
    }
}

void ImportSheet::buildReport()
{
    m_summary->setWordWrap(true);
    m_entries->setMinimumHeight(kReportHeight);
    auto *column = new QVBoxLayout(m_report);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_summary);
    column->addWidget(m_entries, 1);
}

void ImportSheet::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Import a folder"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &ImportSheet::choose);
    dialog->open();
}

void ImportSheet::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Import a file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Registry (*.json)"));
    connect(dialog, &QFileDialog::fileSelected, this, &ImportSheet::choose);
    dialog->open();
}

void ImportSheet::choose(const QString &path)
{
    m_source->setText(path);
    check();
}

void ImportSheet::check()
{
    const QString source = m_source->text().trimmed();
    const Result<> name = checkSlug(m_name->text());
    m_nameField->setError(m_name->text().isEmpty() || name ? QString() : name.error().message);
    m_import->setEnabled(!source.isEmpty() && name);
    m_import->setDisabledReason(source.isEmpty() ? tr("Choose where from first.") : tr("Mend what is marked first."));
}

void ImportSheet::run()
{
    const QString source = m_source->text().trimmed();
    const ImportRequest request{.slug = m_name->text(), .cliName = {}};
    Job<ImportOutcome> job =
        isAddress(source) ? m_sync.importFromUrl(QUrl(source), request) : m_library.importPath(source, request);
    errorStrip()->clear();
    m_question->setEnabled(false);
    m_import->setEnabled(false);
    m_progress->follow(job.state());
    m_progress->show();
    job.then(this, [this](const Result<ImportOutcome> &result) { receive(result); });
}

void ImportSheet::receive(const Result<ImportOutcome> &result)
{
    m_progress->hide();
    m_question->setEnabled(true);
    if (!result) {
        errorStrip()->showError(result.error());
        check();
        return;
    }
    m_outcome = *result;
    std::ranges::stable_sort(m_outcome.entries, {}, rankOf);
    showReport();
    Q_EMIT imported(m_outcome.registry);
}

void ImportSheet::showReport()
{
    setTitle(tr("Imported %1").arg(m_outcome.slug));
    QStringList counts;
    for (const Outcome outcome :
         {Outcome::Taken, Outcome::Updated, Outcome::Unchanged, Outcome::Renamed, Outcome::Noted, Outcome::Skipped}) {
        if (const int count = m_outcome.count(outcome); count > 0) {
            counts.append(u"%1 %2"_s.arg(QLocale().toString(count), outcomeWord(outcome).toLower()));
        }
    }
    m_summary->setText(counts.isEmpty() ? tr("There was nothing in it.") : counts.join(u", "_s));
    QList<SideItem> items;
    for (const ImportEntry &entry : std::as_const(m_outcome.entries)) {
        SideItem item;
        item.key = QString::number(items.size());
        item.text = entry.name;
        item.secondLine = entry.reason;
        item.dot = outcomeInk(entry.outcome);
        item.count = outcomeWord(entry.outcome);
        items.append(item);
    }
    m_entries->setItems(items);
    m_question->hide();
    m_report->show();
    m_import->hide();
    m_open->show();
    m_copy->setVisible(!items.isEmpty());
    m_cancel->setText(tr("Close"));
}

QString ImportSheet::reportText() const
{
    QString text;
    for (const ImportEntry &entry : m_outcome.entries) {
        text += u"%1\t%2\t%3\n"_s.arg(entry.name, outcomeWord(entry.outcome), entry.reason);
    }
    return text;
}

} // namespace enigma
