// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/preview/component_choice.h"

#include "ui/style/control.h"
#include "ui/style/metrics.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/side_list.h"

#include <QFrame>
#include <QVBoxLayout>

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kListSize(280, 340);
constexpr int kMost = 5000;

bool canBeSeen(const ComponentSummary &component)
{
    return component.type == "registry:ui"_L1 || component.type == "registry:block"_L1 ||
           component.type == "registry:component"_L1 || component.type == "registry:page"_L1 ||
           component.type == "registry:example"_L1 || component.type == "registry:item"_L1;
}

} // namespace

ComponentChoice::ComponentChoice(LibraryService &library, const RegistryId &registry, QWidget *parent) :
    PushButton({}, ButtonKind::Normal, parent), m_library(library), m_registry(registry)
{
    setSmall();
    setIconName(u"package"_s);
    connect(this, &PushButton::clicked, this, &ComponentChoice::openList);
    describe();
}

void ComponentChoice::read()
{
    m_library.components({.registry = m_registry, .order = ComponentQuery::Order::Name, .limit = kMost})
        .then(this, [this](const Result<QList<ComponentSummary>> &components) {
            m_components = components.value_or(QList<ComponentSummary>());
            m_components.removeIf([](const ComponentSummary &each) { return !canBeSeen(each); });
            describe();
            Q_EMIT loaded();
        });
}

void ComponentChoice::setCurrent(const ComponentId &id)
{
    m_current = id;
    describe();
}

void ComponentChoice::describe()
{
    const auto found = std::ranges::find(m_components, m_current, &ComponentSummary::id);
    setText(found == m_components.end() ? tr("Choose a component") : found->name);
    setAccessibleName(found == m_components.end() ? text() : tr("Component: %1").arg(found->name));
}

void ComponentChoice::fill(SideList &list, const QString &filter) const
{
    QList<SideItem> items;
    for (const ComponentSummary &component : m_components) {
        if (component.name.contains(filter, Qt::CaseInsensitive) ||
            component.title.contains(filter, Qt::CaseInsensitive)) {
            SideItem item;
            item.key = component.id.value;
            item.text = component.name;
            items.append(item);
        }
    }
    list.setItems(items);
    if (!items.isEmpty() && list.currentKey().isEmpty()) {
        list.setCurrentKey(items.constFirst().key);
    }
}

void ComponentChoice::openList()
{
    auto *popup = new QFrame(this, Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setFrameShape(QFrame::StyledPanel);
    setRaised(*popup);
    popup->resize(kListSize);
    auto *field = new SearchField(tr("Filter components"));
    auto *list = new SideList(tr("Components"));
    auto *column = new QVBoxLayout(popup);
    column->setContentsMargins(metrics::kIconGap, metrics::kIconGap, metrics::kIconGap, metrics::kIconGap);
    column->addWidget(field);
    column->addWidget(list, 1);
    const auto choose = [this, popup](const QString &key) {
        setCurrent(ComponentId{key});
        popup->close();
        Q_EMIT chosen(m_current);
    };
    list->setCurrentKey(m_current.value);
    fill(*list, {});
    list->setCurrentKey(m_current.value);
    connect(field, &SearchField::textChanged, list, [this, list](const QString &text) { fill(*list, text); });
    connect(field, &SearchField::moveRequested, list, &SideList::move);
    connect(field, &SearchField::left, popup, &QWidget::close);
    connect(field, &SearchField::returnPressed, list, [list, choose] {
        if (!list->currentKey().isEmpty()) {
            choose(list->currentKey());
        }
    });
    connect(list, &SideList::chosen, this, choose);
    popup->move(mapToGlobal(QPoint(0, height() + 4)));
    popup->show();
    field->setFocus();
}

} // namespace enigma
