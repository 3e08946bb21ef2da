// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/history/draft_acts.h"

#include "ui/widgets/confirm_dialog.h"

#include <QPointer>

namespace enigma {

DraftActs::DraftActs(LibraryService &library, QObject *parent) : QObject(parent), m_library(library) {}

template<typename T>
void DraftActs::report(Job<T> job)
{
    job.then(this, [this](const Result<T> &result) {
        if (!result) {
            Q_EMIT failed(result.error());
        }
    });
}

void DraftActs::restore(const Version &version)
{
    changeDraft(version, tr("Restored %1 %2 as draft"), [](Item &draft, const Item &old) { draft = old; });
}

void DraftActs::takeFile(const Version &version, const QString &path)
{
    changeDraft(version, tr("Took %1 of %2 %3").arg(path.section(u'/', -1)), [path](Item &draft, const Item &old) {
        const ItemFile *taken = old.file(path);
        if (ItemFile *file = draft.file(path); file && taken) {
            *file = *taken;
        } else if (taken) {
            draft.files.append(*taken);
        }
    });
}

void DraftActs::changeDraft(const Version &version, const QString &sentence, const Change &change)
{
    const auto write = [=, this](const WorkingState &before, const Item &old) {
        Item draft = before.item;
        change(draft, old);
        m_library.writeDraft(version.componentId, draft).then(this, [=, this](const Result<WorkingState> &written) {
            if (!written) {
                Q_EMIT failed(written.error());
                return;
            }
            const QPointer<DraftActs> self(this);
            Q_EMIT toastRequested(sentence.arg(before.item.head.name, version.number.toString()), [self, before] {
                if (self) {
                    self->putBack(before);
                }
            });
        });
    };
    m_library.working(version.componentId).then(this, [=, this](const Result<WorkingState> &before) {
        if (!before) {
            Q_EMIT failed(before.error());
            return;
        }
        m_library.versionItem(version.id).then(this, [=, this, before = *before](const Result<Item> &old) {
            if (old) {
                write(before, *old);
            } else {
                Q_EMIT failed(old.error());
            }
        });
    });
}

void DraftActs::putBack(const WorkingState &before)
{
    report(m_library.writeDraft(before.componentId, before.item)); // The same as its version: no draft any more.
}

void DraftActs::discard(const ComponentId &component)
{
    m_library.discardDraft(component).then(this, [this, component](const Result<Item> &held) {
        if (!held) {
            Q_EMIT failed(held.error());
            return;
        }
        const QPointer<DraftActs> self(this);
        Q_EMIT toastRequested(tr("Discarded the draft of %1").arg(held->head.name), [self, component, item = *held] {
            if (self) {
                self->report(self->m_library.writeDraft(component, item));
            }
        });
    });
}

void DraftActs::yank(const Version &version, QWidget *window)
{
    m_library.component(version.componentId)
        .then(this, [=, this, window = QPointer(window)](const Result<ComponentSummary> &component) {
            if (!component || !window) {
                return;
            }
            const QString number = version.number.toString();
            ConfirmDialog::askForReason(window,
                                        {.question = tr("Yank %1 %2?").arg(component->name, number),
                                         .text = tr("New installs no longer get %1, and it cannot be brought back. It "
                                                    "stays in the history, and whoever "
                                                    "asks for exactly %1 still gets it. Your draft is not touched.")
                                                     .arg(number),
                                         .verb = tr("Yank %1").arg(number),
                                         .reason = tr("Reason, shown to those who use it")},
                                        [self = QPointer(this), version](const QString &reason) {
                                            if (self) {
                                                self->report(self->m_library.yankVersion(version.id, reason));
                                            }
                                        });
        });
}

} // namespace enigma
