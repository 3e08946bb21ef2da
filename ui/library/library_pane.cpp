// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/library/library_pane.h"

#include "ui/library/component_grid.h"
#include "ui/library/drop_veil.h"
#include "ui/library/face_sources.h"
#include "ui/library/library_acts.h"
#include "ui/library/library_inspector.h"
#include "ui/library/library_sidebar.h"
#include "ui/library/library_words.h"
#include "ui/library/new_component_sheet.h"
#include "ui/library/quick_look.h"
#include "ui/library/registry_sheet.h"
#include "ui/library/theme_colors_cache.h"
#include "ui/library/trash_sheet.h"
#include "ui/style/metrics.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/text_label.h"

#include <QAction>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kLookKey = "library/list"_L1;

} // namespace

LibraryPane::LibraryPane(LibraryService &library, Thumbnails &thumbnails, QWidget *parent) :
    Pane(parent),
    m_browser(library),
    m_colors(new ThemeColorsCache(library, this)),
    m_thumbnails(thumbnails),
    m_acts(new LibraryActs(library, this)),
    m_title(new TextLabel({}, TextStyle::Title)),
    m_count(new TextLabel({}, TextStyle::Small, Token::TextMuted)),
    m_namespace(new TextLabel({}, TextStyle::Code, Token::TextMuted)),
    m_changed(new TextLabel({}, TextStyle::Small, Token::TextMuted)),
    m_new(new PushButton(tr("New component"), ButtonKind::Primary)),
    m_search(new SearchField(tr("Search names, docs, code and tokens"))),
    m_order(new QComboBox),
    m_looks(new SegmentedControl(tr("View"))),
    m_errors(new ErrorStrip),
    m_stack(new QStackedWidget),
    m_grid(new ComponentGrid(m_browser.components(), faces())),
    m_quickLook(new QuickLook(library, faces(), this)),
    m_empty(new EmptyState({}, {})),
    m_head(new QWidget),
    m_tools(new QWidget),
    m_veil(new DropVeil(this))
{
    setAcceptDrops(true);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_stack->addWidget(m_grid);
    m_stack->addWidget(m_empty);
    m_head->setLayout(buildHead());
    m_tools->setLayout(buildTools());

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, metrics::kPanePadding, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_tools);
    auto *strip = new QVBoxLayout;
    strip->setContentsMargins(metrics::kGridPadding, 0, metrics::kGridPadding, 0);
    strip->addWidget(m_errors);
    column->addLayout(strip);
    column->addSpacing(2);
    auto *grid = new QVBoxLayout;
    grid->setContentsMargins(metrics::kGridPadding - 6, 0, 0, 0); // The ring of a tile reaches into the padding.
    grid->addWidget(m_stack);
    column->addLayout(grid, 1);

    addKeys();
    connectBrowser();
    connectActs();
    setLook(QSettings().value(kLookKey).toBool() ? 1 : 0);
    show(LibraryBrowser::CurrentRegistry | LibraryBrowser::Answer);
}

LibraryPane::~LibraryPane() = default;

FaceSources LibraryPane::faces() const
{
    return {*m_colors, m_thumbnails};
}

QLayout *LibraryPane::buildHead()
{
    auto *facts = new QHBoxLayout;
    facts->setSpacing(4);
    facts->addWidget(m_count);
    facts->addWidget(m_namespace);
    facts->addWidget(m_changed);
    facts->addStretch();
    auto *names = new QVBoxLayout;
    names->setSpacing(2);
    names->addWidget(m_title);
    names->addLayout(facts);
    m_new->setIconName(u"plus"_s);
    m_new->setToolTip(tr("New component  %1").arg(u"N"_s));
    connect(m_new, &PushButton::clicked, this, &LibraryPane::newComponent);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(metrics::kGridPadding, 0, metrics::kGridPadding, 0);
    row->setSpacing(12);
    row->addLayout(names, 1);
    row->addWidget(m_new);
    return row;
}

