// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The components of the starter registry as templates for new ones.

#pragma once

#include "models/domain/item.h"
#include "models/jobs/job.h"

namespace enigma {

// By type and name; empty in a program that does not carry the starter registry.
Job<QList<Item>> readStarterTemplates();

// The starter's own components that this item needs: "button" for "@starter/button".
QStringList starterNeeds(const Item &item);

// What it needs of the starter, it takes from its own registry where that has a component of the name; else the bare
// name stands for the one of shadcn's own registry.
void settleStarterNeeds(Item &item, const QString &cliName, const QStringList &own);

} // namespace enigma
