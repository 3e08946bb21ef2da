// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/library/library_sidebar.h"

#include "ui/library/library_acts.h"
#include "ui/library/library_browser.h"
#include "ui/library/theme_colors_cache.h"
#include "ui/style/icon_loader.h"
#include "ui/style/metrics.h"
#include "ui/widgets/component_state.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/side_list.h"
#include "ui/widgets/text_label.h"

#include <QLocale>
#include <QMenu>
#include <QScrollArea>
#include <QVBoxLayout>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFacetGap = 14;
constexpr int kFacetRows = 8;
constexpr auto kAllKey = "all"_L1;

QString keyOf(ComponentState state)
{
    return QString::number(int(state));
}

// As high as its rows: several lists scroll as one column.
void fitToRows(SideList &list)
{
    int height = 0;
    for (int row = 0; row < list.model()->rowCount(); ++row) {
        height += list.sizeHintForRow(row);
    }
    list.setFixedHeight(height);
}

// The most frequent ones; what is chosen is there in any case.
QList<SideItem> namedCounts(const QString &title, const QList<std::pair<QString, int>> &counts,
                            const QStringList &chosen)
{
    QList<SideItem> items{sideSection(title)};
    for (const auto &[name, count] : counts) {
        if (items.size() <= kFacetRows || chosen.contains(name)) {
            items.append({.key = name, .text = name, .count = QLocale().toString(count)});
        }
    }
    return items;
}

SideList *newFacet(const QString &name)
{
    auto *list = new SideList(name);
    list->setMultipleChoice();
    return list;
}

} // namespace

LibrarySidebar::LibrarySidebar(LibraryBrowser &browser, ThemeColorsCache &colors, LibraryActs &acts, QWidget *parent) :
    QWidget(parent),
    m_browser(browser),
    m_colors(colors),
    m_acts(acts),
    m_filter(new SearchField(tr("Filter registries"))),
    m_registries(new SideList(tr("Registries"))),
    m_types(newFacet(tr("Type"))),
    m_states(newFacet(tr("State"))),
    m_categories(newFacet(tr("Category"))),
    m_packages(newFacet(tr("Package")))
{
    auto *head = new TextLabel(tr("Library"), TextStyle::BodyStrong);
    head->setMinimumHeight(48);
    head->setContentsMargins(8, 0, 8, 0);
    auto *import = new PushButton(tr("Import registry…"), ButtonKind::Quiet);
    import->setIconName(u"import"_s);
    connect(import, &PushButton::clicked, &m_acts, [this] { Q_EMIT m_acts.importRequested({}); });

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kSidebarPadding, 0, metrics::kSidebarPadding, metrics::kSidebarPadding);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_filter);
    column->addSpacing(metrics::kIconGap);
    column->addWidget(buildLists(), 1);
    auto *trash = new PushButton(tr("Trash"), ButtonKind::Quiet);
    trash->setIconName(u"trash"_s);
    connect(trash, &PushButton::clicked, &m_acts, &LibraryActs::trashRequested);
    column->addWidget(import, 0, Qt::AlignLeft);
    column->addWidget(trash, 0, Qt::AlignLeft);
    connectLists();
    show(LibraryBrowser::Registries | LibraryBrowser::CurrentRegistry | LibraryBrowser::Facets);
}

QWidget *LibrarySidebar::buildLists()
{
    auto *inner = new QWidget;
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kFacetGap);
    for (SideList *list : {m_registries, m_types, m_states, m_categories, m_packages}) {
        list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        column->addWidget(list);
    }
    column->addStretch();

    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(inner);
    area->viewport()->setAutoFillBackground(false);
    inner->setAutoFillBackground(false);
    return area;
}

void LibrarySidebar::connectLists()
{
    connect(m_filter, &SearchField::textChanged, this, &LibrarySidebar::showRegistries);
    connect(m_filter, &SearchField::moveRequested, m_registries, &SideList::move);
    connect(m_registries, &SideList::currentKeyChanged, this, [this](const QString &key) {
        if (key == kAllKey) {
            m_browser.setAll();
        } else if (!key.isEmpty()) {
            m_browser.setRegistry({key});
        }
    });
    connect(m_registries, &SideList::sectionActivated, &m_acts, &LibraryActs::newRegistryRequested);
    connect(m_registries, &SideList::menuRequested, this, &LibrarySidebar::showMenu);
    connect(m_types, &SideList::selectedKeysChanged, &m_browser, &LibraryBrowser::setTypes);
    connect(m_categories, &SideList::selectedKeysChanged, &m_browser, &LibraryBrowser::setCategories);
    connect(m_packages, &SideList::selectedKeysChanged, &m_browser, &LibraryBrowser::setPackages);
    connect(m_states, &SideList::selectedKeysChanged, this, [this](const QStringList &keys) {
        QList<ComponentState> states;
        for (const QString &key : keys) {
            states.append(ComponentState(key.toInt()));
        }
        m_browser.setStates(states);
    });
    connect(&m_browser, &LibraryBrowser::changed, this, &LibrarySidebar::show);
    connect(&m_colors, &ThemeColorsCache::loaded, this, &LibrarySidebar::showRegistries);
    connect(&Tokens::instance(), &Tokens::changed, this, &LibrarySidebar::showRegistries);
}

