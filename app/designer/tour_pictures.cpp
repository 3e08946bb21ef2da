// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/designer/tour_pictures.h"

#include "ui/chat/chat_pane.h"
#include "ui/component/component_pane.h"
#include "ui/history/history_pane.h"
#include "ui/library/library_pane.h"
#include "ui/shell/pane_host.h"
#include "ui/style/tokens.h"
#include "ui/sync/sync_pane.h"

#include <QDir>
#include <QTimer>

namespace enigma {

using namespace Qt::StringLiterals;

// Panes fill from the library's thread; this is ample, and only pictures wait for it.
static constexpr int kSettleMs = 700;
static constexpr int kRepaintMs = 250;

TourPictures::TourPictures(Desktop &desktop, QString folder) : m_desktop(desktop), m_folder(std::move(folder)) {}

void TourPictures::start()
{
    QDir().mkpath(m_folder);
    m_desktop.library()
        .components({.text = u"card"_s, .limit = 1})
        .then(this, [this](const Result<QList<ComponentSummary>> &found) {
            if (!found || found->isEmpty()) {
                Q_EMIT finished(0);
                return;
            }
            m_desktop.library()
                .versions(found->first().id)
                .then(this, [this, component = found->first()](const Result<QList<Version>> &versions) {
                    addStops(component, versions.value_or(QList<Version>()));
                    next();
                });
        });
}

void TourPictures::addStops(const ComponentSummary &component, const QList<Version> &versions)
{
    m_stops = {{u"library"_s, [this, component] { m_desktop.openLibrary()->showRegistry(component.registryId); }, 5000},
               {u"component"_s, [this, component] { m_desktop.openComponent(component.id); }, 1500},
               {u"preview"_s, [this, component] { showPreview(component.id); }, 1500},
               {u"theme"_s, [this, component] { m_desktop.openTheme(component.registryId); }},
               {u"history"_s, [this, component] { m_desktop.openHistory()->showComponent(component.id); }, 1500}};
    if (versions.size() > 1) {
        m_stops.append({u"comparison"_s, [this, component, versions] {
                            m_desktop.openComparison(component.id, versions.at(1).id, versions.at(0).id);
                        }});
    }
    m_stops += {{u"chat"_s, [this] { m_desktop.openChat(); }},
                {u"sync"_s, [this] { m_desktop.openSync(); }},
                {u"settings"_s, [this] { m_desktop.openSettings(); }},
                {u"welcome"_s, [this] { m_desktop.showWelcome(); }}};
}

// Of the component that was opened at the stop before.
void TourPictures::showPreview(const ComponentId &id)
{
    if (Pane *pane = m_desktop.window().paneHost().find(ComponentPane::keyOf(id))) {
        static_cast<ComponentPane *>(pane)->showPreview();
    }
}

void TourPictures::next()
{
    if (m_stops.isEmpty()) {
        Q_EMIT finished(m_pictures);
        return;
    }
    const Stop stop = m_stops.takeFirst();
    stop.go();
    QTimer::singleShot(kSettleMs + stop.previewMs, this, [this, stop] { takeAll(stop); });
}

void TourPictures::takeAll(const Stop &stop)
{
    const int repaint = kRepaintMs + stop.previewMs;
    struct Look
    {
        Appearance appearance;
        QString suffix;
        QSize size;
    };
    static const QList<Look> looks{{Appearance::Light, u"light-1280"_s, {1280, 800}},
                                   {Appearance::Dark, u"dark-1280"_s, {1280, 800}},
                                   {Appearance::Light, u"light-1920"_s, {1920, 1080}},
                                   {Appearance::Dark, u"dark-1920"_s, {1920, 1080}}};
    int delay = 0;
    for (const Look &look : looks) {
        QTimer::singleShot(delay, this, [this, look] {
            Tokens::instance().setAppearance(look.appearance);
            m_desktop.window().resize(look.size);
        });
        delay += repaint;
        QTimer::singleShot(delay, this, [this, look, name = stop.name] {
            const QString file = QDir(m_folder).filePath(u"%1-%2.png"_s.arg(name, look.suffix));
            m_pictures += m_desktop.window().grab().save(file);
        });
    }
    QTimer::singleShot(delay + 10, this, &TourPictures::next);
}

} // namespace enigma
