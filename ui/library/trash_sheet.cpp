// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/library/trash_sheet.h"

#include "ui/library/library_words.h"
#include "ui/style/metrics.h"
#include "ui/widgets/confirm_dialog.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/side_list.h"
#include "ui/widgets/when_text.h"

#include <QLocale>
#include <QTimer>
#include <QVBoxLayout>

namespace enigma {

using namespace Qt::StringLiterals;

static QString kindIcon(TrashEntry::Kind kind)
{
    switch (kind) {
    case TrashEntry::Kind::Registry:
        return u"library"_s;
    case TrashEntry::Kind::Component:
        return u"package"_s;
    case TrashEntry::Kind::Chat:
        return u"chat"_s;
    }
    Q_UNREACHABLE();
}

static QString contentsText(const TrashEntry &entry)
{
    switch (entry.kind) {
    case TrashEntry::Kind::Registry:
        return TrashSheet::tr("Registry, %1").arg(componentsText(entry.contents));
    case TrashEntry::Kind::Component:
        return entry.contents == 1 ? TrashSheet::tr("Component, 1 version")
                                   : TrashSheet::tr("Component, %1 versions").arg(entry.contents);
    case TrashEntry::Kind::Chat:
        return entry.contents == 1 ? TrashSheet::tr("Conversation, 1 message")
                                   : TrashSheet::tr("Conversation, %1 messages").arg(entry.contents);
    }
    Q_UNREACHABLE();
}

TrashSheet::TrashSheet(LibraryService &library, QWidget *host) :
    Sheet(tr("Trash"), host),
    m_library(library),
    m_list(new SideList(tr("Trash"))),
    m_nothing(new EmptyState(tr("The trash is empty"), tr("What is moved here can be restored until it is emptied."))),
    m_restore(addButton(tr("Restore"), ButtonKind::Primary)),
    m_empty(addButton(tr("Empty trash…"), ButtonKind::Danger))
{
    m_list->setMultipleChoice();
    body()->addWidget(m_list, 1);
    body()->addWidget(m_nothing, 1);
    m_nothing->hide();
    m_restore->setDisabledReason(tr("Choose what to restore first."));
    m_empty->setDisabledReason(tr("The trash is empty."));
    connect(m_list, &SideList::selectedKeysChanged, this,
            [this](const QStringList &keys) { m_restore->setEnabled(!keys.isEmpty()); });
    connect(m_restore, &PushButton::clicked, this, &TrashSheet::restoreChosen);
    connect(m_empty, &PushButton::clicked, this, &TrashSheet::askToEmpty);
    connect(&library, &LibraryService::changed, this, &TrashSheet::read);
    connect(this, &Sheet::dismissed, this,
            [this] { QTimer::singleShot(metrics::kMotionPanel, this, &QObject::deleteLater); });
    show({});
    read();
}

void TrashSheet::read()
{
    m_library.trash().then(this, [this](const Result<QList<TrashEntry>> &entries) {
        if (entries) {
            show(*entries);
            m_nothing->setVisible(entries->isEmpty());
        } else {
            errorStrip()->showError(entries.error());
        }
    });
}

void TrashSheet::show(const QList<TrashEntry> &entries)
{
    m_entries = entries;
    QList<SideItem> items;
    for (const TrashEntry &entry : entries) {
        items.append({.key = entry.uid,
                      .text = entry.name,
                      .secondLine = contentsText(entry),
                      .icon = kindIcon(entry.kind),
                      .count = whenText(entry.trashedAt)});
    }
    m_list->setItems(items);
    m_list->setVisible(!entries.isEmpty());
    m_restore->setEnabled(!m_list->selectedKeys().isEmpty());
    m_empty->setEnabled(!entries.isEmpty());
}

void TrashSheet::restoreChosen()
{
    const QStringList keys = m_list->selectedKeys();
    for (const TrashEntry &entry : std::as_const(m_entries)) {
        if (keys.contains(entry.uid)) {
            restore(entry);
        }
    }
}

void TrashSheet::restore(const TrashEntry &entry)
{
    Job<bool> job = entry.kind == TrashEntry::Kind::Registry ? m_library.setRegistryTrashed(entry.registry(), false)
                    : entry.kind == TrashEntry::Kind::Component
                        ? m_library.setComponentTrashed(entry.component(), false)
                        : m_library.setChatTrashed(entry.chat(), false);
    job.then(this, [this, name = entry.name](const Result<bool> &restored) {
        if (restored) {
            Q_EMIT toastRequested(tr("Restored %1").arg(name));
        } else {
            errorStrip()->showError(restored.error());
        }
    });
}

void TrashSheet::askToEmpty()
{
    const int count = int(m_entries.size());
    const auto act = [this] {
        m_library.emptyTrash().then(this, [this](const Result<EmptiedTrash> &emptied) {
            if (emptied) {
                Q_EMIT toastRequested(
                    tr("Emptied the trash, %1 are free again").arg(QLocale().formattedDataSize(emptied->bytes)));
            } else {
                errorStrip()->showError(emptied.error());
            }
        });
    };
    ConfirmDialog::ask(window(),
                       {.question = tr("Empty the trash?"),
                        .text = count == 1 ? tr("1 thing is deleted with all its versions. This cannot be undone. What "
                                                "was published stays where it was published.")
                                           : tr("%1 things are deleted with all their versions. This cannot be undone. "
                                                "What was published stays where it was published.")
                                                 .arg(count),
                        .verb = tr("Empty trash"),
                        .reason = {}},
                       act);
}

} // namespace enigma
