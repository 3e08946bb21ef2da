// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/command_palette.h"

#include "ui/shell/action_registry.h"
#include "ui/shell/pane.h"
#include "ui/style/control.h"
#include "ui/style/icon_loader.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/type.h"
#include "ui/widgets/chip.h"

#include <QAbstractListModel>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidth = 600;
constexpr int kTop = 72;
constexpr int kFieldHeight = 48;
constexpr int kRow = 36;
constexpr int kRowsShown = 10;
constexpr int kInset = 6;
constexpr int kMostEntries = 200;

} // namespace

int matchScore(const QString &query, const QString &text)
{
    if (query.isEmpty()) {
        return 1;
    }
    int score = 1;
    qsizetype previous = -2;
    qsizetype position = 0;
    for (const QChar letter : query) {
        if (letter.isSpace()) {
            continue;
        }
        const qsizetype found = text.indexOf(letter, position, Qt::CaseInsensitive);
        if (found < 0) {
            return 0;
        }
        const bool wordStart = found == 0 || !text[found - 1].isLetterOrNumber();
        score += found == previous + 1 ? 6 : wordStart ? 5 : 1;
        previous = found;
        position = found + 1;
    }
    // Letters in one piece beat the same letters scattered over words.
    const qsizetype whole = text.indexOf(query, 0, Qt::CaseInsensitive);
    return score + (whole == 0 ? 40 : whole > 0 ? 20 : 0);
}

class PaletteModel : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_entries.size()); }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid()) {
            return {};
        }
        const PaletteEntry &entry = m_entries.at(index.row());
        switch (role) {
        case Qt::DisplayRole:
            return entry.title;
        case Qt::AccessibleTextRole:
            return QStringList{entry.title, entry.detail, entry.key}.join(u' ').simplified();
        default:
            return {};
        }
    }

    void setEntries(const QList<PaletteEntry> &entries)
    {
        beginResetModel();
        m_entries = entries;
        endResetModel();
    }

    const PaletteEntry &at(const QModelIndex &index) const { return m_entries.at(index.row()); }
    const QList<PaletteEntry> &entries() const { return m_entries; }

private:
    QList<PaletteEntry> m_entries;
};

