// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The place where versions are looked at: a timeline of one component, the theme or a whole registry.

#pragma once

#include "models/api/library_service.h"
#include "ui/shell/pane.h"

#include <QPointer>

#include <functional>

class QComboBox;
class QStackedWidget;

namespace enigma {

class ChangeSizes;
class DraftActs;
class EmptyState;
class ErrorStrip;
class PushButton;
class Renderer;
class ShownHistory;
class TextLabel;
class TimelineModel;
class TimelineView;
class VersionInspector;
class VersionPreviewSheet;

class HistoryPane : public Pane
{
    Q_OBJECT

public:
    HistoryPane(LibraryService &library, Renderer &renderer, QWidget *parent = nullptr);

    void showRegistry(const RegistryId &registry);
    void showComponent(const ComponentId &component);

    QString key() const override;
    QString title() const override;
    QString iconName() const override;
    Place place() const override { return Place::History; }
    QWidget *createSidebar() override;
    QWidget *createInspector() override;
    QList<Fact> facts() const override;
    void activate() override;
    void fillMenu(QMenu &menu) override;

Q_SIGNALS:
    void openComponentRequested(const enigma::ComponentId &id);
    void openThemeRequested(const enigma::RegistryId &id);
    // `a` is the older one; a null version is the draft.
    void compareRequested(const enigma::ComponentId &id, const enigma::VersionId &a, const enigma::VersionId &b);
    // There is no version yet: open the component and its sheet.
    void saveVersionRequested(const enigma::ComponentId &id);
    void toastRequested(const QString &text, const std::function<void()> &undo);

private:
    QLayout *buildHead();
    void show(int parts);
    void showHead();
    void showTimeline();
    void showEmpty();
    void pickChanged();
    void compare();
    void restore();
    void preview(); // Without restoring.
    void showMenu(const QPoint &place);
    ComponentId pickedComponent() const;
    const Version *pickedVersion() const; // B.

    Renderer &m_renderer;
    ShownHistory *m_history;
    DraftActs *m_acts;
    ChangeSizes *m_sizes;
    TimelineModel *m_model;
    TimelineView *m_view;
    TextLabel *m_title;
    TextLabel *m_facts;
    QComboBox *m_filter;
    PushButton *m_compare;
    ErrorStrip *m_errors;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QPointer<VersionInspector> m_inspector;
    VersionPreviewSheet *m_preview = nullptr; // Made when it is first asked for.
};

} // namespace enigma
