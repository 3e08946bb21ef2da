// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/component/component_pane.h"

#include "models/document/fix_edit.h"
#include "ui/component/code_page.h"
#include "ui/component/code_tab.h"
#include "ui/component/component_lists.h"
#include "ui/component/component_sidebar.h"
#include "ui/component/dependencies_tab.h"
#include "ui/component/details_tab.h"
#include "ui/component/example_editor.h"
#include "ui/component/overview_tab.h"
#include "ui/component/preview_tab.h"
#include "ui/preview/preview_panel.h"
#include "ui/widgets/segmented_control.h"

#include <QStackedWidget>
#include <QTabBar>

// The part of ComponentPane that fills its tabs and connects them, with the preview that two of them share.

namespace enigma {

using namespace Qt::StringLiterals;

void ComponentPane::buildTabs()
{
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    const auto add = [this](const QString &name, QWidget *page) { // In the order of Tab.
        m_stack->addWidget(page);
        m_tabs->addTab(name);
    };
    add(tr("Overview"), new OverviewTab(m_component));
    add(tr("Code"), m_codePage);
    add(tr("Preview"), m_previewTab);
    add(tr("Versions"), m_versions);
    add(tr("Dependencies"), m_dependencies);
    add(tr("Problems"), m_problems);
    add(tr("Details"), new DetailsTab(m_component));
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_tabs, &QTabBar::currentChanged, this, &ComponentPane::placePreview);
    connect(m_tabs, &QTabBar::currentChanged, this, &Pane::described);
    connectTabs();
    connectPreview();
    m_tabs->setCurrentIndex(CodeIndex);
}

void ComponentPane::connectTabs()
{
    connect(m_versions, &VersionsTab::compareRequested, this, &ComponentPane::compareRequested);
    connect(m_versions, &VersionsTab::historyRequested, this,
            [this] { Q_EMIT openHistoryRequested(m_component.id()); });
    connect(m_dependencies, &DependenciesTab::openRequested, this, &ComponentPane::openComponentRequested);
    connect(m_dependencies, &DependenciesTab::packageRequested, this, &ComponentPane::packageRequested);
    connect(m_problems, &ProblemsTab::placeRequested, this, [this](const QString &path, int line) {
        m_tabs->setCurrentIndex(path.isEmpty() ? DetailsIndex : CodeIndex);
        m_codePage->showCode();
        m_code->showFile(path, line);
    });
    connect(m_problems, &ProblemsTab::fixRequested, this, [this](const QuickFix &fix) {
        ComponentDocument &document = m_component.document();
        if (std::unique_ptr<Edit> edit = editFor(fix, document.item())) {
            document.closeStep(); // Undone for itself.
            const Result<> mended = document.run(std::move(edit));
            if (!mended) {
                Q_EMIT toastRequested(mended.error().message, {});
            }
        }
    });
    connect(m_code, &CodeTab::problemsRequested, this, [this] { m_tabs->setCurrentIndex(ProblemsIndex); });
    connect(m_code, &CodeTab::componentMade, this, &ComponentPane::openComponentRequested);
    connect(m_code, &CodeTab::compareRequested, this, &ComponentPane::compareWithBase);
    connect(m_code, &CodeTab::toastRequested, this, &ComponentPane::toastRequested);
    connect(m_code, &CodeTab::positionChanged, this, &Pane::described);
    connect(m_code, &CodeTab::fileShown, this, [this](const QString &path) {
        if (m_sidebar) {
            m_sidebar->setShownFile(path);
        }
    });
}

void ComponentPane::connectPreview()
{
    connect(m_code, &CodeTab::edited, m_preview, &PreviewPanel::noteEdit);
    connect(m_preview, &PreviewPanel::described, this, &Pane::described);
    connect(m_preview, &PreviewPanel::described, this, &ComponentPane::showRunProblems);
    connect(m_preview, &PreviewPanel::placeRequested, this, &ComponentPane::goToModule);
    connect(m_previewTab->example(), &ExampleEditor::toastRequested, this, &ComponentPane::toastRequested);
}

// One preview for both tabs: what was opened and typed in it stays.
void ComponentPane::placePreview()
{
    const int tab = m_tabs->currentIndex();
    m_codePage->choice()->setVisible(tab == CodeIndex);
    if (tab == CodeIndex) {
        m_codePage->takePreview(m_preview);
    } else if (tab == PreviewIndex) {
        m_previewTab->takePreview(m_preview);
    }
}

void ComponentPane::showPreview()
{
    m_tabs->setCurrentIndex(PreviewIndex);
}

void ComponentPane::goToModule(const QString &module, int line)
{
    const QString path = m_preview->pathOf(module);
    if (path.isEmpty()) { // Of another component.
        m_component.library()
            .findComponent(m_component.summary().registryId, module.section(u'/', 0, 0))
            .then(this, [this](const Result<ComponentSummary> &found) {
                if (found) {
                    Q_EMIT openComponentRequested(found->id);
                }
            });
    } else if (m_component.document().item().file(path)) {
        m_tabs->setCurrentIndex(CodeIndex);
        m_codePage->showCode();
        m_code->showFile(path, line);
    } else { // The written example is no file.
        m_tabs->setCurrentIndex(PreviewIndex);
        m_previewTab->example()->goTo(line);
    }
}

void ComponentPane::showRunProblems()
{
    QList<Diagnostic> problems;
    for (const PageProblem &problem : m_preview->problems()) {
        Diagnostic placed;
        placed.severity = Severity::Error;
        placed.path = m_preview->pathOf(problem.module);
        placed.line = problem.line;
        placed.message = problem.sentence;
        problems.append(placed);
    }
    m_code->setRunProblems(problems);
}

} // namespace enigma
