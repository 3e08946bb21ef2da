// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/keys_page.h"

#include "ui/shell/action_registry.h"
#include "ui/style/metrics.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/text_label.h"

#include <QGridLayout>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

// "&Undo…" is "Undo".
QString plainText(const QAction &action)
{
    QString text = action.text();
    text.remove(u'&');
    return text.endsWith(u'…') ? text.chopped(1) : text;
}

} // namespace

KeysPage::KeysPage(const ActionRegistry &actions, QWidget *parent) :
    SettingsPage(tr("Keys"), parent), m_actions(actions)
{
    fill();
    finish();
    connect(&m_actions, &ActionRegistry::changed, this, &KeysPage::fill);
}

void KeysPage::fill()
{
    auto *list = new QWidget;
    auto *grid = new QGridLayout(list);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 1);
    int row = 0;
    for (const QString &menu : m_actions.menus() + QStringList{QString()}) {
        bool hasHead = false;
        for (const QAction *action : m_actions.actions()) {
            if (m_actions.menuOf(action) != menu || action->shortcut().isEmpty()) {
                continue;
            }
            if (!hasHead) {
                auto *head = new SectionLabel(menu.isEmpty() ? tr("Everywhere") : menu);
                head->setContentsMargins(0, row > 0 ? 14 : 0, 0, 2);
                grid->addWidget(head, row++, 0, 1, 2);
                hasHead = true;
            }
            grid->addWidget(new TextLabel(plainText(*action)), row, 0);
            grid->addWidget(new KeyHint(keyText(action->shortcut())), row++, 1, Qt::AlignRight | Qt::AlignVCenter);
        }
    }
    if (m_list) {
        delete column()->replaceWidget(m_list, list);
        m_list->deleteLater();
    } else {
        column()->addWidget(list);
    }
    m_list = list;
}

} // namespace enigma
