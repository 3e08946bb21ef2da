// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/settings_pane.h"

#include "ui/settings/appearance_page.h"
#include "ui/settings/chat_page.h"
#include "ui/settings/keys_page.h"
#include "ui/settings/library_page.h"
#include "ui/settings/previews_page.h"
#include "ui/style/metrics.h"
#include "ui/widgets/side_list.h"
#include "ui/widgets/text_label.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace enigma {

using namespace Qt::StringLiterals;

SettingsPane::SettingsPane(const Sources &sources, QWidget *parent) :
    Pane(parent), m_pages(new QStackedWidget), m_library(new LibraryPage(sources.library))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_pages->addWidget(new AppearancePage(sources.store)); // In the order of Page.
    m_pages->addWidget(new ChatPage(sources.store, sources.chat, sources.secrets));
    m_pages->addWidget(new PreviewsPage(sources.store, sources.renderer));
    m_pages->addWidget(m_library);
    m_pages->addWidget(new KeysPage(sources.actions));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pages);
}

QString SettingsPane::key() const
{
    return u"settings"_s;
}

QString SettingsPane::title() const
{
    return tr("Settings");
}

QString SettingsPane::iconName() const
{
    return u"settings"_s;
}

QWidget *SettingsPane::createSidebar()
{
    auto *sidebar = new QWidget;
    auto *head = new TextLabel(tr("Settings"), TextStyle::BodyStrong);
    head->setMinimumHeight(48);
    head->setContentsMargins(8, 0, 8, 0);
    auto *list = new SideList(tr("Pages"));
    const auto item = [](Page page, const QString &text, const QString &iconName) {
        SideItem result;
        result.key = QString::number(int(page));
        result.text = text;
        result.icon = iconName;
        return result;
    };
    list->setItems({item(Page::Appearance, tr("Appearance"), u"sun"_s),
                    item(Page::Chat, tr("Chat provider"), u"chat"_s), item(Page::Previews, tr("Previews"), u"eye"_s),
                    item(Page::Library, tr("Library"), u"library"_s), item(Page::Keys, tr("Keys"), u"list"_s)});
    list->setCurrentKey(QString::number(int(page())));
    auto *column = new QVBoxLayout(sidebar);
    column->setContentsMargins(metrics::kSidebarPadding, 0, metrics::kSidebarPadding, metrics::kSidebarPadding);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(list, 1);
    connect(list, &SideList::currentKeyChanged, this, [this](const QString &key) { showPage(Page(key.toInt())); });
    connect(this, &SettingsPane::pageChanged, list,
            [list](Page page) { list->setCurrentKey(QString::number(int(page))); });
    return sidebar;
}

void SettingsPane::activate()
{
    m_pages->currentWidget()->setFocus();
}

SettingsPane::Page SettingsPane::page() const
{
    return Page(m_pages->currentIndex());
}

void SettingsPane::showPage(Page page)
{
    if (page != this->page()) {
        m_pages->setCurrentIndex(int(page));
        Q_EMIT pageChanged(page);
    }
}

} // namespace enigma
