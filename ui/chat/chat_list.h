// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The chat pane's sidebar: conversations by day, a way to begin one, and search.

#pragma once

#include "models/chat/chat_types.h"

#include <QHash>
#include <QSet>
#include <QWidget>

class QMenu;

namespace enigma {

class LibraryService;
class SearchField;
class SideList;
class TextLabel;

class ChatList : public QWidget
{
    Q_OBJECT

public:
    explicit ChatList(LibraryService &library, QWidget *parent = nullptr);

    void refresh();
    void setCurrent(const ChatId &chat); // Silent.
    void fillMenu(QMenu &menu);          // With what can be done with the current one.

Q_SIGNALS:
    void newRequested();
    void chosen(const enigma::Chat &chat);
    void renamed(const enigma::Chat &chat);
    void removed(const enigma::ChatId &chat);

private:
    void showChats(const QList<Chat> &chats);
    QString subjectOf(const Chat &chat) const;
    void learnNames(const QList<Chat> &chats);
    void showMenu(const QString &key, const QPoint &position);
    void fillMenu(QMenu &menu, const Chat &chat);
    void rename(const Chat &chat);
    void copyTranscript(const Chat &chat);
    void askToRemove(const Chat &chat);
    const Chat *chatOf(const QString &key) const;

    LibraryService &m_library;
    SearchField *m_search;
    SideList *m_list;
    TextLabel *m_nothing;
    QList<Chat> m_chats;
    ChatId m_current;
    QHash<QString, QString> m_names; // Of components and registries, by identity.
    QSet<QString> m_asked;
    int m_generation = 0;
};

// "Today", "Yesterday", "This week", "May", "May 2024".
QString dayGroup(const QDate &day, const QDate &today);

} // namespace enigma
