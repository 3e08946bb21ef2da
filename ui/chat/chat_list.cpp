// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/chat_list.h"

#include "models/api/library_service.h"
#include "models/chat/message_tree.h"
#include "models/chat/transcript.h"
#include "ui/chat/rename_dialog.h"
#include "ui/style/control.h"
#include "ui/style/metrics.h"
#include "ui/widgets/confirm_dialog.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/side_list.h"
#include "ui/widgets/text_label.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kHeadHeight = 48;

} // namespace

ChatList::ChatList(LibraryService &library, QWidget *parent) :
    QWidget(parent),
    m_library(library),
    m_search(new SearchField(tr("Search conversations"))),
    m_list(new SideList(tr("Conversations"))),
    m_nothing(new TextLabel({}, TextStyle::Small, Token::TextMuted))
{
    auto *title = new TextLabel(tr("Chat"), TextStyle::BodyStrong);
    auto *begin = new PushButton(tr("New"), ButtonKind::Quiet);
    begin->setSmall();
    begin->setIconName(u"plus"_s);
    begin->setToolTip(tr("Begin a conversation"));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(metrics::kSidebarPadding, 0, 0, 0);
    head->addWidget(title);
    head->addStretch();
    head->addWidget(begin);
    auto *headBox = new QWidget;
    headBox->setLayout(head);
    headBox->setFixedHeight(kHeadHeight);
    m_nothing->setWordWrap(true);
    m_nothing->setContentsMargins(metrics::kSidebarPadding, 12, metrics::kSidebarPadding, 0);
    m_nothing->hide();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kSidebarPadding, 0, metrics::kSidebarPadding, metrics::kSidebarPadding);
    column->setSpacing(4);
    column->addWidget(headBox);
    column->addWidget(m_search);
    column->addWidget(m_nothing);
    column->addWidget(m_list, 1);

    auto *renameAction = new QAction(tr("Rename…"), m_list);
    renameAction->setShortcut(Qt::Key_F2);
    renameAction->setShortcutContext(Qt::WidgetShortcut);
    auto *removeAction = new QAction(tr("Delete…"), m_list);
    removeAction->setShortcut(Qt::Key_Delete);
    removeAction->setShortcutContext(Qt::WidgetShortcut);
    m_list->addActions({renameAction, removeAction});

    connect(begin, &QPushButton::clicked, this, &ChatList::newRequested);
    connect(m_search, &QLineEdit::textChanged, this, &ChatList::refresh);
    connect(m_search, &SearchField::moveRequested, m_list, &SideList::move);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (const Chat *chat = chatOf(m_list->currentKey())) {
            Q_EMIT chosen(*chat);
        }
    });
    connect(m_list, &SideList::chosen, this, [this](const QString &key) {
        if (const Chat *chat = chatOf(key)) {
            Q_EMIT chosen(*chat);
        }
    });
    connect(m_list, &SideList::menuRequested, this, &ChatList::showMenu);
    connect(renameAction, &QAction::triggered, this, [this] {
        if (const Chat *chat = chatOf(m_list->currentKey())) {
            rename(*chat);
        }
    });
    connect(removeAction, &QAction::triggered, this, [this] {
        if (const Chat *chat = chatOf(m_list->currentKey())) {
            askToRemove(*chat);
        }
    });
    connect(&m_library, &LibraryService::changed, this, [this](const LibraryChange &change) {
        if (change.touches(LibraryChange::Chats)) {
            refresh();
        }
    });
}

void ChatList::refresh()
{
    const int generation = ++m_generation;
    m_library.chats(m_search->text()).then(this, [this, generation](const Result<QList<Chat>> &chats) {
        if (generation == m_generation && chats) {
            showChats(*chats);
        }
    });
}

void ChatList::setCurrent(const ChatId &chat)
{
    m_current = chat;
    m_list->setCurrentKey(chat.value);
}

