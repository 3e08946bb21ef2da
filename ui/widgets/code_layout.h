// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lays a plain text document out with lines of a fixed height, which plain text documents cannot do by themselves.

#pragma once

#include <QPlainTextDocumentLayout>

namespace enigma {

class CodeLayout : public QPlainTextDocumentLayout
{
    Q_OBJECT

public:
    explicit CodeLayout(QTextDocument *document);

    void setLineHeight(int pixels);
    int lineHeight() const { return m_lineHeight; }
    void takeVisibility(); // Lines were hidden or shown.
    QRectF blockBoundingRect(const QTextBlock &block) const override;

private:
    int m_lineHeight = 20;
};

} // namespace enigma
