// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A field of several lines, drawn like the one-line fields: changelogs, descriptions, prompts.

#pragma once

#include <QPlainTextEdit>

namespace enigma {

class TextArea : public QPlainTextEdit
{
    Q_OBJECT

public:
    // Between `minimumLines` and `maximumLines` high, after its text; scrolls beyond that.
    TextArea(const QString &name, int minimumLines, int maximumLines, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool viewportEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int heightFor(int lines) const;
    void fit();

    int m_minimumLines;
    int m_maximumLines;
};

} // namespace enigma
