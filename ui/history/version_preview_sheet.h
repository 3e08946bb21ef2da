// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A version of a component as it was, running in both modes in the theme that its registry has now. Nothing is
// restored.

#pragma once

#include "models/api/library_service.h"
#include "ui/widgets/sheet.h"

#include <array>

namespace enigma {

class LiveView;
class Renderer;

class VersionPreviewSheet : public Sheet
{
    Q_OBJECT

public:
    VersionPreviewSheet(LibraryService &library, Renderer &renderer, QWidget *host);

    void showVersion(const ComponentSummary &component, const Version &version); // Opens it.
    LiveView *view(size_t side) const { return m_views.at(side); }

private:
    void readBundle(const VersionId &version);

    LibraryService &m_library;
    std::array<LiveView *, 2> m_views; // Light, dark.
    ComponentSummary m_component;
    VersionId m_version;
};

} // namespace enigma
