// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Finds text in a code view, plain or by regular expression: tints every match, walks through them and replaces them.

#pragma once

#include "ui/widgets/code_view.h"
#include "ui/widgets/text_search.h"

#include <QWidget>

class QLineEdit;
class QTimer;

namespace enigma {

class ElidedLabel;
class PushButton;
class SearchField;

class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(CodeView &view, QWidget *parent = nullptr);

    void open(); // With the selected text, when it is short.
    void openReplace();
    void dismiss();
    void step(int direction);
    void replace(); // The shown match; the first call only shows it.
    void replaceAll();

    int count() const { return int(m_matches.size()); }
    int current() const { return m_current; } // -1: none.
    QString report() const;
    SearchField *field() const { return m_field; }
    QLineEdit *replacement() const { return m_replacement; }
    PushButton *regularExpressions() const { return m_regular; }
    PushButton *caseSensitive() const { return m_case; }
    PushButton *wholeWords() const { return m_words; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    QLayout *buildFindRow();
    QWidget *buildReplaceRow();
    void showReplace(bool shown);
    TextSearch wanted() const;
    void search();
    void searchAgain();
    bool isShown(int index) const;
    void show(int index);
    void describe(const QString &fault = {});

    CodeView &m_view;
    SearchField *m_field;
    QLineEdit *m_replacement;
    PushButton *m_case;
    PushButton *m_words;
    PushButton *m_regular;
    ElidedLabel *m_count;
    PushButton *m_replace;
    PushButton *m_replaceAll;
    QWidget *m_replaceRow;
    QTimer *m_later;
    QString m_searched; // The text that the matches are of.
    QList<CodeView::Match> m_matches;
    int m_current = -1;
};

} // namespace enigma
