// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// import: a folder, a registry.json, or an address.

#include "app/ctl/command.h"
#include "app/ctl/describe.h"
#include "app/ctl/interruption.h"
#include "models/base/text.h"
#include "models/format/import_source.h"
#include "sync/remote/http_transport.h"
#include "sync/remote/registry_fetch.h"

#include <QUrl>

namespace enigma {

using namespace Qt::StringLiterals;

static Result<ImportedRegistry> readSource(const QString &source, JobContext &job)
{
    if (source.startsWith(u"http://"_s) || source.startsWith(u"https://"_s)) {
        HttpTransport transport;
        return fetchRegistry(QUrl(source), transport, job);
    }
    return readRegistry(source, job);
}

static QString summary(const ImportOutcome &outcome)
{
    QStringList parts;
    const auto add = [&](ImportEntry::Outcome kind, const QString &text) {
        if (const int count = outcome.count(kind); count > 0) {
            parts.append(text.arg(count));
        }
    };
    add(ImportEntry::Outcome::Taken, tr("%1 taken"));
    add(ImportEntry::Outcome::Updated, tr("%1 updated"));
    add(ImportEntry::Outcome::Unchanged, tr("%1 unchanged"));
    add(ImportEntry::Outcome::Renamed, tr("%1 renamed"));
    add(ImportEntry::Outcome::Skipped, tr("%1 skipped"));
    return parts.isEmpty() ? tr("nothing found") : parts.join(u", "_s);
}

static Result<> import(Session &session, const std::string &source, const std::string &slug, const std::string &cliName)
{
    const Interruption interruption;
    ENIGMA_TRY(Library *const library, session.library());
    JobContext job(interruption.token());
    ENIGMA_TRY(const ImportedRegistry registry, readSource(QString::fromStdString(source), job));
    ENIGMA_TRY(const ImportOutcome outcome,
               library->importRegistry(registry, {QString::fromStdString(slug), QString::fromStdString(cliName)}, job));
    QJsonArray entries;
    QStringList lines{tr("Imported %1: %2.").arg(outcome.slug, summary(outcome))};
    for (const ImportEntry &entry : outcome.entries) {
        entries.append(QJsonObject{
            {u"name"_s, entry.name}, {u"outcome"_s, importOutcomeName(entry.outcome)}, {u"reason"_s, entry.reason}});
        if (!entry.reason.isEmpty()) {
            lines.append(u"  %1 (%2): %3"_s.arg(entry.name, importOutcomeName(entry.outcome), entry.reason));
        }
    }
    session.terminal.answer({{u"registry"_s, outcome.slug},
                             {u"taken"_s, outcome.count(ImportEntry::Outcome::Taken)},
                             {u"updated"_s, outcome.count(ImportEntry::Outcome::Updated)},
                             {u"unchanged"_s, outcome.count(ImportEntry::Outcome::Unchanged)},
                             {u"renamed"_s, outcome.count(ImportEntry::Outcome::Renamed)},
                             {u"skipped"_s, outcome.count(ImportEntry::Outcome::Skipped)},
                             {u"entries"_s, entries}},
                            lines);
    return {};
}

void addImportCommand(CLI::App &app, Chosen &chosen)
{
    auto source = std::make_shared<std::string>();
    auto slug = std::make_shared<std::string>();
    auto cliName = std::make_shared<std::string>();
    CLI::App *command = app.add_subcommand("import", "Read a registry: a folder, a registry.json, or an address");
    command->add_option("SOURCE", *source)->required();
    command->add_option("--registry", *slug,
                        "Into this registry, made when there is none; by the source's name when not given");
    command->add_option("--namespace", *cliName, "Its namespace for developers; the slug when not given");
    onChosen(command, chosen, [=](Session &session) { return import(session, *source, *slug, *cliName); });
}

} // namespace enigma
