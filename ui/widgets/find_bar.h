// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Finds text in a code view, plain or by regular expression: tints every match and walks through them.

#pragma once

#include "ui/widgets/code_view.h"

#include <QRegularExpression>
#include <QWidget>

class QTimer;

namespace enigma {

class PushButton;
class SearchField;
class TextLabel;

class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(CodeView &view, QWidget *parent = nullptr);

    void open(); // With the selected text, when it is short.
    void dismiss();
    void step(int direction);

    int count() const { return int(m_matches.size()); }
    int current() const { return m_current; } // -1: none.
    SearchField *field() const { return m_field; }
    PushButton *regularExpressions() const { return m_regular; }
    PushButton *caseSensitive() const { return m_case; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void search();
    void show(int index);
    void report(const QString &trouble = {});
    QRegularExpression expression() const;

    CodeView &m_view;
    SearchField *m_field;
    PushButton *m_case;
    PushButton *m_regular;
    TextLabel *m_count;
    QTimer *m_later;
    QList<CodeView::Match> m_matches;
    int m_current = -1;
};

} // namespace enigma
