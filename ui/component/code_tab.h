// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The files of an open component in editors: one editor for each file that was looked at, so that each keeps its own
// undo.

#pragma once

#include "models/lint/diagnostic.h"
#include "ui/component/file_text.h"
#include "ui/component/open_component.h"

#include <QHash>
#include <QWidget>

class QStackedWidget;

namespace enigma {

class CodeEditor;
class ElidedLabel;
class EmptyState;
class IconButton;
class TextLabel;

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
    void stepProblem(int direction); // To the next one (1) or the one before (-1), over all files.
    void addFile();
    void rename();
    void remove();  // The shown file; a toast can undo it.
    void discard(); // The whole draft; a toast can undo it.

Q_SIGNALS:
    void fileShown(const QString &path);
    void positionChanged();
    void problemsRequested();
    void toastRequested(const QString &text, const std::function<void()> &undo);

private:
    QLayout *buildHead();
    QWidget *buildProblemLine();
    CodeEditor *makeEditor(const QString &path);
    void fill(CodeEditor &editor, const QString &path);
    void showMarks();
    void takeChange(const DocumentChange &change);
    void forget(const QString &path);
    void describe();
    void showMenu();
    void report(const Result<> &result);

    OpenComponent &m_component;
    QHash<QString, CodeEditor *> m_editors; // By path.
    QHash<CodeEditor *, FileText> m_texts;  // What they were filled with.
    QList<Diagnostic> m_diagnostics;
    QString m_path;
    ElidedLabel *m_file;
    TextLabel *m_saved;
    IconButton *m_undo;
    IconButton *m_find;
    IconButton *m_more;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QWidget *m_problem;
    ElidedLabel *m_problemText;
};

} // namespace enigma