QLayout *LibraryPane::buildTools()
{
    m_search->setKeyHint(u"/"_s);
    connect(m_search, &SearchField::textChanged, &m_browser, &LibraryBrowser::setText);
    connect(m_search, &SearchField::left, m_grid, qOverload<>(&QWidget::setFocus));
    connect(m_search, &SearchField::moveRequested, m_grid, qOverload<>(&QWidget::setFocus));

    m_order->addItem(tr("Recent"), int(ComponentQuery::Order::Recent));
    m_order->addItem(tr("Name"), int(ComponentQuery::Order::Name));
    m_order->addItem(tr("Newest"), int(ComponentQuery::Order::Created));
    m_order->addItem(tr("Type"), int(ComponentQuery::Order::Type));
    m_order->addItem(tr("Versions"), int(ComponentQuery::Order::Versions));
    m_order->setAccessibleName(tr("Order"));
    m_order->setToolTip(tr("Order"));
    connect(m_order, &QComboBox::currentIndexChanged, this,
            [this] { m_browser.setOrder(ComponentQuery::Order(m_order->currentData().toInt())); });
    m_looks->addSegment({}, u"grid"_s, tr("Grid"));
    m_looks->addSegment({}, u"list"_s, tr("List"));
    m_looks->setToolTip(tr("Grid or list  %1").arg(u"G"_s));
    connect(m_looks, &SegmentedControl::currentChanged, this, &LibraryPane::setLook);

    auto *row = new QHBoxLayout;
    row->setContentsMargins(metrics::kGridPadding, 20, metrics::kGridPadding, 12);
    row->setSpacing(metrics::kIconGap);
    row->addWidget(m_search, 1);
    row->addWidget(m_order);
    row->addWidget(m_looks);
    return row;
}

// Single letters act only while the grid has the focus.
void LibraryPane::addKeys()
{
    const auto add = [this](const QString &text, const QKeySequence &key, auto act) {
        auto *action = new QAction(text, this);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, act);
        m_grid->addAction(action);
        return action;
    };
    add(tr("Search"), Qt::Key_Slash, &LibraryPane::focusSearch);
    add(tr("New component"), Qt::Key_N, &LibraryPane::newComponent);
    add(tr("Grid or list"), Qt::Key_G, [this] { setLook(m_grid->look() == ComponentGrid::Look::Grid ? 1 : 0); });
    add(tr("Move to trash"), Qt::Key_Delete, [this] { m_acts->trash(m_browser.selection()); });
    const auto one = [this](auto act) {
        return [this, act] {
            if (m_browser.selection().size() == 1) {
                (m_acts->*act)(m_browser.selection().constFirst(), window());
            }
        };
    };
    add(tr("Rename"), Qt::Key_F2, one(&LibraryActs::rename));
    add(tr("Duplicate"), Qt::Key_D, one(&LibraryActs::duplicate));
    add(tr("Quick look"), Qt::Key_Space, &LibraryPane::toggleQuickLook);
    QAction *leave = add(tr("Leave the quick look"), Qt::Key_Escape, [this] { m_quickLook->dismiss(); });
    leave->setEnabled(false);
    connect(m_quickLook, &QuickLook::visibleChanged, leave, &QAction::setEnabled);
    add(tr("Add to the selection"), Qt::Key_X,
        [this] { m_grid->selectionModel()->select(m_grid->currentIndex(), QItemSelectionModel::Toggle); });
}

void LibraryPane::connectBrowser()
{
    connect(&m_browser, &LibraryBrowser::changed, this, &LibraryPane::show);
    connect(m_grid, &ComponentGrid::selectionMade, this, [this] { m_browser.select(m_grid->selected()); });
    connect(m_grid, &ComponentGrid::opened, m_acts, &LibraryActs::open);
    connect(m_grid, &ComponentGrid::menuRequested, this, &LibraryPane::showMenu);
    connect(m_errors, &ErrorStrip::dismissed, m_errors, &ErrorStrip::clear);
    connect(m_quickLook, &QuickLook::copied, m_acts, &LibraryActs::noteCopied);
}

void LibraryPane::connectActs()
{
    connect(m_acts, &LibraryActs::openComponentRequested, this, &LibraryPane::openComponentRequested);
    connect(m_acts, &LibraryActs::openThemeRequested, this, &LibraryPane::openThemeRequested);
    connect(m_acts, &LibraryActs::openHistoryRequested, this, &LibraryPane::openHistoryRequested);
    connect(m_acts, &LibraryActs::compareRequested, this, &LibraryPane::compareRequested);
    connect(m_acts, &LibraryActs::publishRequested, this, &LibraryPane::publishRequested);
    connect(m_acts, &LibraryActs::newRegistryRequested, this, &LibraryPane::newRegistryRequested);
    connect(m_acts, &LibraryActs::importRequested, this, &LibraryPane::importRequested);
    connect(m_acts, &LibraryActs::toastRequested, this, &LibraryPane::toastRequested);
    connect(m_acts, &LibraryActs::newComponentRequested, this, &LibraryPane::newComponent);
    connect(m_acts, &LibraryActs::newComponentFromRequested, this, &LibraryPane::newComponentFrom);
    connect(m_acts, &LibraryActs::trashRequested, this, &LibraryPane::showTrash);
    connect(m_acts, &LibraryActs::editRegistryRequested, this, &LibraryPane::editRegistry);
    connect(m_acts, &LibraryActs::failed, m_errors, &ErrorStrip::showError);
}

