// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/component/component_sidebar.h"

#include "models/domain/rules.h"
#include "ui/component/file_acts.h"
#include "ui/style/icon_loader.h"
#include "ui/style/metrics.h"
#include "ui/widgets/registry_switcher.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/side_list.h"

#include <QDragEnterEvent>
#include <QMenu>
#include <QMimeData>
#include <QVBoxLayout>

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

static const QString kFilePrefix = u"file:"_s;
static const QString kAddFile = u"add-file"_s;
static const QString kManifest = u"manifest"_s;

ComponentSidebar::ComponentSidebar(OpenComponent &component, FileActs &acts, QWidget *parent) :
    QWidget(parent),
    m_component(component),
    m_acts(acts),
    m_switcher(new RegistrySwitcher(component.library())),
    m_filter(new SearchField(tr("Filter components"))),
    m_list(new SideList(tr("Components")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kSidebarPadding, 0, metrics::kSidebarPadding, metrics::kSidebarPadding);
    column->setSpacing(0);
    column->addWidget(m_switcher);
    column->addWidget(m_filter);
    column->addSpacing(metrics::kIconGap);
    column->addWidget(m_list, 1);

    connect(m_switcher, &RegistrySwitcher::chosen, this, [this](const RegistryId &registry) {
        m_registry = registry;
        readComponents();
    });
    connect(m_switcher, &RegistrySwitcher::loaded, this, [this] { m_switcher->setCurrent(m_registry); });
    connect(m_filter, &SearchField::textChanged, this, &ComponentSidebar::show);
    connect(m_filter, &SearchField::moveRequested, m_list, &SideList::move);
    connect(m_list, &SideList::chosen, this, &ComponentSidebar::choose);
    connect(m_list, &SideList::menuRequested, this, &ComponentSidebar::showMenu);
    setAcceptDrops(true);
    connect(&m_component, &OpenComponent::changed, this, [this](int parts) {
        if (parts & OpenComponent::Summary) {
            if (m_registry.isNull()) {
                m_registry = m_component.summary().registryId;
                m_switcher->setCurrent(m_registry);
            }
            readComponents();
        }
    });
    connect(&m_component.document(), &ComponentDocument::loaded, this, &ComponentSidebar::show);
    connect(&m_component.document(), &ComponentDocument::changed, this, &ComponentSidebar::show);
    connect(&m_component.document(), &ComponentDocument::changesCounted, this, &ComponentSidebar::show);
    if (m_component.isKnown()) {
        m_registry = m_component.summary().registryId;
        readComponents();
    }
}

void ComponentSidebar::setShownFile(const QString &path)
{
    m_path = path;
    m_list->setCurrentKey(kFilePrefix + path);
}

void ComponentSidebar::readComponents()
{
    m_component.library()
        .components({.registry = m_registry, .order = ComponentQuery::Order::Name})
        .then(this, [this](const Result<QList<ComponentSummary>> &components) {
            m_components = components.value_or(m_components);
            show();
        });
}

// The files of the open component, by name; by path where two have the same name.
void ComponentSidebar::addOpen(QList<SideItem> &items) const
{
    const QList<ItemFile> &files = m_component.document().item().files;
    for (const ItemFile &file : files) {
        const QString name = file.path.section(u'/', -1);
        const auto isNamesake = [&name](const ItemFile &other) { return other.path.section(u'/', -1) == name; };
        SideItem entry;
        entry.key = kFilePrefix + file.path;
        entry.text = std::ranges::count_if(files, isNamesake) > 1 ? file.path : name;
        entry.icon = u"file"_s;
        entry.isChild = true;
        entry.isModified = m_component.document().changes().touches(file.path);
        items.append(entry);
    }
    SideItem manifest;
    manifest.key = kManifest;
    manifest.text = tr("Manifest");
    manifest.icon = u"settings"_s;
    manifest.isChild = true;
    manifest.isModified = m_component.document().changes().isHeadChanged;
    items.append(manifest);
    SideItem add;
    add.key = kAddFile;
    add.text = tr("Add file");
    add.icon = u"plus"_s;
    add.isChild = true;
    items.append(add);
}

void ComponentSidebar::showMenu(const QString &key, const QPoint &place)
{
    if (!key.startsWith(kFilePrefix)) {
        return;
    }
    const QString path = key.mid(kFilePrefix.size());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(u"file"_s), tr("Open"), this, [this, path] { Q_EMIT fileRequested(path); });
    m_acts.addTo(*menu, path);
    menu->popup(place);
}

void ComponentSidebar::dragEnterEvent(QDragEnterEvent *event)
{
    if (holdsFiles(*event->mimeData()) && m_component.document().isLoaded()) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
    }
}

void ComponentSidebar::dropEvent(QDropEvent *event)
{
    event->setDropAction(Qt::CopyAction);
    event->accept();
    m_acts.take(event->mimeData()->urls(), FileActs::folderOf(m_path));
}

void ComponentSidebar::show()
{
    const QString wanted = m_filter->text().trimmed();
    QList<SideItem> items;
    for (const ComponentSummary &component : m_components) {
        const bool isOpen = component.id == m_component.id();
        if (component.name == kThemeSlug || (!isOpen && !component.name.contains(wanted, Qt::CaseInsensitive))) {
            continue;
        }
        SideItem row;
        row.key = component.id.value;
        row.text = component.name;
        row.icon = isOpen ? u"down"_s : u"right"_s;
        row.isModified = component.hasDraft;
        items.append(row);
        if (isOpen && m_component.document().isLoaded()) {
            addOpen(items);
        }
    }
    m_list->setItems(items);
    m_list->setCurrentKey(kFilePrefix + m_path);
}

void ComponentSidebar::choose(const QString &key)
{
    if (key.startsWith(kFilePrefix)) {
        Q_EMIT fileRequested(key.mid(kFilePrefix.size()));
    } else if (key == kAddFile) {
        Q_EMIT addFileRequested();
    } else if (key == kManifest) {
        Q_EMIT manifestRequested();
    } else if (key != m_component.id().value) {
        Q_EMIT openComponentRequested({key});
    }
}

} // namespace enigma