void ChatList::showChats(const QList<Chat> &chats)
{
    m_chats = chats;
    learnNames(chats);
    const QDate today = QDate::currentDate();
    QList<SideItem> items;
    QString group;
    for (const Chat &chat : chats) {
        const QString day = dayGroup(chat.updatedAt.toLocalTime().date(), today);
        if (day != group) {
            group = day;
            items.append(sideSection(day));
        }
        SideItem item;
        item.key = chat.id.value;
        item.text = chat.title.isEmpty() ? tr("Conversation without a title") : chat.title;
        item.secondLine = subjectOf(chat);
        items.append(item);
    }
    m_list->setItems(items);
    m_list->setCurrentKey(m_current.value);
    m_nothing->setText(m_search->text().isEmpty() ? tr("No conversation yet.")
                                                  : tr("Nothing matches “%1”.").arg(m_search->text()));
    m_nothing->setVisible(chats.isEmpty());
}

QString ChatList::subjectOf(const Chat &chat) const
{
    const QString component = m_names.value(chat.componentId.value);
    return component.isEmpty() ? m_names.value(chat.registryId.value, tr("All registries")) : component;
}

void ChatList::learnNames(const QList<Chat> &chats)
{
    const auto isNew = [this](const QString &id) {
        const bool fresh = !id.isEmpty() && !m_asked.contains(id);
        if (fresh) {
            m_asked.insert(id);
        }
        return fresh;
    };
    bool wantsRegistries = false;
    for (const Chat &chat : chats) {
        wantsRegistries = isNew(chat.registryId.value) || wantsRegistries;
        if (isNew(chat.componentId.value)) {
            m_library.component(chat.componentId).then(this, [this](const Result<ComponentSummary> &component) {
                if (component) {
                    m_names.insert(component->id.value, component->name);
                    showChats(m_chats);
                }
            });
        }
    }
    if (wantsRegistries) {
        m_library.registries().then(this, [this](const Result<QList<Registry>> &registries) {
            for (const Registry &registry : registries.value_or(QList<Registry>())) {
                m_names.insert(registry.id.value, registry.slug);
            }
            showChats(m_chats);
        });
    }
}

void ChatList::showMenu(const QString &key, const QPoint &position)
{
    if (const Chat *chat = chatOf(key)) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillMenu(*menu, *chat);
        menu->popup(position);
    }
}

void ChatList::fillMenu(QMenu &menu)
{
    if (const Chat *chat = chatOf(m_list->currentKey())) {
        fillMenu(menu, *chat);
    }
}

void ChatList::fillMenu(QMenu &menu, const Chat &chat)
{
    menu.addAction(tr("Rename…"), this, [this, chat] { rename(chat); });
    menu.addAction(tr("Copy as Markdown"), this, [this, chat] { copyTranscript(chat); });
    menu.addSeparator();
    setDanger(*menu.addAction(tr("Delete…"), this, [this, chat] { askToRemove(chat); }));
}

void ChatList::rename(const Chat &chat)
{
    auto *dialog = new RenameDialog(chat.title, this);
    connect(dialog, &RenameDialog::renamed, this, [this, chat](const QString &title) {
        Chat changed = chat;
        changed.title = title;
        Q_EMIT renamed(changed);
    });
    dialog->open();
}

void ChatList::copyTranscript(const Chat &chat)
{
    m_library.messages(chat.id).then(this, [chat](const Result<QList<Message>> &messages) {
        if (messages) {
            QGuiApplication::clipboard()->setText(transcriptOf(chat, MessageTree(*messages).path()));
        }
    });
}

void ChatList::askToRemove(const Chat &chat)
{
    ConfirmDialog::ask(
        this,
        {.question = tr("Delete “%1”?").arg(chat.title),
         .text = tr("The conversation and its answers are deleted from this computer for good. Drafts and "
                    "versions stay as they are."),
         .verb = tr("Delete conversation")},
        [this, id = chat.id] { Q_EMIT removed(id); });
}

const Chat *ChatList::chatOf(const QString &key) const
{
    const auto found = std::ranges::find(m_chats, key, [](const Chat &chat) { return chat.id.value; });
    return found == m_chats.end() ? nullptr : &*found;
}

QString dayGroup(const QDate &day, const QDate &today)
{
    if (day >= today) {
        return ChatList::tr("Today");
    }
    if (day == today.addDays(-1)) {
        return ChatList::tr("Yesterday");
    }
    if (day > today.addDays(-7)) {
        return ChatList::tr("This week");
    }
    return QLocale().toString(day, day.year() == today.year() ? u"MMMM"_s : u"MMMM yyyy"_s);
}

} // namespace enigma
