// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/component/code_tab.h"

#include "models/document/item_template.h"
#include "models/domain/rules.h"
#include "ui/component/path_dialog.h"
#include "ui/shell/document_tabs.h"
#include "ui/widgets/code_editor.h"
#include "ui/widgets/code_view.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/text_label.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QPointer>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

CodeTab::CodeTab(OpenComponent &component, QWidget *parent) :
    QWidget(parent),
    m_component(component),
    m_acts(component, *this),
    m_tabs(new DocumentTabs),
    m_saved(new ElidedLabel({}, TextStyle::Small, Token::TextMuted)),
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
    column->addWidget(buildHead());
    column->addWidget(m_stack, 1);
    column->addWidget(m_problem);

    setAcceptDrops(true);
    const auto add = [this](const QString &text, Qt::Key key, int direction) {
        auto *action = new QAction(text, this);
        action->setShortcut(Qt::CTRL | key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, [this, direction] { stepTab(direction); });
        addAction(action);
    };
    add(tr("Previous file"), Qt::Key_PageUp, -1);
    add(tr("Next file"), Qt::Key_PageDown, 1);
    connect(&m_acts, &FileActs::shownRequested, this, [this](const QString &path) { showFile(path); });
    connect(&m_acts, &FileActs::replaceRequested, this, &CodeTab::replaceText);
    connect(&m_acts, &FileActs::compareRequested, this, &CodeTab::compareRequested);
    connect(&m_acts, &FileActs::toastRequested, this, &CodeTab::toastRequested);

    ComponentDocument &document = m_component.document();
    connect(&document, &ComponentDocument::loaded, this, [this] { takeChange({.parts = DocumentChange::Everything}); });
    connect(&document, &ComponentDocument::changed, this, &CodeTab::takeChange);
    connect(&document, &ComponentDocument::textStepsFetched, this, [this](const QString &path, int direction) {
        if (CodeEditor *shown = m_editors.value(path)) {
            direction < 0 ? shown->view()->undo() : shown->view()->redo();
        }
    });
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
        Q_EMIT edited();
    });
    connect(made, &CodeEditor::positionChanged, this, &CodeTab::positionChanged);
    connect(made->view(), &CodeView::historyEnded, this,
            [this, made](int direction) { m_component.document().fetchTextSteps(m_editors.key(made), direction); });
    m_editors.insert(path, made);
    m_open.append(path);
    m_tabs->insert(m_tabs->count(), {});
    m_stack->addWidget(made);
    return made;
}

void CodeTab::fill(CodeEditor &editor, const QString &path)
{
    const FileText text = FileText::read(m_component.document().item().file(path)->content);
    m_texts.insert(&editor, text);
    editor.setContent(m_component.document().textHistory(path), path);
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
        m_tabs->remove(int(m_open.indexOf(path)));
        m_open.removeOne(path);
        m_texts.remove(gone);
        m_stack->removeWidget(gone);
        gone->deleteLater();
    }
}

void CodeTab::closeFile(const QString &path)
{
    const qsizetype index = m_open.indexOf(path);
    const bool isShown = path == m_path;
    forget(path);
    if (!isShown) {
        return;
    }
    if (m_open.isEmpty()) {
        showNone();
    } else {
        showFile(m_open.at(std::min(index, m_open.size() - 1)));
    }
}

void CodeTab::showNone()
{
    m_path.clear();
    const bool hasFiles = !m_component.document().item().files.isEmpty();
    m_empty->setText(hasFiles ? tr("No file is open") : tr("No file yet"),
                     hasFiles ? tr("Choose one in the sidebar, or drag files in.")
                              : tr("Add the first file of this component, for example ui/button.tsx, or drag it in."));
    m_stack->setCurrentWidget(m_empty);
    describe();
    Q_EMIT fileShown({});
}

void CodeTab::stepTab(int direction)
{
    if (const qsizetype count = m_open.size(); count > 1) {
        showFile(m_open.at((m_open.indexOf(m_path) + direction + count) % count));
        editor()->view()->setFocus();
    }
}

// As one step that the editor can undo.
void CodeTab::replaceText(const QString &path, const QByteArray &content)
{
    showFile(path);
    if (CodeEditor *shown = m_editors.value(path); shown && !shown->view()->isReadOnly()) {
        QTextCursor cursor(shown->view()->document());
        cursor.select(QTextCursor::Document);
        cursor.insertText(FileText::read(content).text);
    }
}

void CodeTab::dragEnterEvent(QDragEnterEvent *event)
{
    if (holdsFiles(*event->mimeData()) && m_component.document().isLoaded()) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
    }
}

void CodeTab::dropEvent(QDropEvent *event)
{
    event->setDropAction(Qt::CopyAction);
    event->accept();
    m_acts.take(event->mimeData()->urls(), FileActs::folderOf(m_path));
}

void CodeTab::takeChange(const DocumentChange &change)
{
    const Item &item = m_component.document().item();
    if (!change.renamedFrom.isEmpty() && m_editors.contains(change.renamedFrom)) {
        m_editors.insert(change.path, m_editors.take(change.renamedFrom)); // With its cursor and its undo.
        m_open.replace(m_open.indexOf(change.renamedFrom), change.path);
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
        const bool isShownGone = !m_path.isEmpty();
        if (change.touches(DocumentChange::Files) && item.file(change.path)) {
            showFile(change.path);
        } else if (!m_open.isEmpty()) {
            showFile(m_open.last());
        } else if ((isShownGone || change.parts == DocumentChange::Everything) && !item.files.isEmpty()) {
            showFile(item.files.first().path);
        } else {
            showNone();
        }
    }
    describe();
}

void CodeTab::remove()
{
    const QString path(m_path); // Which goes on to another file.
    m_acts.remove(path);
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

void CodeTab::useAsTemplate()
{
    const auto check = [](const QString &name) -> Result<> {
        ENIGMA_CHECK(checkSlug(name));
        return isReservedSlug(name) || name == kThemeSlug
                   ? failure(ErrorCode::Invalid, tr("“%1” is a name of the registry itself.").arg(name))
                   : Result<>();
    };
    const QString base = m_component.summary().name;
    PathDialog::ask(this,
                    {.title = tr("New component from %1").arg(base),
                     .verb = tr("Make"),
                     .path = base,
                     .check = check,
                     .label = tr("Name"),
                     .help = tr("Lower-case letters, digits and hyphens. Files called %1 get the new name.").arg(base)},
                    [this](const QString &name) {
                        const Item item = itemFromTemplate(m_component.document().item(), name);
                        m_component.library()
                            .createComponent(m_component.summary().registryId, item)
                            .then(this, [this](const Result<ComponentId> &made) {
                                if (made) {
                                    Q_EMIT componentMade(*made);
                                } else {
                                    Q_EMIT toastRequested(made.error().message, {});
                                }
                            });
                    });
}

} // namespace enigma
