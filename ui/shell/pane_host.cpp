// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/pane_host.h"

#include "ui/shell/document_tabs.h"

#include <QStackedWidget>

#include <algorithm>

namespace enigma {

PaneHost::PaneHost(DocumentTabs &tabs, const Stacks &stacks, QObject *parent) :
    QObject(parent), m_tabs(tabs), m_stacks(stacks)
{
    connect(&tabs, &DocumentTabs::chosen, this, [this](int index) { show(m_entries.at(index).pane); });
    connect(&tabs, &DocumentTabs::closeRequested, this, [this](int index) { close(m_entries.at(index).pane); });
    connect(&tabs, &DocumentTabs::moved, this, [this](int from, int to) { m_entries.move(from, to); });
}

int PaneHost::indexOf(const Pane *pane) const
{
    const auto found = std::ranges::find(m_entries, pane, &Entry::pane);
    return found == m_entries.end() ? -1 : int(found - m_entries.begin());
}

Pane *PaneHost::find(const QString &key) const
{
    const auto found = std::ranges::find(m_entries, key, [](const Entry &entry) { return entry.pane->key(); });
    return found == m_entries.end() ? nullptr : found->pane;
}

Pane *PaneHost::latestAt(Place place) const
{
    const auto found = std::ranges::find(m_recent, place, &Pane::place);
    return found == m_recent.end() ? nullptr : *found;
}

QList<Pane *> PaneHost::panes() const
{
    QList<Pane *> panes;
    for (const Entry &entry : m_entries) {
        panes += entry.pane;
    }
    return panes;
}

bool PaneHost::hasSidebar() const
{
    return m_current && m_entries.at(indexOf(m_current)).sidebar;
}

bool PaneHost::hasInspector() const
{
    return m_current && m_entries.at(indexOf(m_current)).inspector;
}

Pane *PaneHost::open(Pane *pane)
{
    if (Pane *open = find(pane->key())) {
        delete pane;
        show(open);
        return open;
    }
    const Entry entry{pane, pane->createSidebar(), pane->createInspector()};
    m_stacks.panes.addWidget(pane);
    if (entry.sidebar) {
        m_stacks.sidebars.addWidget(entry.sidebar);
    }
    if (entry.inspector) {
        m_stacks.inspectors.addWidget(entry.inspector);
    }
    // A document opens beside the one it was opened from.
    const int index = indexOf(m_current) + 1;
    m_entries.insert(index, entry);
    m_tabs.insert(index, {});
    m_recent.append(pane);
    connect(pane, &Pane::described, this, [this, pane] { describe(pane); });
    connect(pane, &Pane::closeRequested, this, [this, pane] { close(pane); }, Qt::QueuedConnection);
    describe(pane);
    show(pane);
    return pane;
}

void PaneHost::describe(Pane *pane)
{
    m_tabs.setTab(indexOf(pane), {pane->title(), pane->iconName(), pane->isModified(), pane->hasProblem()});
    if (pane == m_current) {
        Q_EMIT described();
    }
}

void PaneHost::display(Pane *pane)
{
    m_current = pane;
    m_tabs.setCurrent(indexOf(pane));
    if (pane) {
        const Entry &entry = m_entries.at(indexOf(pane));
        m_stacks.panes.setCurrentWidget(pane);
        if (entry.sidebar) {
            m_stacks.sidebars.setCurrentWidget(entry.sidebar);
        }
        if (entry.inspector) {
            m_stacks.inspectors.setCurrentWidget(entry.inspector);
        }
    }
    Q_EMIT currentChanged(pane);
    if (pane) {
        pane->activate();
    }
}

void PaneHost::show(Pane *pane)
{
    const int recent = int(m_recent.indexOf(pane));
    if (recent < 0) {
        return;
    }
    m_recent.move(recent, 0);
    if (pane == m_current) {
        pane->activate();
    } else {
        display(pane);
    }
}

void PaneHost::close(Pane *pane)
{
    const int index = indexOf(pane);
    if (index < 0) {
        return;
    }
    const Entry entry = m_entries.takeAt(index);
    m_recent.removeOne(pane);
    m_tabs.remove(index);
    const QString key = pane->key();
    if (pane == m_current) {
        m_current = nullptr;
        display(m_recent.value(0));
    }
    // Later, and the pane first: it may be the one that asked, and it may point to its sidebar. Until then it may still
    // have something to say, which concerns nobody any more.
    pane->disconnect(this);
    for (QWidget *widget : {static_cast<QWidget *>(pane), entry.sidebar.data(), entry.inspector.data()}) {
        if (widget) {
            widget->hide();
            widget->deleteLater();
        }
    }
    Q_EMIT closed(key);
}

void PaneHost::step(int direction)
{
    const qsizetype count = m_recent.size();
    if (count > 1) {
        display(m_recent.at((m_recent.indexOf(m_current) + direction + count) % count));
    }
}

void PaneHost::settleStep()
{
    if (m_current) {
        m_recent.move(m_recent.indexOf(m_current), 0);
    }
}

} // namespace enigma
