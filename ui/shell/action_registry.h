// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every action of the window in one list: the menus, the command palette, the shortcuts and the tooltips come from it.

#pragma once

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QObject>

#include <functional>

namespace enigma {

struct ActionSpec
{
    QString id;       // "library.new-component": never shown, never changed.
    QString text;     // "New component…"
    QString menu;     // "Component": the menu it stands in; empty: palette only.
    QString icon;     // Of resources/ui/icons, may be empty.
    QKeySequence key; // The default; a person can change it.
};

class ActionRegistry : public QObject
{
    Q_OBJECT

public:
    // Shortcuts work in the whole window `owner`.
    explicit ActionRegistry(QWidget *owner);

    // Owned by the registry. An id is added once.
    QAction *add(const ActionSpec &spec, QObject *context, std::function<void()> act);
    QAction *action(const QString &id) const; // Null when there is none.
    const QList<QAction *> &actions() const { return m_actions; }
    QString idOf(const QAction *action) const;
    QStringList menus() const; // In the order of their first action.
    QString menuOf(const QAction *action) const;

    // Remembered between runs.
    void setKey(const QString &id, const QKeySequence &key);
    QKeySequence defaultKey(const QString &id) const;

Q_SIGNALS:
    void changed();

private:
    QWidget *m_owner;
    QList<QAction *> m_actions;
    QHash<QString, ActionSpec> m_specs;
};

} // namespace enigma
