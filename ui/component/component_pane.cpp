// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/component/component_pane.h"

#include "models/lint/lint_job.h"
#include "ui/component/code_page.h"
#include "ui/component/code_tab.h"
#include "ui/component/component_lists.h"
#include "ui/component/component_sidebar.h"
#include "ui/component/dependencies_tab.h"
#include "ui/component/preview_tab.h"
#include "ui/component/save_version_sheet.h"
#include "ui/preview/preview_panel.h"
#include "ui/style/metrics.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/code_editor.h"
#include "ui/widgets/code_view.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/indentation.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/text_label.h"

#include <QAction>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <utility>

namespace enigma {

using namespace Qt::StringLiterals;

static constexpr int kLintPauseMs = 500;

ComponentPane::ComponentPane(LibraryService &library, Renderer &renderer, const ComponentId &id, QWidget *parent) :
    Pane(parent),
    m_component(library, id),
    m_name(new TextLabel({}, TextStyle::Title)),
    m_reference(new TextLabel({}, TextStyle::Code, Token::TextMuted)),
    m_draft(new Chip({}, Tone::Warning)),
    m_compare(new PushButton(tr("Compare"))),
    m_save(new PushButton(tr("Save version…"), ButtonKind::Primary)),
    m_errors(new ErrorStrip),
    m_tabs(new QTabBar),
    m_stack(new QStackedWidget),
    m_code(new CodeTab(m_component)),
    m_codePage(new CodePage(m_code)),
    m_previewTab(new PreviewTab(m_component)),
    m_preview(new PreviewPanel(m_component, renderer)),
    m_versions(new VersionsTab(m_component)),
    m_dependencies(new DependenciesTab(m_component)),
    m_problems(new ProblemsTab)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *strip = new QHBoxLayout;
    strip->setContentsMargins(metrics::kPanePadding, 0, metrics::kPanePadding, 0);
    strip->addWidget(m_errors);
    auto *tabs = new QHBoxLayout;
    tabs->setContentsMargins(metrics::kPanePadding - 8, 0, metrics::kPanePadding, 0);
    tabs->addWidget(m_tabs, 1);
    tabs->addWidget(m_codePage->choice());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(4);
    column->addLayout(buildHead());
    column->addLayout(strip);
    column->addLayout(tabs);
    column->addWidget(m_stack, 1);
    buildTabs();

    m_lint.setSingleShot(true);
    m_lint.setInterval(kLintPauseMs);
    connect(&m_lint, &QTimer::timeout, this, &ComponentPane::runLint);
    addKeys();
    connectDocument();
    showHead();
    showDiagnostics({});
}

ComponentPane::~ComponentPane()
{
    // The tabs hand over their texts while there is a document that takes them, and nobody is told of it any more.
    blockSignals(true);
    m_linting.cancel();
    m_component.disconnect(this);
    m_component.document().disconnect(this);
    delete m_sidebar.data();
    delete m_preview;
    delete m_stack;
}

QString ComponentPane::keyOf(const ComponentId &id)
{
    return u"component:"_s + id.value;
}

QLayout *ComponentPane::buildHead()
{
    auto *ask = new PushButton(tr("Ask"), ButtonKind::Quiet);
    ask->setIconName(u"chat"_s);
    ask->setToolTip(tr("Ask about this component  %1").arg(keyText(QKeySequence(u"Ctrl+Shift+A"_s))));
    m_compare->setToolTip(tr("Compare the draft with the last version  %1").arg(keyText(QKeySequence(u"Ctrl+D"_s))));
    m_save->setToolTip(tr("Save version  %1").arg(keyText(QKeySequence(u"Ctrl+Shift+S"_s))));
    connect(ask, &PushButton::clicked, this, [this] { Q_EMIT askRequested(m_component.id()); });
    connect(m_compare, &PushButton::clicked, this, &ComponentPane::compareWithBase);
    connect(m_save, &PushButton::clicked, this, &ComponentPane::saveVersion);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(metrics::kPanePadding, 0, metrics::kPanePadding, 0);
    row->setSpacing(12);
    row->addWidget(m_name);
    row->addWidget(m_reference);
    row->addWidget(m_draft);
    row->addStretch();
    row->addWidget(ask);
    row->addWidget(m_compare);
    row->addWidget(m_save);
    return row;
}

