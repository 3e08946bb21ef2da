// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Everything that lives as long as the window: built once, in this order, and passed on by reference.

#pragma once

#include "models/api/library_service.h"
#include "models/base/clock.h"
#include "models/settings/settings_store.h"
#include "sync/engine/desktop_sync.h"
#include "sync/provider/keychain_secret_store.h"
#include "sync/provider/openai_provider.h"
#include "ui/preview/thumbnails.h"
#include "ui/render/renderer.h"

namespace enigma {

struct Services
{
    explicit Services(const QString &libraryFolder) : library(libraryFolder) {}

    SystemClock clock;
    SettingsStore settings;
    KeychainSecretStore secrets;
    LibraryService library;
    OpenAiProvider chat{secrets, clock};
    Renderer renderer; // Its browser starts with the first preview.
    Thumbnails thumbnails{library, renderer};
    std::unique_ptr<DesktopSync> sync; // Once the library is open.
};

} // namespace enigma
