// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// enigmactl: everything that the window can do to data, for scripts and agents.

#include "app/ctl/command.h"

#include "models/base/text.h"

#include <QCoreApplication>

namespace enigma {

using namespace Qt::StringLiterals;

QString Session::folder() const
{
    return libraryFolder.empty() ? Library::defaultFolder() : QString::fromStdString(libraryFolder);
}

Result<Library *> Session::library()
{
    if (!m_library) {
        ENIGMA_TRY(m_library, Library::open(folder()));
    }
    return m_library.get();
}

Result<Library *> Session::existingLibrary()
{
    if (!m_library) {
        ENIGMA_TRY(m_library, Library::open(folder(), Library::Mode::Existing));
    }
    return m_library.get();
}

Result<Library *> Session::libraryToRead()
{
    if (!m_library) {
        Result<std::unique_ptr<Library>> library = Library::open(folder(), Library::Mode::ReadOnly);
        if (!library) {
            return existingLibrary(); // One of an older program has to be migrated first.
        }
        m_library = *std::move(library);
    }
    return m_library.get();
}

void onChosen(CLI::App *command, Chosen &chosen, Work work)
{
    command->callback([&chosen, work = std::move(work)] { chosen.work = work; });
}

static int run(int argc, char **argv)
{
    Session session;
    Chosen chosen;
    bool json = false;

    CLI::App app("Design, version and publish component registries.", "enigmactl");
    app.require_subcommand(1);
    app.fallthrough();
    app.option_defaults()->always_capture_default(false);
    app.add_option("--library", session.libraryFolder,
                   "The library's folder; $ENIGMA_LIBRARY or the user's data folder when not given");
    app.add_flag("--json", json, "Answer with one JSON document");
    app.set_version_flag("--version", ENIGMA_VERSION);
    addLibraryCommands(app, chosen);
    addCareCommands(app, chosen);
    addImportCommand(app, chosen);
    addBrowseCommands(app, chosen);
    addDraftCommands(app, chosen);
    addComponentCommands(app, chosen);
    addTrashCommands(app, chosen);
    addThemeCommands(app, chosen);
    addVersionCommands(app, chosen);
    addLintCommand(app, chosen);
    addBuildCommand(app, chosen);
    addRenderCommand(app, chosen);
    addRemoteCommands(app, chosen);
    addServeCommand(app, chosen);

    try { // CLI11 reports by exceptions; they end here.
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return app.exit(error) == 0 ? int(ExitCode::Done) : int(ExitCode::Usage);
    }
    session.terminal.setForm(json ? Terminal::Form::Json : Terminal::Form::Text);
    const Result<> result = chosen.work(session);
    if (!result) {
        session.terminal.error(result.error());
        return int(ExitCode::Failed);
    }
    return int(ExitCode::Done);
}

} // namespace enigma

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("enigmactl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ENIGMA_VERSION));
    return enigma::run(argc, argv);
}
