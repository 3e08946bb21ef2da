// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// version suggest|save|list|yank, diff.

#include "app/ctl/command.h"
#include "app/ctl/describe.h"
#include "app/ctl/resolve.h"
#include "models/base/text.h"
#include "models/diff/unified_text.h"
#include "models/domain/rules.h"
#include "models/store/component_repository.h"
#include "models/store/registry_repository.h"
#include "models/store/version_repository.h"

#include <QLocale>

namespace enigma {

using namespace Qt::StringLiterals;

struct SaveOptions
{
    std::string target; // REGISTRY/COMPONENT, or REGISTRY with --all.
    bool all = false;
    std::string bump;
    std::string number;
    std::string message;
};

static Result<SemVer> numberFor(Library &library, const ComponentSummary &component, const SaveOptions &options)
{
    if (!options.number.empty()) {
        return SemVer::parse(QString::fromStdString(options.number));
    }
    ENIGMA_TRY(const VersionSuggestion suggestion, library.suggestVersion(component.id));
    if (options.bump.empty() || !suggestion.base) {
        return suggestion.number;
    }
    ENIGMA_TRY(const Bump bump, parseBump(QString::fromStdString(options.bump)));
    return component.latest.value_or(*suggestion.base).bumped(bump);
}

static Result<Version> saveOne(Library &library, const ComponentSummary &component, const SaveOptions &options)
{
    ENIGMA_TRY(const SemVer number, numberFor(library, component, options));
    ENIGMA_TRY(const WorkingState state, library.working(component.id));
    const bool numberWasChosen = !options.number.empty() || !options.bump.empty();
    if (!state.isDraft && !numberWasChosen) {
        return failure(ErrorCode::Conflict,
                       tr("Nothing changed in “%1” since version %2. Give --bump or --version to release it again.")
                           .arg(component.name, state.baseNumber->toString()));
    }
    return library.saveVersion({component.id, number, QString::fromStdString(options.message)});
}

static QJsonObject savedJson(const ComponentSummary &component, const Version &version)
{
    QJsonObject json = toJson(version);
    json[u"component"_s] = component.registrySlug + u'/' + component.name;
    json[u"name"_s] = component.name;
    return json;
}

static Result<> saveSingle(Session &session, const SaveOptions &options)
{
    ENIGMA_TRY(Library *const library, session.existingLibrary());
    ENIGMA_TRY(const Target target, resolveTarget(*library, QString::fromStdString(options.target)));
    ENIGMA_TRY(const Version version, saveOne(*library, target.component, options));
    session.terminal.answer(savedJson(target.component, version),
                            {tr("Saved %1 %2.").arg(target.component.name, version.number.toString())});
    return {};
}

// With a number, every component gets it; otherwise only those that changed get their next one.
static Result<> saveAll(Session &session, const SaveOptions &options)
{
    ENIGMA_TRY(Library *const library, session.existingLibrary());
    ENIGMA_TRY(const Registry registry, library->registries().findBySlug(QString::fromStdString(options.target)));
    ENIGMA_TRY(const QList<ComponentSummary> components, library->components().list({.registry = registry.id}));
    QJsonArray saved;
    QStringList lines;
    for (const ComponentSummary &component : components) {
        if (component.hasDraft || !options.number.empty()) {
            ENIGMA_TRY(const Version version, saveOne(*library, component, options));
            saved.append(savedJson(component, version));
            lines.append(tr("Saved %1 %2.").arg(component.name, version.number.toString()));
        }
    }
    if (saved.isEmpty()) {
        lines.append(tr("Nothing changed in “%1” since its last versions.").arg(registry.slug));
    }
    session.terminal.answer({{u"registry"_s, registry.slug}, {u"saved"_s, saved}}, lines);
    return {};
}

static Result<> suggest(Session &session, const std::string &text)
{
    ENIGMA_TRY(Library *const library, session.existingLibrary());
    ENIGMA_TRY(const Target target, resolveTarget(*library, QString::fromStdString(text)));
    ENIGMA_TRY(const VersionSuggestion suggestion, library->suggestVersion(target.component.id));
    session.terminal.answer({{u"component"_s, target.component.registrySlug + u'/' + target.component.name},
                             {u"version"_s, suggestion.number.toString()},
                             {u"reason"_s, suggestion.reason},
                             {u"changelog"_s, suggestion.changelog}},
                            {tr("%1: %2").arg(suggestion.number.toString(), suggestion.reason), suggestion.changelog});
    return {};
}

static Result<> listVersions(Session &session, const std::string &text)
{
    ENIGMA_TRY(Library *const library, session.existingLibrary());
    ENIGMA_TRY(const Target target, resolveTarget(*library, QString::fromStdString(text)));
    ENIGMA_TRY(const QList<Version> versions, library->versions().list(target.component.id));
    QList<QStringList> rows;
    for (const Version &version : versions) {
        const QString mark = version.isYanked ? tr("yanked") : version.isLatest ? tr("latest") : QString();
        rows.append({version.number.toString(),
                     QLocale().toString(version.createdAt.toLocalTime().date(), QLocale::ShortFormat), version.author,
                     mark, version.changelog.section(u'\n', 0, 0)});
    }
    session.terminal.answer({{u"component"_s, target.component.registrySlug + u'/' + target.component.name},
                             {u"versions"_s, toJsonArray(versions)}},
                            rows.isEmpty() ? QStringList{tr("“%1” has no version yet.").arg(target.component.name)}
                                           : aligned(rows));
    return {};
}

static Result<> yank(Session &session, const std::string &text, const std::string &reason)
{
    ENIGMA_TRY(Library *const library, session.existingLibrary());
    ENIGMA_TRY(const Target target, resolveTarget(*library, QString::fromStdString(text)));
    ENIGMA_TRY(const SemVer number, SemVer::parse(target.reference.version));
    ENIGMA_TRY(const std::optional<Version> version, library->versions().find(target.component.id, number));
    if (!version) {
        return failure(ErrorCode::NotFound,
                       tr("“%1” has no version %2.").arg(target.component.name, number.toString()));
    }
    ENIGMA_CHECK(library->yankVersion(version->id, QString::fromStdString(reason)));
    ENIGMA_TRY(const Version after, library->versions().load(version->id));
    session.terminal.answer(savedJson(target.component, after),
                            {tr("Took back %1 %2.").arg(target.component.name, number.toString())});
    return {};
}

static QJsonObject diffJson(const ItemDiff &diff, const QString &before, const QString &after)
{
    QJsonArray findings;
    for (const Finding &finding : diff.findings) {
        findings.append(QJsonObject{{u"subject"_s, finding.subject}, {u"text"_s, finding.text}});
    }
    QJsonArray files;
    for (const FileDiff &file : diff.files) {
        files.append(QJsonObject{{u"path"_s, file.path()},
                                 {u"oldPath"_s, file.oldPath},
                                 {u"newPath"_s, file.newPath},
                                 {u"added"_s, file.lines.added},
                                 {u"removed"_s, file.lines.removed}});
    }
    return {{u"from"_s, before},          {u"to"_s, after},
            {u"same"_s, diff.isEmpty()},  {u"added"_s, diff.added},
            {u"removed"_s, diff.removed}, {u"findings"_s, findings},
            {u"files"_s, files},          {u"unified"_s, QString::fromUtf8(unifiedText(diff))}};
}

static Result<> diff(Session &session, const std::string &text)
{
    ENIGMA_TRY(Library *const library, session.existingLibrary());
    ENIGMA_TRY(const Target target, resolveTarget(*library, QString::fromStdString(text)));
    const QStringList sides = target.reference.version.split(u".."_s);
    if (sides.size() != 2 || sides.first().isEmpty()) {
        return failure(ErrorCode::Invalid,
                       tr("“%1” does not name two versions. Write REGISTRY/COMPONENT@1.0.0..1.1.0, or @1.0.0.. "
                          "to compare with the draft.")
                           .arg(QString::fromStdString(text)));
    }
    ENIGMA_TRY(const Content before, contentOf(*library, target, sides.first()));
    ENIGMA_TRY(const Content after, contentOf(*library, target, sides.last()));
    ENIGMA_TRY(const ItemDiff difference, diffItems(before.item, after.item));
    QStringList lines;
    for (const Finding &finding : difference.findings) {
        lines.append(finding.text);
    }
    if (lines.isEmpty()) {
        lines.append(tr("%1 and %2 are the same.").arg(before.label, after.label));
    }
    if (const QString unified = QString::fromUtf8(unifiedText(difference)).trimmed(); !unified.isEmpty()) {
        lines += {QString(), unified};
    }
    session.terminal.answer(diffJson(difference, before.label, after.label), lines);
    return {};
}

static void addSave(CLI::App *version, Chosen &chosen)
{
    auto options = std::make_shared<SaveOptions>();
    CLI::App *save = version->add_subcommand("save", "Freeze the working state as a version");
    save->add_option("TARGET", options->target, "REGISTRY/COMPONENT, REGISTRY/theme, or REGISTRY with --all")
        ->required();
    save->add_flag("--all", options->all, "Every component of the registry that changed");
    auto *bump =
        save->add_option("--bump", options->bump, "patch, minor or major; by the kind of change when not given")
            ->check(CLI::IsMember({"patch", "minor", "major"}));
    save->add_option("--version", options->number, "The number itself, for example 1.2.0")->excludes(bump);
    save->add_option("-m,--message", options->message, "The changelog")->required();
    onChosen(save, chosen, [options](Session &session) {
        return options->all ? saveAll(session, *options) : saveSingle(session, *options);
    });
}

void addVersionCommands(CLI::App &app, Chosen &chosen)
{
    auto reference = std::make_shared<std::string>();
    auto reason = std::make_shared<std::string>();
    CLI::App *version = app.add_subcommand("version", "Versions of components and themes");
    version->require_subcommand(1);
    addSave(version, chosen);

    CLI::App *suggestCommand =
        version->add_subcommand("suggest", "The number that the working state calls for, why, and a changelog");
    suggestCommand->add_option("COMPONENT", *reference, "REGISTRY/COMPONENT")->required();
    onChosen(suggestCommand, chosen, [=](Session &session) { return suggest(session, *reference); });

    CLI::App *listCommand = version->add_subcommand("list", "The versions of a component, highest first");
    listCommand->add_option("COMPONENT", *reference, "REGISTRY/COMPONENT")->required();
    onChosen(listCommand, chosen, [=](Session &session) { return listVersions(session, *reference); });

    CLI::App *yankCommand =
        version->add_subcommand("yank", "Take a version back; it stays, but is not installed by default");
    yankCommand->add_option("COMPONENT", *reference, "REGISTRY/COMPONENT@VERSION")->required();
    yankCommand->add_option("--reason", *reason, "Why")->required();
    onChosen(yankCommand, chosen, [=](Session &session) { return yank(session, *reference, *reason); });

    CLI::App *diffCommand = app.add_subcommand("diff", "What differs between two versions");
    diffCommand->add_option("COMPONENT", *reference, "REGISTRY/COMPONENT@A..B; without B: the working state")
        ->required();
    onChosen(diffCommand, chosen, [=](Session &session) { return diff(session, *reference); });
}

} // namespace enigma
