// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/history/version_preview_sheet.h"

#include "ui/preview/live_view.h"
#include "ui/render/renderer.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/push_button.h"

#include <QVBoxLayout>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidth = 640;
constexpr int kLeastHeight = 240;

} // namespace

VersionPreviewSheet::VersionPreviewSheet(LibraryService &library, Renderer &renderer, QWidget *host) :
    Sheet(tr("Preview"), host), m_library(library), m_views{new LiveView(renderer), new LiveView(renderer)}
{
    setPanelWidth(kWidth);
    connect(addButton(tr("Close")), &PushButton::clicked, this, &Sheet::dismiss);
    m_views[1]->setMode(u"dark"_s);
    for (LiveView *view : m_views) {
        view->setMinimumHeight(kLeastHeight);
        body()->addWidget(view, 1);
        connect(view, &LiveView::left, this, &Sheet::dismiss);
    }
}

void VersionPreviewSheet::showVersion(const ComponentSummary &component, const Version &version)
{
    m_component = component;
    m_version = version.id;
    errorStrip()->clear();
    setTitle(tr("%1 %2 as it was").arg(component.name, version.number.toString()));
    open();
    m_library.previewTheme(component.registryId).then(this, [this, id = version.id](const Result<QByteArray> &theme) {
        for (LiveView *view : m_views) {
            view->setTheme(theme.value_or(QByteArray()));
        }
        readBundle(id);
    });
}

void VersionPreviewSheet::readBundle(const VersionId &version)
{
    m_library.previewBundle(m_component.id, version).then(this, [this, version](const Result<PreviewBundle> &bundle) {
        if (version != m_version) {
            return; // Another one was asked for.
        }
        if (!bundle) {
            errorStrip()->showError(bundle.error());
            return;
        }
        for (LiveView *view : m_views) {
            view->showBundle(*bundle, 0);
        }
    });
}

} // namespace enigma
