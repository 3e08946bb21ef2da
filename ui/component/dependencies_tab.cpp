// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/component/dependencies_tab.h"

#include "ui/component/dependency_view.h"
#include "ui/style/metrics.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/text_label.h"

#include <QVBoxLayout>

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

static constexpr int kAllLevels = 16;
static constexpr int kMostNodes = 300;

DependenciesTab::DependenciesTab(OpenComponent &component, QWidget *parent) :
    QWidget(parent),
    m_component(component),
    m_summary(new TextLabel({}, TextStyle::Small, Token::TextMuted)),
    m_reach(new SegmentedControl(tr("Reach"))),
    m_view(new DependencyView),
    m_alone(new EmptyState(tr("It stands alone"), tr("It uses no other item and no package, and nothing in this "
                                                     "library uses it. What it uses is set under Details.")))
{
    m_reach->addSegment(tr("Direct"));
    m_reach->addSegment(tr("All levels"));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(metrics::kPanePadding, 12, metrics::kPanePadding, 12);
    head->addWidget(m_summary, 1);
    head->addWidget(m_reach);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_view, 1);
    column->addWidget(m_alone, 1);
    m_alone->hide();
    connect(m_reach, &SegmentedControl::currentChanged, this, &DependenciesTab::read);
    connect(m_view, &DependencyView::componentRequested, this, &DependenciesTab::openRequested);
    connect(m_view, &DependencyView::packageRequested, this, &DependenciesTab::packageRequested);
    connect(&m_component, &OpenComponent::changed, this, [this](int parts) {
        if (parts & OpenComponent::Relations) {
            read();
        }
    });
}

void DependenciesTab::read()
{
    const int depth = m_reach->current() == 0 ? 1 : kAllLevels;
    m_reading.cancel();
    m_reading = m_component.library().dependencies(m_component.summary(), depth, kMostNodes);
    m_reading.then(this, [this](const Result<DependencyGraph> &graph) {
        if (graph) {
            show(*graph);
        } else if (graph.error().code != ErrorCode::Cancelled) {
            m_summary->setText(graph.error().message);
            m_summary->show();
        }
    });
}

void DependenciesTab::show(const DependencyGraph &graph)
{
    const auto count = [&graph](auto isCounted) { return int(std::ranges::count_if(graph.nodes, isCounted)); };
    const int users = count([](const DependencyNode &node) { return node.layer < 0; });
    const int packages = count([](const DependencyNode &node) { return node.kind == DependencyNode::Kind::Package; });
    const int items = int(graph.nodes.size()) - users - packages - 1;
    QStringList facts{users == 1 ? tr("used by 1 component") : tr("used by %1 components").arg(users),
                      items == 1 ? tr("uses 1 item") : tr("uses %1 items").arg(items),
                      packages == 1 ? tr("1 package from npm") : tr("%1 packages from npm").arg(packages)};
    if (graph.isCut) {
        facts.append(tr("the first %1 are shown").arg(kMostNodes));
    }
    const QString sentence = facts.join(u", "_s);
    m_summary->setText(sentence.first(1).toUpper() + sentence.sliced(1));
    m_view->setGraph(graph);
    const bool isAlone = graph.nodes.size() == 1;
    m_summary->setVisible(!isAlone);
    m_reach->setVisible(!isAlone);
    m_view->setVisible(!isAlone);
    m_alone->setVisible(isAlone);
}

} // namespace enigma
