// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What of an answer the library keeps: the picture, and what went wrong.

#pragma once

#include "models/domain/stored_preview.h"
#include "ui/render/render_request.h"

namespace enigma {

StoredPreview storedPreview(const RenderAnswer &answer);
QList<PageProblem> storedProblems(const StoredPreview &stored); // What cannot be read is left out.

} // namespace enigma