namespace {

class PaletteDelegate : public QStyledItemDelegate
{
public:
    PaletteDelegate(PaletteModel &model, QObject *parent) : QStyledItemDelegate(parent), m_model(model) {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {0, std::max(kRow, lineHeight(TextStyle::Body) + 16)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const PaletteEntry &entry = m_model.at(index);
        painter->save();
        if (option.state & QStyle::State_Selected) {
            // Keys act on this row although the focus stays in the field.
            drawBox(*painter, option.rect, metrics::kRadiusControl, color(Token::Selection));
        } else if (option.state & QStyle::State_MouseOver) {
            drawBox(*painter, option.rect, metrics::kRadiusControl, color(Token::Pressed));
        }
        QRect row = option.rect.adjusted(10, 0, -10, 0);
        const QString picture = entry.icon.isEmpty() ? u"right"_s : entry.icon;
        drawIcon(*painter, QRect(row.x(), row.y(), metrics::kIcon, row.height()), picture, color(Token::TextMuted));
        row.setLeft(row.left() + metrics::kIcon + 10);
        if (!entry.key.isEmpty()) {
            const QSize size = KeyHint::sizeOf(entry.key);
            const QRect place(row.right() - size.width() + 1, row.y() + (row.height() - size.height()) / 2,
                              size.width(), size.height());
            KeyHint::paint(*painter, place, entry.key, Token::Pressed);
            row.setRight(place.left() - 10);
        }
        painter->setFont(font(TextStyle::Small));
        painter->setPen(color(Token::TextMuted));
        const int detail = std::min(row.width() / 2, painter->fontMetrics().horizontalAdvance(entry.detail) + 1);
        painter->drawText(row, Qt::AlignVCenter | Qt::AlignRight,
                          painter->fontMetrics().elidedText(entry.detail, Qt::ElideRight, detail));
        row.setRight(row.right() - detail - 12);
        painter->setFont(font(TextStyle::Body));
        painter->setPen(color(Token::Text));
        painter->drawText(row, Qt::AlignVCenter | Qt::AlignLeft,
                          painter->fontMetrics().elidedText(entry.title, Qt::ElideRight, row.width()));
        painter->restore();
    }

private:
    PaletteModel &m_model;
};

} // namespace

CommandPalette::CommandPalette(ActionRegistry &actions, QWidget *host) :
    QWidget(host),
    m_actions(actions),
    m_model(new PaletteModel(this)),
    m_field(new QLineEdit(this)),
    m_list(new QListView(this))
{
    setRaised(*this);
    setAccessibleName(tr("Go to anything"));
    setBareField(*m_field);
    useTextStyle(*m_field, TextStyle::Prose);
    m_field->installEventFilter(this);
    m_list->setAccessibleName(tr("Results"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(*m_model, this));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_list->viewport()->setAutoFillBackground(false);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
    host->installEventFilter(this);
    hide();
}

void CommandPalette::setSource(PaletteSource source)
{
    m_source = std::move(source);
}

void CommandPalette::open(Scope scope)
{
    m_scope = scope;
    if (!isVisible()) {
        m_opener = QApplication::focusWidget();
    }
    const QString name =
        scope == Scope::Documents ? tr("Open a component or file") : tr("Go to anything: actions, components, files");
    m_field->setPlaceholderText(name);
    m_field->setAccessibleName(name);
    m_field->clear();
    gatherActions();
    search({});
    QWidget::show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::dismiss()
{
    ++m_asked;
    hide();
    if (m_opener) {
        m_opener->setFocus(Qt::PopupFocusReason);
    }
}

int CommandPalette::count() const
{
    return m_model->rowCount();
}

static void collect(const QMenu &menu, const QString &before, QList<std::pair<QAction *, QString>> &actions)
{
    for (QAction *action : menu.actions()) {
        const QString title = before + action->text();
        if (action->menu()) {
            collect(*action->menu(), title + u": "_s, actions);
        } else if (!action->isSeparator()) {
            actions.append({action, title});
        }
    }
}

// The menu's first; what the widgets have beside it, such as keys, the nearest first.
void CommandPalette::gatherActions()
{
    delete m_menu;
    m_menu = new QMenu(this);
    m_here.clear();
    const QList<QAction *> everywhere = m_actions.actions();
    QList<std::pair<QAction *, QString>> offered;
    if (Pane *pane = m_pane ? m_pane() : nullptr) {
        pane->fillMenu(*m_menu);
        collect(*m_menu, {}, offered);
    }
    const auto isOffered = [&](QAction *action) {
        return std::ranges::any_of(offered, [action](const auto &pair) {
            return pair.first == action ||
                   (!action->shortcut().isEmpty() && pair.first->shortcut() == action->shortcut());
        });
    };
    for (const QWidget *widget = m_opener; widget && !widget->isWindow(); widget = widget->parentWidget()) {
        for (QAction *action : widget->actions()) {
            if (!action->text().isEmpty() && !everywhere.contains(action) && !isOffered(action)) {
                offered.append({action, action->text()});
            }
        }
    }
    for (const auto &[action, title] : std::as_const(offered)) {
        m_here.append({action, title});
    }
}

QList<PaletteEntry> CommandPalette::matchingActions(const QString &query) const
{
    QList<std::pair<int, PaletteEntry>> scored;
    const auto consider = [&](QAction *action, QString title, const QString &detail) {
        title.remove(u'&');
        const int score = action->isEnabled() && action->isVisible() ? matchScore(query, title) : 0;
        if (score > 0) {
            PaletteEntry entry;
            entry.title = title;
            entry.detail = detail;
            entry.icon = iconName(action->icon());
            entry.key = keyText(action->shortcut());
            entry.act = [action] { action->trigger(); };
            scored.append({score, entry});
        }
    };
    for (const NearAction &near : m_here) {
        if (near.action) {
            consider(near.action, near.title, tr("This page"));
        }
    }
    for (QAction *action : m_actions.actions()) {
        consider(action, action->text(), m_actions.menuOf(action));
    }
    std::ranges::stable_sort(scored, std::greater(), [](const auto &pair) { return pair.first; });
    QList<PaletteEntry> entries;
    for (const auto &[score, entry] : std::as_const(scored)) {
        entries += entry;
    }
    return entries;
}

void CommandPalette::search(const QString &query)
{
    const QString wanted = query.trimmed();
    const QList<PaletteEntry> actions = m_scope == Scope::Documents ? QList<PaletteEntry>() : matchingActions(wanted);
    setEntries(actions);
    const int asked = ++m_asked;
    if (!m_source || (wanted.isEmpty() && m_scope == Scope::Everything)) {
        return;
    }
    m_source(wanted, [self = QPointer(this), actions, asked](const QList<PaletteEntry> &found) {
        if (self && self->m_asked == asked) {
            self->setEntries(found + actions);
        }
    });
}

void CommandPalette::setEntries(const QList<PaletteEntry> &entries)
{
    m_model->setEntries(entries.first(std::min<qsizetype>(entries.size(), kMostEntries)));
    m_list->setCurrentIndex(m_model->index(0));
    arrange();
}

void CommandPalette::choose(const QModelIndex &index)
{
    if (!index.isValid()) {
        return;
    }
    const std::function<void()> act = m_model->at(index).act;
    dismiss();
    if (act) {
        act();
    }
}

void CommandPalette::step(int rows)
{
    const int last = m_model->rowCount() - 1;
    if (last >= 0) {
        m_list->setCurrentIndex(m_model->index(std::clamp(m_list->currentIndex().row() + rows, 0, last)));
    }
}

bool CommandPalette::eventFilter(QObject *object, QEvent *event)
{
    if (object == parentWidget() && event->type() == QEvent::Resize) {
        arrange();
    } else if (object == m_field && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Down:
            step(1);
            return true;
        case Qt::Key_Up:
            step(-1);
            return true;
        case Qt::Key_PageDown:
            step(kRowsShown);
            return true;
        case Qt::Key_PageUp:
            step(-kRowsShown);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            choose(m_list->currentIndex());
            return true;
        case Qt::Key_Escape:
            dismiss();
            return true;
        case Qt::Key_Tab:
        case Qt::Key_Backtab:
            return true; // Nowhere to go: the field holds the focus until the palette closes.
        default:
            break;
        }
    }
    return QWidget::eventFilter(object, event);
}

QRect CommandPalette::box() const
{
    const int width = std::min(kWidth, this->width() - 32);
    const int rowHeight = std::max(kRow, lineHeight(TextStyle::Body) + 16);
    const int rows = std::clamp(m_model->rowCount(), 1, kRowsShown);
    const int room = height() - kTop - 48;
    return {(this->width() - width) / 2, kTop, width, std::min(room, kFieldHeight + rows * rowHeight + 2 * kInset)};
}

void CommandPalette::arrange()
{
    setGeometry(parentWidget()->rect());
    const QRect place = box();
    m_field->setGeometry(place.x() + 16 + metrics::kIcon + 10, place.y(), place.width() - 58, kFieldHeight);
    m_list->setGeometry(place.x() + kInset, place.y() + kFieldHeight + kInset, place.width() - 2 * kInset,
                        place.height() - kFieldHeight - 2 * kInset);
    m_list->setVisible(m_model->rowCount() > 0);
    update();
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect place = box();
    drawElevated(painter, place, metrics::kRadiusDialog, Elevation::Dialog);
    drawIcon(painter, QRect(place.x() + 16, place.y(), metrics::kIcon, kFieldHeight), u"search"_s,
             color(Token::TextMuted));
    drawHairline(painter, QRectF(place.x(), place.y(), place.width(), kFieldHeight), Qt::BottomEdge);
    if (m_model->rowCount() == 0) {
        painter.setFont(enigma::font(TextStyle::Body));
        painter.setPen(color(Token::TextMuted));
        painter.drawText(place.adjusted(16, kFieldHeight, -16, 0), Qt::AlignVCenter | Qt::AlignLeft,
                         m_field->text().isEmpty() ? tr("Type the name of a component or file.")
                                                   : tr("Nothing matches “%1”.").arg(m_field->text()));
    }
}

void CommandPalette::mousePressEvent(QMouseEvent *event)
{
    if (!box().contains(event->position().toPoint())) {
        dismiss();
    }
}

} // namespace enigma