void ComponentPane::addKeys()
{
    const auto add = [this](const QString &text, const QKeySequence &key, auto act) {
        auto *action = new QAction(text, this);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, act);
        addAction(action);
    };
    for (int i = 0; i < m_tabs->count(); ++i) {
        add(m_tabs->tabText(i), QKeySequence(u"Alt+%1"_s.arg(i + 1)), [this, i] { m_tabs->setCurrentIndex(i); });
    }
    add(tr("Write the draft now"), QKeySequence::Save, [this] { m_component.document().save(); });
    add(tr("Save version"), QKeySequence(u"Ctrl+Shift+S"_s), [this] { saveVersion(); });
    add(tr("Compare with the last version"), QKeySequence(u"Ctrl+D"_s), [this] { compareWithBase(); });
    add(tr("Code and preview, code, preview"), QKeySequence(u"Ctrl+Alt+P"_s), [this] {
        m_tabs->setCurrentIndex(CodeIndex);
        m_codePage->stepParts();
    });
    add(tr("Start the preview again"), QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { m_preview->refresh(); });
    add(tr("Next problem"), Qt::Key_F8, [this] { stepProblem(1); });
    add(tr("Previous problem"), QKeySequence(Qt::SHIFT | Qt::Key_F8), [this] { stepProblem(-1); });
    add(tr("Undo the last edit of files or details"), QKeySequence::Undo, [this] { m_component.document().undo(); });
    add(tr("Redo it"), QKeySequence::Redo, [this] { m_component.document().redo(); });
    add(tr("Ask about this component"), QKeySequence(u"Ctrl+Shift+A"_s),
        [this] { Q_EMIT askRequested(m_component.id()); });
}

void ComponentPane::connectDocument()
{
    ComponentDocument &document = m_component.document();
    connect(&m_component, &OpenComponent::changed, this, &ComponentPane::showHead);
    connect(&m_component, &OpenComponent::failed, this, [this](const Error &error) {
        m_errors->showError(error);
        connect(m_errors->addAction(tr("Read again")), &PushButton::clicked, this, [this] {
            m_errors->clear();
            m_component.document().load();
        });
    });
    connect(&document, &ComponentDocument::otherOverwritten, this, [this] {
        m_errors->showMessage(
            tr("Another program wrote this draft at the same moment. Yours was kept, and what it wrote is gone."),
            Tone::Warning);
    });
    connect(&document, &ComponentDocument::loaded, this, &ComponentPane::showHead);
    connect(&document, &ComponentDocument::changesCounted, this, &ComponentPane::showHead);
    connect(&document, &ComponentDocument::saveStateChanged, this, &ComponentPane::showSaveState);
    connect(&document, &ComponentDocument::otherFound, this, &ComponentPane::askAboutOther);
    connect(&document, &ComponentDocument::loaded, this, &ComponentPane::lintSoon);
    connect(&document, &ComponentDocument::changed, this, &ComponentPane::lintSoon);
    connect(&document, &ComponentDocument::saveStateChanged, this, &ComponentPane::lintSoon);
    connect(m_errors, &ErrorStrip::dismissed, m_errors, &ErrorStrip::clear);
}

QString ComponentPane::title() const
{
    return m_component.isKnown() ? m_component.summary().name : tr("Component");
}

QWidget *ComponentPane::createSidebar()
{
    m_sidebar = new ComponentSidebar(m_component, m_code->acts());
    connect(m_sidebar, &ComponentSidebar::fileRequested, this, [this](const QString &path) {
        m_tabs->setCurrentIndex(CodeIndex);
        m_codePage->showCode();
        m_code->showFile(path);
    });
    connect(m_sidebar, &ComponentSidebar::addFileRequested, m_code, &CodeTab::addFile);
    connect(m_sidebar, &ComponentSidebar::manifestRequested, this, [this] { m_tabs->setCurrentIndex(DetailsIndex); });
    connect(m_sidebar, &ComponentSidebar::openComponentRequested, this, &ComponentPane::openComponentRequested);
    m_sidebar->setShownFile(m_code->path());
    return m_sidebar;
}

QList<Fact> ComponentPane::facts() const
{
    QList<Fact> facts;
    if (const CodeEditor *editor = m_code->editor(); editor && m_tabs->currentIndex() == CodeIndex) {
        const CodeView &view = *editor->view();
        facts = {{.text = tr("Ln %1, Col %2").arg(view.line()).arg(view.column()), .key = {}},
                 {.text = view.language(), .key = {}},
                 {.text = view.indentation().name(), .key = {}}};
    }
    if (const QString preview = m_preview->fact(); !preview.isEmpty()) {
        facts.append({.text = preview, .key = {}});
    }
    return facts;
}

QString ComponentPane::savedState() const
{
    switch (m_component.document().saveState()) {
    case DraftWriter::State::Saving:
        return tr("Saving the draft…");
    case DraftWriter::State::Failed:
        return tr("In memory only");
    case DraftWriter::State::Saved:
        break;
    }
    return m_component.document().isDraft() ? tr("Draft saved") : tr("Everything saved");
}

bool ComponentPane::hasProblem() const
{
    return std::ranges::contains(m_diagnostics, Severity::Error, &Diagnostic::severity);
}

