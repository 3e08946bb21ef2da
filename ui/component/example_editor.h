// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The example that is part of a component, as code: an undoable edit of the draft as it is typed. Folds to its head.

#pragma once

#include "ui/component/open_component.h"

#include <QWidget>

#include <functional>

namespace enigma {

class CodeEditor;
class IconButton;
class PushButton;

class ExampleEditor : public QWidget
{
    Q_OBJECT

public:
    explicit ExampleEditor(OpenComponent &component, QWidget *parent = nullptr);

    bool hasExample() const;
    bool isOpen() const { return m_isOpen; } // There is one, and it is not folded.
    void setFolded(bool folded);
    void write();  // Begins one from a template.
    void remove(); // A toast can undo it.
    CodeEditor *editor() const { return m_editor; }
    void goTo(int line);
    int headHeight() const; // All of it, while its editor is not shown.

Q_SIGNALS:
    void foldChanged(bool folded); // By the person.
    void openChanged();            // Its editor has come or gone.
    void toastRequested(const QString &text, const std::function<void()> &undo);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *buildHead();
    void show();
    void take();
    Result<> put(const QString &source);
    void fold(bool folded);

    OpenComponent &m_component;
    QWidget *m_head = nullptr;
    IconButton *m_fold;
    PushButton *m_write;
    PushButton *m_remove;
    CodeEditor *m_editor;
    bool m_isFolded = false;
    bool m_isOpen = false;   // Its editor is shown.
    bool m_isTaking = false; // The change comes from this editor.
};

} // namespace enigma
