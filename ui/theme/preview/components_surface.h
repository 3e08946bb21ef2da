// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A component of the registry in the theme as it is being edited, in one mode or two. It runs, and keeps what was typed
// and opened in it while colours change.

#pragma once

#include "models/jobs/job.h"
#include "models/theme/theme_source.h"
#include "ui/preview/component_choice.h"
#include "ui/theme/preview/preview_surface.h"

#include <QTimer>

#include <optional>

namespace enigma {

class LiveView;
class Renderer;
struct PreviewBundle;

class ComponentsSurface : public PreviewSurface
{
    Q_OBJECT

public:
    ComponentsSurface(LibraryService &library, Renderer &renderer, const RegistryId &registry,
                      QWidget *parent = nullptr);
    ~ComponentsSurface() override;

    void setTheme(const Theme &theme, const ThemeSnapshot &tokens) override;
    void setModes(const QStringList &modes) override;
    void setVision(ColorVision vision) override;
    bool outlinesTokens() const override { return false; } // Which element shows which token is not known.
    void setSelected(const QString &, const QString &) override {}
    void setHovered(const QString &) override {}

    void choose(const ComponentId &id); // Remembered for this registry.
    ComponentChoice *choice() const { return m_choice; }
    LiveView *view(int side) const { return m_views.at(side); }

protected:
    void showEvent(QShowEvent *event) override;

private:
    void chooseFirst();
    void readBundle();
    void showBundle();
    void writeTheme();

    LibraryService &m_library;
    RegistryId m_registry;
    ComponentChoice *m_choice;
    QList<LiveView *> m_views;
    QTimer m_changed; // Once for the many changes of one act.
    std::unique_ptr<PreviewBundle> m_bundle;
    std::optional<Theme> m_waiting; // To be shown after the one that is on its way.
    Job<QByteArray> m_writing;
    bool m_isThemed = false;
};

} // namespace enigma