void ComponentPane::fillMenu(QMenu &menu)
{
    m_code->fillMenu(menu);
}

void ComponentPane::activate()
{
    if (CodeEditor *editor = m_code->editor(); editor && m_tabs->currentIndex() == CodeIndex) {
        editor->view()->setFocus();
    } else {
        m_tabs->setFocus();
    }
}

void ComponentPane::showHead()
{
    const ComponentDocument &document = m_component.document();
    m_name->setText(title());
    m_reference->setText(m_component.isKnown() ? m_component.reference() : QString());
    const QString draft = document.isLoaded() ? draftSummary(document.changes(), document.baseNumber()) : QString();
    m_draft->setText(draft);
    m_draft->setVisible(!draft.isEmpty());
    m_compare->setVisible(document.baseNumber().has_value());
    if (document.baseNumber()) {
        m_compare->setText(tr("Compare with %1").arg(document.baseNumber()->toString()));
    }
    const auto count = [this](Tab tab, const QString &name, qsizetype number) {
        m_tabs->setTabText(tab, number > 0 ? u"%1  %2"_s.arg(name).arg(number) : name);
    };
    count(VersionsIndex, tr("Versions"), m_component.versions().size());
    count(DependenciesIndex, tr("Dependencies"),
          m_component.relations().uses.size() + m_component.relations().packages.size());
    Q_EMIT described();
}

void ComponentPane::showSaveState()
{
    const ComponentDocument &document = m_component.document();
    if (document.saveState() == DraftWriter::State::Failed) {
        m_errors->showMessage(tr("%1 Your last changes are in memory only.").arg(document.saveError().message));
        connect(m_errors->addAction(tr("Save again")), &PushButton::clicked, this,
                [this] { m_component.document().save(); });
        m_showsSaveError = true;
    } else if (std::exchange(m_showsSaveError, false)) {
        m_errors->clear();
    }
    if (m_sheet) {
        holdSheet();
    }
    Q_EMIT described();
}

// A version is made of what the library holds.
void ComponentPane::holdSheet()
{
    const DraftWriter::State state = m_component.document().saveState();
    m_sheet->setHold(state == DraftWriter::State::Saved ? QString() : tr("The draft is being written."));
}

void ComponentPane::askAboutOther()
{
    m_errors->showMessage(
        tr("Another program changed this draft while you were typing. Yours is kept until you choose."), Tone::Warning);
    connect(m_errors->addAction(tr("Keep mine")), &PushButton::clicked, this, [this] {
        m_component.document().keepMine();
        m_errors->clear();
    });
    connect(m_errors->addAction(tr("Take theirs")), &PushButton::clicked, this, [this] {
        m_component.document().takeOther();
        m_errors->clear();
    });
}

void ComponentPane::saveVersion()
{
    if (!m_sheet) {
        m_sheet = new SaveVersionSheet(m_component.library(), m_component.id(), this);
        connect(m_sheet, &SaveVersionSheet::saved, this, [this](const Version &version) {
            Q_EMIT toastRequested(tr("Saved %1 %2").arg(title(), version.number.toString()), {});
        });
    }
    m_component.document().save();
    holdSheet();
    m_sheet->start();
}

void ComponentPane::compareWithBase()
{
    if (m_component.document().baseNumber()) {
        m_component.document().save();
        Q_EMIT compareRequested(m_component.id(), m_component.document().base(), {});
    }
}

void ComponentPane::stepProblem(int direction)
{
    m_tabs->setCurrentIndex(CodeIndex);
    m_codePage->showCode();
    m_code->stepProblem(direction);
}

void ComponentPane::lintSoon()
{
    m_lint.start();
}

void ComponentPane::runLint()
{
    if (!m_component.isKnown() || !m_component.document().isLoaded()) {
        m_lint.start();
        return;
    }
    m_component.library()
        .workingItems(m_component.summary().registryId)
        .then(this, [this](const Result<QList<Item>> &items) {
            if (!items) {
                return;
            }
            m_linting.cancel();
            const LintInput input{.cliName = m_component.summary().registryCliName, .items = *items, .names = {}};
            m_linting = startLint(input, m_component.summary().name);
            m_linting.then(this, [this](const Result<QList<Diagnostic>> &found) {
                if (found) {
                    showDiagnostics(*found);
                }
            });
        });
}

void ComponentPane::showDiagnostics(const QList<Diagnostic> &diagnostics)
{
    m_diagnostics = diagnostics;
    m_code->setDiagnostics(diagnostics);
    m_problems->setDiagnostics(diagnostics);
    m_tabs->setTabText(ProblemsIndex,
                       diagnostics.isEmpty() ? tr("Problems") : tr("Problems  %1").arg(diagnostics.size()));
    Q_EMIT described();
}

} // namespace enigma
