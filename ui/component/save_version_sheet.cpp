// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/component/save_version_sheet.h"

#include "models/diff/diff_job.h"
#include "models/lint/lint_job.h"
#include "ui/component/checks_view.h"
#include "ui/component/findings_view.h"
#include "ui/component/version_number_choice.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/text_area.h"
#include "ui/widgets/text_label.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace enigma {

using namespace Qt::StringLiterals;

static constexpr int kAskMs = 150;
static constexpr int kShownChanges = 12;
static constexpr int kShownChecks = 6;

SaveVersionSheet::SaveVersionSheet(LibraryService &library, const ComponentId &component, QWidget *host) :
    Sheet(tr("Save a version"), host),
    m_library(library),
    m_component(component),
    m_number(new VersionNumberChoice),
    m_changelog(new TextArea(tr("Changelog"), 3, 8)),
    m_changesHead(new SectionLabel(tr("What it changes"))),
    m_changes(new FindingsView),
    m_checksHead(new SectionLabel(tr("Checks"))),
    m_checks(new ChecksView),
    m_save(addButton(tr("Save version"), ButtonKind::Primary))
{
    body()->addWidget(m_number);
    body()->addWidget(new FormField(tr("Changelog"), m_changelog,
                                    tr("For those who install it: what is new, and what they have to do.")));
    body()->addWidget(m_changesHead);
    body()->addWidget(m_changes);
    body()->addWidget(m_checksHead);
    body()->addWidget(m_checks);
    m_checksHead->hide();
    m_checks->hide();
    connect(addButton(tr("Cancel")), &PushButton::clicked, this, &Sheet::dismiss);
    connect(m_save, &PushButton::clicked, this, &SaveVersionSheet::save);
    connect(m_number, &VersionNumberChoice::changed, this, &SaveVersionSheet::describe);
    connect(m_changelog, &TextArea::textChanged, this, &SaveVersionSheet::describe);

    m_ask.setSingleShot(true);
    m_ask.setInterval(kAskMs);
    connect(&m_ask, &QTimer::timeout, this, &SaveVersionSheet::ask);
    connect(&library, &LibraryService::changed, this, [this](const LibraryChange &change) {
        const bool concernsThis = change.component.isNull() || change.component == m_component;
        if (isOpen() && !m_isSaving && concernsThis && change.touches(LibraryChange::Contents)) {
            m_ask.start();
        }
    });
    describe();
}

void SaveVersionSheet::start()
{
    errorStrip()->clear();
    ask();
    open();
}

void SaveVersionSheet::setHold(const QString &reason)
{
    m_hold = reason;
    describe();
}

// The library answers questions in the order in which they are asked, so the suggestion comes after what it needs.
void SaveVersionSheet::ask()
{
    m_library.component(m_component).then(this, [this](const Result<ComponentSummary> &component) {
        m_name = component ? component->name : QString();
        setTitle(tr("Save a version of %1").arg(m_name));
        if (component) {
            askForChecks(*component);
        }
    });
    m_library.versions(m_component).then(this, [this](const Result<QList<Version>> &versions) {
        m_taken.clear();
        for (const Version &version : versions.value_or(QList<Version>{})) {
            m_taken.append(version.number);
        }
    });
    m_library.suggestVersion(m_component).then(this, [this](const Result<VersionSuggestion> &suggestion) {
        if (suggestion) {
            showSuggestion(*suggestion);
        } else {
            errorStrip()->showError(suggestion.error());
        }
    });
    askForChanges();
}

void SaveVersionSheet::askForChanges()
{
    const auto compare = [this](const Item &before, const Item &after) {
        startDiff(before, after).then(this, [this](const Result<ItemDiff> &diff) {
            if (diff) {
                showChanges(diff->findings);
            }
        });
    };
    m_library.working(m_component).then(this, [this, compare](const Result<WorkingState> &state) {
        if (!state || state->base.isNull()) {
            showChanges({}); // A first version is new as a whole.
            return;
        }
        m_library.versionItem(state->base).then(this, [compare, after = state->item](const Result<Item> &before) {
            if (before) {
                compare(*before, after);
            }
        });
    });
}

void SaveVersionSheet::askForChecks(const ComponentSummary &component)
{
    const auto check = [this, component](const Result<QList<Item>> &items) {
        if (!items) {
            return;
        }
        const LintInput input{.cliName = component.registryCliName, .items = *items, .names = {}};
        startLint(input, component.name).then(this, [this](const Result<QList<Diagnostic>> &found) {
            if (found) {
                m_checks->setDiagnostics(*found, kShownChecks);
                m_checksHead->show();
                m_checks->show();
            }
        });
    };
    m_library.workingItems(component.registryId).then(this, check);
}

void SaveVersionSheet::showSuggestion(const VersionSuggestion &suggestion)
{
    m_suggestion = suggestion;
    const QString written = m_changelog->toPlainText();
    const QString suggested = suggestion.base ? suggestion.changelog : tr("First version.");
    if (written.isEmpty() || written == m_suggestedChangelog) {
        m_changelog->setPlainText(suggested);
    }
    m_suggestedChangelog = suggested;
    m_number->setSuggestion(suggestion, m_taken);
    if (suggestion.base) {
        m_changesHead->setText(tr("Changes since %1").arg(suggestion.base->toString()));
    }
    describe();
}

void SaveVersionSheet::showChanges(const QList<Finding> &findings)
{
    m_changesHead->setVisible(!findings.isEmpty());
    m_changes->setVisible(!findings.isEmpty());
    m_changes->setFindings(findings, kShownChanges);
}

void SaveVersionSheet::describe()
{
    const std::optional<SemVer> number = m_number->number();
    m_save->setText(number && m_suggestion ? tr("Save version %1").arg(number->toString()) : tr("Save version"));
    QString reason = m_hold;
    if (!m_suggestion) {
        reason = tr("Looking for what has changed");
    } else if (!m_suggestion->hasChanges) {
        reason = tr("Nothing has changed since %1.").arg(m_suggestion->base.value_or(SemVer{}).toString());
    } else if (!number) {
        reason = tr("The number of the version is not right yet.");
    } else if (m_changelog->toPlainText().trimmed().isEmpty()) {
        reason = tr("A version needs a changelog: one line that says what changed.");
    }
    m_save->setDisabledReason(reason);
    m_save->setEnabled(reason.isEmpty() && !m_isSaving);
}

void SaveVersionSheet::save()
{
    const std::optional<SemVer> number = m_number->number();
    if (!number) {
        return;
    }
    m_isSaving = true;
    describe();
    errorStrip()->clear();
    m_library.saveVersion({m_component, *number, m_changelog->toPlainText().trimmed()})
        .then(this, [this](const Result<Version> &version) {
            m_isSaving = false;
            describe();
            if (!version) {
                errorStrip()->showError(version.error());
                return;
            }
            m_suggestion.reset();
            m_changelog->clear();
            m_suggestedChangelog.clear();
            dismiss();
            Q_EMIT saved(*version);
        });
}

} // namespace enigma
