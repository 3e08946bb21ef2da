// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The code editor: a code view with a bar for finding and one for going to a line.

#pragma once

#include "ui/widgets/code_view.h"

#include <QWidget>

class QLineEdit;

namespace enigma {

class FindBar;

class CodeEditor : public QWidget
{
    Q_OBJECT

public:
    explicit CodeEditor(QWidget *parent = nullptr);

    // Replaces everything; does not emit edited().
    void setContent(const QString &text, const QString &fileName) { m_view->setContent(text, fileName); }
    // See CodeView.
    void setContent(TextHistory &history, const QString &fileName) { m_view->setContent(history, fileName); }
    QString text() const;
    CodeView *view() const { return m_view; }
    FindBar *findBar() const { return m_find; }

    void setReadOnly(bool readOnly);
    void openFind();     // Ctrl+F
    void openReplace();  // Ctrl+H
    void openGoToLine(); // Ctrl+G

Q_SIGNALS:
    void edited(); // By the person, also by undo.
    void positionChanged(int line, int column);

private:
    QWidget *makeGoToBar();
    void findNext();
    void findPrevious();
    void goToTypedLine();
    bool eventFilter(QObject *object, QEvent *event) override;

    CodeView *m_view;
    FindBar *m_find;
    QLineEdit *m_line;
    QWidget *m_goTo;
};

} // namespace enigma
