// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/preview/components_surface.h"

#include "models/preview/preview_bundle.h"
#include "models/preview/preview_css.h"
#include "ui/preview/live_view.h"
#include "ui/render/renderer.h"
#include "ui/style/metrics.h"

#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kChangeMs = 150;

QString settingOf(const RegistryId &registry)
{
    return u"theme/preview-component/"_s + registry.value;
}

} // namespace

ComponentsSurface::ComponentsSurface(LibraryService &library, Renderer &renderer, const RegistryId &registry,
                                     QWidget *parent) :
    PreviewSurface(parent),
    m_library(library),
    m_registry(registry),
    m_choice(new ComponentChoice(library, registry)),
    m_views{new LiveView(renderer), new LiveView(renderer)}
{
    auto *head = new QHBoxLayout;
    head->addWidget(m_choice);
    head->addStretch(1);
    auto *sides = new QHBoxLayout;
    sides->setSpacing(12);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kIconGap);
    column->addLayout(head);
    column->addLayout(sides, 1);
    for (LiveView *view : std::as_const(m_views)) {
        sides->addWidget(view, 1);
        connect(view, &LiveView::left, this, [this] { m_choice->setFocus(Qt::TabFocusReason); });
    }
    m_changed.setSingleShot(true);
    m_changed.setInterval(kChangeMs);
    connect(&m_changed, &QTimer::timeout, this, &ComponentsSurface::readBundle);
    connect(m_choice, &ComponentChoice::loaded, this, &ComponentsSurface::chooseFirst);
    connect(m_choice, &ComponentChoice::chosen, this, &ComponentsSurface::choose);
    connect(&m_library, &LibraryService::changed, this, [this](const LibraryChange &change) {
        if (isVisible() && change.touches(LibraryChange::Components | LibraryChange::Contents)) {
            m_changed.start();
        }
    });
}

ComponentsSurface::~ComponentsSurface() = default;

void ComponentsSurface::showEvent(QShowEvent *event)
{
    PreviewSurface::showEvent(event);
    m_choice->read(); // What comes with it is shown.
}

// The one that was looked at last, else one that shows many tokens.
void ComponentsSurface::chooseFirst()
{
    const QList<ComponentSummary> &all = m_choice->components();
    ComponentId id = m_choice->current();
    if (id.isNull()) {
        id = ComponentId{QSettings().value(settingOf(m_registry)).toString()};
    }
    if (!std::ranges::contains(all, id, &ComponentSummary::id)) {
        id = all.isEmpty() ? ComponentId() : all.constFirst().id;
        for (const QString &name : {u"button"_s, u"card"_s}) {
            const auto usual = std::ranges::find(all, name, &ComponentSummary::name);
            id = usual == all.end() ? id : usual->id;
        }
    }
    m_choice->setCurrent(id);
    readBundle();
}

void ComponentsSurface::choose(const ComponentId &id)
{
    m_choice->setCurrent(id);
    QSettings().setValue(settingOf(m_registry), id.value);
    readBundle();
}

void ComponentsSurface::readBundle()
{
    const ComponentId id = m_choice->current();
    if (id.isNull()) {
        return;
    }
    m_library.previewBundle(id, {}).then(this, [this, id](const Result<PreviewBundle> &bundle) {
        if (!bundle || id != m_choice->current() || (m_bundle && *m_bundle == *bundle)) {
            return;
        }
        m_bundle = std::make_unique<PreviewBundle>(*bundle);
        showBundle();
    });
}

// Nothing is shown without its colours first.
void ComponentsSurface::showBundle()
{
    if (m_bundle && m_isThemed) {
        for (LiveView *view : std::as_const(m_views)) {
            view->showBundle(*m_bundle, 0);
        }
    }
}

void ComponentsSurface::setTheme(const Theme &theme, const ThemeSnapshot &)
{
    m_waiting = theme;
    if (!m_writing.isValid()) {
        writeTheme();
    }
}

// One at a time: while a slider is dragged, what comes in between is passed over.
void ComponentsSurface::writeTheme()
{
    const auto write = [theme = *std::exchange(m_waiting, std::nullopt)](JobContext &) -> Result<QByteArray> {
        return previewThemeCss(theme);
    };
    m_writing = startJob<QByteArray>(*QThreadPool::globalInstance(), {}, write);
    m_writing.then(this, [this](const Result<QByteArray> &css) {
        m_writing = {};
        for (LiveView *view : std::as_const(m_views)) {
            view->setTheme(css.value_or(QByteArray()));
        }
        if (!std::exchange(m_isThemed, true)) {
            showBundle();
        }
        if (m_waiting) {
            writeTheme();
        }
    });
}

void ComponentsSurface::setModes(const QStringList &modes)
{
    for (int side = 0; side < m_views.size(); ++side) {
        if (side < modes.size()) {
            m_views.at(side)->setMode(modes.at(side));
        }
        m_views.at(side)->setVisible(side < modes.size());
    }
}

void ComponentsSurface::setVision(ColorVision vision)
{
    for (LiveView *view : std::as_const(m_views)) {
        view->setVision(vision);
    }
}

} // namespace enigma
