// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/preview/preview_source.h"

#include "models/preview/make_bundle.h"
#include "models/theme/theme_source.h"

namespace enigma {

static constexpr int kEditPauseMs = 30;
static constexpr int kChangePauseMs = 120;

PreviewSource::PreviewSource(OpenComponent &component, QObject *parent) : QObject(parent), m_component(component)
{
    const auto add = [this](QTimer &timer, int milliseconds, auto act) {
        timer.setSingleShot(true);
        timer.setInterval(milliseconds);
        connect(&timer, &QTimer::timeout, this, act);
    };
    add(m_edited, kEditPauseMs, &PreviewSource::make);
    add(m_changed, kChangePauseMs, &PreviewSource::readAround);
    const ComponentDocument &document = component.document();
    connect(&document, &ComponentDocument::changed, this, &PreviewSource::noteEdit);
    connect(&document, &ComponentDocument::loaded, this, &PreviewSource::readAgain);
    connect(&component, &OpenComponent::changed, this, [this](int parts) {
        if ((parts & OpenComponent::Summary) && m_isStale) {
            readAgain(); // It was not known before.
        }
    });
    connect(&component.library(), &LibraryService::changed, this, &PreviewSource::follow);
}

void PreviewSource::setActive(bool active)
{
    m_isActive = active;
    if (active && m_isStale) {
        readAround();
    }
}

void PreviewSource::noteEdit()
{
    if (m_isActive && !m_isStale) {
        m_edited.start();
    } else {
        m_isStale = true;
    }
}

void PreviewSource::readAgain()
{
    m_isStale = true;
    m_bundle.reset();
    if (m_isActive) {
        readAround();
    }
}

void PreviewSource::follow(const LibraryChange &change)
{
    if (!change.touches(LibraryChange::Components | LibraryChange::Contents | LibraryChange::Registries)) {
        return;
    }
    if (m_isActive) {
        m_changed.start();
    } else {
        m_isStale = true;
    }
}

void PreviewSource::readAround()
{
    const ComponentDocument &document = m_component.document();
    if (!m_component.isKnown() || !document.isLoaded()) {
        return; // Their signals lead here again.
    }
    m_isStale = false;
    m_reading.cancel();
    m_reading = m_component.library().previewItems(document.item(), m_component.summary().registryId);
    m_reading.then(this, [this, state = m_reading.state()](const Result<QList<Item>> &others) {
        if (state != m_reading.state()) {
            return; // A newer question was asked.
        }
        if (!others) {
            Q_EMIT failed(others.error());
        } else if (m_others != *others || !m_bundle) {
            m_others = *others;
            make();
        }
    });
    readTheme();
}

void PreviewSource::readTheme()
{
    m_component.library()
        .previewTheme(m_component.summary().registryId)
        .then(this, [this](const Result<QByteArray> &theme) {
            const QByteArray css = theme.value_or(QByteArray()); // A registry need not have one.
            if (m_theme != css) {
                m_theme = css;
                Q_EMIT themeRead();
                readModes();
            }
        });
}

void PreviewSource::readModes()
{
    m_component.library()
        .themeOf(m_component.summary().registryId)
        .then(this, [this](const Result<WorkingState> &theme) {
            const ItemFile *file = theme ? theme->item.file(kThemeSourcePath) : nullptr;
            const auto read = [css = file ? file->content : QByteArray()](JobContext &) -> Result<QStringList> {
                ENIGMA_TRY(const Theme parsed, Theme::parse(css));
                return parsed.modes();
            };
            startJob<QStringList>(*QThreadPool::globalInstance(), {}, read)
                .then(this, [this](const Result<QStringList> &modes) { m_modes = modes.value_or(QStringList()); });
        });
}

void PreviewSource::make()
{
    if (!m_others) {
        return; // They are on their way, and lead here again.
    }
    if (m_making.isValid()) {
        m_makesAgain = true;
        return;
    }
    const auto work = [item = m_component.document().item(), others = *m_others,
                       cliName = m_component.summary().registryCliName](JobContext &) -> Result<PreviewBundle> {
        return makePreviewBundle(item, others, cliName);
    };
    m_making = startJob<PreviewBundle>(*QThreadPool::globalInstance(), {}, work);
    m_making.then(this, [this](const Result<PreviewBundle> &bundle) {
        m_making = {};
        if (bundle) {
            take(*bundle);
        }
        if (std::exchange(m_makesAgain, false)) {
            make();
        }
    });
}

void PreviewSource::take(const PreviewBundle &bundle)
{
    if (m_bundle != bundle) {
        m_bundle = bundle;
        Q_EMIT bundleMade();
    }
}

} // namespace enigma
