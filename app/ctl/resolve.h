// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// From what is typed to what it means: REGISTRY/COMPONENT[@VERSION] to a component and its content.

#pragma once

#include "models/store/library.h"

namespace enigma {

struct Target
{
    ComponentReference reference;
    ComponentSummary component;
};

struct Content
{
    Item item;
    QString label; // "1.2.0" or "draft"
};

Result<Target> resolveTarget(Library &library, const QString &text);

// Of the version that the reference names ("draft" is the working state), else of the working state.
Result<Content> contentOf(Library &library, const Target &target);
Result<Content> contentOf(Library &library, const Target &target, const QString &version);

// The last thing of this name that was moved to the trash; NotFound says how to see what is there.
Result<TrashEntry> trashedEntry(Library &library, TrashEntry::Kind kind, const QString &name);

// Null for the working state.
Result<VersionId> versionOf(Library &library, const Target &target, const QString &version);

// NotFound names the files that there are.
Result<ItemFile> fileOf(const Content &content, const QString &path);

} // namespace enigma
