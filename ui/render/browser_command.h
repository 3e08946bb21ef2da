// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the browser is started: which program, in which sandbox, with which flags.

#pragma once

#include "models/base/result.h"

#include <QStringList>

namespace enigma {

// What keeps component code away from this computer, beside the browser's own rules for pages.
struct Sandbox
{
    bool hasNamespaces = true;  // bwrap: no network, no home folder, only /usr and fonts to be read.
    bool hidesProcesses = true; // With them: it sees no process but its own.
    bool isBrowsers = true;     // The browser's own sandbox around each page.

    QString description() const; // "No network and no files (bubblewrap), browser sandbox on"
    bool operator==(const Sandbox &) const = default;
};

struct BrowserPrograms
{
    QString browser; // chromium-headless-shell, else chromium.
    QString bwrap;   // Empty: not installed.
};

// NotFound, with the packages to install. A browser that is named is taken instead of the usual ones.
Result<BrowserPrograms> findBrowserPrograms(const QString &browser = {});

// The forms that can be tried with these programs by this user, strongest first. Never none at all.
QList<Sandbox> sandboxesToTry(const BrowserPrograms &programs);

// Program and arguments; the browser talks the DevTools protocol over file descriptors 3 (to it) and 4. `profile` is a
// folder for it to write in; inside namespaces it is memory, whatever its name.
QStringList browserCommand(const BrowserPrograms &programs, const Sandbox &sandbox, const QString &profile);

// The flags that change pixels, for the fingerprint.
QStringList renderingFlags();

} // namespace enigma
