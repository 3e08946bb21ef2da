// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A model's prose, rendered. Nothing in it is trusted: no images, no HTML, and links only ask to be opened.

#pragma once

#include "ui/style/tokens.h"

#include <QTextBrowser>

namespace enigma {

// As high as its text at the width it has.
class MarkdownView : public QTextBrowser
{
    Q_OBJECT

public:
    enum class Markup {
        Markdown,
        None, // What a person typed, as it is.
    };

    explicit MarkdownView(const QString &name, Markup markup = Markup::Markdown, QWidget *parent = nullptr);

    void setSource(const QString &source);
    void setInk(Token ink);

Q_SIGNALS:
    void linkClicked(const QUrl &url); // http, https or mailto; others are plain text.

protected:
    QVariant loadResource(int type, const QUrl &name) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void render();
    void fit();

    Markup m_markup;
    QString m_source;
    Token m_ink = Token::Text;
};

} // namespace enigma