QString LibraryPane::key() const
{
    return u"library"_s;
}

QString LibraryPane::title() const
{
    return tr("Library");
}

QString LibraryPane::iconName() const
{
    return u"library"_s;
}

QWidget *LibraryPane::createSidebar()
{
    return new LibrarySidebar(m_browser, *m_colors, *m_acts);
}

QWidget *LibraryPane::createInspector()
{
    return new LibraryInspector(m_browser, faces(), *m_acts);
}

QList<Fact> LibraryPane::facts() const
{
    int components = 0;
    for (const Registry &registry : m_browser.registries()) {
        components += registry.componentCount;
    }
    const QString registries = registriesText(int(m_browser.registries().size()));
    return {{.text = u"%1, %2"_s.arg(registries, componentsText(components))}};
}

void LibraryPane::activate()
{
    m_grid->setFocus();
}

void LibraryPane::showRegistry(const RegistryId &id)
{
    m_browser.setRegistry(id);
}

void LibraryPane::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void LibraryPane::search(const QString &text)
{
    m_browser.setAll();
    m_browser.setText(text);
    focusSearch();
}

void LibraryPane::setLook(int look)
{
    m_looks->setCurrent(look);
    m_grid->setLook(look == 0 ? ComponentGrid::Look::Grid : ComponentGrid::Look::List);
    QSettings().setValue(kLookKey, look != 0);
}

void LibraryPane::show(int parts)
{
    if (parts & (LibraryBrowser::Registries | LibraryBrowser::CurrentRegistry | LibraryBrowser::Facets)) {
        showHead();
    }
    if ((parts & LibraryBrowser::Question) && m_search->text() != m_browser.query().text) {
        m_search->setText(m_browser.query().text);
    }
    if (parts & (LibraryBrowser::Answer | LibraryBrowser::Registries)) {
        showAnswer();
    }
    if (parts & LibraryBrowser::Selection) {
        followWithQuickLook();
    }
    if (parts & LibraryBrowser::Registries) {
        Q_EMIT described();
    }
}

void LibraryPane::showHead()
{
    const Registry *registry = m_browser.registry();
    m_head->setVisible(registry || m_browser.isAll());
    m_tools->setVisible(registry || m_browser.isAll());
    m_new->setVisible(registry);
    m_namespace->setVisible(registry);
    if (registry) {
        m_title->setText(registry->name);
        m_count->setText(tr("%1 · namespace").arg(componentsText(registry->componentCount)));
        m_namespace->setText(u"@%1"_s.arg(registry->cliName));
    } else {
        m_title->setText(tr("All registries"));
        m_count->setText(facts().constFirst().text);
    }
    const int changed = m_browser.facets().changed;
    m_changed->setText(changed == 1 ? tr("· 1 changed since it was published")
                                    : tr("· %1 changed since they were published").arg(QLocale().toString(changed)));
    m_changed->setVisible(changed > 0);
}

void LibraryPane::showAnswer()
{
    if (m_browser.error()) {
        m_errors->showError(*m_browser.error());
        connect(m_errors->addAction(tr("Read again")), &PushButton::clicked, this, [this] {
            m_errors->clear();
            m_browser.reload();
        });
    }
    const bool isEmpty = m_browser.components().rowCount() == 0;
    m_grid->setLoading(m_browser.isLoading() || !m_browser.isKnown());
    const bool waits = m_browser.isLoading() || !m_browser.isKnown() || m_browser.error();
    if (isEmpty && !waits) {
        showEmpty();
    }
    m_stack->setCurrentWidget(isEmpty && !waits ? static_cast<QWidget *>(m_empty) : m_grid);
}

