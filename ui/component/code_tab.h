// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The files of an open component in editors, with a tab for each open file.

#pragma once

#include "models/document/file_text.h"
#include "models/lint/diagnostic.h"
#include "ui/component/file_acts.h"
#include "ui/component/open_component.h"

#include <QHash>
#include <QWidget>

class QMenu;
class QStackedWidget;

namespace enigma {

class CodeEditor;
class DocumentTabs;
class ElidedLabel;
class EmptyState;
class IconButton;

class CodeTab : public QWidget
{
    Q_OBJECT

public:
    explicit CodeTab(OpenComponent &component, QWidget *parent = nullptr);
    ~CodeTab() override;

    QString path() const { return m_path; }
    void showFile(const QString &path, int line = 0);
    CodeEditor *editor() const; // Of the shown file; null while there is none.
    void setDiagnostics(const QList<Diagnostic> &diagnostics);
    // What the preview stumbled over, marked beside them.
    void setRunProblems(const QList<Diagnostic> &problems);
    void stepProblem(int direction); // To the next one (1) or the one before (-1), over all files.
    FileActs &acts() { return m_acts; }
    DocumentTabs *tabs() const { return m_tabs; }
    void closeFile(const QString &path); // Its editor; the file stays.
    void stepTab(int direction);
    void addFile() { m_acts.add(FileActs::folderOf(m_path)); }
    void rename() { m_acts.rename(m_path); }
    void remove();              // The shown file; a toast can undo it.
    void discard();             // The whole draft; a toast can undo it.
    void fillMenu(QMenu &menu); // With what can be done with the shown file and the component.
    void useAsTemplate();       // A new component of the same registry begins as a copy of this one.

Q_SIGNALS:
    void fileShown(const QString &path);
    void positionChanged();
    void edited(); // The text of a file, by the person.
    void problemsRequested();
    void compareRequested();
    void componentMade(const enigma::ComponentId &id);
    void toastRequested(const QString &text, const std::function<void()> &undo);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildProblemLine();
    CodeEditor *makeEditor(const QString &path);
    void fill(CodeEditor &editor, const QString &path);
    void showMarks();
    void takeChange(const DocumentChange &change);
    void forget(const QString &path);
    void showNone();
    void replaceText(const QString &path, const QByteArray &content);
    void describe();
    void describeTabs();
    void showMenu();

    OpenComponent &m_component;
    FileActs m_acts;
    QStringList m_open;                     // In the order of the tabs.
    QHash<QString, CodeEditor *> m_editors; // By path.
    QHash<CodeEditor *, FileText> m_texts;  // What they were filled with.
    QList<Diagnostic> m_diagnostics;
    QList<Diagnostic> m_runProblems;
    QString m_path;
    DocumentTabs *m_tabs;
    ElidedLabel *m_saved;
    IconButton *m_undo;
    IconButton *m_find;
    IconButton *m_more;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QWidget *m_problem;
    ElidedLabel *m_problemText;
};

} // namespace enigma
