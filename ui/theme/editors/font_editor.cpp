// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/editors/font_editor.h"

#include "ui/style/control.h"
#include "ui/style/tokens.h"
#include "ui/style/type.h"
#include "ui/theme/gallery_tokens.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/text_label.h"

#include <QCompleter>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRowsShown = 4;
constexpr int kRow = 30;
constexpr int kSampleSize = 17;
constexpr int kPlaceRole = Qt::UserRole + 1;

QString kindOf(const QString &token)
{
    return token.contains("mono"_L1) ? u"mono"_s : token.contains("serif"_L1) ? u"serif"_s : u"sans"_s;
}

} // namespace

FontEditor::FontEditor(QWidget *parent) :
    ValueEditor(parent),
    m_sample(new TextLabel(tr("The quiet machine, 1234567890"))),
    m_list(new QListWidget),
    m_new(new QLineEdit)
{
    m_sample->setWordWrap(true);
    m_list->setAccessibleName(tr("Font families, the first that is installed is shown"));
    m_list->setToolTip(tr("Drag to reorder, or Alt with the arrow keys. Delete removes a family."));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setFixedHeight(kRowsShown * kRow);
    m_list->installEventFilter(this);
    useFieldFrame(*m_list);
    m_new->setPlaceholderText(tr("Add a family"));
    m_new->setAccessibleName(tr("Add a family"));
    auto *completer = new QCompleter(QFontDatabase::families(), m_new);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_new->setCompleter(completer);
    auto *addButton = new IconButton(u"plus"_s, tr("Add the family"));
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(m_new, 1);
    row->addWidget(addButton);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_sample);
    column->addWidget(m_list);
    column->addLayout(row);
    connect(m_new, &QLineEdit::returnPressed, this, &FontEditor::add);
    connect(addButton, &IconButton::clicked, this, &FontEditor::add);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &FontEditor::takeOrder, Qt::QueuedConnection);
}

bool FontEditor::setValue(const EditedValue &value)
{
    const std::optional<QList<FontFamily>> stack = readFontStack(value.text);
    if (!stack) {
        return false;
    }
    m_kind = kindOf(value.name);
    if (m_stack != *stack) {
        m_stack = *stack;
        showStack();
    }
    return true;
}

void FontEditor::showStack()
{
    const QSignalBlocker silence(m_list->model());
    const int current = m_list->currentRow();
    m_list->clear();
    const QString shown = installedFamily(fontStackText(m_stack), m_kind);
    for (qsizetype place = 0; place < m_stack.size(); ++place) {
        const FontFamily &family = m_stack.at(place);
        const bool isHere = family.isGeneric || QFontDatabase::hasFamily(family.name);
        auto *item = new QListWidgetItem(isHere ? family.name : tr("%1 · not installed here").arg(family.name), m_list);
        item->setData(kPlaceRole, place);
        item->setToolTip(family.text);
        if (!isHere) {
            item->setForeground(color(Token::TextMuted));
        }
    }
    m_list->setCurrentRow(std::min(std::max(current, 0), m_list->count() - 1));
    QFont face(shown);
    face.setPixelSize(kSampleSize);
    m_sample->setTextStyle(TextStyle::Prose);
    m_sample->setFont(face);
    m_sample->setToolTip(tr("Shown in %1").arg(shown));
}

void FontEditor::add()
{
    const QString name = m_new->text().trimmed();
    if (name.isEmpty()) {
        return;
    }
    m_new->clear();
    // Before the generic families, which end a stack.
    QList<FontFamily> stack = m_stack;
    const auto generic = std::ranges::find_if(stack, &FontFamily::isGeneric);
    stack.insert(generic, fontFamily(name));
    change(stack);
}

void FontEditor::remove()
{
    QList<FontFamily> stack = m_stack;
    const int row = m_list->currentRow();
    if (row >= 0 && stack.size() > 1) {
        stack.removeAt(row);
        change(stack);
    }
}

void FontEditor::move(int by)
{
    const int row = m_list->currentRow();
    QList<FontFamily> stack = m_stack;
    if (row >= 0 && row + by >= 0 && row + by < stack.size()) {
        stack.swapItemsAt(row, row + by);
        change(stack);
        m_list->setCurrentRow(row + by);
    }
}

void FontEditor::takeOrder()
{
    QList<FontFamily> stack;
    for (int row = 0; row < m_list->count(); ++row) {
        stack.append(m_stack.at(m_list->item(row)->data(kPlaceRole).toInt()));
    }
    change(stack);
}

void FontEditor::change(const QList<FontFamily> &stack)
{
    m_stack = stack;
    showStack();
    Q_EMIT edited(fontStackText(stack));
    Q_EMIT finished();
}

bool FontEditor::eventFilter(QObject *object, QEvent *event)
{
    if (object != m_list || event->type() != QEvent::KeyPress) {
        return false;
    }
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isAlt = key->modifiers() & Qt::AltModifier;
    if (isAlt && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
        move(key->key() == Qt::Key_Up ? -1 : 1);
        return true;
    }
    if (key->key() == Qt::Key_Delete) {
        remove();
        return true;
    }
    return false;
}

} // namespace enigma
