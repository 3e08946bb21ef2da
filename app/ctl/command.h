// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A Command is one verb of enigmactl. Each file of this folder adds the commands of one noun.

#pragma once

#include "app/ctl/terminal.h"
#include "models/store/library.h"

#include <CLI/CLI.hpp>

#include <functional>
#include <memory>

namespace enigma {

// What every command works with.
class Session
{
public:
    Terminal terminal;
    std::string libraryFolder; // Empty: the default one.

    QString folder() const;
    // Opened at the first call. ReadWrite makes a library where there is none.
    Result<Library *> library();
    // NotFound instead of making a library.
    Result<Library *> existingLibrary();
    // For commands that only look: takes no lock, so it waits for nobody.
    Result<Library *> libraryToRead();

private:
    std::unique_ptr<Library> m_library;
};

using Work = std::function<Result<>(Session &)>;

// What was chosen on the command line, to be run once parsing has ended.
struct Chosen
{
    Work work;
};

// Adds a verb that chooses `work`.
void onChosen(CLI::App *command, Chosen &chosen, Work work);

void addLibraryCommands(CLI::App &app, Chosen &chosen);
void addCareCommands(CLI::App &app, Chosen &chosen);
void addImportCommand(CLI::App &app, Chosen &chosen);
void addBrowseCommands(CLI::App &app, Chosen &chosen);
void addDraftCommands(CLI::App &app, Chosen &chosen);
void addComponentCommands(CLI::App &app, Chosen &chosen);
void addTrashCommands(CLI::App &app, Chosen &chosen);
void addThemeCommands(CLI::App &app, Chosen &chosen);
void addVersionCommands(CLI::App &app, Chosen &chosen);
void addLintCommand(CLI::App &app, Chosen &chosen);
void addBuildCommand(CLI::App &app, Chosen &chosen);
void addRenderCommand(CLI::App &app, Chosen &chosen);
void addRemoteCommands(CLI::App &app, Chosen &chosen);
void addServeCommand(CLI::App &app, Chosen &chosen);

} // namespace enigma
