// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/previews_page.h"

#include "models/settings/settings_store.h"
#include "ui/render/renderer.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/switch_button.h"
#include "ui/widgets/text_label.h"

#include <QSignalBlocker>
#include <QVBoxLayout>

namespace enigma {

using namespace Qt::StringLiterals;

PreviewsPage::PreviewsPage(SettingsStore &store, Renderer &renderer, QWidget *parent) :
    SettingsPage(tr("Previews"), parent),
    m_store(store),
    m_renderer(renderer),
    m_thumbnails(new SwitchButton(tr("Render thumbnails in the library"))),
    m_browser(new TextLabel),
    m_sandbox(new TextLabel),
    m_look(new PushButton(tr("Look again")))
{
    m_browser->setWordWrap(true);
    m_sandbox->setWordWrap(true);
    m_look->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    column()->addWidget(new FormField(tr("Library"), m_thumbnails,
                                      tr("Made in the background and kept. Without them, tiles show the name and the "
                                         "type of a component.")));
    column()->addWidget(new FormField(tr("Browser"), m_browser,
                                      tr("Previews are painted by a browser of their own, which starts with the first "
                                         "of them and ends with the window.")));
    column()->addWidget(new FormField(tr("Isolation"), m_sandbox,
                                      tr("What keeps components away from the network and from your files.")));
    column()->addWidget(m_look);
    finish();
    connect(m_thumbnails, &SwitchButton::toggled, this, [this](bool on) {
        Settings settings = m_store.settings();
        settings.thumbnails = on;
        m_store.set(settings);
    });
    connect(m_look, &PushButton::clicked, &m_renderer, &Renderer::retry);
    connect(&m_store, &SettingsStore::changed, this, &PreviewsPage::show);
    connect(&m_renderer, &Renderer::stateChanged, this, &PreviewsPage::showRenderer);
    show();
}

void PreviewsPage::showEvent(QShowEvent *event)
{
    SettingsPage::showEvent(event);
    showRenderer();
}

void PreviewsPage::show()
{
    const QSignalBlocker quiet(m_thumbnails);
    m_thumbnails->setChecked(m_store.settings().thumbnails);
}

void PreviewsPage::showRenderer()
{
    m_sandbox->setText(m_renderer.sandbox().isEmpty() ? tr("Chosen when the browser starts") : m_renderer.sandbox());
    if (m_renderer.state() == Renderer::State::Unavailable) {
        m_browser->setText(m_renderer.sentence());
        return;
    }
    m_renderer.fingerprint().then(this, [this](const Result<RenderFingerprint> &found) {
        const QString engine = found ? found->engine : found.error().message;
        m_browser->setText(m_renderer.state() == Renderer::State::Ready ? tr("%1, running").arg(engine) : engine);
    });
}

} // namespace enigma
