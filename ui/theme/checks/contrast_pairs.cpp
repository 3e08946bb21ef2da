// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/checks/contrast_pairs.h"

#include "ui/style/focus_ring.h"
#include "ui/style/icon_loader.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/tokens.h"
#include "ui/style/type.h"
#include "ui/theme/checks/contrast_sample.h"
#include "ui/widgets/table_header.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kUsesWidth = 88;
constexpr int kModeWidth = 132;

class ContrastPairDelegate : public QStyledItemDelegate
{
public:
    ContrastPairDelegate(ThemeSession &session, ContrastPairsModel &pairs, QObject *parent) :
        QStyledItemDelegate(parent), m_session(session), m_pairs(pairs)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
        if (index.column() == 0) {
            paintNames(*painter, option.rect, index.row());
        } else if (index.column() == m_pairs.usesColumn()) {
            paintText(*painter, option.rect.adjusted(0, 0, -metrics::kPanePadding, 0), Qt::AlignRight,
                      index.data().toString());
        } else if (const ContrastCheck *check = m_pairs.check(index)) {
            const bool isWanted = (option.state & QStyle::State_HasFocus) && FocusRing::cameByKeyboard(option.widget);
            paintCheck(*painter, option.rect, *check, isWanted);
        } else {
            paintText(*painter, option.rect, Qt::AlignLeft, u"–"_s);
        }
        painter->restore();
    }

private:
    void paintNames(QPainter &painter, const QRect &rect, int row) const
    {
        QRect room = rect.adjusted(metrics::kPanePadding, 0, -8, 0);
        painter.setFont(font(TextStyle::Code));
        painter.setPen(color(Token::Text));
        const QString ink = painter.fontMetrics().elidedText(m_pairs.ink(row), Qt::ElideRight, room.width());
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft, ink);
        room.setLeft(room.left() + painter.fontMetrics().horizontalAdvance(ink));
        painter.setPen(color(Token::TextMuted));
        const QString ground = ContrastPairsView::tr(" on %1").arg(m_pairs.ground(row));
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(ground, Qt::ElideRight, room.width()));
    }

    void paintCheck(QPainter &painter, const QRect &rect, const ContrastCheck &check, bool isCurrent) const
    {
        const QRect sample(rect.x(), rect.center().y() - kSampleHeight / 2, kSampleWidth, kSampleHeight);
        paintContrastSample(painter, sample, m_session.colorOf(check.mode, check.background),
                            m_session.colorOf(check.mode, check.text));
        const bool passes = check.passes();
        painter.setFont(font(passes ? TextStyle::Body : TextStyle::BodyStrong));
        painter.setPen(color(passes ? Token::Text : Token::Danger));
        const QRect ratio(sample.right() + 10, rect.y(), 40, rect.height());
        painter.drawText(ratio, Qt::AlignVCenter | Qt::AlignLeft, QLocale().toString(check.ratio, 'f', 2));
        drawIcon(painter, QRect(ratio.right() + 4, rect.y(), 18, rect.height()), passes ? u"check"_s : u"warn"_s,
                 color(passes ? Token::Success : Token::Danger), 14);
        if (isCurrent) {
            drawRing(painter, rect.adjusted(-6, 3, -8, -3), metrics::kRadiusControl, color(Token::Focus),
                     metrics::kFocusWidth);
        }
    }

    static void paintText(QPainter &painter, const QRect &rect, Qt::Alignment side, const QString &text)
    {
        painter.setFont(font(TextStyle::Small));
        painter.setPen(color(Token::TextMuted));
        painter.drawText(rect, Qt::AlignVCenter | side, text);
    }

    ThemeSession &m_session;
    ContrastPairsModel &m_pairs;
};

} // namespace

bool ContrastPairsModel::Pair::fails() const
{
    return std::ranges::any_of(checks, [](const auto &check) { return check && !check->passes(); });
}

ContrastPairsModel::ContrastPairsModel(ThemeSession &session, QObject *parent) :
    QAbstractTableModel(parent), m_session(session)
{
    connect(&session, &ThemeSession::refreshed, this, &ContrastPairsModel::refresh);
    refresh();
}

QList<ContrastPairsModel::Pair> ContrastPairsModel::pairs() const
{
    const QStringList &modes = m_session.now().modes;
    QList<Pair> result;
    QHash<QString, qsizetype> place;
    for (const ContrastCheck &check : m_session.checks()) {
        const QString key = check.text + u' ' + check.background;
        if (!place.contains(key)) {
            place.insert(key, result.size());
            result.append({check.text, check.background, 0, {modes.size(), std::nullopt}});
        }
        result[place.value(key)].checks[modes.indexOf(check.mode)] = check;
    }
    for (const ColorPair &pair : m_session.usage().pairs) {
        if (const auto found = place.constFind(pair.text + u' ' + pair.background); found != place.cend()) {
            result[*found].uses += pair.count;
        }
    }
    std::ranges::stable_sort(result, [](const Pair &one, const Pair &other) {
        return one.fails() != other.fails() ? one.fails() : one.uses > other.uses;
    });
    return result;
}

void ContrastPairsModel::refresh()
{
    const QList<Pair> now = pairs();
    const QStringList &modes = m_session.now().modes;
    const auto isSameRow = [](const Pair &one, const Pair &other) {
        return one.ink == other.ink && one.ground == other.ground;
    };
    if (modes == m_modes && std::ranges::equal(now, m_pairs, isSameRow)) {
        m_pairs = now;
        if (!now.isEmpty()) {
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        }
        return;
    }
    beginResetModel();
    m_pairs = now;
    m_modes = modes;
    endResetModel();
}

