// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One component: its code, versions, dependencies and problems, and the sheet that saves a version of it.

#pragma once

#include "models/lint/diagnostic.h"
#include "ui/component/open_component.h"
#include "ui/shell/pane.h"

#include <QPointer>

#include <functional>

class QStackedWidget;
class QTabBar;

namespace enigma {

class Chip;
class CodePage;
class CodeTab;
class ComponentSidebar;
class DependenciesTab;
class ErrorStrip;
class PreviewPanel;
class PreviewTab;
class ProblemsTab;
class PushButton;
class Renderer;
class SaveVersionSheet;
class TextLabel;
class VersionsTab;

class ComponentPane : public Pane
{
    Q_OBJECT

public:
    ComponentPane(LibraryService &library, Renderer &renderer, const ComponentId &id, QWidget *parent = nullptr);
    ~ComponentPane() override;

    static QString keyOf(const ComponentId &id);

    QString key() const override { return keyOf(m_component.id()); }
    QString title() const override;
    QString iconName() const override { return QStringLiteral("package"); }
    Place place() const override { return Place::Library; }
    QWidget *createSidebar() override;
    QList<Fact> facts() const override;
    QString savedState() const override;
    bool isModified() const override { return m_component.document().isDraft(); }
    bool hasProblem() const override;
    void activate() override;
    void fillMenu(QMenu &menu) override;

    CodeTab &code() { return *m_code; }
    PreviewPanel &preview() { return *m_preview; }
    void showPreview(); // Its tab.
    OpenComponent &component() { return m_component; }
    void saveVersion();

Q_SIGNALS:
    void openComponentRequested(const enigma::ComponentId &id);
    void openHistoryRequested(const enigma::ComponentId &id);
    void packageRequested(const QString &name); // Show what uses it.
    // A null version is the draft.
    void compareRequested(const enigma::ComponentId &id, const enigma::VersionId &before,
                          const enigma::VersionId &after);
    void askRequested(const enigma::ComponentId &id);
    void toastRequested(const QString &text, const std::function<void()> &undo);

private:
    enum Tab {
        OverviewIndex,
        CodeIndex,
        PreviewIndex,
        VersionsIndex,
        DependenciesIndex,
        ProblemsIndex,
        DetailsIndex,
    };

    QLayout *buildHead();
    void buildTabs();
    void connectTabs();
    void connectPreview();
    void placePreview();
    void goToModule(const QString &module, int line);
    void showRunProblems();
    void addKeys();
    void connectDocument();
    void showHead();
    void showSaveState();
    void holdSheet();
    void stepProblem(int direction);
    void lintSoon();
    void runLint();
    void showDiagnostics(const QList<Diagnostic> &diagnostics);
    void compareWithBase();
    void askAboutOther();

    OpenComponent m_component;
    TextLabel *m_name;
    TextLabel *m_reference;
    Chip *m_draft;
    PushButton *m_compare;
    PushButton *m_save;
    ErrorStrip *m_errors;
    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    CodeTab *m_code;
    CodePage *m_codePage; // Holds it.
    PreviewTab *m_previewTab;
    PreviewPanel *m_preview; // In the tab of the two that is shown.
    VersionsTab *m_versions;
    DependenciesTab *m_dependencies;
    ProblemsTab *m_problems;
    QPointer<ComponentSidebar> m_sidebar;
    QPointer<SaveVersionSheet> m_sheet;
    QList<Diagnostic> m_diagnostics;
    bool m_showsSaveError = false;
    QTimer m_lint; // After a pause in typing.
    Job<QList<Diagnostic>> m_linting;
};

} // namespace enigma
