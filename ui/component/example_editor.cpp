// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/component/example_editor.h"

#include "models/document/component_edits.h"
#include "models/format/item_preview.h"
#include "models/preview/example_template.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/widgets/code_editor.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPointer>
#include <QScopedValueRollback>

namespace enigma {

using namespace Qt::StringLiterals;

static constexpr int kLeastHeight = 140;

ExampleEditor::ExampleEditor(OpenComponent &component, QWidget *parent) :
    QWidget(parent),
    m_component(component),
    m_fold(new IconButton(u"down"_s, tr("Fold the example"))),
    m_write(new PushButton(tr("Write an example"))),
    m_remove(new PushButton(tr("Remove example"), ButtonKind::Quiet)),
    m_editor(new CodeEditor)
{
    m_editor->view()->setAccessibleName(tr("Written example"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head = buildHead();
    column->addWidget(m_head);
    column->addWidget(m_editor, 1);
    connect(m_fold, &IconButton::clicked, this, [this] { fold(!m_isFolded); });
    connect(m_write, &PushButton::clicked, this, &ExampleEditor::write);
    connect(m_remove, &PushButton::clicked, this, &ExampleEditor::remove);
    connect(m_editor, &CodeEditor::edited, this, &ExampleEditor::take);
    ComponentDocument &document = m_component.document();
    connect(&document, &ComponentDocument::loaded, this, &ExampleEditor::show);
    connect(&document, &ComponentDocument::changed, this, [this](const DocumentChange &change) {
        if (!m_isTaking && change.touches(DocumentChange::Head)) {
            show();
        }
    });
    show();
}

QWidget *ExampleEditor::buildHead()
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(16, 7, 12, 7);
    row->setSpacing(metrics::kIconGap);
    m_fold->setSmall();
    m_write->setSmall();
    m_remove->setSmall();
    row->addWidget(new TextLabel(tr("Written example"), TextStyle::BodyStrong));
    row->addWidget(new ElidedLabel(tr("saved with the draft; nobody installs it"), TextStyle::Small, Token::TextMuted),
                   1);
    row->addWidget(m_write);
    row->addWidget(m_remove);
    row->addWidget(m_fold);
    return head;
}

bool ExampleEditor::hasExample() const
{
    const ComponentDocument &document = m_component.document();
    return document.isLoaded() && !previewSource(document.item().head).isEmpty();
}

int ExampleEditor::headHeight() const
{
    return m_head->sizeHint().height();
}

// Text has another size.
void ExampleEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        show();
        Q_EMIT openChanged();
    }
}

void ExampleEditor::setFolded(bool folded)
{
    m_isFolded = folded;
    show();
}

void ExampleEditor::fold(bool folded)
{
    setFolded(folded);
    Q_EMIT foldChanged(folded);
}

void ExampleEditor::show()
{
    const bool has = hasExample();
    const bool isOpen = has && !m_isFolded;
    if (has) {
        if (const QString source = previewSource(m_component.document().item().head); source != m_editor->text()) {
            m_editor->setContent(source, u"example.tsx"_s);
        }
    }
    m_editor->setVisible(isOpen);
    m_fold->setVisible(has);
    m_fold->setIconName(isOpen ? u"down"_s : u"up"_s);
    m_fold->setName(isOpen ? tr("Fold the example") : tr("Show the example"));
    m_remove->setVisible(has);
    m_write->setVisible(!has);
    m_write->setEnabled(m_component.document().isLoaded());
    setMinimumHeight(isOpen ? kLeastHeight : headHeight());
    setMaximumHeight(isOpen ? QWIDGETSIZE_MAX : headHeight());
    if (std::exchange(m_isOpen, isOpen) != isOpen) {
        Q_EMIT openChanged();
    }
}

void ExampleEditor::write()
{
    m_component.document().closeStep(); // Undone for itself.
    if (put(exampleTemplate(m_component.document().item()))) {
        show();
        fold(false);
        m_editor->view()->setFocus();
    }
}

void ExampleEditor::remove()
{
    m_component.document().closeStep();
    if (put({})) {
        show();
        Q_EMIT toastRequested(tr("Removed the example"), [document = QPointer(&m_component.document())] {
            if (document) {
                document->undo();
            }
        });
    }
}

void ExampleEditor::goTo(int line)
{
    if (hasExample()) {
        fold(false);
        m_editor->view()->goTo(line);
        m_editor->view()->setFocus();
    }
}

void ExampleEditor::take()
{
    put(m_editor->text()); // A head that is refused would have been so before.
}

Result<> ExampleEditor::put(const QString &source)
{
    const QScopedValueRollback<bool> taking(m_isTaking, true);
    ComponentDocument &document = m_component.document();
    ItemHead head = document.item().head;
    setPreviewSource(head, source);
    return document.changeHead(HeadField::Extra, head);
}

void ExampleEditor::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Token::Window));
    drawHairline(painter, rect(), Qt::TopEdge);
}

} // namespace enigma
