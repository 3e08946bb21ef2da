// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// trash list|empty.

#include "app/ctl/command.h"
#include "app/ctl/describe.h"
#include "models/base/clock.h"
#include "models/base/text.h"

namespace enigma {

using namespace Qt::StringLiterals;

static Result<> list(Session &session)
{
    ENIGMA_TRY(Library *const library, session.existingLibrary());
    ENIGMA_TRY(const QList<TrashEntry> entries, library->trash());
    QJsonArray json;
    QList<QStringList> rows;
    for (const TrashEntry &entry : entries) {
        json.append(QJsonObject{{u"kind"_s, trashKindName(entry.kind)},
                                {u"id"_s, entry.uid},
                                {u"name"_s, entry.name},
                                {u"trashedAt"_s, toIsoUtc(entry.trashedAt)},
                                {u"contents"_s, entry.contents}});
        rows.append({trashKindName(entry.kind), toIsoUtc(entry.trashedAt), entry.name});
    }
    session.terminal.answer({{u"trash"_s, json}},
                            rows.isEmpty() ? QStringList{tr("The trash is empty.")} : aligned(rows));
    return {};
}

static Result<> empty(Session &session, bool sure)
{
    ENIGMA_TRY(Library *const library, session.existingLibrary());
    ENIGMA_TRY(const QList<TrashEntry> entries, library->trash());
    if (!sure) {
        return failure(ErrorCode::Denied,
                       tr("This deletes the %1 things in the trash for good. Add --yes to do it.").arg(entries.size()));
    }
    ENIGMA_TRY(const EmptiedTrash emptied, library->emptyTrash());
    session.terminal.answer({{u"registries"_s, emptied.registries},
                             {u"components"_s, emptied.components},
                             {u"chats"_s, emptied.chats},
                             {u"blobs"_s, emptied.blobs},
                             {u"bytes"_s, emptied.bytes}},
                            {tr("Deleted %1 registries, %2 components and %3 chats; %4 of stored files went with them.")
                                 .arg(emptied.registries)
                                 .arg(emptied.components)
                                 .arg(emptied.chats)
                                 .arg(humanSize(emptied.bytes))});
    return {};
}

void addTrashCommands(CLI::App &app, Chosen &chosen)
{
    CLI::App *trash = app.add_subcommand("trash", "What was removed and can be restored");
    trash->require_subcommand(1);
    onChosen(trash->add_subcommand("list", "What is in the trash"), chosen, list);
    auto sure = std::make_shared<bool>(false);
    CLI::App *emptyCommand = trash->add_subcommand("empty", "Delete it for good");
    emptyCommand->add_flag("--yes", *sure, "Really");
    onChosen(emptyCommand, chosen, [sure](Session &session) { return empty(session, *sure); });
}

} // namespace enigma
