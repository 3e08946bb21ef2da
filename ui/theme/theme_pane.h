// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The theme of one registry: its tokens in a table, the token being looked at in the inspector, and a gallery that
// shows every edit at once. It asks upwards for whatever opens something else.

#pragma once

#include "ui/shell/pane.h"
#include "ui/theme/theme_session.h"

#include <functional>

class QStackedWidget;

namespace enigma {

class ContrastPage;
class EmptyState;
class ErrorStrip;
class LintPage;
class PaneSplitter;
class Renderer;
class ThemeActions;
class ThemePreview;
class ThemeSidebar;
class TokenTable;
struct ThemeImport;

class ThemePane : public Pane
{
    Q_OBJECT

public:
    ThemePane(LibraryService &library, Renderer &renderer, const RegistryId &registry, QWidget *parent = nullptr);
    ~ThemePane() override;

    static QString keyOf(const RegistryId &registry);

    QString key() const override;
    QString title() const override;
    QString iconName() const override;
    Place place() const override { return Place::Theme; }
    QWidget *createSidebar() override;
    QWidget *createInspector() override;
    int sidebarWidth() const override { return 216; }
    QList<Fact> facts() const override;
    QString savedState() const override;
    bool isModified() const override { return m_session.document().isDraft(); }
    bool hasProblem() const override;
    void activate() override;
    void fillMenu(QMenu &menu) override;

    ThemeSession &session() { return m_session; }

    void undo() { m_session.document().undo(); }
    void redo() { m_session.document().redo(); }
    void save() { m_session.document().save(); }

Q_SIGNALS:
    void openComponentRequested(const enigma::ComponentId &id);
    void openThemeRequested(const enigma::RegistryId &registry);
    void saveVersionRequested(const enigma::ComponentId &theme);
    void toastRequested(const QString &text, const std::function<void()> &undo); // `undo` may be empty.

protected:
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *buildEditor(Renderer &renderer);
    QWidget *buildPages();
    void followActions();
    void announce(const QString &sentence); // Of something that can be undone.
    void showPage();
    void showToken(const QString &token, const QString &mode);
    void showState();
    void showMissing();
    void showSaveError();
    void askAboutOther();
    void startWithDefault();
    void chooseImport();
    void importFile(const QString &path);
    void takeImport(const ThemeImport &import);
    void create(const QByteArray &css, const QString &title);
    void openComponent(const QString &name);
    void foldPreview(bool folded);

    ThemeSession m_session;
    ThemeActions *m_actions;
    QString m_registryName;
    QString m_report; // Of the last import, until it is shown.
    ErrorStrip *m_errors;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QWidget *m_blank;
    QWidget *m_editor;
    TokenTable *m_table;
    EmptyState *m_nothing;
    QStackedWidget *m_pages;
    ContrastPage *m_contrast;
    LintPage *m_lint;
    PaneSplitter *m_splitter;
    ThemePreview *m_preview;
    ThemeSidebar *m_sidebar = nullptr;
    bool m_foldedByHand = false;
};

} // namespace enigma
