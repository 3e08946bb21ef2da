// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/component/code_tab.h"

#include "models/document/component_edits.h"
#include "ui/component/checks_view.h"
#include "ui/component/path_dialog.h"
#include "ui/style/control.h"
#include "ui/style/icon_loader.h"
#include "ui/style/metrics.h"
#include "ui/widgets/code_editor.h"
#include "ui/widgets/code_view.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/when_text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QPointer>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

CodeTab::CodeTab(OpenComponent &component, QWidget *parent) :
    QWidget(parent),
    m_component(component),
    m_file(new ElidedLabel({}, TextStyle::CodeStrong, Token::Text, Qt::ElideMiddle)),
    m_saved(new TextLabel({}, TextStyle::Small, Token::TextMuted)),
    m_undo(new IconButton(u"undo"_s, tr("Undo"))),
    m_find(new IconButton(u"search"_s, tr("Find"))),
    m_more(new IconButton(u"more"_s, tr("More about this file"))),
    m_stack(new QStackedWidget),
    m_empty(new EmptyState(tr("No file yet"), tr("Add the first file of this component, for example ui/button.tsx."))),
    m_problem(buildProblemLine())
{
    connect(m_empty->addButton(tr("Add file…"), ButtonKind::Primary), &PushButton::clicked, this, &CodeTab::addFile);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(buildHead());
    column->addWidget(m_stack, 1);
    column->addWidget(m_problem);

    ComponentDocument &document = m_component.document();
    connect(&document, &ComponentDocument::loaded, this, [this] { takeChange({.parts = DocumentChange::Everything}); });
    connect(&document, &ComponentDocument::changed, this, &CodeTab::takeChange);
    connect(&document, &ComponentDocument::saveStateChanged, this, &CodeTab::describe);
    connect(&document, &ComponentDocument::changesCounted, this, &CodeTab::describe);
    if (document.isLoaded()) {
        takeChange({.parts = DocumentChange::Everything});
    }
}

CodeTab::~CodeTab()
{
    for (const auto &[path, editor] : m_editors.asKeyValueRange()) {
        m_component.document().releaseText(path);
    }
}

QLayout *CodeTab::buildHead()
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(16, 4, 12, 4);
    row->setSpacing(metrics::kIconGap);
    row->addWidget(m_file);
    row->addWidget(m_saved, 1);
    for (IconButton *button : {m_undo, m_find, m_more}) {
        row->addWidget(button);
    }
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
    return row;
}

QWidget *CodeTab::buildProblemLine()
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(16, 6, 12, 6);
    row->setSpacing(metrics::kIconGap);
    auto *mark = new TextLabel;
    mark->setPixmap(iconPixmap(u"warn"_s, color(Token::Warning), metrics::kIcon, devicePixelRatioF()));
    m_problemText = new ElidedLabel;
    auto *show = new PushButton(tr("Show problems"));
    show->setSmall();
    connect(show, &PushButton::clicked, this, &CodeTab::problemsRequested);
    row->addWidget(mark);
    row->addWidget(m_problemText, 1);
    row->addWidget(show);
    line->hide();
    return line;
}

CodeEditor *CodeTab::editor() const
{
    return m_editors.value(m_path);
}

CodeEditor *CodeTab::makeEditor(const QString &path)
{
    auto *made = new CodeEditor;
    fill(*made, path);
    connect(made, &CodeEditor::edited, this, [this, made] {
        const QString current = m_editors.key(made); // It may have been renamed.
        m_component.document().touchText(current, [this, made] { return m_texts.value(made).write(made->text()); });
    });
    connect(made, &CodeEditor::positionChanged, this, &CodeTab::positionChanged);
    m_editors.insert(path, made);
    m_stack->addWidget(made);
    return made;
}

void CodeTab::fill(CodeEditor &editor, const QString &path)
{
    const FileText text = FileText::read(m_component.document().item().file(path)->content);
    m_texts.insert(&editor, text);
    editor.setContent(text.text, path);
    editor.setReadOnly(!text.isText); // Writing it back would change bytes that nobody edited.
}

void CodeTab::showFile(const QString &path, int line)
{
    if (!m_component.document().isLoaded() || !m_component.document().item().file(path)) {
        return;
    }
    CodeEditor *shown = m_editors.value(path);
    if (!shown) {
        shown = makeEditor(path);
    }
    m_path = path;
    m_stack->setCurrentWidget(shown);
    if (line > 0) {
        shown->view()->goTo(line);
        shown->view()->setFocus();
    }
    describe();
    showMarks();
    Q_EMIT fileShown(path);
}

void CodeTab::forget(const QString &path)
{
    m_component.document().releaseText(path);
    if (CodeEditor *gone = m_editors.take(path)) {
        m_texts.remove(gone);
        m_stack->removeWidget(gone);
        gone->deleteLater();
    }
}

void CodeTab::takeChange(const DocumentChange &change)
{
    const Item &item = m_component.document().item();
    if (!change.renamedFrom.isEmpty() && m_editors.contains(change.renamedFrom)) {
        m_editors.insert(change.path, m_editors.take(change.renamedFrom)); // With its cursor and its undo.
        if (m_path == change.renamedFrom) {
            m_path = change.path;
            Q_EMIT fileShown(m_path);
        }
    }
    const QStringList open = m_editors.keys();
    for (const QString &path : open) {
        const ItemFile *file = item.file(path);
        CodeEditor *shown = m_editors.value(path);
        const bool mayDiffer = change.touches(DocumentChange::Text) && (change.path.isEmpty() || change.path == path);
        if (!file) {
            forget(path);
        } else if (mayDiffer && FileText::read(file->content).text != shown->text()) {
            fill(*shown, path);
        }
    }
    if (!item.file(m_path)) {
        m_path.clear();
        if (change.touches(DocumentChange::Files) && item.file(change.path)) {
            showFile(change.path);
        } else if (!item.files.isEmpty()) {
            showFile(item.files.first().path);
        } else {
            m_stack->setCurrentWidget(m_empty);
        }
    }
    describe();
}

