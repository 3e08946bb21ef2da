// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// check, repair, backup, restore.

#include "app/ctl/command.h"
#include "models/base/text.h"
#include "models/store/backup.h"
#include "models/store/check.h"
#include "models/store/repair.h"

#include <QFileInfo>
#include <QJsonArray>

namespace enigma {

using namespace Qt::StringLiterals;

static Result<> check(Session &session)
{
    ENIGMA_TRY(Library *const library, session.existingLibrary());
    JobContext job;
    ENIGMA_TRY(const CheckReport report, checkLibrary(*library, job));
    QStringList lines{tr("%1 registries, %2 components, %3 versions, %4 stored files (%5).")
                          .arg(report.registries)
                          .arg(report.components)
                          .arg(report.versions)
                          .arg(report.blobs)
                          .arg(humanSize(report.bytes))};
    if (report.unused > 0) {
        lines.append(
            tr("%1 stored files are not needed by anything; “enigmactl repair” removes them.").arg(report.unused));
    }
    lines += report.problems.isEmpty() ? QStringList{tr("Everything is sound.")} : report.problems;
    session.terminal.answer({{u"library"_s, library->folder()},
                             {u"sound"_s, report.problems.isEmpty()},
                             {u"registries"_s, report.registries},
                             {u"components"_s, report.components},
                             {u"versions"_s, report.versions},
                             {u"blobs"_s, report.blobs},
                             {u"bytes"_s, report.bytes},
                             {u"unused"_s, report.unused},
                             {u"problems"_s, QJsonArray::fromStringList(report.problems)}},
                            lines);
    if (!report.problems.isEmpty()) {
        return failure(ErrorCode::Corrupt, tr("The library has %1 problems.").arg(report.problems.size()));
    }
    return {};
}

static Result<> repair(Session &session)
{
    ENIGMA_TRY(Library *const library, session.existingLibrary());
    JobContext job;
    ENIGMA_TRY(const RepairReport report, repairLibrary(*library, job));
    QStringList lines{tr("The library as it was is in %1.").arg(report.backup)};
    lines += report.done;
    if (!report.left.isEmpty()) {
        lines.append(tr("This could not be mended; a backup from before it happened has it:"));
        lines += report.left;
    }
    session.terminal.answer({{u"backup"_s, report.backup},
                             {u"done"_s, QJsonArray::fromStringList(report.done)},
                             {u"left"_s, QJsonArray::fromStringList(report.left)}},
                            lines);
    if (!report.left.isEmpty()) {
        return failure(ErrorCode::Corrupt, tr("%1 problems could not be mended.").arg(report.left.size()));
    }
    return {};
}

static Result<> backup(Session &session, const QString &file)
{
    ENIGMA_TRY(Library *const library, session.existingLibrary());
    ENIGMA_CHECK(backupLibrary(*library, file));
    const QFileInfo written(file);
    session.terminal.answer(
        {{u"file"_s, written.absoluteFilePath()}, {u"bytes"_s, written.size()}},
        {tr("The library is backed up in %1 (%2).").arg(written.absoluteFilePath(), humanSize(written.size()))});
    return {};
}

static Result<> restore(Session &session, const QString &file)
{
    ENIGMA_TRY(const RestoredLibrary restored, restoreLibrary(session.folder(), file));
    ENIGMA_TRY(Library *const library, session.library()); // Brings an older backup up to date.
    QStringList lines{tr("The library of %1 is in %2 now.").arg(file, library->folder())};
    if (!restored.kept.isEmpty()) {
        lines.append(tr("The one before is kept in %1.").arg(restored.kept));
    }
    session.terminal.answer({{u"library"_s, library->folder()}, {u"kept"_s, restored.kept}}, lines);
    return {};
}

void addCareCommands(CLI::App &app, Chosen &chosen)
{
    onChosen(app.add_subcommand("check", "Verify the whole library: keys, hashes, digests"), chosen, check);
    onChosen(app.add_subcommand("repair", "Mend what can be mended, after a backup"), chosen, repair);
    auto file = std::make_shared<std::string>();
    CLI::App *backupCommand = app.add_subcommand("backup", "Copy the library into one file, also while it is in use");
    backupCommand->add_option("FILE", *file, "A file that is not there yet")->required();
    onChosen(backupCommand, chosen,
             [file](Session &session) { return backup(session, QString::fromStdString(*file)); });
    CLI::App *restoreCommand =
        app.add_subcommand("restore", "Put a backup in place of the library, which is kept beside it");
    restoreCommand->add_option("FILE", *file, "Made by “enigmactl backup”")->required();
    onChosen(restoreCommand, chosen,
             [file](Session &session) { return restore(session, QString::fromStdString(*file)); });
}

} // namespace enigma
