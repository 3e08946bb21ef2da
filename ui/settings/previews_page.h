// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Rendered previews: whether the library makes them, and by what.

#pragma once

#include "ui/settings/settings_page.h"

namespace enigma {

class PushButton;
class Renderer;
class SettingsStore;
class SwitchButton;
class TextLabel;

class PreviewsPage : public SettingsPage
{
    Q_OBJECT

public:
    PreviewsPage(SettingsStore &store, Renderer &renderer, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void show();
    void showRenderer();

    SettingsStore &m_store;
    Renderer &m_renderer;
    SwitchButton *m_thumbnails;
    TextLabel *m_browser;
    TextLabel *m_sandbox;
    PushButton *m_look;
};

} // namespace enigma
