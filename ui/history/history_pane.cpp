// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/history/history_pane.h"

#include "ui/history/change_sizes.h"
#include "ui/history/draft_acts.h"
#include "ui/history/history_sidebar.h"
#include "ui/history/shown_history.h"
#include "ui/history/timeline_view.h"
#include "ui/history/version_inspector.h"
#include "ui/history/version_preview_sheet.h"
#include "ui/style/icon_loader.h"
#include "ui/style/metrics.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

enum Filter {
    AllVersions,
    OnlyPublished,
};

int peopleIn(const QList<Version> &versions)
{
    QStringList people;
    for (const Version &version : versions) {
        people.append(version.author);
    }
    people.removeDuplicates();
    return int(people.size());
}

QString versionsText(int count)
{
    return count == 1 ? HistoryPane::tr("1 version") : HistoryPane::tr("%1 versions").arg(count);
}

} // namespace

HistoryPane::HistoryPane(LibraryService &library, Renderer &renderer, QWidget *parent) :
    Pane(parent),
    m_renderer(renderer),
    m_history(new ShownHistory(library, this)),
    m_acts(new DraftActs(library, this)),
    m_sizes(new ChangeSizes(library, this)),
    m_model(new TimelineModel(this)),
    m_view(new TimelineView(*m_model)),
    m_title(new TextLabel({}, TextStyle::Title)),
    m_facts(new TextLabel({}, TextStyle::Small, Token::TextMuted)),
    m_filter(new QComboBox),
    m_compare(new PushButton({}, ButtonKind::Primary)),
    m_errors(new ErrorStrip),
    m_stack(new QStackedWidget),
    m_empty(new EmptyState({}, {}))
{
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    auto *strip = new QHBoxLayout;
    strip->setContentsMargins(metrics::kPanePadding, 0, metrics::kPanePadding, 0);
    strip->addWidget(m_errors);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(buildHead());
    column->addLayout(strip);
    column->addWidget(m_stack, 1);

    connect(m_history, &ShownHistory::changed, this, &HistoryPane::show);
    connect(m_sizes, &ChangeSizes::sized, m_model, &TimelineModel::setSize);
    connect(m_view, &TimelineView::rowShown, m_sizes, &ChangeSizes::want);
    connect(m_view, &TimelineView::rangeChanged, this, &HistoryPane::pickChanged);
    connect(m_view, &TimelineView::compareRequested, this, &HistoryPane::compare);
    connect(m_view, &TimelineView::restoreRequested, this, &HistoryPane::restore);
    connect(m_view, &TimelineView::previewRequested, this, &HistoryPane::preview);
    connect(m_view, &TimelineView::menuRequested, this, &HistoryPane::showMenu);
    connect(m_acts, &DraftActs::toastRequested, this, &HistoryPane::toastRequested);
    connect(m_acts, &DraftActs::failed, m_errors, &ErrorStrip::showError);
    connect(m_errors, &ErrorStrip::dismissed, m_errors, &ErrorStrip::clear);
    pickChanged();
}

QLayout *HistoryPane::buildHead()
{
    m_filter->addItems({tr("All versions"), tr("Only published")});
    m_filter->setAccessibleName(tr("Which versions"));
    connect(m_filter, &QComboBox::currentIndexChanged, this, &HistoryPane::showTimeline);
    connect(m_compare, &PushButton::clicked, this, &HistoryPane::compare);
    m_compare->setToolTip(tr("Compare  %1").arg(u"Enter"_s));
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_title);
    names->addWidget(m_facts);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(metrics::kPanePadding, 16, metrics::kPanePadding, 12);
    row->setSpacing(12);
    row->addLayout(names, 1);
    row->addWidget(m_filter);
    row->addWidget(m_compare);
    return row;
}

void HistoryPane::showRegistry(const RegistryId &registry)
{
    m_history->showRegistry(registry);
}

void HistoryPane::showComponent(const ComponentId &component)
{
    m_history->showComponent(component);
}

QString HistoryPane::key() const
{
    return u"history"_s;
}

QString HistoryPane::title() const
{
    return tr("History");
}

QString HistoryPane::iconName() const
{
    return u"history"_s;
}

QWidget *HistoryPane::createSidebar()
{
    return new HistorySidebar(*m_history);
}

QWidget *HistoryPane::createInspector()
{
    m_inspector = new VersionInspector(*m_history, *m_acts, m_renderer);
    pickChanged();
    return m_inspector;
}

QList<Fact> HistoryPane::facts() const
{
    return {{.text = tr("compare"), .key = u"Enter"_s},
            {.text = tr("preview"), .key = u"P"_s},
            {.text = tr("restore as draft"), .key = u"B"_s}};
}

void HistoryPane::activate()
{
    m_view->setFocus();
}

void HistoryPane::show(int parts)
{
    if (parts & ShownHistory::Scope) {
        m_errors->clear();
        m_view->setSinglePick(m_history->isWhole());
        m_model->clear();
    }
    if (m_history->error()) {
        m_errors->showError(*m_history->error());
        connect(m_errors->addAction(tr("Read again")), &PushButton::clicked, m_history, [this] {
            m_errors->clear();
            m_history->refresh();
        });
    }
    showHead();
    showTimeline();
}

void HistoryPane::showHead()
{
    const ComponentSummary *component = m_history->component();
    m_title->setText(component ? component->name : m_history->isWhole() ? tr("Whole registry") : QString());
    const QList<Version> &versions = m_history->versions();
    QStringList facts;
    if (!versions.isEmpty()) {
        const int people = peopleIn(versions);
        facts.append(people > 1 ? tr("%1 by %2 people").arg(versionsText(int(versions.size()))).arg(people)
                                : versionsText(int(versions.size())));
    }
    const auto published = std::ranges::find_if(versions, [](const Version &each) { return each.publishedTo > 0; });
    if (published != versions.end() && component) {
        facts.append(tr("latest published %1").arg(published->number.toString()));
    }
    m_facts->setText(facts.join(u", "_s));
}

