// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person chose for the program, as one value. Nothing here is secret: keys are named, never held.

#pragma once

#include "models/chat/chat_request.h"

#include <QStringList>

namespace enigma {

struct Settings
{
    enum class Appearance {
        System, // As the desktop has it.
        Light,
        Dark,
    };

    Appearance appearance = Appearance::System;
    double fontScale = 1;   // 0.9 to 2.
    int codeSize = 12;      // Pixels, 11 to 20.
    bool thumbnails = true; // Rendered in the library.
    // The first is the one that answers unless another is chosen. Never empty.
    QList<ChatEndpoint> chatEndpoints{defaultChatEndpoint()};
    QStringList allowedHosts; // That requests may go to without asking again.

    bool operator==(const Settings &) const = default;
};

} // namespace enigma