void CodeTab::describe()
{
    const ComponentDocument &document = m_component.document();
    const bool hasFile = !m_path.isEmpty();
    for (QWidget *part : {static_cast<QWidget *>(m_file), static_cast<QWidget *>(m_saved),
                          static_cast<QWidget *>(m_undo), static_cast<QWidget *>(m_find)}) {
        part->setVisible(hasFile);
    }
    m_file->setText(m_path);
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

void CodeTab::setDiagnostics(const QList<Diagnostic> &diagnostics)
{
    m_diagnostics = diagnostics;
    const auto worst = std::ranges::max_element(diagnostics, {}, &Diagnostic::severity);
    m_problem->setVisible(worst != diagnostics.end() && worst->severity != Severity::Note);
    if (worst != diagnostics.end()) {
        const QString place = worst->line > 0 ? tr("Line %1: ").arg(worst->line) : QString();
        m_problemText->setText(place + worst->message + u' ' + worst->remedy);
    }
    showMarks();
}

void CodeTab::showMarks()
{
    CodeEditor *shown = editor();
    if (!shown) {
        return;
    }
    QList<LineMark> marks;
    for (const Diagnostic &each : m_diagnostics) {
        if (each.path == m_path && each.line > 0) {
            marks.append({.line = each.line, .ink = severityInk(each.severity), .text = each.message});
        }
    }
    shown->view()->setMarks(marks);
}

void CodeTab::stepProblem(int direction)
{
    QList<Diagnostic> placed = m_diagnostics;
    placed.removeIf(
        [this](const Diagnostic &each) { return each.line <= 0 || !m_component.document().item().file(each.path); });
    if (placed.isEmpty()) {
        Q_EMIT problemsRequested();
        return;
    }
    const auto place = [](const Diagnostic &each) { return std::pair(each.path, each.line); };
    std::ranges::sort(placed, {}, place);
    const std::pair here(m_path, editor() ? editor()->view()->line() : 0);
    const auto next = direction > 0 ? std::ranges::upper_bound(placed, here, {}, place)
                                    : std::ranges::lower_bound(placed, here, {}, place);
    const qsizetype count = placed.size();
    const qsizetype index = (next - placed.begin()) + (direction > 0 ? 0 : -1);
    const Diagnostic &target = placed.at((index + count) % count);
    showFile(target.path, target.line);
}

void CodeTab::showMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(u"plus"_s), tr("Add file…"), this, &CodeTab::addFile);
    if (!m_path.isEmpty()) {
        menu->addAction(icon(u"pencil"_s), tr("Rename…"), this, &CodeTab::rename);
        menu->addAction(icon(u"copy"_s), tr("Copy path"), this,
                        [this] { QGuiApplication::clipboard()->setText(m_path); });
        if (CodeEditor *current = editor()) {
            menu->addAction(tr("Go to line…"), QKeySequence(u"Ctrl+G"_s), current, &CodeEditor::openGoToLine);
        }
        menu->addSeparator();
        setDanger(*menu->addAction(icon(u"trash"_s), tr("Remove file"), this, &CodeTab::remove));
    }
    if (m_component.document().isDraft() && m_component.document().baseNumber()) {
        setDanger(*menu->addAction(icon(u"undo"_s), tr("Discard draft"), this, &CodeTab::discard));
    }
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

void CodeTab::report(const Result<> &result)
{
    if (!result) {
        Q_EMIT toastRequested(result.error().message, {});
    }
}

void CodeTab::addFile()
{
    const QString folder = m_path.contains(u'/') ? m_path.section(u'/', 0, -2) + u'/' : QString();
    const auto check = [this](const QString &path) { return checkNewPath(m_component.document().item(), path); };
    PathDialog::ask(this, {.title = tr("Add a file"), .verb = tr("Add file"), .path = folder, .check = check},
                    [this](const QString &path) {
                        ComponentDocument &document = m_component.document();
                        const Result<> added = document.run(std::make_unique<AddFile>(newFile(document.item(), path)));
                        report(added);
                        if (added) {
                            showFile(path);
                        }
                    });
}

void CodeTab::rename()
{
    const QString from = m_path;
    const auto check = [this, from](const QString &to) {
        return checkNewPath(m_component.document().item(), to, from);
    };
    PathDialog::ask(this, {.title = tr("Rename %1").arg(from), .verb = tr("Rename"), .path = from, .check = check},
                    [this, from](const QString &to) {
                        report(m_component.document().run(std::make_unique<RenameFile>(from, to)));
                    });
}

void CodeTab::remove()
{
    const QString path = m_path;
    const Result<> removed = m_component.document().run(std::make_unique<RemoveFile>(path));
    report(removed);
    if (removed) {
        // The toast may outlive the tab.
        Q_EMIT toastRequested(tr("Removed %1").arg(path), [self = QPointer(this)] {
            if (self) {
                self->m_component.document().undo();
            }
        });
    }
}

void CodeTab::discard()
{
    const QString name = m_component.summary().name;
    m_component.document().discard().then(this, [this, name](const Result<Item> &held) {
        if (!held) {
            Q_EMIT toastRequested(held.error().message, {});
            return;
        }
        const QPointer<LibraryService> library(&m_component.library());
        Q_EMIT toastRequested(tr("Discarded the draft of %1").arg(name),
                              [library, id = m_component.id(), item = *held] {
                                  if (library) {
                                      library->writeDraft(id, item);
                                  }
                              });
    });
}

} // namespace enigma