const ContrastCheck *ContrastPairsModel::check(const QModelIndex &index) const
{
    if (!index.isValid() || index.column() == 0 || index.column() == usesColumn()) {
        return nullptr;
    }
    const std::optional<ContrastCheck> &its = m_pairs.at(index.row()).checks.at(index.column() - 1);
    return its ? &*its : nullptr;
}

QModelIndex ContrastPairsModel::indexOf(const ContrastCheck &check) const
{
    const auto found = std::ranges::find_if(
        m_pairs, [&](const Pair &pair) { return pair.ink == check.text && pair.ground == check.background; });
    return found == m_pairs.end() ? QModelIndex()
                                  : index(int(found - m_pairs.begin()), int(m_modes.indexOf(check.mode)) + 1);
}

int ContrastPairsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_pairs.size());
}

int ContrastPairsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : usesColumn() + 1;
}

QVariant ContrastPairsModel::data(const QModelIndex &index, int role) const
{
    const Pair &pair = m_pairs.at(index.row());
    const QString names = tr("%1 on %2").arg(pair.ink, pair.ground);
    const ContrastCheck *its = check(index);
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == 0              ? names
               : index.column() == usesColumn() ? QVariant(pair.uses)
               : its                            ? QVariant(QLocale().toString(its->ratio, 'f', 2))
                                                : QVariant();
    case Qt::ToolTipRole:
        return its && !its->passes()
                   ? tr("%1: %2 to 1. Text needs 4.5. F mends it.").arg(names, QLocale().toString(its->ratio, 'f', 2))
                   : names;
    case Qt::AccessibleTextRole:
        return its ? tr("%1 in %2: %3 to 1, %4")
                         .arg(names, modeTitle(its->mode), QLocale().toString(its->ratio, 'f', 2),
                              its->passes() ? tr("enough") : tr("not enough"))
                   : QVariant();
    default:
        return {};
    }
}

QVariant ContrastPairsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    const bool isMode = section > 0 && section < usesColumn();
    if (role == Qt::DecorationRole && isMode) {
        return icon(modeIcon(m_modes.at(section - 1)));
    }
    if (role == Qt::TextAlignmentRole) {
        return int(Qt::AlignVCenter | (section == usesColumn() ? Qt::AlignRight : Qt::AlignLeft));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    return section == 0 ? tr("Text on background") : isMode ? modeTitle(m_modes.at(section - 1)) : tr("Places");
}

ContrastPairsView::ContrastPairsView(ThemeSession &session, QWidget *parent) :
    QTableView(parent), m_session(session), m_pairs(new ContrastPairsModel(session, this))
{
    setAccessibleName(tr("Pairs of colours"));
    setHorizontalHeader(new TableHeader(metrics::kPanePadding - TableHeader::kStyleIndent, this));
    setModel(m_pairs);
    setItemDelegate(new ContrastPairDelegate(session, *m_pairs, this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setShowGrid(false);
    setFrameShape(NoFrame);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(std::max(metrics::kTableRowHeight, lineHeight(TextStyle::Code) + 16));
    connect(m_pairs, &QAbstractItemModel::modelReset, this, &ContrastPairsView::layColumns);
}

const ContrastCheck *ContrastPairsView::currentFailure() const
{
    const ContrastCheck *check = m_pairs->check(currentIndex());
    return check && !check->passes() ? check : nullptr;
}

void ContrastPairsView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.isValid()) {
        const ContrastCheck *check = m_pairs->check(current);
        m_session.select(m_pairs->ink(current.row()), check ? check->mode : QString());
    }
}

void ContrastPairsView::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = event->modifiers() == Qt::NoModifier;
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isPlain && event->key() == Qt::Key_F && currentFailure()) {
        Q_EMIT fixRequested(*currentFailure());
    } else if (isPlain && isEnter && currentIndex().isValid()) {
        Q_EMIT tokenRequested(m_pairs->ink(currentIndex().row()), m_session.mode());
    } else {
        QTableView::keyPressEvent(event);
    }
}

void ContrastPairsView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isMouse = event->reason() == QContextMenuEvent::Mouse;
    const QModelIndex index = isMouse ? indexAt(viewport()->mapFromGlobal(event->globalPos())) : currentIndex();
    if (!index.isValid()) {
        return;
    }
    setCurrentIndex(index);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const ContrastCheck *failure = currentFailure();
    QAction *fix = menu->addAction(tr("Fix contrast"), this, [this] {
        if (const ContrastCheck *check = currentFailure()) {
            Q_EMIT fixRequested(*check);
        }
    });
    fix->setEnabled(failure != nullptr);
    menu->addSeparator();
    for (const QString &token : {m_pairs->ink(index.row()), m_pairs->ground(index.row())}) {
        menu->addAction(tr("Show --%1").arg(token), this,
                        [this, token] { Q_EMIT tokenRequested(token, m_session.mode()); });
    }
    menu->popup(isMouse ? event->globalPos() : viewport()->mapToGlobal(visualRect(index).bottomLeft()));
}

void ContrastPairsView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    layColumns();
}

void ContrastPairsView::layColumns()
{
    const int modes = m_pairs->usesColumn() - 1;
    const int mode = int(kModeWidth * fontScale());
    const int uses = int(kUsesWidth * fontScale());
    setColumnWidth(0, std::max(200, viewport()->width() - mode * modes - uses));
    for (int column = 1; column <= modes; ++column) {
        setColumnWidth(column, mode);
    }
    setColumnWidth(modes + 1, uses);
}

} // namespace enigma
