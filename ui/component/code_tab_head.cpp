// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/component/code_tab.h"

#include "ui/shell/document_tabs.h"
#include "ui/style/control.h"
#include "ui/style/icon_loader.h"
#include "ui/style/metrics.h"
#include "ui/widgets/code_editor.h"
#include "ui/widgets/code_folds.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/when_text.h"

#include <QHBoxLayout>
#include <QMenu>

#include <algorithm>

// The part of CodeTab over the code: a tab for each file, what is saved, and the menu.

namespace enigma {

using namespace Qt::StringLiterals;

QWidget *CodeTab::buildHead()
{
    auto *head = new QWidget;
    head->setAutoFillBackground(true);
    head->setBackgroundRole(QPalette::Window);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 12, 0);
    row->setSpacing(metrics::kIconGap);
    m_tabs->setSmall();
    row->addWidget(m_tabs, 3);
    m_saved->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(m_saved, 1);
    for (IconButton *button : {m_undo, m_find, m_more}) {
        row->addWidget(button);
    }
    connect(m_tabs, &DocumentTabs::chosen, this, [this](int index) { showFile(m_open.at(index)); });
    connect(m_tabs, &DocumentTabs::closeRequested, this, [this](int index) { closeFile(QString(m_open.at(index))); });
    connect(m_tabs, &DocumentTabs::moved, this, [this](int from, int to) { m_open.move(from, to); });
    m_undo->setKey(QKeySequence::Undo);
    m_find->setKey(QKeySequence::Find);
    connect(m_undo, &IconButton::clicked, this, [this] {
        if (CodeEditor *current = editor()) {
            current->view()->undo();
        }
    });
    connect(m_find, &IconButton::clicked, this, [this] {
        if (CodeEditor *current = editor()) {
            current->openFind();
        }
    });
    connect(m_more, &IconButton::clicked, this, &CodeTab::showMenu);
    return head;
}

void CodeTab::describe()
{
    const ComponentDocument &document = m_component.document();
    const bool hasFile = !m_path.isEmpty();
    m_undo->setVisible(hasFile);
    m_find->setVisible(hasFile);
    describeTabs();
    if (!hasFile) {
        m_saved->setText({});
        return;
    }
    if (CodeEditor *shown = editor(); shown && !m_texts.value(shown).isText) {
        m_saved->setText(tr("not a text, shown only"));
        return;
    }
    switch (document.saveState()) {
    case DraftWriter::State::Saving:
        m_saved->setText(tr("saving…"));
        break;
    case DraftWriter::State::Failed:
        m_saved->setText(tr("in memory only"));
        break;
    case DraftWriter::State::Saved:
        m_saved->setText(document.changes().touches(m_path) ? tr("saved as draft, %1").arg(whenText(document.savedAt()))
                         : document.baseNumber()            ? tr("as in %1").arg(document.baseNumber()->toString())
                                                            : QString());
        break;
    }
}

// Files of the same name in two folders are told apart by their path.
void CodeTab::describeTabs()
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        const QString &path = m_open.at(i);
        const QString name = path.section(u'/', -1);
        const auto isNamesake = [&name](const QString &other) { return other.section(u'/', -1) == name; };
        m_tabs->setTab(i, {.title = std::ranges::count_if(m_open, isNamesake) > 1 ? path : name,
                           .icon = {},
                           .isModified = m_component.document().changes().touches(path)});
    }
    m_tabs->setCurrent(int(m_open.indexOf(m_path)));
}

void CodeTab::showMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu);
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

void CodeTab::fillMenu(QMenu &menu)
{
    menu.addAction(icon(u"plus"_s), tr("Add file…"), this, &CodeTab::addFile);
    if (CodeEditor *current = editor()) {
        CodeView *view = current->view();
        menu.addAction(tr("Replace…"), QKeySequence::Replace, current, &CodeEditor::openReplace);
        menu.addAction(tr("Go to line…"), QKeySequence(u"Ctrl+G"_s), current, &CodeEditor::openGoToLine);
        menu.addAction(tr("Comment lines"), QKeySequence(u"Ctrl+/"_s), view, &CodeView::toggleComment);
        menu.addAction(tr("Fold all"), QKeySequence(u"Ctrl+Alt+Shift+["_s), view, &CodeView::foldAll);
        menu.addAction(tr("Unfold all"), QKeySequence(u"Ctrl+Alt+Shift+]"_s), &view->folds(), &CodeFolds::unfoldAll);
        menu.addSeparator();
        m_acts.addTo(menu, m_path);
    }
    menu.addSeparator();
    if (m_component.isKnown() && !m_component.document().item().isTheme()) {
        menu.addAction(icon(u"package"_s), tr("New component from this…"), this, &CodeTab::useAsTemplate);
    }
    if (m_component.document().isDraft() && m_component.document().baseNumber()) {
        setDanger(*menu.addAction(icon(u"undo"_s), tr("Discard draft"), this, &CodeTab::discard));
    }
}

} // namespace enigma
