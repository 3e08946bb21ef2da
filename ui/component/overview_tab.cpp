// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/component/overview_tab.h"

#include "ui/chat/markdown_view.h"
#include "ui/component/activity_view.h"
#include "ui/style/metrics.h"
#include "ui/widgets/copy_line.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/text_label.h"

#include <QDesktopServices>
#include <QUrl>
#include <QVBoxLayout>

namespace enigma {

using namespace Qt::StringLiterals;

OverviewTab::OverviewTab(OpenComponent &component, QWidget *parent) :
    QScrollArea(parent),
    m_component(component),
    m_description(new TextLabel({}, TextStyle::Prose)),
    m_manager(new SegmentedControl(tr("Package manager"))),
    m_latest(new CopyLine(tr("Copy the install command"))),
    m_pinned(new CopyLine(tr("Copy the install command of this version"))),
    m_docs(new MarkdownView(tr("Docs"))),
    m_activityHead(new TextLabel(tr("Activity"), TextStyle::Section)),
    m_activity(new ActivityView)
{
    for (const QString &manager : {u"npm"_s, u"pnpm"_s, u"yarn"_s, u"bun"_s}) {
        m_manager->addSegment(manager);
    }
    m_manager->setCurrent(0);
    connect(m_manager, &SegmentedControl::currentChanged, this, &OverviewTab::show);
    m_description->setWordWrap(true);
    connect(m_docs, &MarkdownView::linkClicked, this, [](const QUrl &url) { QDesktopServices::openUrl(url); });

    auto *content = new QWidget;
    content->setMaximumWidth(metrics::kProseWidth);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kIconGap);
    column->addWidget(m_description);
    column->addSpacing(16);
    auto *install = new QHBoxLayout;
    install->addWidget(new TextLabel(tr("Install"), TextStyle::Section), 1);
    install->addWidget(m_manager);
    column->addLayout(install);
    column->addWidget(m_latest);
    column->addWidget(m_pinned);
    column->addSpacing(16);
    column->addWidget(m_docs);
    column->addSpacing(16);
    column->addWidget(m_activityHead);
    column->addWidget(m_activity);
    column->addStretch();

    auto *outer = new QWidget;
    auto *row = new QHBoxLayout(outer);
    row->setContentsMargins(metrics::kPanePadding, metrics::kPanePadding, metrics::kPanePadding, metrics::kPanePadding);
    row->addWidget(content, 1);
    row->addStretch();
    setWidget(outer);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
    outer->setAutoFillBackground(false);
    connect(&m_component, &OpenComponent::changed, this, &OverviewTab::show);
    connect(&m_component, &OpenComponent::changed, this, &OverviewTab::showActivity);
    connect(&m_component.document(), &ComponentDocument::loaded, this, &OverviewTab::show);
    connect(&m_component.document(), &ComponentDocument::changed, this, &OverviewTab::show);
    show();
    showActivity();
}

QString OverviewTab::installCommand(const QString &item) const
{
    static const QStringList runners{u"npx shadcn"_s, u"pnpm dlx shadcn"_s, u"yarn dlx shadcn"_s,
                                     u"bunx --bun shadcn"_s};
    return u"%1 add %2"_s.arg(runners.at(m_manager->current()), item);
}

void OverviewTab::show()
{
    const ComponentSummary &summary = m_component.summary();
    m_description->setText(summary.description.isEmpty() ? tr("No description yet. Add one under Details.")
                                                         : summary.description);
    m_latest->setText(installCommand(m_component.reference()));
    m_pinned->setVisible(summary.latest.has_value());
    if (summary.latest) {
        m_pinned->setText(installCommand(u"%1@%2"_s.arg(m_component.reference(), summary.latest->toString())));
    }
    const QString docs = m_component.document().isLoaded() ? m_component.document().item().head.docs : QString();
    m_docs->setSource(docs);
    m_docs->setVisible(!docs.isEmpty());
}

void OverviewTab::showActivity()
{
    m_activityHead->setVisible(!m_component.activity().isEmpty());
    m_activity->setActivities(m_component.activity());
}

} // namespace enigma
