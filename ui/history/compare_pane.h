// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Two states of a component beside each other: what differs in words, its tokens as colours, its files line by line.

#pragma once

#include "ui/diff/diff_rows.h"
#include "ui/history/compare_entries.h"
#include "ui/shell/pane.h"

#include <QPointer>

class QComboBox;
class QStackedWidget;

namespace enigma {

class ContrastChangesView;
class DiffView;
class EmptyState;
class ErrorStrip;
class FindingsView;
class IconButton;
class SegmentedControl;
class SideList;
class TextLabel;
class TokenChangesView;

class ComparePane : public Pane
{
    Q_OBJECT

public:
    // A null version is the draft.
    ComparePane(LibraryService &library, const ComponentId &component, const VersionId &before, const VersionId &after,
                QWidget *parent = nullptr);

    QString key() const override;
    QString title() const override;
    QString iconName() const override;
    QWidget *createSidebar() override;
    int sidebarWidth() const override { return 320; }
    QList<Fact> facts() const override;
    void activate() override;
    void fillMenu(QMenu &menu) override;

    void showEntry(const QString &key);
    QString currentEntry() const { return m_entry; }

Q_SIGNALS:
    void openComponentRequested(const enigma::ComponentId &id);

private:
    QLayout *buildHead();
    QWidget *buildTokens();
    QWidget *buildText();
    void fillSides();
    void chooseSides();
    void showResult();
    void showEntryBody(const CompareEntry &entry);
    void fillSidebar();
    void setLayoutChoice(int index);
    void nameSides();
    void restoreToken(const QString &name);
    void showPlace(qsizetype change, qsizetype count);
    const CompareEntry *find(const QString &key) const;

    QString m_key; // Stays when the sides are changed: it is the tab's.
    Comparison *m_comparison;
    QList<CompareEntry> m_entries;
    QString m_entry;
    TextLabel *m_title;
    QComboBox *m_before;
    QComboBox *m_after;
    SegmentedControl *m_layouts;
    ErrorStrip *m_errors;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    TokenChangesView *m_tokens;
    ContrastChangesView *m_contrast;
    QWidget *m_tokenPage;
    FindingsView *m_details;
    TextLabel *m_file;
    TextLabel *m_added;
    TextLabel *m_removed;
    TextLabel *m_place;
    IconButton *m_previous;
    IconButton *m_next;
    DiffView *m_diff;
    QWidget *m_text;
    QPointer<SideList> m_list;
};

} // namespace enigma
