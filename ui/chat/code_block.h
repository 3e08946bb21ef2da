// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Code in an answer: a well with its language and a way to copy it. Long lines scroll, they never wrap.

#pragma once

#include <QWidget>

class QTextEdit;

namespace enigma {

class CodeHighlighter;
class IconButton;
class TextLabel;

class CodeBlock : public QWidget
{
    Q_OBJECT

public:
    explicit CodeBlock(QWidget *parent = nullptr);

    void setCode(const QString &code, const QString &language);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void render();
    void fit();

    TextLabel *m_language;
    IconButton *m_copy;
    QTextEdit *m_edit;
    CodeHighlighter *m_highlighter;
    QString m_code;
    QString m_languageName;
};

} // namespace enigma
