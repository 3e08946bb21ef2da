// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/component/code_tab.h"

#include "models/document/component_edits.h"
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
#include <QInputDialog>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

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
    made->setContent(QString::fromUtf8(m_component.document().item().file(path)->content), path);
    connect(made, &CodeEditor::edited, this,
            [this, path, made] { m_component.document().touchText(path, [made] { return made->text().toUtf8(); }); });
    connect(made, &CodeEditor::positionChanged, this, &CodeTab::positionChanged);
    m_editors.insert(path, made);
    m_stack->addWidget(made);
    return made;
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
    Q_EMIT fileShown(path);
}

void CodeTab::forget(const QString &path)
{
    m_component.document().releaseText(path);
    if (CodeEditor *gone = m_editors.take(path)) {
        m_stack->removeWidget(gone);
        gone->deleteLater();
    }
}

void CodeTab::takeChange(const DocumentChange &change)
{
    const Item &item = m_component.document().item();
    if (change.touches(DocumentChange::Text | DocumentChange::Files)) {
        const QStringList open = m_editors.keys();
        for (const QString &path : open) {
            const ItemFile *file = item.file(path);
            if (!file) {
                forget(path);
            } else if (change.touches(DocumentChange::Text) && (change.path.isEmpty() || change.path == path) &&
                       m_editors.value(path)->text().toUtf8() != file->content) {
                m_component.document().releaseText(path);
                m_editors.value(path)->setContent(QString::fromUtf8(file->content), path);
            }
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

// Asks for a path in a dialog of its own; never blocks.
static void askForPath(QWidget *parent, const QString &title, const QString &path,
                       const std::function<void(const QString &)> &act)
{
    auto *dialog = new QInputDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(QObject::tr("Path inside the component"));
    dialog->setTextValue(path);
    QObject::connect(dialog, &QInputDialog::textValueSelected, parent, act);
    dialog->open();
}

void CodeTab::addFile()
{
    const QString folder = m_path.contains(u'/') ? m_path.section(u'/', 0, -2) + u'/' : QString();
    askForPath(this, tr("Add file"), folder, [this](const QString &path) {
        ComponentDocument &document = m_component.document();
        const Result<> added = document.run(std::make_unique<AddFile>(newFile(document.item(), path.trimmed())));
        report(added);
        if (added) {
            showFile(path.trimmed());
        }
    });
}

void CodeTab::rename()
{
    askForPath(this, tr("Rename %1").arg(m_path), m_path, [this, from = m_path](const QString &to) {
        forget(from);
        report(m_component.document().run(std::make_unique<RenameFile>(from, to.trimmed())));
        showFile(to.trimmed());
    });
}

void CodeTab::remove()
{
    const QString path = m_path;
    const Result<> removed = m_component.document().run(std::make_unique<RemoveFile>(path));
    report(removed);
    if (removed) {
        Q_EMIT toastRequested(tr("Removed %1").arg(path), [this] { m_component.document().undo(); });
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
        Q_EMIT toastRequested(tr("Discarded the draft of %1").arg(name),
                              [this, item = *held] { m_component.library().writeDraft(m_component.id(), item); });
    });
}

} // namespace enigma