void HistoryPane::showTimeline()
{
    QList<Version> versions = m_history->versions();
    if (m_filter->currentIndex() == OnlyPublished) {
        versions.removeIf([](const Version &version) { return version.publishedTo == 0; });
    }
    if (m_history->isWhole()) {
        QHash<ComponentId, QString> names;
        for (const ComponentSummary &component : m_history->components()) {
            names.insert(component.id, component.name);
        }
        m_model->showRegistry(versions, names);
    } else {
        m_model->showComponent(versions, m_history->draft(), m_history->draftSavedAt());
    }
    const bool isEmpty = versions.isEmpty() && m_history->isKnown() && !m_history->error();
    if (isEmpty) {
        showEmpty();
    }
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_view);
    pickChanged();
}

void HistoryPane::showEmpty()
{
    m_empty->clearButtons();
    if (!m_history->versions().isEmpty()) {
        m_empty->setText(tr("Nothing is published yet"), tr("These versions exist only on this computer."));
        connect(m_empty->addButton(tr("Show all versions")), &PushButton::clicked, this,
                [this] { m_filter->setCurrentIndex(AllVersions); });
        return;
    }
    const ComponentSummary *component = m_history->component();
    m_empty->setText(component ? tr("No version of %1 yet").arg(component->name) : tr("No versions yet"),
                     tr("Save a version to publish it and to compare with later work."));
    if (component) {
        connect(m_empty->addButton(tr("Save version…"), ButtonKind::Primary), &PushButton::clicked, this,
                [this, id = component->id] { Q_EMIT saveVersionRequested(id); });
    }
}

const Version *HistoryPane::pickedVersion() const
{
    const int row = m_view->newerRow();
    return row >= 0 ? m_history->version(m_model->at(row).version.id) : nullptr;
}

ComponentId HistoryPane::pickedComponent() const
{
    const Version *version = pickedVersion();
    if (m_history->isWhole()) {
        return version ? version->componentId : ComponentId{};
    }
    return m_history->component() ? m_history->component()->id : ComponentId{};
}

void HistoryPane::pickChanged()
{
    std::optional<VersionRange> range = m_view->range();
    // In a list of several components, a version is compared with its own parent.
    if (m_history->isWhole()) {
        const Version *version = pickedVersion();
        range = version && !version->parent.isNull() ? std::optional(VersionRange{version->parent, version->id})
                                                     : std::nullopt;
    }
    const auto name = [this](const VersionId &id) {
        const Version *version = m_history->version(id);
        return version ? version->number.toString() : id.isNull() ? tr("draft") : tr("the version before");
    };
    m_compare->setText(range ? tr("Compare %1 with %2").arg(name(range->older), name(range->newer)) : tr("Compare"));
    m_compare->setEnabled(range.has_value());
    m_compare->setDisabledReason(tr("There is only one version to look at."));
    m_compare->setVisible(m_stack->currentWidget() == m_view);
    m_filter->setVisible(!m_history->versions().isEmpty());
    if (m_inspector) {
        const int row = m_view->newerRow();
        m_inspector->show(m_history->isWhole() ? std::nullopt : range,
                          row >= 0 ? std::optional(m_model->at(row).version.id) : std::nullopt);
    }
}

void HistoryPane::compare()
{
    const ComponentId component = pickedComponent();
    if (m_history->isWhole()) {
        const Version *version = pickedVersion();
        if (version && !version->parent.isNull()) {
            Q_EMIT compareRequested(component, version->parent, version->id);
        }
    } else if (const std::optional<VersionRange> range = m_view->range(); range && !component.isNull()) {
        Q_EMIT compareRequested(component, range->older, range->newer);
    }
}

void HistoryPane::restore()
{
    if (const Version *version = pickedVersion()) {
        m_acts->restore(*version);
    }
}

void HistoryPane::preview()
{
    const Version *version = pickedVersion();
    const ComponentSummary *component = version ? m_history->find(version->componentId) : nullptr;
    if (!component || component->type == kThemeItemType) {
        return;
    }
    if (!m_preview) {
        m_preview = new VersionPreviewSheet(m_history->library(), m_renderer, this);
    }
    m_preview->showVersion(*component, *version);
}

void HistoryPane::showMenu(const QPoint &place)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu);
    menu->popup(place);
}

void HistoryPane::fillMenu(QMenu &menu)
{
    if (m_compare->isEnabled()) {
        menu.addAction(icon(u"diff"_s), m_compare->text(), this, &HistoryPane::compare);
    }
    const ComponentId component = pickedComponent();
    if (!component.isNull()) {
        menu.addAction(icon(u"package"_s), tr("Open component"), this,
                       [this, component] { Q_EMIT openComponentRequested(component); });
    }
    if (const Version *version = pickedVersion()) {
        menu.addAction(icon(u"eye"_s), tr("Preview"), this, &HistoryPane::preview);
        menu.addAction(icon(u"undo"_s), tr("Restore as draft"), this, &HistoryPane::restore);
        if (!version->isYanked) {
            menu.addSeparator();
            QAction *yank = menu.addAction(tr("Yank %1…").arg(version->number.toString()), this,
                                           [this, version = *version] { m_acts->yank(version, window()); });
            setDanger(*yank);
        }
    } else if (m_view->newerRow() >= 0) {
        menu.addSeparator();
        setDanger(*menu.addAction(tr("Discard draft"), this, [this, component] { m_acts->discard(component); }));
    }
}

} // namespace enigma
