// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/preview/thumbnails.h"

#include "ui/render/renderer.h"
#include "ui/style/tokens.h"

namespace enigma {

namespace {

constexpr qsizetype kMostBytes = 96 * 1024 * 1024;
constexpr qsizetype kEntryBytes = 1024; // Without a picture.
constexpr qsizetype kAtOnce = 4;
constexpr qsizetype kMostWaiting = 160; // Those before have been scrolled past; they are asked for when they come back.
constexpr int kDoubtMs = 200;

} // namespace

QString shownMode()
{
    return Tokens::instance().isDark() ? QStringLiteral("dark") : QStringLiteral("light");
}

Thumbnails::Thumbnails(LibraryService &library, Renderer &renderer, QObject *parent) :
    QObject(parent), m_library(library), m_renderer(renderer), m_entries(kMostBytes)
{
    m_doubt.setSingleShot(true);
    m_doubt.setInterval(kDoubtMs);
    connect(&m_doubt, &QTimer::timeout, this, &Thumbnails::doubtAll);
    connect(&m_library, &LibraryService::changed, this, &Thumbnails::follow);
    connect(&m_renderer, &Renderer::stateChanged, this, [this] {
        // Starting is no answer yet: it may end where it ended before.
        if (m_renderer.state() == Renderer::State::Unavailable) {
            m_wasUnavailable = true;
        } else if (m_renderer.state() == Renderer::State::Ready && std::exchange(m_wasUnavailable, false)) {
            doubtAll();
        }
    });
}

Thumbnails::~Thumbnails() = default;

void Thumbnails::setEnabled(bool enabled)
{
    if (std::exchange(m_isEnabled, enabled) == enabled) {
        return;
    }
    if (enabled) {
        Q_EMIT changed({});
        return;
    }
    for (const ThumbnailTask::Order &order : std::exchange(m_waiting, {})) {
        if (Entry *entry = m_entries.object({order.component.id, order.mode})) {
            entry->isAsked = false;
        }
    }
}

Thumbnail Thumbnails::of(const ComponentSummary &component, const QString &mode)
{
    const Place place(component.id, mode);
    Entry *entry = m_entries.object(place);
    if (!entry) {
        m_entries.insert(place, new Entry, kEntryBytes);
        entry = m_entries.object(place);
    }
    if (m_isEnabled && !entry->isAsked && entry->checkedAt != m_now) {
        entry->isAsked = true;
        ask(component, mode);
    }
    return entry->thumbnail;
}

void Thumbnails::ask(const ComponentSummary &component, const QString &mode)
{
    if (m_waiting.size() >= kMostWaiting) {
        const ThumbnailTask::Order left = m_waiting.takeFirst();
        if (Entry *entry = m_entries.object({left.component.id, left.mode})) {
            entry->isAsked = false;
        }
    }
    m_waiting.append({.component = component, .mode = mode});
    // Not while a view paints.
    QMetaObject::invokeMethod(this, &Thumbnails::startTasks, Qt::QueuedConnection);
}

void Thumbnails::startTasks()
{
    while (m_tasks.size() < kAtOnce && !m_waiting.isEmpty()) {
        const ThumbnailTask::Order order = m_waiting.takeLast();
        const Place place(order.component.id, order.mode);
        const Entry *known = m_entries.object(place);
        auto *task = new ThumbnailTask(m_library, m_renderer, order, known ? known->key : QString(), this);
        m_tasks.append(task);
        connect(task, &ThumbnailTask::finished, this, [this, task, place, asked = m_now] {
            take(place, task->outcome(), asked);
            m_tasks.removeOne(task);
            task->deleteLater();
            startTasks();
        });
        task->start();
    }
}

void Thumbnails::take(const Place &place, const ThumbnailTask::Outcome &outcome, quint64 asked)
{
    auto *entry = new Entry{.thumbnail = outcome.thumbnail, .key = outcome.key, .checkedAt = asked};
    if (outcome.isUnchanged || outcome.key.isEmpty()) { // Or it failed.
        if (const Entry *known = m_entries.object(place); known && !known->thumbnail.picture.isNull()) {
            *entry = {.thumbnail = known->thumbnail, .key = known->key, .checkedAt = asked};
        }
    }
    m_entries.insert(place, entry, kEntryBytes + entry->thumbnail.bytes());
    if (!outcome.isUnchanged || asked != m_now) {
        Q_EMIT changed(place.first);
    }
}

void Thumbnails::follow(const LibraryChange &change)
{
    if (change.touches(LibraryChange::Contents | LibraryChange::Registries)) {
        m_doubt.start();
    }
}

// What a component shows depends on others and on the theme: finding out that nothing changed is cheap.
void Thumbnails::doubtAll()
{
    ++m_now;
    Q_EMIT changed({});
}

} // namespace enigma
