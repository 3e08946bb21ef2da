// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One line of a registry's log.

#pragma once

#include "models/base/id.h"
#include "models/base/result.h"

#include <QDateTime>

namespace enigma {

struct NewActivity
{
    RegistryId registry;
    QString action;   // "version.saved", "outbox.refused": for programs.
    QString resource; // The identity of what it happened to.
    QString sentence; // For people.
};

struct Activity
{
    RegistryId registry;
    QString action;
    QString resource;
    QString sentence;
    QDateTime time;
};

} // namespace enigma
