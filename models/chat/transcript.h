// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A conversation as one Markdown text, to keep or to pass on.

#pragma once

#include "models/chat/chat_types.h"

namespace enigma {

// The messages in the order given, which is usually MessageTree::path(). Files are named, not repeated; the thinking of
// models is left out; answers that are not whole say so.
QString transcriptOf(const Chat &chat, const QList<Message> &path);

} // namespace enigma
