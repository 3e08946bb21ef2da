// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where a prompt is typed: grows with its text, Enter sends, Shift+Enter begins a line.

#pragma once

#include <QPlainTextEdit>

namespace enigma {

class PromptEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit PromptEdit(QWidget *parent = nullptr);

    QString text() const { return toPlainText().trimmed(); }
    void removeAt(); // The "@" just typed, when a context was chosen for it.

Q_SIGNALS:
    void sendRequested();
    void contextRequested();  // An "@" at the beginning of a word.
    void editLastRequested(); // Arrow up in an empty field.

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void fit();
};

} // namespace enigma
