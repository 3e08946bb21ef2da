// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/table/token_delegate.h"

#include "ui/style/focus_ring.h"
#include "ui/style/icon_loader.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/type.h"
#include "ui/theme/table/token_model.h"
#include "ui/theme/table/token_value_field.h"
#include "ui/widgets/swatch.h"

#include <QKeyEvent>
#include <QPainter>
#include <QTreeView>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSwatch = 18;

void paintGround(QPainter &painter, const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QWidget *>(option.widget);
    if (option.state & QStyle::State_Selected) {
        const bool isActive = view && (view->hasFocus() || view->isAncestorOf(view->window()->focusWidget()));
        painter.fillRect(option.rect, color(isActive ? Token::Selection : Token::SelectionQuiet));
    } else if (option.state & QStyle::State_MouseOver) {
        painter.fillRect(option.rect, color(Token::Hover));
    }
}

void paintGroup(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *view = qobject_cast<const QTreeView *>(option.widget);
    const bool isOpen = !view || view->isExpanded(index);
    const QRect row = option.rect;
    drawIcon(painter, QRect(row.x() + 20, row.y(), 24, row.height()), isOpen ? u"down"_s : u"right"_s,
             color(Token::TextMuted), 14);
    const QString title = index.data().toString();
    painter.setFont(font(TextStyle::SmallStrong));
    painter.setPen(color(Token::TextMuted));
    const QRect text = row.adjusted(TokenDelegate::kIndent, 0, 0, 0);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft, title);
    const int width = painter.fontMetrics().horizontalAdvance(title);
    painter.setFont(font(TextStyle::Small));
    painter.setPen(color(Token::TextFaint));
    painter.drawText(text.adjusted(width + 8, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     index.data(TokenModel::CountRole).toString());
}

void paintName(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QRect text = option.rect.adjusted(TokenDelegate::kIndent, 0, -8, 0);
    if (index.data(TokenModel::ChangedRole).toBool()) {
        drawDot(painter, QPointF(text.x() - 16, text.center().y() + 0.5), metrics::kMarkDot, color(Token::Mark));
    }
    painter.setFont(font(TextStyle::Code));
    painter.setPen(color(Token::Text));
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, text.width()));
}

void paintValue(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    QRect row = option.rect.adjusted(0, 0, -8, 0);
    if (index.data(TokenModel::HasColorRole).toBool()) {
        const QRectF box(row.x(), row.y() + (row.height() - kSwatch) / 2, kSwatch, kSwatch);
        Swatch::paint(painter, box, {index.data(TokenModel::ColorRole).value<QColor>()});
        row.setLeft(row.left() + kSwatch + metrics::kIconGap);
    }
    const bool hasProblem = !index.data(TokenModel::ProblemRole).toString().isEmpty();
    if (hasProblem) {
        drawIcon(painter, QRect(row.right() - 16, row.y(), 16, row.height()), u"warn"_s, color(Token::Danger), 14);
        row.setRight(row.right() - 20);
    }
    QFont face = font(TextStyle::Code);
    const bool isInherited = index.data(TokenModel::InheritedRole).toBool();
    face.setItalic(isInherited);
    painter.setFont(face);
    painter.setPen(color(isInherited ? Token::TextMuted : Token::Text));
    const QString value = index.data().toString().simplified();
    painter.drawText(row, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(value, Qt::ElideRight, row.width()));
}

void paintUses(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    painter.setFont(font(TextStyle::Small));
    painter.setPen(color(Token::TextMuted));
    painter.drawText(option.rect.adjusted(0, 0, -metrics::kPanePadding, 0), Qt::AlignVCenter | Qt::AlignRight,
                     index.data().toString());
}

} // namespace

TokenDelegate::TokenDelegate(ThemeSession &session, QObject *parent) : QStyledItemDelegate(parent), m_session(session)
{
}

void TokenDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintGround(*painter, option);
    if (TokenModel::isGroup(index)) {
        if (index.column() == 0) {
            paintGroup(*painter, option, index);
        }
    } else if (index.column() == 0) {
        paintName(*painter, option, index);
    } else if (!index.data(TokenModel::ModeRole).toString().isEmpty()) {
        paintValue(*painter, option, index);
        const bool isCurrent = (option.state & QStyle::State_HasFocus) && FocusRing::cameByKeyboard(option.widget);
        if (isCurrent) {
            drawRing(*painter, option.rect.adjusted(-7, 3, -4, -3), metrics::kRadiusControl, color(Token::Focus),
                     metrics::kFocusWidth);
        }
    } else {
        paintUses(*painter, option, index);
    }
    painter->restore();
}

QSize TokenDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {80, std::max(metrics::kTableRowHeight, lineHeight(TextStyle::Code) + 16)};
}

QWidget *TokenDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *field = new TokenValueField(parent);
    field->token = index.data(TokenModel::NameRole).toString();
    field->mode = index.data(TokenModel::ModeRole).toString();
    field->setAccessibleName(tr("%1 of --%2").arg(modeTitle(field->mode), field->token));
    return field;
}

void TokenDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *field = qobject_cast<TokenValueField *>(editor);
    if (field && !field->isModified() && field->text().isEmpty()) {
        field->setText(index.data(Qt::EditRole).toString());
        field->selectAll();
    }
}

void TokenDelegate::setModelData(QWidget *editor, QAbstractItemModel *, const QModelIndex &) const
{
    auto *field = qobject_cast<TokenValueField *>(editor);
    if (field && field->isModified()) {
        // Left by a click elsewhere: what is refused now is dropped, as Escape does.
        std::ignore = m_session.setValue(field->mode, field->token, field->text());
    }
}

void TokenDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    editor->setGeometry(option.rect.adjusted(-4, 5, -6, -5));
}

bool TokenDelegate::eventFilter(QObject *object, QEvent *event)
{
    auto *field = qobject_cast<TokenValueField *>(object);
    if (!field || event->type() != QEvent::KeyPress) {
        return QStyledItemDelegate::eventFilter(object, event);
    }
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Return && key != Qt::Key_Enter && key != Qt::Key_Tab && key != Qt::Key_Backtab) {
        return QStyledItemDelegate::eventFilter(object, event);
    }
    if (field->isModified()) {
        if (const Result<> done = m_session.setValue(field->mode, field->token, field->text()); !done) {
            field->showProblem(done.error().message);
            return true;
        }
        field->setModified(false);
    }
    Q_EMIT closeEditor(field, key == Qt::Key_Tab ? EditNextItem : key == Qt::Key_Backtab ? EditPreviousItem : NoHint);
    return true;
}

} // namespace enigma