void LibraryPane::showEmpty()
{
    m_empty->clearButtons();
    const Registry *registry = m_browser.registry();
    const auto button = [this](const QString &text, ButtonKind kind, auto act) {
        connect(m_empty->addButton(text, kind), &PushButton::clicked, this, act);
    };
    if (!registry && !m_browser.isAll()) {
        m_empty->setText(tr("No registry yet"), tr("Begin with an empty one, or import a folder or registry.json."));
        button(tr("New registry…"), ButtonKind::Primary, &LibraryPane::newRegistryRequested);
        button(tr("Import…"), ButtonKind::Normal, [this] { Q_EMIT importRequested({}); });
    } else if (!m_browser.isFiltered()) {
        m_empty->setText(registry ? tr("No components in %1 yet").arg(registry->name) : tr("No components yet"),
                         tr("Create the first one, or import a folder or registry.json."));
        button(tr("New component"), ButtonKind::Primary, &LibraryPane::newComponent);
        button(tr("Import…"), ButtonKind::Normal, [this] { Q_EMIT importRequested({}); });
    } else {
        const QString text = m_browser.query().text.trimmed();
        const QString scope = tr("Search covers names, docs, code and tokens.");
        const QString near = m_browser.suggestion();
        m_empty->setText(text.isEmpty() ? tr("Nothing matches these filters") : tr("Nothing matches “%1”").arg(text),
                         near.isEmpty() ? scope : tr("Did you mean %1? %2").arg(near, scope));
        if (!near.isEmpty()) {
            button(tr("Search %1").arg(near), ButtonKind::Normal, [this, near] { m_browser.setText(near); });
        }
        button(text.isEmpty() ? tr("Clear filters") : tr("Clear search"), ButtonKind::Normal,
               [this] { m_browser.clearFilters(); });
    }
}

void LibraryPane::showMenu(const QPoint &place)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_acts->fillMenu(*menu, m_browser.selection(), m_browser.registries());
    menu->popup(place);
}

void LibraryPane::fillMenu(QMenu &menu)
{
    m_acts->fillMenu(menu, m_browser.selection(), m_browser.registries());
    if (const Registry *registry = m_browser.registry()) {
        menu.addSeparator();
        m_acts->fillMenu(menu, *registry);
    }
}

void LibraryPane::toggleQuickLook()
{
    if (m_quickLook->isVisible()) {
        m_quickLook->dismiss();
    } else if (!m_browser.selection().isEmpty()) {
        m_quickLook->look(m_browser.selection().constFirst());
    }
}

void LibraryPane::followWithQuickLook()
{
    if (!m_quickLook->isVisible()) {
        return;
    }
    if (m_browser.selection().isEmpty()) {
        m_quickLook->dismiss();
    } else {
        m_quickLook->look(m_browser.selection().constFirst());
    }
}

void LibraryPane::newComponent()
{
    if (NewComponentSheet *sheet = newComponentSheet()) {
        sheet->open();
    }
}

void LibraryPane::newComponentFrom(const ComponentSummary &component)
{
    m_browser.library().working(component.id).then(this, [this](const Result<WorkingState> &state) {
        if (!state) {
            m_errors->showError(state.error());
        } else if (NewComponentSheet *sheet = newComponentSheet()) {
            sheet->beginFrom(state->item);
            sheet->open();
        }
    });
}

// Null while there is no registry to make it in; then one is asked for.
NewComponentSheet *LibraryPane::newComponentSheet()
{
    if (m_browser.registries().isEmpty()) {
        Q_EMIT newRegistryRequested();
        return nullptr;
    }
    auto *sheet = new NewComponentSheet(m_browser.library(), m_browser.registries(), registry(), this);
    connect(sheet, &NewComponentSheet::created, this, &LibraryPane::openComponentRequested);
    return sheet;
}

void LibraryPane::showTrash()
{
    auto *sheet = new TrashSheet(m_browser.library(), this);
    connect(sheet, &TrashSheet::toastRequested, this, [this](const QString &text) { Q_EMIT toastRequested(text, {}); });
    sheet->open();
}

void LibraryPane::editRegistry(const Registry &registry)
{
    auto *sheet = new RegistrySheet(m_browser.library(), registry, this);
    sheet->open();
}

void LibraryPane::dragEnterEvent(QDragEnterEvent *event)
{
    const QString path = DropVeil::importable(*event->mimeData());
    if (!path.isEmpty()) {
        m_veil->showFor(path);
        event->setDropAction(Qt::CopyAction);
        event->accept();
    }
}

void LibraryPane::dragLeaveEvent(QDragLeaveEvent *)
{
    m_veil->hide();
}

void LibraryPane::dropEvent(QDropEvent *event)
{
    m_veil->hide();
    const QString path = DropVeil::importable(*event->mimeData());
    if (!path.isEmpty()) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
        Q_EMIT importRequested(path);
    }
}

} // namespace enigma
