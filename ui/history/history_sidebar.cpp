// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/history/history_sidebar.h"

#include "models/domain/rules.h"
#include "ui/history/shown_history.h"
#include "ui/style/metrics.h"
#include "ui/widgets/registry_switcher.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/side_list.h"

#include <QLocale>
#include <QVBoxLayout>

namespace enigma {

using namespace Qt::StringLiterals;

static constexpr QStringView kWhole = u"whole";

HistorySidebar::HistorySidebar(ShownHistory &history, QWidget *parent) :
    QWidget(parent),
    m_history(history),
    m_switcher(new RegistrySwitcher(history.library())),
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
    connect(m_switcher, &RegistrySwitcher::chosen, &history, &ShownHistory::showRegistry);
    connect(m_switcher, &RegistrySwitcher::loaded, this, [this] {
        if (m_history.registry().isNull() && !m_switcher->registries().isEmpty()) {
            m_history.showRegistry(m_switcher->registries().first().id);
        }
        m_switcher->setCurrent(m_history.registry());
    });
    connect(m_filter, &SearchField::textChanged, this, &HistorySidebar::show);
    connect(m_filter, &SearchField::moveRequested, m_list, &SideList::move);
    connect(m_list, &SideList::currentKeyChanged, this, &HistorySidebar::choose);
    connect(&history, &ShownHistory::changed, this, [this](int parts) {
        if (parts & (ShownHistory::Components | ShownHistory::Scope)) {
            show();
        }
    });
    show();
}

void HistorySidebar::show()
{
    m_switcher->setCurrent(m_history.registry());
    if (m_history.registry().isNull()) {
        m_list->setItems({});
        return;
    }
    const QString wanted = m_filter->text().trimmed();
    int total = 0;
    QList<SideItem> special;
    QList<SideItem> rows{sideSection(tr("Components"))};
    for (const ComponentSummary &component : m_history.components()) {
        total += component.versionCount;
        const QString count = QLocale().toString(component.versionCount);
        if (component.name == kThemeSlug && component.type == kThemeItemType) {
            const bool isPlain =
                component.title.compare(u"theme", Qt::CaseInsensitive) == 0 || component.title.isEmpty();
            special.append({.key = component.id.value,
                            .text = isPlain ? tr("Theme") : tr("Theme %1").arg(component.title),
                            .icon = u"theme"_s,
                            .count = count,
                            .isModified = component.hasDraft});
        } else if (component.name.contains(wanted, Qt::CaseInsensitive) ||
                   component.title.contains(wanted, Qt::CaseInsensitive)) {
            rows.append(
                {.key = component.id.value, .text = component.name, .count = count, .isModified = component.hasDraft});
        }
    }
    special.prepend({.key = kWhole.toString(),
                     .text = tr("Whole registry"),
                     .icon = u"grid"_s,
                     .count = QLocale().toString(total)});
    const QSignalBlocker quiet(m_list);
    m_list->setItems(special + rows);
    m_list->setCurrentKey(m_history.isWhole()     ? kWhole.toString()
                          : m_history.component() ? m_history.component()->id.value
                                                  : QString());
}

void HistorySidebar::choose(const QString &key)
{
    if (key == kWhole) {
        m_history.showRegistry(m_history.registry());
    } else if (!key.isEmpty()) {
        m_history.showComponent({key});
    }
}

} // namespace enigma
