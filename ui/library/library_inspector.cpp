// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/library/library_inspector.h"

#include "ui/library/library_acts.h"
#include "ui/library/library_words.h"
#include "ui/library/theme_colors_cache.h"
#include "ui/style/metrics.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/text_label.h"

#include <QMenu>
#include <QVBoxLayout>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNamesShown = 8;

struct Page
{
    QWidget *widget;
    QVBoxLayout *column;
};

Page newPage()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(metrics::kInspectorPadding, metrics::kInspectorPadding, metrics::kInspectorPadding,
                               metrics::kInspectorPadding);
    column->setSpacing(12);
    return {page, column};
}

TextLabel *paragraph(const QString &text, Token ink = Token::TextMuted)
{
    auto *label = new TextLabel(text, TextStyle::Body, ink);
    label->setWordWrap(true);
    return label;
}

} // namespace

LibraryInspector::LibraryInspector(LibraryBrowser &browser, const FaceSources &faces, LibraryActs &acts,
                                   QWidget *parent) :
    QScrollArea(parent), m_browser(browser), m_faces(faces), m_acts(acts)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    connect(&m_browser, &LibraryBrowser::changed, this, &LibraryInspector::show);
    show(LibraryBrowser::Selection);
}

void LibraryInspector::show(int parts)
{
    const QList<ComponentSummary> &selection = m_browser.selection();
    if (parts & LibraryBrowser::Selection) {
        if (selection.size() == 1) {
            showComponent(selection.constFirst());
        } else if (selection.size() > 1) {
            replace(batch(selection));
        }
    }
    constexpr int ofRegistry = LibraryBrowser::Selection | LibraryBrowser::Registries | LibraryBrowser::CurrentRegistry;
    if ((parts & ofRegistry) && selection.isEmpty()) {
        replace(m_browser.registry() ? registryFacts(*m_browser.registry()) : new QWidget);
    }
}

void LibraryInspector::replace(QWidget *content)
{
    m_details = nullptr;
    content->setAutoFillBackground(false);
    setWidget(content); // Deletes what was there.
}

void LibraryInspector::showComponent(const ComponentSummary &component)
{
    if (!m_details) {
        auto *details = new ComponentDetails(m_browser.library(), m_faces, m_acts);
        replace(details);
        m_details = details;
    }
    m_details->setComponent(component);
}

QWidget *LibraryInspector::registryFacts(const Registry &registry)
{
    const auto [page, column] = newPage();
    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::kIconGap);
    head->addWidget(new ElidedLabel(registry.name, TextStyle::Section), 1);
    head->addWidget(new Chip(registry.isPublic ? tr("Public") : tr("Private")));
    column->addLayout(head);
    if (!registry.description.isEmpty()) {
        column->addWidget(paragraph(registry.description));
    }
    auto *edit = new PushButton(tr("Edit facts…"));
    edit->setIconName(u"pencil"_s);
    connect(edit, &PushButton::clicked, this, [this, registry] { Q_EMIT m_acts.editRegistryRequested(registry); });
    const auto fact = [column](const QString &name, const QString &value, TextStyle style) {
        column->addSpacing(4);
        auto *pair = new QVBoxLayout;
        pair->setSpacing(2);
        pair->addWidget(new SectionLabel(name));
        pair->addWidget(new ElidedLabel(value, style, Token::Text, Qt::ElideMiddle));
        column->addLayout(pair);
    };
    fact(tr("Namespace"), u"@%1"_s.arg(registry.cliName), TextStyle::Code);
    if (!registry.homepage.isEmpty()) {
        fact(tr("Home page"), registry.homepage, TextStyle::Body);
    }
    fact(tr("Size"), componentsText(registry.componentCount), TextStyle::Body);
    column->addSpacing(4);
    column->addWidget(edit);
    column->addStretch(1);
    return page;
}

QWidget *LibraryInspector::batch(const QList<ComponentSummary> &components)
{
    const auto [page, column] = newPage();
    column->addWidget(new TextLabel(tr("%1 selected").arg(componentsText(int(components.size()))), TextStyle::Section));
    QStringList names;
    for (const ComponentSummary &component : components.first(std::min<qsizetype>(kNamesShown, components.size()))) {
        names.append(component.name);
    }
    if (components.size() > kNamesShown) {
        names.append(tr("and %1 more").arg(components.size() - kNamesShown));
    }
    column->addWidget(paragraph(names.join(u", "_s)));
    column->addSpacing(4);
    auto *save = new PushButton(tr("Save versions…"));
    connect(save, &PushButton::clicked, this, [this, components] { m_acts.saveVersions(components, window()); });
    column->addWidget(save);
    auto *more = new PushButton(tr("More…"));
    connect(more, &PushButton::clicked, this, [this, components, more] {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        m_acts.fillMenu(*menu, components, m_browser.registries());
        menu->popup(more->mapToGlobal(QPoint(0, more->height() + 4)));
    });
    column->addWidget(more);
    auto *trash = new PushButton(tr("Move to trash"), ButtonKind::Danger);
    trash->setIconName(u"trash"_s);
    connect(trash, &PushButton::clicked, this, [this, components] { m_acts.trash(components); });
    column->addWidget(trash);
    column->addStretch(1);
    return page;
}

} // namespace enigma
