// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The library: browsing registries and their components. It asks upwards for everything that opens another pane or a
// sheet that others open too.

#pragma once

#include "models/api/library_service.h"
#include "ui/library/library_browser.h"
#include "ui/shell/pane.h"

#include <functional>

class QComboBox;
class QStackedWidget;

namespace enigma {

class ComponentGrid;
class DropVeil;
class EmptyState;
class ErrorStrip;
class LibraryActs;
class NewComponentSheet;
class PushButton;
class QuickLook;
class SearchField;
class SegmentedControl;
class TextLabel;
class ThemeColorsCache;
class Thumbnails;
struct FaceSources;

class LibraryPane : public Pane
{
    Q_OBJECT

public:
    LibraryPane(LibraryService &library, Thumbnails &thumbnails, QWidget *parent = nullptr);
    ~LibraryPane() override;

    QString key() const override;
    QString title() const override;
    QString iconName() const override;
    Place place() const override { return Place::Library; }
    QWidget *createSidebar() override;
    QWidget *createInspector() override;
    QList<Fact> facts() const override;
    void activate() override;
    void fillMenu(QMenu &menu) override;

    // Shows this registry, now or as soon as the library has it.
    void showRegistry(const RegistryId &id);
    RegistryId registry() const { return m_browser.query().registry; }
    void focusSearch();
    void search(const QString &text); // In all registries.
    void newComponent();
    void newComponentFrom(const ComponentSummary &component); // As a copy of it.
    void showTrash();

Q_SIGNALS:
    void openComponentRequested(const enigma::ComponentId &id);
    void openThemeRequested(const enigma::RegistryId &registry);
    void openHistoryRequested(const enigma::ComponentId &id);
    // A null version is the draft.
    void compareRequested(const enigma::ComponentId &id, const enigma::VersionId &a, const enigma::VersionId &b);
    void publishRequested(const enigma::RegistryId &registry);
    void newRegistryRequested();
    void importRequested(const QString &source); // A path that was dropped, or empty: the person chooses.
    void toastRequested(const QString &text, const std::function<void()> &undo); // `undo` may be empty.

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    FaceSources faces() const;
    QLayout *buildHead();
    QLayout *buildTools();
    void addKeys();
    void connectBrowser();
    void connectActs();
    void show(int parts);
    void showHead();
    void showAnswer();
    void showEmpty();
    void showMenu(const QPoint &place);
    void toggleQuickLook();
    void followWithQuickLook();
    NewComponentSheet *newComponentSheet();
    void editRegistry(const Registry &registry);
    void setLook(int look);

    LibraryBrowser m_browser;
    ThemeColorsCache *m_colors;
    Thumbnails &m_thumbnails;
    LibraryActs *m_acts;
    TextLabel *m_title;
    TextLabel *m_count;
    TextLabel *m_namespace;
    TextLabel *m_changed;
    PushButton *m_new;
    SearchField *m_search;
    QComboBox *m_order;
    SegmentedControl *m_looks;
    ErrorStrip *m_errors;
    QStackedWidget *m_stack;
    ComponentGrid *m_grid;
    QuickLook *m_quickLook;
    EmptyState *m_empty;
    QWidget *m_head;
    QWidget *m_tools;
    DropVeil *m_veil;
};

} // namespace enigma