void LibrarySidebar::show(int parts)
{
    if (parts & (LibraryBrowser::Registries | LibraryBrowser::CurrentRegistry)) {
        showRegistries();
    }
    if (parts & (LibraryBrowser::Facets | LibraryBrowser::CurrentRegistry)) {
        showFacets();
    }
    if (parts & LibraryBrowser::Question) {
        showChosenFacets();
    }
}

void LibrarySidebar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange) {
        for (SideList *list : {m_registries, m_types, m_states, m_categories, m_packages}) {
            fitToRows(*list);
        }
    }
    QWidget::changeEvent(event);
}

void LibrarySidebar::showRegistries()
{
    SideItem head = sideSection(tr("Registries"));
    head.action = u"plus"_s;
    head.actionName = tr("New registry");
    QList<SideItem> items{head};
    const QString wanted = m_filter->text().trimmed();
    if (m_browser.registries().size() > 1 && wanted.isEmpty()) {
        int components = 0;
        for (const Registry &registry : m_browser.registries()) {
            components += registry.componentCount;
        }
        items.append({.key = kAllKey,
                      .text = tr("All registries"),
                      .icon = u"library"_s,
                      .count = QLocale().toString(components)});
    }
    for (const Registry &registry : m_browser.registries()) {
        if (registry.name.contains(wanted, Qt::CaseInsensitive) ||
            registry.cliName.contains(wanted, Qt::CaseInsensitive)) {
            QList<QColor> swatch = m_colors.ofRegistry(registry.id).strip(Tokens::instance().isDark()).mid(0, 1);
            if (swatch.isEmpty()) {
                swatch.append(color(Token::BorderStrong)); // No theme, or none read yet.
            }
            items.append({.key = registry.id.value,
                          .text = registry.name,
                          .swatch = swatch,
                          .count = QLocale().toString(registry.componentCount)});
        }
    }
    const QSignalBlocker quiet(m_registries);
    m_registries->setItems(items);
    m_registries->setCurrentKey(m_browser.isAll() ? QString(kAllKey) : m_browser.query().registry.value);
    fitToRows(*m_registries);
}

void LibrarySidebar::showFacets()
{
    const ComponentFacets &facets = m_browser.facets();
    QList<SideItem> types{sideSection(tr("Type"))};
    for (const auto &[type, count] : facets.types) {
        types.append({.key = type, .text = shortType(type), .count = QLocale().toString(count)});
    }
    QList<SideItem> states{sideSection(tr("State"))};
    const std::tuple<ComponentState, int, Token> counts[] = {
        {ComponentState::Changed, facets.changed, Token::Mark},
        {ComponentState::Published, facets.published, Token::Success},
        {ComponentState::NeverPublished, facets.neverPublished, Token::TextFaint},
        {ComponentState::Yanked, facets.yanked, Token::Danger}};
    for (const auto &[state, count, ink] : counts) {
        if (count > 0) {
            states.append({.key = keyOf(state),
                           .text = stateWord(state),
                           .dot = ink,
                           .isRing = state == ComponentState::NeverPublished,
                           .count = QLocale().toString(count)});
        }
    }
    m_types->setItems(types);
    m_states->setItems(states);
    m_categories->setItems(namedCounts(tr("Category"), facets.categories, m_browser.query().categories));
    m_packages->setItems(namedCounts(tr("Package"), facets.packages, m_browser.query().packages));
    showChosenFacets();
    for (SideList *list : {m_types, m_states, m_categories, m_packages}) {
        fitToRows(*list);
        list->setVisible(list->items().size() > 1);
    }
}

void LibrarySidebar::showChosenFacets()
{
    m_types->setSelectedKeys(m_browser.query().types);
    m_categories->setSelectedKeys(m_browser.query().categories);
    m_packages->setSelectedKeys(m_browser.query().packages);
    QStringList states;
    for (const ComponentState state : m_browser.query().states) {
        states.append(keyOf(state));
    }
    m_states->setSelectedKeys(states);
}

void LibrarySidebar::showMenu(const QString &key, const QPoint &place)
{
    const auto found = std::ranges::find(m_browser.registries(), RegistryId{key}, &Registry::id);
    if (found == m_browser.registries().end()) {
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_acts.fillMenu(*menu, *found);
    menu->popup(place);
}

} // namespace enigma
