// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sync/sync_sidebar.h"

#include "ui/style/metrics.h"
#include "ui/sync/sync_words.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/side_list.h"
#include "ui/widgets/text_label.h"

#include <QVBoxLayout>

namespace enigma {

using namespace Qt::StringLiterals;

SyncSidebar::SyncSidebar(RemoteList &remotes, QWidget *parent) :
    QWidget(parent),
    m_remotes(remotes),
    m_count(new TextLabel({}, TextStyle::Small, Token::TextMuted)),
    m_list(new SideList(tr("Remotes")))
{
    auto *head = new QHBoxLayout;
    head->setContentsMargins(8, 0, 8, 0);
    auto *title = new TextLabel(tr("Sync"), TextStyle::BodyStrong);
    title->setMinimumHeight(48);
    head->addWidget(title, 1);
    head->addWidget(m_count);
    auto *add = new PushButton(tr("Add remote…"), ButtonKind::Quiet);
    add->setIconName(u"plus"_s);
    connect(add, &PushButton::clicked, this, &SyncSidebar::addRequested);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kSidebarPadding, 0, metrics::kSidebarPadding, metrics::kSidebarPadding);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_list, 1);
    column->addWidget(add);

    connect(m_list, &SideList::currentKeyChanged, this, [this](const QString &key) {
        if (!key.isEmpty()) {
            m_remotes.setCurrent({key});
        }
    });
    connect(m_list, &SideList::menuRequested, this,
            [this](const QString &key, const QPoint &position) { Q_EMIT menuRequested({key}, position); });
    connect(&m_remotes, &RemoteList::changed, this, &SyncSidebar::show);
    connect(&m_remotes, &RemoteList::currentChanged, this, &SyncSidebar::show);
    show();
}

void SyncSidebar::show()
{
    QList<SideItem> items;
    RegistryId section;
    for (const Remote &remote : m_remotes.remotes()) {
        if (remote.registryId != section) {
            section = remote.registryId;
            items.append(sideSection(m_remotes.registryName(section)));
        }
        const Said state = remoteState(remote, m_remotes.sync().status(remote.id));
        SideItem item;
        item.key = remote.id.value;
        item.text = remote.name;
        item.secondLine = state.text;
        item.secondInk = state.ink;
        item.icon = kindIcon(remote.kind);
        items.append(item);
    }
    m_list->setItems(items);
    if (const Remote *current = m_remotes.current()) {
        m_list->setCurrentKey(current->id.value);
    }
    const int count = int(m_remotes.remotes().size());
    m_count->setText(count == 1 ? tr("1 remote") : tr("%1 remotes").arg(count));
    m_count->setVisible(count > 0);
}

} // namespace enigma
