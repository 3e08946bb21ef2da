// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// draft write|show|discard.

#include "app/ctl/command.h"
#include "app/ctl/describe.h"
#include "app/ctl/resolve.h"
#include "models/base/clock.h"
#include "models/base/text.h"
#include "models/domain/rules.h"
#include "models/store/component_repository.h"
#include "models/store/registry_repository.h"

namespace enigma {

using namespace Qt::StringLiterals;

static QJsonObject draftJson(const Target &target, const WorkingState &state)
{
    QJsonObject json{{u"component"_s, target.component.registrySlug + u'/' + target.component.name},
                     {u"draft"_s, state.isDraft},
                     {u"revision"_s, state.revision},
                     {u"savedAt"_s, toIsoUtc(state.savedAt)},
                     {u"item"_s, toJson(state.item)}};
    json[u"base"_s] = state.baseNumber ? QJsonValue(state.baseNumber->toString()) : QJsonValue();
    return json;
}

static Result<> writeFile(Session &session, const std::string &text, const std::string &path)
{
    ENIGMA_TRY(Library *const library, session.existingLibrary());
    ENIGMA_TRY(const Target target, resolveTarget(*library, QString::fromStdString(text)));
    ENIGMA_TRY(const QByteArray content, readStandardInput());
    if (!content.isValidUtf8()) {
        return failure(
            ErrorCode::Invalid,
            tr("The file for “%1” is not text in UTF-8. Registries hold text only.").arg(target.component.name));
    }
    ENIGMA_TRY(const WorkingState state,
               library->writeDraftFile(target.component.id, QString::fromStdString(path), content));
    session.terminal.answer(
        draftJson(target, state),
        {state.isDraft ? tr("Wrote %1 to the draft of %2.").arg(QString::fromStdString(path), target.component.name)
                       : tr("%1 is as in version %2; there is no draft.")
                             .arg(target.component.name, state.baseNumber->toString())});
    return {};
}

static Result<> showDraft(Session &session, const std::string &text, const std::string &path)
{
    ENIGMA_TRY(Library *const library, session.existingLibrary());
    ENIGMA_TRY(const Target target, resolveTarget(*library, QString::fromStdString(text)));
    ENIGMA_TRY(const WorkingState state, library->working(target.component.id));
    if (!path.empty()) {
        ENIGMA_TRY(const ItemFile file, fileOf({state.item, {}}, QString::fromStdString(path)));
        session.terminal.raw(file.content);
        return {};
    }
    QStringList lines{
        state.isDraft
            ? tr("A draft of %1, based on %2.")
                  .arg(target.component.name, state.baseNumber ? state.baseNumber->toString() : tr("nothing"))
            : tr("%1 has no draft; this is version %2.").arg(target.component.name, state.baseNumber->toString())};
    for (const ItemFile &file : state.item.files) {
        lines.append(u"%1 (%2)"_s.arg(file.path, humanSize(file.content.size())));
    }
    session.terminal.answer(draftJson(target, state), lines);
    return {};
}

static Result<> discard(Session &session, const std::string &text)
{
    ENIGMA_TRY(Library *const library, session.existingLibrary());
    ENIGMA_TRY(const Target target, resolveTarget(*library, QString::fromStdString(text)));
    ENIGMA_CHECK(library->discardDraft(target.component.id));
    ENIGMA_TRY(const WorkingState state, library->working(target.component.id));
    session.terminal.answer(draftJson(target, state), {tr("Discarded the draft; %1 is at version %2 again.")
                                                           .arg(target.component.name, state.baseNumber->toString())});
    return {};
}

void addDraftCommands(CLI::App &app, Chosen &chosen)
{
    auto reference = std::make_shared<std::string>();
    auto path = std::make_shared<std::string>();
    CLI::App *draft = app.add_subcommand("draft", "The working state of a component");
    draft->require_subcommand(1);

    CLI::App *write = draft->add_subcommand("write", "Write one file of the draft from standard input");
    write->add_option("COMPONENT", *reference, "REGISTRY/COMPONENT")->required();
    write->add_option("PATH", *path, "The file inside the component")->required();
    onChosen(write, chosen, [=](Session &session) { return writeFile(session, *reference, *path); });

    CLI::App *show = draft->add_subcommand("show", "Show the working state, or print one file of it");
    show->add_option("COMPONENT", *reference, "REGISTRY/COMPONENT")->required();
    show->add_option("PATH", *path, "Print this file");
    onChosen(show, chosen, [=](Session &session) { return showDraft(session, *reference, *path); });

    CLI::App *discardCommand = draft->add_subcommand("discard", "Return to the last version");
    discardCommand->add_option("COMPONENT", *reference, "REGISTRY/COMPONENT")->required();
    onChosen(discardCommand, chosen, [=](Session &session) { return discard(session, *reference); });
}

} // namespace enigma
