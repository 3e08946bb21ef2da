// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/action_registry.h"

#include "ui/style/icon_loader.h"

#include <QSettings>
#include <QWidget>

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

QString settingOf(const QString &id)
{
    return u"keys/"_s + id;
}

} // namespace

ActionRegistry::ActionRegistry(QWidget *owner) : QObject(owner), m_owner(owner) {}

QAction *ActionRegistry::add(const ActionSpec &spec, QObject *context, std::function<void()> act)
{
    Q_ASSERT_X(!m_specs.contains(spec.id), "ActionRegistry::add", qPrintable(spec.id));
    auto *action = new QAction(spec.text, this);
    action->setObjectName(spec.id);
    if (!spec.icon.isEmpty()) {
        action->setIcon(icon(spec.icon));
    }
    const QVariant own = QSettings().value(settingOf(spec.id));
    action->setShortcut(own.isValid() ? QKeySequence(own.toString()) : spec.key);
    action->setShortcutContext(Qt::WindowShortcut);
    m_owner->addAction(action);
    m_actions.append(action);
    m_specs.insert(spec.id, spec);
    connect(action, &QAction::triggered, context, [act = std::move(act)] { act(); });
    Q_EMIT changed();
    return action;
}

QAction *ActionRegistry::action(const QString &id) const
{
    const auto found = std::ranges::find(m_actions, id, [](const QAction *action) { return action->objectName(); });
    return found == m_actions.end() ? nullptr : *found;
}

QString ActionRegistry::idOf(const QAction *action) const
{
    return action->objectName();
}

QStringList ActionRegistry::menus() const
{
    QStringList menus;
    for (const QAction *action : m_actions) {
        if (const QString menu = menuOf(action); !menu.isEmpty() && !menus.contains(menu)) {
            menus += menu;
        }
    }
    return menus;
}

QString ActionRegistry::menuOf(const QAction *action) const
{
    return m_specs.value(idOf(action)).menu;
}

void ActionRegistry::setKey(const QString &id, const QKeySequence &key)
{
    QAction *wanted = action(id);
    if (!wanted || wanted->shortcut() == key) {
        return;
    }
    wanted->setShortcut(key);
    QSettings settings;
    if (key == defaultKey(id)) {
        settings.remove(settingOf(id));
    } else {
        settings.setValue(settingOf(id), key.toString(QKeySequence::PortableText));
    }
    Q_EMIT changed();
}

QKeySequence ActionRegistry::defaultKey(const QString &id) const
{
    return m_specs.value(id).key;
}

} // namespace enigma
